"""Other libraries and peers, each in an environment of its own (``installer test --wide``)."""
