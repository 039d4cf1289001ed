"""The one way to the encrypted database: opens it, checks it is what it must be, runs statements.

Never opens or writes plain text: SQLite without SQLCipher accepts a key and ignores it, so the
cipher and the file's first bytes are checked each time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from models.errors import HomeError
from storage.failures import database_errors, file_errors
from storage.head import Head, HeadFile
from storage.migrations import EVIDENCE, EVIDENCE_TABLES, SCHEMA_VERSION, migrations

if TYPE_CHECKING:
    import sqlite_utils

_PLAIN_HEADER = b"SQLite format 3\x00"
_PAGE_BYTES = 4096
_WAL_HEADER, _WAL_FRAME = 32, 24 + _PAGE_BYTES  # sqlite.org/fileformat2.html, 4


class Database:
    """One open encrypted database; belongs to the thread that opened it.

    Errors that the environment causes come out as ``HomeError``: home_busy, home_read_only,
    disk_full, disk_failed, database_damaged. Each commit is counted, and told to ``head_file``
    when there is one.
    """

    def __init__(self, tables: sqlite_utils.Database) -> None:
        self.tables = tables
        self.head_file: HeadFile | None = None
        self._is_head_owed = False  # a commit that the head file could not be told

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of it or nothing; on the disk at the end of the outermost one, head included."""
        with database_errors():
            if self.tables.conn.in_transaction:
                with self.tables.atomic():
                    yield
                return
            # IMMEDIATE: two writers queue here, instead of failing when the second one first writes
            self.tables.execute("begin immediate")
            try:
                before = self.tables.conn.total_changes
                yield
                head = self._counted() if self.tables.conn.total_changes != before else None
                self.tables.execute("commit")
            except BaseException:
                self.tables.rollback()
                raise
        if head is None and self._is_head_owed:  # asked again: acknowledged only once it is told
            head = self.head()
        if head is not None and self.head_file is not None:
            self._is_head_owed = True
            self.head_file.advance(head)
            self._is_head_owed = False

    def head(self) -> Head:
        """Return how far the database has come: zeros where nothing was written yet."""
        seq, entry_hash = self.row("select seq, hash from journal order by seq desc limit 1") or (
            0,
            bytes(32),
        )
        counted = self.row("select count, answers, answered_ms from commits")
        if counted is None:
            raise HomeError("database_damaged")
        count, answers, answered_ms = counted
        return Head(count, seq, entry_hash, answers, answered_ms)

    def run(self, sql: str, values: Sequence[object] = ()) -> None:
        """Execute one statement that returns nothing, as or within a transaction."""
        with self.transaction():
            self.tables.execute(sql, values)

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one statement for each row, within a transaction of its own or the caller's."""
        with self.transaction():
            self.tables.conn.executemany(sql, rows)

    def upsert(self, table: str, rows: Iterable[dict[str, object]], key: str) -> None:
        """Insert rows, or replace those that have the same ``key``."""
        with self.transaction():
            self.tables.table(table).upsert_all(rows, pk=key)

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query as they are read."""
        with database_errors():
            yield from self.tables.execute(sql, values)

    def row(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, if any."""
        with database_errors():
            found: tuple[Any, ...] | None = self.tables.execute(sql, values).fetchone()
        return found

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 (SQL)
        """Return the first value of the first row, ``None`` when there is no row."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def unfinished_bytes(self, wal_bytes: int) -> int:
        """Return how many of the bytes that the WAL had before opening belong to no commit.

        What a stop cut while it was written, or what a damaged byte hides: SQLite ignores both.
        """
        _, frames, _ = self.row("pragma wal_checkpoint(noop)") or (0, 0, 0)
        kept = _WAL_HEADER + frames * _WAL_FRAME if frames > 0 else 0
        return max(0, wal_bytes - kept)

    def damaged_pages(self) -> int:
        """Read every page of the file from the disk; return how many are not what was written."""
        return len(list(self.rows("pragma cipher_integrity_check")))

    def _counted(self) -> Head:
        self.tables.execute("update commits set count = count + 1")
        return self.head()

    def close(self) -> None:
        """Empty the WAL into the file when nobody else reads it, and close."""
        try:
            # What stays in the WAL is safe there: the next one to open finds it.
            with suppress(HomeError), database_errors():
                self.tables.execute("pragma busy_timeout = 0").fetchall()
                self.tables.execute("pragma wal_checkpoint(truncate)").fetchall()
        finally:
            self.tables.close()


def open_database(path: Path, key: bytes, *, busy_seconds: float = 5.0) -> Database:
    """Open the database at ``path`` (an empty file becomes a new one) and bring its schema up.

    ``key`` is the raw 256-bit key. Raises ``HomeError``: key_wrong (also when the first page is
    damaged: the two cannot be told apart), database_plain, database_damaged, cipher_missing,
    schema_too_new, journal_unguarded, home_busy, home_read_only, disk_full, disk_failed.
    """
    # While a connection is open nothing else in this process may open these files: closing them
    # would drop the connection's locks (sqlite.org/howtocorrupt.html, 2.2).
    is_empty = _refuse_plain(path)
    database = _opened(path, key, busy_seconds)
    if is_empty:
        database.close()
        _refuse_plain(path)
        database = _opened(path, key, busy_seconds)
    return database


def _opened(path: Path, key: bytes, busy_seconds: float) -> Database:
    database = _connect(path, busy_seconds)
    try:
        _unlock(database, key)
        _configure(database)
        _upgrade(database)
        _assert_guarded(database)
    except BaseException:
        database.tables.close()
        raise
    return database


def copy_database(source: Database, path: Path, key: bytes) -> None:
    """Copy a database into an empty file, under the same key, as it stands; writers go on.

    Raises ``HomeError`` as ``open_database`` does.
    """
    target = _connect(path, busy_seconds=5.0)
    try:
        _unlock(target, key)
        with database_errors():
            source.tables.conn.backup(target.tables.conn)
    finally:
        target.tables.close()


def _connect(path: Path, busy_seconds: float) -> Database:
    # sqlite-utils prefers pysqlite3, and must meet the exceptions of the driver really used.
    sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = driver
    with _without_pandas():
        import sqlite_utils

    with database_errors():
        connection = driver.connect(path, timeout=busy_seconds, isolation_level=None)
    return Database(
        sqlite_utils.Database(
            connection, execute_plugins=False, recursive_triggers=False, strict=True
        )
    )


@contextmanager
def _without_pandas() -> Iterator[None]:
    """Keep sqlite-utils from loading pandas, which shap brings: 60 MB and half a second unused."""
    if "pandas" in sys.modules:
        yield
        return
    sys.modules["pandas"] = None  # type: ignore[assignment] # makes its import fail
    try:
        yield
    finally:
        del sys.modules["pandas"]


def _unlock(database: Database, key: bytes) -> None:
    if not database.value("pragma cipher_version"):
        raise HomeError("cipher_missing")
    database.value("pragma cipher_log_level = none")
    database.value(f"pragma key = \"x'{key.hex()}'\"")
    database.value("pragma cipher_compatibility = 4")
    try:
        database.value("pragma user_version")  # reads the first page and no other
    except HomeError as error:
        # Under another key nothing is a database; one that contradicts itself was damaged.
        cause = getattr(error.__cause__, "sqlite_errorcode", 0)
        if cause & 0xFF == driver.SQLITE_NOTADB:
            raise HomeError("key_wrong") from error
        raise


def _configure(database: Database) -> None:
    for pragma in (
        "journal_mode = wal",
        "synchronous = full",  # in WAL mode only FULL has a commit on the disk when it returns
        "foreign_keys = on",
        "recursive_triggers = on",  # REPLACE fires the delete triggers too
        "secure_delete = on",  # what is deleted is overwritten: keys of erased people
        "temp_store = memory",
        "journal_size_limit = 0",  # nothing stale stays in the WAL
    ):
        database.value(f"pragma {pragma}")
    if database.value("pragma journal_mode") != "wal" or database.value("pragma synchronous") != 2:
        raise HomeError("home_read_only")  # a network folder, or one that cannot be written


def _upgrade(database: Database) -> None:
    if _version(database) == SCHEMA_VERSION:
        return
    with database.transaction():  # two processes may both be here: the second finds it done
        if _version(database) < SCHEMA_VERSION:
            migrations().apply(database.tables)
            database.value(f"pragma user_version = {SCHEMA_VERSION}")


def _version(database: Database) -> int:
    found: int = database.value("pragma user_version")
    if found > SCHEMA_VERSION:
        raise HomeError("schema_too_new", found=found, known=SCHEMA_VERSION)
    return found


def _assert_guarded(database: Database) -> None:
    marks = ", ".join("?" * len(EVIDENCE_TABLES))
    found = dict(
        database.rows(
            f"select name, sql from sqlite_master where tbl_name in ({marks}) and sql is not null",
            EVIDENCE_TABLES,
        )
    )
    # SQLite keeps the text of a statement but writes its first words its own way.
    if {name: sql.casefold() for name, sql in found.items()} != {
        name: sql.casefold() for name, sql in EVIDENCE.items()
    }:
        raise HomeError("journal_unguarded")


def _refuse_plain(path: Path) -> bool:
    """Look at the file's first page; tell whether there is none yet."""
    with file_errors(), path.open("rb") as file:
        first = file.read(_PAGE_BYTES)
    if first.startswith(_PLAIN_HEADER):
        raise HomeError("database_plain")
    if 0 < len(first) < _PAGE_BYTES:
        raise HomeError("database_damaged")
    return not first
