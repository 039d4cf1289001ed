"""The journal as someone reads it: whether it is whole, what it says, and what it may say.

Never changes anything, and never leaves out what it could not open.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop.messages import Messages
from models.errors import HomeError
from storage.database import open_database
from storage.journal import JournalReport, Kind, ReadEntry
from storage.journal_document import journal_document
from storage.keys import new_key
from storage.records import from_ms
from storage.store import Store

_SHORT = 40
_LEFT_OUT = frozenset({"v", "person", "id", "slate", "base_value", "score"})


@dataclass(frozen=True, slots=True)
class Verified:
    """What verifying a store found.

    ``problem`` names what is wrong first, ``None`` when all is well; ``damaged_pages`` is ``None``
    when the pages were not read; ``notices`` are codes of what was found and takes nothing away.
    """

    report: JournalReport
    problem: str | None
    damaged_pages: int | None
    notices: tuple[str, ...]


def verify_store(store: Store, *, is_full: bool) -> Verified:
    """Walk the chain of an open store, and with ``is_full`` read every page from the disk."""
    pages = store.damaged_pages() if is_full else None
    report, problem = JournalReport(0, "", None, "database_damaged"), None
    try:
        report = store.journal.verify()
    except HomeError as error:
        problem = error.code
    notices = []
    if store.opening.unfinished:
        notices.append("unfinished_write")
    if store.opening.head_slots:
        notices.append("head_slot_damaged")
    problem = problem or report.problem or ("database_damaged" if pages else None)
    return Verified(report, problem, pages, tuple(notices))


def shown(entry: ReadEntry) -> dict[str, object]:
    """Return an entry as JSON has it; ``sealed`` is ``null`` where nothing can be opened."""
    return {
        "seq": entry.entry.seq,
        "at": from_ms(entry.entry.at_ms),
        "kind": entry.entry.kind,
        "actor": entry.entry.actor,
        "person": entry.reference,
        "pseudonym": entry.entry.person and entry.entry.person.hex(),
        "content": msgspec.json.decode(entry.entry.content),
        "has_sealed": entry.entry.sealed is not None,
        "sealed": entry.payload and msgspec.json.decode(entry.payload),
        "hash": entry.hash.hex(),
    }


def line(say: Messages, entry: ReadEntry) -> str:
    """Return an entry as one line in words."""
    facts: dict[str, object] = msgspec.json.decode(entry.entry.content)
    if entry.payload is not None:
        facts |= msgspec.json.decode(entry.payload)
    time = from_ms(entry.entry.at_ms).astimezone().strftime("%d/%m/%Y %H:%M")
    parts = [f"{entry.entry.seq:>6}  {time}  {entry.entry.actor}", _name(say, entry.entry.kind)]
    if entry.reference:
        parts.append(entry.reference)
    if entry.entry.sealed is not None and entry.payload is None:
        parts.append(say.format("entry-erased"))
    else:
        parts.append(_details(facts))
    return " · ".join(part for part in parts if part)


def schema() -> str:
    """Return the documentation of the journal of this version."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "empty.db"
        place.touch()
        database = open_database(place, new_key())
        try:
            return journal_document(database)
        finally:
            database.close()


def _name(say: Messages, kind: str) -> str:
    return say.format(f"entry-{Kind(kind).value.replace('_', '-')}")


def _details(facts: dict[str, object]) -> str:
    """Short values only: what is long or a list is for ``--json``."""
    short = {
        name: str(value)
        for name, value in facts.items()
        if name not in _LEFT_OUT and isinstance(value, str | int | float) and value != ""
    }
    return ", ".join(f"{name} {value}" for name, value in short.items() if len(value) <= _SHORT)
