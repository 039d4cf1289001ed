"""The evidence: one append-only table, chained, in which what concerns a person is sealed.

Never changes or removes an entry, and never puts anything about a person in the clear part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias
from uuid import uuid4

import msgspec

from models.errors import HomeError
from storage.chain import Entry, associated_data, entry_hash, first_associated_data
from storage.checkpoints import Checkpoints
from storage.database import Database
from storage.events import VERSION, Kind, require_declared
from storage.records import from_ms, to_ms
from storage.sealing import PersonKey, PersonKeys
from storage.verification import JournalReport, verify

__all__ = ["Clock", "Journal", "JournalReport", "Kind", "OpenedEntry", "ReadEntry"]

Clock: TypeAlias = Callable[[], datetime]

CHECKPOINT_EVERY = 1000
# A clock that is set right by seconds is no event.
_CLOCK_TOLERANCE_MS = 60_000

_ENTRY_COLUMNS = "seq, entry_id, at_ms, kind, actor, person, content, sealed"
_ENTRY_WIDTH = len(_ENTRY_COLUMNS.split(","))
# An entry is sealed under its month's key; under the first schema a person had a single one.
_FROM_JOURNAL_AND_KEYS = f"""
    select {", ".join("j." + name.strip() for name in _ENTRY_COLUMNS.split(","))},
        j.prev_hash, j.hash, p.reference, k.key, f.key
    from journal j left join persons p on p.person = j.person
    left join person_keys k on k.person = j.person
        and k.period = strftime('%Y-%m', j.at_ms / 1000, 'unixepoch')
    left join person_keys f on f.person = j.person and f.period = 'first'"""


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry about a person, its sealed part opened."""

    seq: int
    at: datetime
    actor: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry as a reader sees it: ``payload`` is ``None`` where nothing can be opened."""

    entry: Entry
    hash: bytes
    reference: str | None
    payload: bytes | None


class Journal:
    """The chained table. ``actor`` is the pseudonym of who acts; ``clock`` gives aware times."""

    def __init__(
        self,
        database: Database,
        keys: PersonKeys,
        checkpoints: Checkpoints,
        clock: Clock,
        actor: str,
    ) -> None:
        self._database = database
        self._keys = keys
        self._checkpoints = checkpoints
        self._clock = clock
        self._actor = actor

    def append(
        self,
        kind: Kind,
        content: Mapping[str, str | int],
        *,
        person: str | None = None,
        payload: bytes | None = None,
        entry_id: str | None = None,
    ) -> Entry:
        """Append one entry; it is on the disk when the outermost transaction ends.

        ``content`` stays in clear; ``payload`` is sealed under the key of ``person`` (reference).
        Both must be what ``storage.events`` declares for ``kind``. A clock found behind the last
        entry is told by an entry of its own; every thousandth entry is signed. Raises ``HomeError``
        as ``Database.transaction`` does, ``RefusedError`` ``person_erased``.
        """
        if payload is not None and person is None:
            raise ValueError("only a person's key seals")
        require_declared(kind, content, payload)
        with self._database.transaction():
            at_ms = to_ms(self._clock())
            behind_ms = self._last_ms() - at_ms
            if behind_ms > _CLOCK_TOLERANCE_MS:
                moved = {"v": VERSION, "seconds": behind_ms // 1000}
                self._append(at_ms, Kind.CLOCK_MOVED, moved, None, None, None)
            entry = self._append(at_ms, kind, content, person, payload, entry_id)
            if entry.seq % CHECKPOINT_EVERY == 0:
                self._checkpoints.make()
        return entry

    def references(self) -> list[str]:
        """Return the references of everyone of whom something is held."""
        query = "select reference from persons union select reference from people"
        return [reference for (reference,) in self._database.rows(query)]

    def now(self) -> datetime:
        """Return the time of the clock that dates the entries."""
        return self._clock()

    def has(self, kind: Kind, entry_id: str) -> bool:
        """Tell whether an entry of that kind and id is there."""
        return bool(
            self._database.value(
                "select 1 from journal where entry_id = ? and kind = ?", [entry_id, kind]
            )
        )

    def last_import(self, *what: str) -> int:
        """Return the number of the last import of one of these, 0 when there was none.

        Written in the import's own transaction: it changes exactly when the data may have.
        """
        marks = ", ".join("?" * len(what))
        query = f"""select max(seq) from journal where kind = ?
            and json_extract(cast(content as text), '$.what') in ({marks})"""
        found: int | None = self._database.value(query, [Kind.IMPORT, *what])
        return found or 0

    def opened(
        self, kind: Kind, person: str | None = None, *, newest_first: bool = False
    ) -> Iterator[OpenedEntry]:
        """Yield the sealed entries of a kind, of one person (reference) or of all, in order.

        Those whose key was erased are left out. Raises ``HomeError``: journal_damaged.
        """
        values: list[str] = [kind]
        where = "j.kind = ? and j.sealed is not null and coalesce(k.key, f.key) is not null"
        if person is not None:
            where += " and p.reference = ?"
            values.append(person)
        order = "desc" if newest_first else "asc"
        yield from self._opened(f"{where} order by j.seq {order}", values)

    def about(self, person: str) -> Iterator[tuple[Entry, bytes | None]]:
        """Yield every entry about a person (reference), in order, with what was sealed in it.

        ``None`` where nothing was, or where its key was destroyed. Raises ``HomeError``:
        journal_damaged.
        """
        query = f"{_FROM_JOURNAL_AND_KEYS} where p.reference = ? order by j.seq"
        for row in self._database.rows(query, [person]):
            entry, (_, _, *opening) = Entry(*row[:_ENTRY_WIDTH]), row[_ENTRY_WIDTH:]
            payload = _open(entry, *opening)
            if payload is None and entry.sealed is not None and any(opening[1:]):
                raise HomeError("journal_damaged", seq=entry.seq)
            yield entry, payload

    def newest(
        self, count: int, *, person: str | None = None, kind: Kind | None = None
    ) -> list[ReadEntry]:
        """Return the last entries, of a person (reference) or kind where given, oldest first.

        Raises ``HomeError`` as reading does; what its key does not open has no payload.
        """
        wanted = {"p.reference = ?": person, "j.kind = ?": kind}
        conditions = [name for name, value in wanted.items() if value is not None]
        where = " and ".join(conditions) or "true"
        values = [value for value in wanted.values() if value is not None]
        query = f"{_FROM_JOURNAL_AND_KEYS} where {where} order by j.seq desc limit ?"
        found = []
        for row in self._database.rows(query, [*values, count]):
            entry, (_, stored, *opening) = Entry(*row[:_ENTRY_WIDTH]), row[_ENTRY_WIDTH:]
            found.append(ReadEntry(entry, stored, opening[0], _open(entry, *opening)))
        return found[::-1]

    def find(self, kind: Kind, entry_id: str) -> OpenedEntry | None:
        """Return the sealed entry of that kind and id, ``None`` when there is none to open.

        Raises ``HomeError``: journal_damaged.
        """
        where = "j.entry_id = ? and j.kind = ? and coalesce(k.key, f.key) is not null"
        return next(self._opened(where, [entry_id, kind]), None)

    def _opened(self, where: str, values: list[str]) -> Iterator[OpenedEntry]:
        query = f"{_FROM_JOURNAL_AND_KEYS} where {where}"
        for row in self._database.rows(query, values):
            entry, (_, _, *opening) = Entry(*row[:_ENTRY_WIDTH]), row[_ENTRY_WIDTH:]
            payload = _open(entry, *opening)
            if payload is None:
                raise HomeError("journal_damaged", seq=entry.seq)
            yield OpenedEntry(entry.seq, from_ms(entry.at_ms), entry.actor, payload)

    def has_passed(self, moment: datetime, since: int) -> bool:
        """Tell whether ``moment`` was ever reached after entry ``since`` was written.

        By the clock, or by what was written since: setting the clock back opens nothing again.
        """
        moment_ms, now_ms = to_ms(moment), to_ms(self._clock())
        if now_ms >= moment_ms or now_ms < self._last_ms() - _CLOCK_TOLERANCE_MS:
            return True
        return bool(
            self._database.value(
                "select 1 from journal where seq > ? and (at_ms >= ? or kind = ?)",
                [since, moment_ms, Kind.CLOCK_MOVED],
            )
        )

    def verify(self) -> JournalReport:
        """Walk the whole chain and report the first bad entry; open what can still be opened.

        Does not see that the last entries are missing: the head kept elsewhere tells.
        """
        return verify(self._database, self._checkpoints)

    def _append(
        self,
        at_ms: int,
        kind: Kind,
        content: Mapping[str, str | int],
        person: str | None,
        payload: bytes | None,
        entry_id: str | None,
    ) -> Entry:
        key = None
        if person is not None:
            key = self._keys.find_or_draw(person, at_ms, is_arrival=kind is Kind.ACCESS)
        head = self._database.head()
        entry = Entry(
            seq=head.seq + 1,
            entry_id=entry_id or str(uuid4()),
            at_ms=at_ms,
            kind=kind.value,
            actor=self._actor,
            person=None if key is None else key.person,
            content=msgspec.json.encode(content, order="sorted"),
        )
        if person is not None and key is not None and payload is not None:
            sealed = key.seal(payload, associated_data(entry, person))
            entry = replace(entry, sealed=sealed)
        self._insert(entry, head.hash)
        return entry

    def _last_ms(self) -> int:
        found: int | None = self._database.value(
            "select at_ms from journal order by seq desc limit 1"
        )
        return found or 0

    def _insert(self, entry: Entry, previous: bytes) -> None:
        self._database.run(
            f"insert into journal({_ENTRY_COLUMNS}, prev_hash, hash)"
            " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                entry.seq,
                entry.entry_id,
                entry.at_ms,
                entry.kind,
                entry.actor,
                entry.person,
                entry.content,
                entry.sealed,
                previous,
                entry_hash(previous, entry),
            ],
        )
        if entry.kind == Kind.ANSWER:
            self._database.run(
                "update commits set answers = answers + 1, answered_ms = ?", [entry.at_ms]
            )


def _open(
    entry: Entry, reference: str | None, key: bytes | None, first_key: bytes | None
) -> bytes | None:
    """Return what was sealed; ``None`` when it, its owner or a clear field changed."""
    if entry.person is None or entry.sealed is None or reference is None:
        return None
    payload = None
    if key is not None:
        bound = associated_data(entry, reference)
        payload = PersonKey(entry.person, key).open(entry.sealed, bound)
    if payload is None and first_key is not None:
        bound = first_associated_data(entry)
        payload = PersonKey(entry.person, first_key).open(entry.sealed, bound)
    return payload
