"""Everything that the store holds about one person, opened (GDPR 15 and 20).

Never leaves out a table or a kind of entry by silence: what is withheld is named, with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from models.errors import InputError
from models.records.people import Person
from storage.chain import Entry
from storage.database import Database
from storage.journal import Journal, Kind
from storage.records import from_ms

# Keys say nothing of the person, and whoever held them could open copies. Who on the staff did
# what concerns the staff too: colleagues are no recipients (CJEU, C-579/21).
WITHHELD = ("keys", "staff")


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """An entry of the journal about the person.

    ``details`` is what was sealed, field by field, empty where nothing was; ``None``: its key was
    destroyed at the end of its time, and nobody can read it.
    """

    seq: int
    at: datetime
    kind: Kind
    content: dict[str, str | int]
    details: dict[str, object] | None


@dataclass(frozen=True, slots=True)
class PersonFile:
    """What is held. ``person`` is the working row as the file said, ``None`` once it has left."""

    reference: str
    pseudonym: str
    person: Person | None
    seen_at: datetime | None
    entries: tuple[HeldEntry, ...]


class Access:
    """Reads what is held about people. Whoever hands it out writes an ``export`` entry first."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def of(self, reference: str) -> PersonFile:
        """Return everything about a person.

        Raises ``InputError`` ``nothing_held``, ``HomeError`` ``journal_damaged``.
        """
        row = self._database.row(
            "select record, seen_ms from people where reference = ?", [reference]
        )
        pseudonym = self._database.value(
            "select person from persons where reference = ?", [reference]
        )
        if not reference or (row is None and pseudonym is None):
            raise InputError("nothing_held", person=reference)
        record, seen_ms = row or (None, None)
        return PersonFile(
            reference=reference,
            pseudonym="" if pseudonym is None else pseudonym.hex(),
            person=None if record is None else msgspec.json.decode(record, type=Person),
            seen_at=None if seen_ms is None else from_ms(seen_ms),
            entries=tuple(_held(*about) for about in self._journal.about(reference)),
        )


def _held(entry: Entry, payload: bytes | None) -> HeldEntry:
    details: dict[str, object] | None = {}
    if entry.sealed is not None:
        details = None if payload is None else msgspec.json.decode(payload, type=dict[str, object])
    content = msgspec.json.decode(entry.content, type=dict[str, str | int])
    content.pop("v", None)
    return HeldEntry(entry.seq, from_ms(entry.at_ms), Kind(entry.kind), content, details)
