"""Reads what comes from outside (repertoire, communes, offers, people) into records.

Never touches the database: a reader yields records and refusals, the caller stores them.
"""
