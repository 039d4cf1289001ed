"""Matching: records, repertoire, features, the model and its bundle. Never a sentence."""
