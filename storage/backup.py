"""Backups of the store: made while it is in use, encrypted under its own key, verified, rotated.

Never takes a file for a backup before a MAC over every byte of it was checked, and never deletes
one before a newer one was verified.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from models.errors import HomeError, InputError
from storage.backup_sheet import FORMAT, Sheet, read_sheet, sheet_path, write_sheet
from storage.checkpoints import Checkpoints
from storage.database import Database, copy_database, open_database
from storage.failures import file_errors
from storage.head import Head
from storage.journal import Clock, Journal, Kind
from storage.keys import derived_key
from storage.migrations import SCHEMA_VERSION
from storage.paths import PRIVATE_FILE, PRIVATE_FOLDER, HomePaths, sync_folder
from storage.records import from_ms, to_ms
from storage.verification import verify

DAYS_KEPT = 7  # the newest of each of the last days that have one
WEEKS_KEPT = 4  # and of each of the last weeks
ALWAYS_KEPT = 2  # the last two, of whatever day: should the last one be damaged
_PATIENCE_S = 60.0  # longer than a backup of the largest home takes
SUFFIX = ".arbitre-backup"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup whose sheet is genuine: when it was made and how far the store had come."""

    path: Path
    made_at: datetime
    head: Head
    schema: int
    size: int


class Backups:
    """The backups of one home; ``key`` is the database key, ``clock`` gives aware times."""

    def __init__(self, paths: HomePaths, key: bytes, clock: Clock) -> None:
        self._paths = paths
        self._key = key
        self._clock = clock
        # One program at a time: another one may delete what it takes for left behind.
        self._lock = FileLock(paths.root / "backup.lock", timeout=_PATIENCE_S, mode=PRIVATE_FILE)

    def make(self, database: Database, journal: Journal, folder: Path | None = None) -> BackupInfo:
        """Write and verify a backup, in the home or in another folder; the journal says so.

        In the home, older ones are then rotated out. Writers go on meanwhile. Raises
        ``HomeError``: backup_not_verified (nothing is kept of it, nor deleted), backup_folder
        (the other folder cannot be written), home_busy, and what the disk causes.
        """
        with self._alone():
            return self._make(database, journal, folder)

    def _make(self, database: Database, journal: Journal, folder: Path | None) -> BackupInfo:
        place = self._paths.backups if folder is None else folder
        info = self._write(database, place)
        content: dict[str, str | int] = {
            "v": 1,
            "place": "elsewhere" if folder else "home",
            "seq": info.head.seq,
            "hash": info.head.hash.hex(),
        }
        journal.append(Kind.BACKUP, content)
        if folder is None:
            self._remove(set(self.all()) - set(_kept(self.all())))
        return info

    def make_daily(self, database: Database, journal: Journal) -> BackupInfo | None:
        """Make the backup of the day, unless it is there. Raises as ``make``."""
        today = _day(self._clock())
        with self._alone():
            if any(_day(info.made_at) == today for info in self.all()):
                return None
            return self.make(database, journal)

    def renew(self, database: Database, journal: Journal) -> BackupInfo:
        """Make a backup and then delete every older one of the home. Raises as ``make``."""
        with self._alone(), file_errors():
            info = self.make(database, journal)
            for path in self._paths.backups.iterdir():
                if path not in (info.path, sheet_path(info.path)):
                    path.unlink()
            sync_folder(self._paths.backups)
        return info

    def all(self) -> tuple[BackupInfo, ...]:
        """Return the backups of the home whose sheet is genuine, the furthest on first.

        Further by commits, whatever the clock said. Their own bytes are not read.
        Raises ``HomeError`` as reading a folder does.
        """
        infos = []
        for path in self._files():
            with suppress(HomeError, InputError):
                infos.append(_info(path, self._sheet(path)))
        return tuple(
            sorted(infos, key=lambda info: (info.head.commits, info.made_at), reverse=True)
        )

    def count_files(self) -> int:
        """Return how many files say that they are backups, genuine or not."""
        return len(list(self._files()))

    def check(self, path: Path) -> BackupInfo:
        """Read every byte of a backup.

        Raises ``InputError`` ``backup_missing``; ``HomeError``: backup_foreign (of another home),
        backup_damaged, schema_too_new, and what the disk causes.
        """
        sheet = self._sheet(path)
        with file_errors(), path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").digest()
        if found != sheet.digest or path.stat().st_size != sheet.size:
            raise HomeError("backup_damaged")
        if sheet.schema > SCHEMA_VERSION:
            raise HomeError("schema_too_new", found=sheet.schema, known=SCHEMA_VERSION)
        return _info(path, sheet)

    def last_good(self) -> BackupInfo | None:
        """Return the newest backup of the home of which every byte is good, if there is one."""
        for info in self.all():
            with suppress(HomeError, InputError):
                return self.check(info.path)
        return None

    def aside(self) -> tuple[str, ...]:
        """Return the names of the folders in which stores were put aside."""
        return tuple(folder.name for folder in self._paths.set_aside)

    def remove_aside(self) -> None:
        """Delete the stores that were put aside. Raises ``HomeError`` as writing does."""
        with file_errors():
            for folder in self._paths.set_aside:
                shutil.rmtree(folder)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._paths.root.is_dir():  # the lock would make the folder anew
            raise HomeError("home_vanished")
        try:
            with file_errors():
                self._lock.acquire()
        except Timeout as error:
            raise HomeError("home_busy") from error
        try:
            yield
        finally:
            self._lock.release()

    def _write(self, database: Database, folder: Path) -> BackupInfo:
        name = self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
        with _folder_errors(is_home=folder == self._paths.backups):
            folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            path = _free(folder, name)
            draft = path.with_name(f".{path.name}.new")
            _remove_files(draft)
            draft.touch(mode=PRIVATE_FILE)
            try:
                before = database.head()
                copy_database(database, draft, self._key)
                head = self._verified(draft, before)
                sheet = self._sign(draft, head)
                draft.replace(path)
                write_sheet(path, sheet)
            finally:
                _remove_files(draft)
            sync_folder(folder)
        return _info(path, sheet)

    def _verified(self, draft: Path, before: Head) -> Head:
        """Open the copy as a restore would, and walk all of it."""
        copy = open_database(draft, self._key)
        try:
            checkpoints = Checkpoints(copy, derived_key(self._key, "checkpoint"), self._clock)
            report = verify(copy, checkpoints)
            head = copy.head()
            is_whole = not copy.damaged_pages() and report.problem is None
            if not is_whole or report.head != head.hash.hex() or head.commits < before.commits:
                raise HomeError("backup_not_verified")
        finally:
            copy.close()
        return head

    def _sign(self, draft: Path, head: Head) -> Sheet:
        with draft.open("r+b") as file:
            digest = hashlib.file_digest(file, "sha256").digest()
            os.fsync(file.fileno())
        sheet = Sheet(
            format=FORMAT,
            made_ms=to_ms(self._clock()),
            commits=head.commits,
            seq=head.seq,
            hash=head.hash,
            answers=head.answers,
            answered_ms=head.answered_ms,
            schema=SCHEMA_VERSION,
            size=draft.stat().st_size,
            digest=digest,
            key_id=self._key_id(),
            key_file=self._paths.key_file.read_text(encoding="utf-8"),
        )
        return msgspec.structs.replace(sheet, mac=sheet.expected_mac(self._mac_key()))

    def _sheet(self, path: Path) -> Sheet:
        sheet = read_sheet(path)
        if sheet.key_id != self._key_id():
            raise HomeError("backup_foreign")
        if not hmac.compare_digest(sheet.mac, sheet.expected_mac(self._mac_key())):
            raise HomeError("backup_damaged")
        return sheet

    def _mac_key(self) -> bytes:
        return derived_key(self._key, "backup")

    def _key_id(self) -> bytes:
        """Tell one key from another without saying anything of it."""
        return derived_key(self._key, "backup-id")[:8]

    def _files(self) -> Iterator[Path]:
        with file_errors():
            return iter(sorted(self._paths.backups.glob(f"*{SUFFIX}")))

    def _remove(self, infos: set[BackupInfo]) -> None:
        with file_errors():
            for info in infos:
                sheet_path(info.path).unlink(missing_ok=True)
                info.path.unlink(missing_ok=True)
            sync_folder(self._paths.backups)


