"""The tests, mirroring the tree; imported by nobody."""
