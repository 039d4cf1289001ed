"""Puts a backup in the place of the store, which is set aside untouched; whole at every moment.

Never deletes the store that was there, and never mixes the two: until the plan is written the old
one stands, from then on the new one does, and whoever opens next finishes what was begun.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from models.errors import HomeError
from storage.backup import BackupInfo, Backups
from storage.backup_sheet import sheet_path
from storage.carrying import Since, carry, journal_of, read_since
from storage.damage import Loss, loss_between
from storage.database import open_database
from storage.failures import file_errors
from storage.head import Head, HeadFile
from storage.journal import Clock, Kind
from storage.keys import derived_key
from storage.paths import PRIVATE_FILE, PRIVATE_FOLDER, HomePaths, sync_folder, write_private

UNKNOWN = -1
_PLAN = "plan.json"
_PATIENCE_S = 60.0  # longer than a restore of the largest home takes
# sqlite.org/src/file/src/os.h: the bytes that every open connection holds a lock in.
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510


class _Plan(msgspec.Struct):
    """What is left to do, by names in the home."""

    aside: str
    backups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: ``aside`` keeps what was there.

    ``left_out``: files of people that did not come back, as one may be of somebody erased;
    ``is_since_known``: whether it could be read who was erased, and who refused, since.
    """

    aside: Path
    left_out: int
    is_since_known: bool


def loss_of(paths: HomePaths, key: bytes, info: BackupInfo) -> Loss | None:
    """Return what the present store has and a backup has not, by its head: it is not opened.

    ``None`` when nobody can tell: no head can be read, or the backup is further on than it (of
    another line). Raises ``HomeError`` as reading does.
    """
    reading = HeadFile(paths.head, derived_key(key, "head")).read()
    if not reading.is_there and not paths.database.exists():
        return Loss(0, 0, 0, 0)
    if reading.head is None or reading.head.commits < info.head.commits:
        return None
    return loss_between(reading.head, info.head)


def restore(
    paths: HomePaths,
    key: bytes,
    info: BackupInfo,
    *,
    clock: Clock,
    actor: str,
) -> Restored:
    """Put ``info`` in the place of the store, which is set aside.

    Who was erased since does not come back, and who refused since still does. The restored journal
    says what was lost. No program may hold the store. Raises ``HomeError``: backup_foreign,
    backup_damaged, home_busy, restore_unfinished (the next opening ends it), and what the disk
    causes: nothing was changed then.
    """
    with in_turn(paths):
        backups = Backups(paths, key, clock)
        backups.check(info.path)
        _require_alone(paths.database)
        loss = loss_of(paths, key, info)
        with file_errors():
            paths.restoring.mkdir(mode=PRIVATE_FOLDER)
            try:
                since = read_since(_sources(paths, backups), key, clock, paths.restoring)
                shutil.copyfile(info.path, paths.restoring / paths.database.name)
                left_out = _stage(paths, key, loss, info, clock, actor, since)
                plan = _decide(paths, backups, info, clock)
            except BaseException:
                if not (paths.restoring / _PLAN).exists():
                    shutil.rmtree(paths.restoring, ignore_errors=True)
                raise
        try:
            _finish(paths)
        except HomeError as error:
            raise HomeError("restore_unfinished") from error
    return Restored(paths.root / plan.aside, left_out, since.is_known)


def finish_restore(paths: HomePaths) -> None:
    """Do what is left of a restore that a stop interrupted; nothing when there was none.

    Raises ``HomeError``: home_busy while another program restores, and as writing does.
    """
    with file_errors():
        is_left = paths.restoring.exists()
    if is_left:
        with in_turn(paths):
            pass


@contextmanager
def in_turn(paths: HomePaths) -> Iterator[None]:
    """Let nobody restore meanwhile, nor open; first end what a stop interrupted.

    Whoever opens in its turn is seen by the next restore. Raises as ``finish_restore``.
    """
    if not paths.root.is_dir():  # the lock would make the folder
        raise HomeError("home_missing")
    lock = FileLock(paths.root / "restore.lock", timeout=_PATIENCE_S, mode=PRIVATE_FILE)
    try:
        with file_errors():
            lock.acquire()
    except Timeout as error:
        raise HomeError("home_busy") from error
    try:
        _finish(paths)
        yield
    finally:
        lock.release()


