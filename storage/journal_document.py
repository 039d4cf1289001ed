"""The journal's documentation, made from the schema and from what each entry may say.

Never describes a column or a field by hand elsewhere: one without its meaning is an error here.
"""

from __future__ import annotations

from collections.abc import Iterator

from storage.database import Database
from storage.events import EVENTS, VERSION, Event, Kind

DOCUMENT = "JOURNAL.md"  # beside this module

_TABLES = {
    "journal": "The entries, one row each. Guards refuse every change, deletion and gap.",
    "checkpoints": "Signed points of the chain. What stands before one made for a purge may go.",
    "persons": "Pseudonyms of the people that entries are about, on this workstation.",
    "person_keys": "What sealed parts open with. Deleting a row erases what it sealed.",
    "commits": "How far the database has come; the head file outside it says the same.",
}
_COLUMNS = {
    ("journal", "seq"): "number of the entry, from 1, without a gap",
    ("journal", "entry_id"): "UUID of the entry; that of the slate or answer it holds",
    ("journal", "at_ms"): "wall time, milliseconds since 1970 (UTC)",
    ("journal", "kind"): "what it is about: one of the kinds below",
    ("journal", "actor"): "pseudonym of who acted",
    ("journal", "person"): "pseudonym of the person it is about, if any (16 random bytes)",
    ("journal", "content"): "clear fields, JSON, keys sorted; nothing about a person",
    ("journal", "sealed"): (
        "nonce, AES-256-GCM ciphertext and tag of the sealed fields (JSON), under the person's key"
        " of that month, bound to their reference and to every clear column"
    ),
    ("journal", "prev_hash"): "hash of the entry before; zeros before the first",
    ("journal", "hash"): (
        "SHA-256 of prev_hash and of the canonical entry (length-prefixed fields; of content and"
        " sealed, their SHA-256)"
    ),
    ("checkpoints", "seq"): "the entry that it stands for",
    ("checkpoints", "hash"): "hash of that entry",
    ("checkpoints", "at_ms"): "when it was made, milliseconds since 1970 (UTC)",
    ("checkpoints", "purges"): "1: all entries up to it may be deleted, and the chain starts there",
    ("checkpoints", "public_key"): "Ed25519 public key of the store",
    ("checkpoints", "signature"): "Ed25519 over the canonical seq, hash, at_ms and purges",
    ("persons", "reference"): "reference of the person in the deliveries; gone once erased",
    ("persons", "person"): "their pseudonym",
    ("person_keys", "person"): "the pseudonym",
    ("person_keys", "period"): "month (UTC) whose entries it seals; first: those of schema 1",
    ("person_keys", "key"): "256 random bits",
    ("commits", "id"): "1: there is one row",
    ("commits", "count"): "commits that changed something, ever",
    ("commits", "answers"): "answers recorded, ever",
    ("commits", "answered_ms"): "time of the last one",
}


def journal_document(database: Database) -> str:
    """Return the documentation (Markdown) of the journal as this database has it.

    Raises ``KeyError`` for a table's column that nobody described.
    """
    return "\n".join(_lines(database)) + "\n"


def _lines(database: Database) -> Iterator[str]:
    yield "# The journal"
    yield ""
    yield "Made by `arbitre journal schema`; a test fails when it is stale. Do not edit."
    for table, meaning in _TABLES.items():
        yield from ("", f"## Table `{table}`", "", meaning, "")
        yield from ("| column | type | meaning |", "| --- | --- | --- |")
        for name, kind, is_required in database.rows(
            'select name, type, "notnull" or pk from pragma_table_info(?)', [table]
        ):
            optional = "" if is_required else ", optional"
            yield f"| `{name}` | {kind.lower()}{optional} | {_COLUMNS[table, name]} |"
    yield from ("", "## Kinds of entries", "")
    yield f"Each clear content has `v`, the version of this declaration ({VERSION})."
    for kind in Kind:
        yield from _event(kind, EVENTS[kind])


def _event(kind: Kind, event: Event) -> Iterator[str]:
    yield from ("", f"### `{kind}`", "", event.meaning)
    if not event.clear and not event.sealed:
        return
    yield from ("", "| field | where | meaning |", "| --- | --- | --- |")
    for name, clear in event.clear.items():
        kept = "clear, optional" if clear.is_optional else "clear"
        yield f"| `{name}` | {kept} ({clear.type.__name__}) | {clear.meaning} |"
    for name, meaning in event.sealed.items():
        yield f"| `{name}` | sealed | {meaning} |"
