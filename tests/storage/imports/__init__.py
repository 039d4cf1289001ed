"""Tests of the readers; every file they read is invented here."""
