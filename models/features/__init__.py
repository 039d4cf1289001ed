"""The declared catalogue of features and their computation, person × offers → float32 matrix.

Features are relations between a file and an offer, never codes, so a model that learned from one
repertoire works with another. Age, sex, nationality and address are in no record they read.
"""
