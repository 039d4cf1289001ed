"""The static checks, run inside ``.venv``: each takes the repository and returns its findings.

A check never changes a file, and never stops the others from running.
"""
