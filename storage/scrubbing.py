"""Leaves nothing of deleted rows in the file: neither in free space nor in the WAL.

Never trusts ``secure_delete`` alone: SQLite overwrites what it deletes, but a row that it had moved
to another page may have left a copy in the gap of the first (measured: some keys in ten thousand).
"""

from __future__ import annotations

from storage.concerns import WORKING
from storage.database import Database


def scrub(database: Database) -> None:
    """Write the tables that hold something about people anew, as part of a transaction.

    Emptying a table overwrites each of its pages whole, copies included, and the rows go back.
    """
    with database.transaction():
        for holding in WORKING:
            rows = list(database.rows(f"select * from {holding.table}"))
            database.run(f"delete from {holding.table}")  # without a condition: pages, not rows
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                database.run_many(f"insert into {holding.table} values({marks})", rows)


def flush(database: Database) -> bool:
    """Empty the WAL into the file; tell whether it is empty, false when another program reads it.

    Raises ``HomeError`` as reading does.
    """
    busy, _, _ = database.row("pragma wal_checkpoint(truncate)") or (1, 0, 0)
    return not busy
