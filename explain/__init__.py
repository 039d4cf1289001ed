"""Exact explanations of tree ensembles, and the check that they are; never a sentence."""
