"""Erases a person: their keys, their rows, the backups that hold them; the chain stays whole.

Never keeps the reference of who was erased: the proof names a pseudonym that nothing leads to.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

import msgspec

from models.errors import HomeError, InputError
from storage.backup import Backups
from storage.concerns import WORKING
from storage.database import Database
from storage.journal import Journal, Kind
from storage.records import from_ms, to_ms
from storage.scrubbing import flush, scrub
from storage.settings import Settings

_UNFINISHED = "erasure_unfinished"  # a setting that stands until no copy is left
WAL, BACKUPS, ASIDE = "wal", "backups", "aside"  # where copies may be left


@dataclass(frozen=True, slots=True)
class ErasureProof:
    """A dated erasure: ``entries`` of the journal can be opened by nobody any more.

    ``pseudonym`` is hex, empty when nothing had ever been sealed for the person.
    """

    seq: int
    at: datetime
    pseudonym: str
    entries: int


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What still holds the person: the WAL, backups of this home, stores that were put aside."""

    is_wal_held: bool = False
    are_backups_held: bool = False
    aside: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether no copy is left in this home."""
        return not (self.is_wal_held or self.are_backups_held or self.aside)


@dataclass(frozen=True, slots=True)
class Copies:
    """What left the home and may hold the person: only whoever asked for it can delete it."""

    backups: int
    exports: int


class _Content(msgspec.Struct):
    pseudonym: str
    entries: int
    first_ms: int | None = None


class Erasure:
    """The erasures of one store."""

    def __init__(self, database: Database, journal: Journal, backups: Backups) -> None:
        self._database = database
        self._journal = journal
        self._backups = backups
        self._settings = Settings(database)

    def erase(self, reference: str) -> ErasureProof:
        """Destroy the keys and rows of a person, on the disk at return; then ``finish``.

        Raises ``InputError`` ``nothing_held``, ``HomeError`` as ``Database.transaction`` does.
        """
        with self._database.transaction():
            person = self._pseudonym(reference)
            if not reference or (person is None and not self._is_followed(reference)):
                raise InputError("nothing_held", person=reference)
            entries = 0 if person is None else self._openable(person)
            forget(self._database, reference, person)
            pseudonym = "" if person is None else person.hex()
            content: dict[str, str | int] = {"v": 1, "pseudonym": pseudonym, "entries": entries}
            entry = self._journal.append(Kind.ERASURE, content)
            self.leave(WAL, BACKUPS, *([ASIDE] if self._backups.aside() else []))
        return ErasureProof(entry.seq, from_ms(entry.at_ms), pseudonym, entries)

    def copies_elsewhere(self, reference: str) -> Copies:
        """Count, before erasing, the backups to other folders and the exports of the person."""
        backups = """select count(*) from journal where kind = ?
            and json_extract(cast(content as text), '$.place') = 'elsewhere'"""
        exports = """select count(*) from journal j join persons p on p.person = j.person
            where j.kind = ? and p.reference = ?"""
        return Copies(
            self._database.value(backups, [Kind.BACKUP]),
            self._database.value(exports, [Kind.EXPORT, reference]),
        )

    def leave(self, *places: str) -> None:
        """Note, as part of a transaction, where what was just destroyed may have left copies."""
        self._note(self._unfinished() | {*places})

    def finish(self) -> Leftovers:
        """Empty the WAL and replace the backups, if that is still to be done; say what is left.

        Cheap when there is nothing to do. What the disk refuses is left for the next time: who was
        erased is, whatever becomes of the copies. Raises ``HomeError`` as reading does.
        """
        unfinished = self._unfinished()
        places = [place for place in (WAL, BACKUPS, ASIDE) if place in unfinished]
        left = {place for place in places if not self._clear(place)}
        if left != unfinished:
            with suppress(HomeError):  # what stands there names more than is left: tried again
                self._note(left)
        aside = self._backups.aside() if ASIDE in left else ()
        return Leftovers(WAL in left, BACKUPS in left, aside)

    def remove_aside(self) -> None:
        """Delete the stores that were put aside: they hold whoever was erased since.

        Raises ``HomeError`` as writing does.
        """
        self._backups.remove_aside()

    def proofs(self) -> tuple[ErasureProof, ...]:
        """Return every erasure, oldest first."""
        return proofs_of(self._database)

    def _clear(self, place: str) -> bool:
        try:
            if place == WAL:
                return flush(self._database)
            if place == ASIDE:
                return not self._backups.aside()
            self._backups.renew(self._database, self._journal)
        except HomeError:
            return False
        return True

    def _unfinished(self) -> set[str]:
        return {*filter(None, (self._settings.get(_UNFINISHED) or "").split())}

    def _note(self, places: set[str]) -> None:
        self._settings.set(_UNFINISHED, " ".join(sorted(places)))

    def _pseudonym(self, reference: str) -> bytes | None:
        found: bytes | None = self._database.value(
            "select person from persons where reference = ?", [reference]
        )
        return found

    def _is_followed(self, reference: str) -> bool:
        query = "select 1 from people where reference = ?"
        return self._database.value(query, [reference]) is not None

    def _openable(self, person: bytes) -> int:
        query = """select count(*) from journal j where j.person = ? and j.sealed is not null
            and exists (select 1 from person_keys k where k.person = j.person and
                k.period in ('first', strftime('%Y-%m', j.at_ms / 1000, 'unixepoch')))"""
        found: int = self._database.value(query, [person])
        return found


def forget(database: Database, reference: str | None, person: bytes | None) -> None:
    """Delete the rows and keys of a person and every trace of them in the pages."""
    with database.transaction():
        for holding in WORKING:
            whose = person if holding.is_by_pseudonym else reference
            if whose is not None:
                database.run(f"delete from {holding.table} where {holding.column} = ?", [whose])
        scrub(database)


def proofs_of(database: Database) -> tuple[ErasureProof, ...]:
    """Return the erasures of a journal, in its order; each at the time it was first written."""
    rows = database.rows(
        "select seq, at_ms, content from journal where kind = ? order by seq", [Kind.ERASURE]
    )
    proofs = []
    for seq, at_ms, content in rows:
        said = msgspec.json.decode(content, type=_Content)
        at = from_ms(at_ms if said.first_ms is None else said.first_ms)
        proofs.append(ErasureProof(seq, at, said.pseudonym, said.entries))
    return tuple(proofs)


def proof_content(proof: ErasureProof) -> dict[str, str | int]:
    """Return what says a proof again, in a journal that did not have it."""
    content: dict[str, str | int] = {"v": 1, "first_ms": to_ms(proof.at)}
    return content | {"pseudonym": proof.pseudonym, "entries": proof.entries}
