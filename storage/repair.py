"""Examines a store that was found damaged, and goes on with what is left when someone says so.

Never decides: what is lost is stated first, and a journal entry says who went on without it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from models.errors import HomeError
from storage.checkpoints import Checkpoints
from storage.damage import DAMAGE, Loss, check_head, loss_between, set_aside
from storage.database import Database, open_database
from storage.events import VERSION, Kind
from storage.head import Head, HeadFile, HeadReading
from storage.journal import Clock, Journal
from storage.keys import derived_key
from storage.paths import HomePaths
from storage.sealing import PersonKeys
from storage.verification import JournalReport, check_recent, verify

UNKNOWN = -1
# With these, the store opens and its chain can go on; what is missing is missing at the end.
_USABLE = frozenset(
    {"changes_missing", "entries_missing", "head_damaged", "head_missing", "journal_forked"}
)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is there, and what is not.

    ``code`` is what was found wrong, ``None`` when nothing is; ``kept`` is what the head file
    knew, ``found`` what the database holds; ``loss`` is ``None`` when nobody can tell it.
    """

    code: str | None
    kept: Head | None
    found: Head | None = None
    loss: Loss | None = None
    report: JournalReport | None = None
    damaged_pages: int = 0

    @property
    def is_usable(self) -> bool:
        """Tell whether someone may go on with what is left."""
        return self.code in _USABLE


class Repair:
    """One home, with its database key; ``actor`` is the pseudonym of who decides."""

    def __init__(self, paths: HomePaths, key: bytes, clock: Clock, actor: str) -> None:
        self._paths = paths
        self._key = key
        self._clock = clock
        self._actor = actor
        self._head_file = HeadFile(paths.head, derived_key(key, "head"))

    def examine(self) -> Diagnosis:
        """Look at everything: every page, every entry. Raises ``HomeError`` other than damage.

        A store in which something is missing is copied aside before it is closed.
        """
        if not self._paths.database.exists() or not self._paths.database.stat().st_size:
            return Diagnosis("home_incomplete", self._head_file.read().head)
        reading = self._head_file.read()
        try:
            database = open_database(self._paths.database, self._key)
        except HomeError as error:
            return Diagnosis(_damage(error), reading.head)
        try:
            found = self._examined(database, reading)
            if found.code is not None:
                with suppress(HomeError):
                    set_aside(self._paths, self._clock())
        finally:
            database.close()
        return found

    def accept_loss(self) -> Diagnosis:
        """Go on with what is left; return what was found before. On the disk at return.

        Raises ``HomeError``: loss_not_acceptable when what is left cannot be gone on with, and as
        ``examine`` and ``Database.transaction`` do. Stopped half-way, it is asked again.
        """
        found = self.examine()
        if not found.is_usable:
            raise HomeError("loss_not_acceptable")
        database = open_database(self._paths.database, self._key)
        try:
            loss = found.loss
            content: dict[str, str | int] = {
                "v": VERSION,
                "cause": found.code or "",
                "entries": UNKNOWN if loss is None else loss.entries,
                "answers": UNKNOWN if loss is None else loss.answers,
                "changes": UNKNOWN if loss is None else loss.changes,
            }
            self._journal(database).append(Kind.LOSS, content)
            # Only then: whatever stops this, the loss is never forgotten.
            self._head_file.restart(database.head())
        finally:
            database.close()
        return found

    def _examined(self, database: Database, reading: HeadReading) -> Diagnosis:
        code, head, report, loss = None, None, None, None
        pages = database.damaged_pages()
        try:
            head = database.head()
            report = verify(database, self._checkpoints(database))
            check_head(database, reading)
            check_recent(database)
        except HomeError as error:
            code = _damage(error)
        if code is None and report is not None and report.problem is not None:
            code = "journal_damaged"
        if pages:
            code = "database_damaged"
        if head is not None and reading.head is not None and code != "journal_forked":
            loss = loss_between(reading.head, head)
        return Diagnosis(code, reading.head, head, loss, report, pages)

    def _journal(self, database: Database) -> Journal:
        checkpoints = self._checkpoints(database)
        return Journal(database, PersonKeys(database), checkpoints, self._clock, self._actor)

    def _checkpoints(self, database: Database) -> Checkpoints:
        return Checkpoints(database, derived_key(self._key, "checkpoint"), self._clock)


def _damage(error: HomeError) -> str:
    if error.code not in DAMAGE:
        raise error
    return error.code
