"""What the journal knows of a time, for the sheet of a personal data breach (GDPR 33).

Never opens what was sealed: who was concerned and by what kind of data is enough.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from storage.database import Database
from storage.journal import Kind
from storage.records import from_ms, to_ms

NOTIFY_WITHIN = timedelta(hours=72)  # GDPR 33 (1): from when it became known


@dataclass(frozen=True, slots=True)
class ConcernedPerson:
    """Somebody about whom something is held here.

    ``reference`` while it is still there; ``kinds``: how many entries of each since then;
    ``held``: kinds of entries that could still be opened, of any time.
    """

    pseudonym: str
    reference: str | None
    is_followed: bool
    kinds: dict[Kind, int]
    held: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Departure:
    """Data that left the home, or a change of what guards them, as the journal tells it."""

    seq: int
    at: datetime
    kind: Kind
    actor: str
    what: str
    pseudonym: str | None


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """What is known of the time from ``since`` on."""

    since: datetime
    until: datetime
    people: tuple[ConcernedPerson, ...]
    departures: tuple[Departure, ...]
    kinds: dict[Kind, int]
    actors: tuple[str, ...]


# What a reader of the sheet must see one by one, and the clear field that says what it was.
_DEPARTURES = {
    Kind.EXPORT: "what",
    Kind.BACKUP: "place",
    Kind.RESTORE: "seq",
    Kind.KEY: "change",
    Kind.ERASURE: "pseudonym",
    Kind.LOSS: "cause",
}


class Incident:
    """Gathers what the journal tells."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, moment: datetime, now: datetime) -> IncidentFacts:
        """Return what happened from ``moment`` to ``now``, and about whom something is held.

        Raises ``HomeError`` as reading does.
        """
        rows = list(
            self._database.rows(
                "select seq, at_ms, kind, actor, person, content from journal where at_ms >= ?"
                " order by seq",
                [to_ms(moment)],
            )
        )
        departures = tuple(_departure(*row) for row in rows if row[2] in _DEPARTURES)
        return IncidentFacts(
            since=moment,
            until=now,
            people=self._people(rows),
            departures=departures,
            kinds={Kind(kind): n for kind, n in Counter(row[2] for row in rows).items()},
            actors=tuple(sorted({row[3] for row in rows})),
        )

    def _people(self, rows: list[tuple[object, ...]]) -> tuple[ConcernedPerson, ...]:
        kinds: dict[bytes, Counter[Kind]] = {}
        for _, _, kind, _, person, _ in rows:
            if isinstance(person, bytes):
                kinds.setdefault(person, Counter())[Kind(str(kind))] += 1
        nobody = self._database.value("select person from persons where reference = ''")
        kinds.pop(nobody, None)
        held: dict[bytes, list[Kind]] = {}
        for person, kind in self._database.rows(
            "select distinct j.person, j.kind from journal j join person_keys k"
            " on k.person = j.person order by j.person, j.kind"
        ):
            held.setdefault(person, []).append(Kind(kind))
        concerned = [
            ConcernedPerson(
                pseudonym="" if person is None else person.hex(),
                reference=reference,
                is_followed=bool(is_followed),
                kinds=dict(kinds.pop(person, {})) if person else {},
                held=tuple(held.get(person, ())) if person else (),
            )
            for reference, person, is_followed in self._database.rows(_EVERYONE)
        ]
        concerned += [
            ConcernedPerson(person.hex(), None, False, dict(counted), ())
            for person, counted in kinds.items()
        ]
        return tuple(concerned)


# The empty reference is nobody's: reports that concern no person are sealed under it.
_EVERYONE = """
    select coalesce(w.reference, p.reference), p.person, w.reference is not null
    from people w full join persons p on p.reference = w.reference
    where coalesce(w.reference, p.reference) <> '' order by 1"""


def _departure(
    seq: int, at_ms: int, kind: str, actor: str, person: bytes | None, content: bytes
) -> Departure:
    fields = msgspec.json.decode(content, type=dict[str, str | int])
    named = Kind(kind)
    return Departure(
        seq=seq,
        at=from_ms(at_ms),
        kind=named,
        actor=actor,
        what=str(fields.get(_DEPARTURES[named], "")),
        pseudonym=None if person is None else person.hex(),
    )
