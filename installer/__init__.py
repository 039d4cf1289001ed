"""The developer's and the fresh machine's entrance: set-up, tests, checks, measurements, locks.

Standard library only outside ``installer.checks``; never imported by the program.
"""
