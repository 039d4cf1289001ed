"""Owns the demonstration: inputs that we wrote and the generator; never holds published data."""
