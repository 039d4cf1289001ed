"""What can be missing from a store, and how it is told.

Never repairs by itself: what is missing is stated, and someone decides.
"""

from __future__ import annotations

from models.errors import HomeError
from storage.database import Database
from storage.head import HeadReading


def check_head(database: Database, reading: HeadReading) -> None:
    """Compare a database with what its head file said before it was opened.

    Raises ``HomeError``: head_missing; head_damaged (no slot is good); entries_missing with
    ``count``; changes_missing (only working data is older than it was); journal_forked (the entry
    of that number is another one).
    """
    if not reading.is_there:
        raise HomeError("head_missing")
    if reading.head is None:
        raise HomeError("head_damaged")
    kept, found = reading.head, database.head()
    if found.seq < kept.seq:
        raise HomeError("entries_missing", count=kept.seq - found.seq)
    if found.commits < kept.commits:
        raise HomeError("changes_missing", count=kept.commits - found.commits)
    there = database.value("select hash from journal where seq = ?", [kept.seq])
    if kept.seq and there is not None and there != kept.hash:
        raise HomeError("journal_forked", seq=kept.seq)
