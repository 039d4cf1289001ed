"""The store of one home: opens it once and hands out its tables.

Never shares its connection with another thread.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from models.errors import HomeError
from storage.access import Access
from storage.answers import Answers
from storage.backup import BackupInfo, Backups
from storage.checkpoints import Checkpoints
from storage.communes import Communes
from storage.damage import DAMAGE, Opening, check_head, set_aside
from storage.database import Database, open_database
from storage.erasure import Erasure
from storage.failures import file_errors
from storage.head import HeadFile, HeadReading
from storage.incident import Incident
from storage.information import Information
from storage.journal import Clock, Journal
from storage.keys import AskPassphrase, Keeper, Keyring, derived_key, find_key, new_key
from storage.offers import Offers
from storage.paths import HomePaths, make_private
from storage.people import People
from storage.postponements import Postponements
from storage.repertoire import Repertoire
from storage.reports import Reports
from storage.restoring import finish_restore, in_turn
from storage.retention import Retention
from storage.sealing import PersonKeys
from storage.settings import Settings
from storage.slates import Slates
from storage.use import Use
from storage.verification import check_recent


class Store:
    """The tables of one home over one connection; closes at the end of a ``with``.

    ``actor`` is the pseudonym of who works; ``clock`` gives aware times; ``opening`` is what was
    found beside the whole store.
    """

    def __init__(
        self, database: Database, paths: HomePaths, key: bytes, clock: Clock, actor: str
    ) -> None:
        self._database = database
        self.opening = Opening()
        self.settings = Settings(database)
        self.checkpoints = Checkpoints(database, derived_key(key, "checkpoint"), clock)
        self.journal = Journal(database, PersonKeys(database), self.checkpoints, clock, actor)
        self.use = Use(self.journal, self.checkpoints, clock)
        self.people = People(database, self.journal)
        self.offers = Offers(database, self.settings, self.journal)
        self.repertoire = Repertoire(database, self.settings, self.journal)
        self.communes = Communes(database, self.journal)
        self.information = Information(self.journal)
        self.slates = Slates(self.journal)
        self.answers = Answers(database, self.journal, self.slates)
        self.postponements = Postponements(self.journal)
        self.reports = Reports(self.journal)
        self.backups = Backups(paths, key, clock)
        self.erasure = Erasure(database, self.journal, self.backups)
        self.access = Access(database, self.journal)
        self.incident = Incident(database)
        self.retention = Retention(
            database, self.journal, self.checkpoints, self.information, self.erasure, clock
        )

    @classmethod
    def create(cls, paths: HomePaths, keep: Keeper, *, clock: Clock, actor: str) -> Self:
        """Make a home with an empty store; ``keep`` puts its new key in safe hands.

        Raises ``HomeError``: home_exists, home_incomplete, home_not_a_folder, keyring_missing,
        keyring_locked, and what ``open_database`` raises.
        """
        if paths.database.exists():
            raise HomeError("home_exists")
        if paths.key_file.exists():  # it may still open a backup: never written over
            raise HomeError("home_incomplete")
        was_there = paths.root.exists()
        try:
            paths.make_folders()
            key = new_key()
            keep(paths, key)
        except BaseException:
            if not was_there:
                paths.remove_empty_folders()
            raise
        make_private(paths.database)
        database, _ = _open_counted(paths, key, clock)
        return cls(database, paths, key, clock, actor)

    @classmethod
    def open(
        cls,
        paths: HomePaths,
        ask_passphrase: AskPassphrase | None = None,
        *,
        clock: Clock,
        actor: str,
        keyring: Keyring | None = None,
        key: bytes | None = None,
        busy_seconds: float = 5.0,
    ) -> Self:
        """Open the store of a home; ``ask_passphrase`` is called only when a passphrase keeps it.

        ``key`` is the database key where the caller found it already: nobody is asked then.

        Raises ``HomeError``: home_missing, home_incomplete (an empty database is never taken for a
        new one), what ``check_head`` and ``check_recent`` raise (the store is copied aside then),
        and what ``find_key`` and ``open_database`` raise.
        """
        finish_restore(paths)
        if not _has_content(paths.database):
            raise HomeError("home_incomplete" if paths.key_file.exists() else "home_missing")
        paths.close_to_others()
        key = key or find_key(paths, ask_passphrase, keyring)
        with in_turn(paths):
            database, opening = _open_counted(paths, key, clock, busy_seconds)
        store = cls(database, paths, key, clock, actor)
        store.opening = opening
        return store

    def damaged_pages(self) -> int:
        """Read every page of the file from the disk; return how many are damaged."""
        return self._database.damaged_pages()

    def make_backup(self, folder: Path | None = None) -> BackupInfo:
        """Write and verify a backup. Raises as ``Backups.make``."""
        return self.backups.make(self._database, self.journal, folder)

    def make_daily_backup(self) -> BackupInfo | None:
        """Make the backup of the day unless it is there. Raises as ``Backups.make``."""
        return self.backups.make_daily(self._database, self.journal)

    def close(self) -> None:
        """Empty the WAL and close; the store is of no use afterwards."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _open_counted(
    paths: HomePaths, key: bytes, clock: Clock, busy_seconds: float = 5.0
) -> tuple[Database, Opening]:
    head_file = HeadFile(paths.head, derived_key(key, "head"))
    reading = head_file.read()  # before the database: another program may be committing
    wal_bytes = _size_of_wal(paths.database)
    database = open_database(paths.database, key, busy_seconds=busy_seconds)
    try:
        opening = Opening(database.unfinished_bytes(wal_bytes), reading.damaged_slots)
        if _is_first_opening(database, reading):
            head_file.restart(database.head())
        else:
            check_head(database, reading)
            check_recent(database)
        database.head_file = head_file
    except BaseException as error:
        if isinstance(error, HomeError) and error.code in DAMAGE:
            with suppress(HomeError):  # what was found matters more than that the disk is full
                set_aside(paths, clock())  # closing moves what is left of the WAL into the file
        database.close()
        raise
    return database, opening


def _size_of_wal(database: Path) -> int:
    with file_errors(), suppress(FileNotFoundError):
        return database.with_name(database.name + "-wal").stat().st_size
    return 0


def _is_first_opening(database: Database, reading: HeadReading) -> bool:
    """Tell whether no head can have been written yet: the schema's own commit is the only one."""
    return not reading.is_there and database.head().commits <= 1


def _has_content(path: Path) -> bool:
    with file_errors():
        return path.exists() and path.stat().st_size > 0
