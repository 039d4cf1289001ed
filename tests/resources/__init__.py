"""Tests of the locator and of the data files."""