def _sources(paths: HomePaths, backups: Backups) -> list[Path]:
    good = backups.last_good()
    return [paths.database, *([] if good is None else [good.path])]


def _stage(
    paths: HomePaths,
    key: bytes,
    loss: Loss | None,
    info: BackupInfo,
    clock: Clock,
    actor: str,
    since: Since,
) -> int:
    """Make the copy what it has to be, on the disk at return; return how many are left out."""
    staged = HomePaths(paths.restoring)
    staged.database.chmod(PRIVATE_FILE)
    head, left_out = _prepare(staged.database, key, loss, info, clock, actor, since)
    HeadFile(staged.head, derived_key(key, "head")).restart(head)
    _sync(staged.database)
    sync_folder(paths.restoring)
    return left_out


def _decide(paths: HomePaths, backups: Backups, info: BackupInfo, clock: Clock) -> _Plan:
    """Write the plan: from now on the restored store stands."""
    stamp = clock().astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    left_behind = [other.path.name for other in backups.all() if other.head > info.head]
    plan = _Plan(_free(paths.root, f"aside-{stamp}"), tuple(left_behind))
    write_private(paths.restoring / _PLAN, msgspec.json.encode(plan))
    return plan


def _finish(paths: HomePaths) -> None:
    with file_errors():
        try:
            data = (paths.restoring / _PLAN).read_bytes()
        except FileNotFoundError:  # it stopped before its plan: a copy of everyone, of no use
            shutil.rmtree(paths.restoring, ignore_errors=True)
            return
        plan = msgspec.json.decode(data, type=_Plan)
        aside, staged = paths.root / plan.aside, HomePaths(paths.restoring)
        aside.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        for name in plan.backups:
            for path in (paths.backups / name, sheet_path(paths.backups / name)):
                _move(path, aside / path.name)
        if staged.database.exists():  # the old one is still in its place, or on its way
            # The WAL last of the three: without it, what the database says would be older.
            for suffix in ("", "-shm", "-wal"):
                old = paths.database.with_name(paths.database.name + suffix)
                _move(old, aside / old.name)
            sync_folder(aside)
            _move(staged.database, paths.database)
        if staged.head.exists():
            _move(paths.head, aside / paths.head.name)
            _move(staged.head, paths.head)
        sync_folder(paths.root)
        (paths.restoring / _PLAN).unlink()
        shutil.rmtree(paths.restoring, ignore_errors=True)


def _prepare(
    path: Path,
    key: bytes,
    loss: Loss | None,
    info: BackupInfo,
    clock: Clock,
    actor: str,
    since: Since,
) -> tuple[Head, int]:
    """Write into the copy what the restore means; return how far it came, and who is left out."""
    database = open_database(path, key)
    try:
        with database.transaction():
            journal = journal_of(database, key, clock, actor)
            left_out = carry(database, journal, since)
            content: dict[str, str | int] = {
                "v": 1,
                "seq": info.head.seq,
                "hash": info.head.hash.hex(),
                "entries": UNKNOWN if loss is None else loss.entries,
                "answers": UNKNOWN if loss is None else loss.answers,
                "left_out": left_out,
            }
            journal.append(Kind.RESTORE, content)
        return database.head(), left_out
    finally:
        database.close()


def _require_alone(database: Path) -> None:
    """Refuse while another program has the database open: it would go on writing the old one.

    On Windows, moving an open file is refused by the system itself.
    """
    if os.name != "posix" or not database.exists():
        return
    import fcntl

    with file_errors(), database.open("r+b") as file:
        try:
            fcntl.lockf(
                file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST, os.SEEK_SET
            )
        except (BlockingIOError, PermissionError) as error:
            raise HomeError("home_busy") from error


def _move(source: Path, target: Path) -> None:
    if source.exists():
        source.replace(target)


def _free(folder: Path, name: str) -> str:
    found, number = name, 2
    while (folder / found).exists():
        found, number = f"{name}-{number}", number + 1
    return found


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
