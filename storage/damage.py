"""What can be missing from a store, how it is told, and where a damaged one is put aside.

Never repairs by itself: what is missing is stated, and someone decides.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import datetime

from models.errors import HomeError
from storage.database import Database
from storage.failures import file_errors
from storage.head import Head, HeadReading
from storage.paths import PRIVATE_FILE, PRIVATE_FOLDER, HomePaths, sync_folder
from storage.records import from_ms

# What an opening may say of a store that is not what it was when it was last used.
DAMAGE = frozenset(
    {
        "changes_missing",
        "database_damaged",
        "entries_missing",
        "head_damaged",
        "head_missing",
        "home_incomplete",
        "journal_damaged",
        "journal_forked",
        "journal_unguarded",
        "key_wrong",
    }
)
_FILES = ("arbitre.db", "arbitre.db-wal", "arbitre.db-shm", "head")


@dataclass(frozen=True, slots=True)
class Opening:
    """What was found beside a whole store: nothing is lost by it.

    ``unfinished``: bytes of the WAL that belong to no commit, of a write that a stop had cut;
    ``head_slots``: slots of the head file that are damaged, of two.
    """

    unfinished: int = 0
    head_slots: int = 0


@dataclass(frozen=True, slots=True)
class Loss:
    """What a store lacks of what its head knew: entries, answers among them, commits.

    ``last_ms`` is the time of the last answer that is missing, 0 when none is.
    """

    entries: int
    answers: int
    changes: int
    last_ms: int

    @property
    def last(self) -> str:
        """The time of the last missing answer on the wall clock, ``23/11/2026 09:05``."""
        return from_ms(self.last_ms).astimezone().strftime("%d/%m/%Y %H:%M")


def loss_between(kept: Head, found: Head) -> Loss:
    """Return what ``found`` lacks of ``kept``."""
    answers = max(0, kept.answers - found.answers)
    return Loss(
        entries=max(0, kept.seq - found.seq),
        answers=answers,
        changes=max(0, kept.commits - found.commits),
        last_ms=kept.answered_ms if answers else 0,
    )


def check_head(database: Database, reading: HeadReading) -> None:
    """Compare a database with what its head file said before it was opened.

    Raises ``HomeError``: head_missing; head_damaged (no slot is good); entries_missing with
    ``count``, the ``answers`` among them and the time of the ``last``; changes_missing with
    ``count`` (only working data is older than it was); journal_forked (the entry of that number is
    another one).
    """
    if not reading.is_there:
        raise HomeError("head_missing")
    if reading.head is None:
        raise HomeError("head_damaged")
    kept, found = reading.head, database.head()
    loss = loss_between(kept, found)
    if loss.entries:
        raise HomeError("entries_missing", count=loss.entries, answers=loss.answers, last=loss.last)
    if loss.changes:
        raise HomeError("changes_missing", count=loss.changes)
    there = database.value("select hash from journal where seq = ?", [kept.seq])
    if kept.seq and there is not None and there != kept.hash:
        raise HomeError("journal_forked", seq=kept.seq)


def set_aside(paths: HomePaths, now: datetime) -> None:
    """Copy a damaged store to a folder of its own, once for each damage, before anything else.

    Raises ``HomeError``: home_read_only, disk_full, disk_failed; nothing is left then.
    """
    with file_errors():
        if any(_is_of_this_damage(paths, folder.name) for folder in paths.set_aside):
            return
        target = paths.root / f"damaged-{now.astimezone():%Y%m%d-%H%M%S}"
        target.mkdir(mode=PRIVATE_FOLDER)
        try:
            for name in _FILES:
                if (paths.root / name).exists():
                    _copy(paths, name, target.name)
            sync_folder(target)
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise


def _copy(paths: HomePaths, name: str, folder: str) -> None:
    place = paths.root / folder / name
    with (paths.root / name).open("rb") as source:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())


def _is_of_this_damage(paths: HomePaths, folder: str) -> bool:
    """A second try at opening finds the same head: the first copy is the untouched one."""
    kept, now = paths.root / folder / "head", paths.head
    if not folder.startswith("damaged-") or not kept.exists() or not now.exists():
        return False
    return kept.read_bytes() == now.read_bytes()