def _info(path: Path, sheet: Sheet) -> BackupInfo:
    return BackupInfo(path, from_ms(sheet.made_ms), sheet.head, sheet.schema, sheet.size)


def _kept(infos: tuple[BackupInfo, ...]) -> set[BackupInfo]:
    """Choose among the backups, furthest on first; by days and weeks that have one, not by age."""
    days: dict[date, BackupInfo] = {}
    weeks: dict[tuple[int, int], BackupInfo] = {}
    for info in infos:
        day = _day(info.made_at)
        days.setdefault(day, info)
        weeks.setdefault(day.isocalendar()[:2], info)
    newest = infos[:ALWAYS_KEPT]
    return {*newest, *list(days.values())[:DAYS_KEPT], *list(weeks.values())[:WEEKS_KEPT]}


def _day(moment: datetime) -> date:
    return moment.astimezone().date()


def _free(folder: Path, name: str) -> Path:
    """Return a name that no backup of this second has."""
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{SUFFIX}", number + 1
    return path


def _remove_files(database: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


@contextmanager
def _folder_errors(*, is_home: bool) -> Iterator[None]:
    """Raise ``backup_folder`` for what another folder refuses: the home is not at fault."""
    if is_home:
        with file_errors():
            yield
        return
    try:
        yield
    except OSError as error:
        raise HomeError("backup_folder") from error
