"""Tests of the checks: each finds what was planted, and nothing where nothing is wrong."""
