"""The people of the adviser's portfolio, as their files say today.

Never holds an answer: what was said about a suggestion belongs to the journal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from models.records.imports import ImportReport, Refusal
from models.records.people import Person
from storage.database import Database
from storage.journal import Journal
from storage.records import digest, encode, from_ms, to_ms
from storage.tally import Tally, journal_import

_DECODER = msgspec.json.Decoder(Person)
_LATE = datetime.max.replace(tzinfo=UTC)


class People:
    """The table of people."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def write(self, records: Iterable[Person | Refusal]) -> ImportReport:
        """Import people, all or, when the iterator raises, none; refusals are passed on.

        A portfolio is read whole before anything is written: nobody waits for a file.

        Raises what the iterator raises, and ``HomeError`` as ``Database.transaction`` does.
        """
        tally = Tally()
        read = list(records)
        seen_ms = to_ms(self._journal.now())  # who is in no delivery any more leaves one day
        with self._database.transaction():
            for record in read:
                if isinstance(record, Refusal):
                    tally.leave(record)
                else:
                    self._write(record, tally, seen_ms)
            report = tally.report()
            journal_import(self._journal, "people", report)
        return report

    def get(self, reference: str) -> Person | None:
        """Return a person, ``None`` when unknown."""
        data = self._database.value("select record from people where reference = ?", [reference])
        return None if data is None else _DECODER.decode(data)

    def seen_at(self, reference: str) -> datetime | None:
        """Return when a delivery last told of a person, ``None`` when that was not noted."""
        query = "select seen_ms from people where reference = ?"
        seen_ms = self._database.value(query, [reference])
        return None if seen_ms is None else from_ms(seen_ms)

    def all(self) -> tuple[Person, ...]:
        """Return everyone by time of appointment, those without one last, then by name."""
        rows = self._database.rows("select record from people")
        return tuple(sorted((_DECODER.decode(data) for (data,) in rows), key=_order))

    def count(self) -> int:
        """Return how many people there are."""
        found: int = self._database.value("select count(*) from people")
        return found

    def _write(self, person: Person, tally: Tally, seen_ms: int) -> None:
        data = encode(person)
        stored = self._database.value(
            "select digest from people where reference = ?", [person.reference]
        )
        if not tally.count(digest(data), stored):
            self._database.run(
                "update people set seen_ms = ? where reference = ?", [seen_ms, person.reference]
            )
            return
        meeting = person.appointment
        row: dict[str, object] = {
            "reference": person.reference,
            "name": person.name,
            "appointment_ms": None if meeting is None else to_ms(meeting.at),
            "digest": digest(data),
            "record": data,
            "seen_ms": seen_ms,
        }
        self._database.upsert("people", [row], key="reference")


def _order(person: Person) -> tuple[datetime, str, str]:
    # « É » sorts with « E »: a list of names is read, not compared byte by byte.
    plain = unicodedata.normalize("NFKD", person.name).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    at = _LATE if person.appointment is None else person.appointment.at
    return at, letters, person.reference
