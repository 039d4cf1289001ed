"""One import of a kind at a time, whatever the number of programs: the system lets a dead one go.

Never a transaction: who answers meanwhile never waits for an import.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import HomeError
from storage.database import Database
from storage.failures import file_errors
from storage.paths import PRIVATE_FILE


@contextmanager
def one_import(database: Database, what: str) -> Iterator[None]:
    """Hold the turn of importing ``what``. Raises ``HomeError``: import_running."""
    file = database.value("select file from pragma_database_list where name = 'main'")
    path = Path(file).with_name(f"import-{what}.lock")
    with file_errors():
        lock = FileLock(path, timeout=0, mode=PRIVATE_FILE)
        try:
            lock.acquire()
        except Timeout as error:
            raise HomeError("import_running") from error
    try:
        yield
    finally:
        lock.release()
