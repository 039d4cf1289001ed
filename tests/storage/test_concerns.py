"""Every table and every kind of entry is decided: erased, handed out, or about nobody."""

from __future__ import annotations

import msgspec

from desktop.workflow.incident import DATA_OF
from desktop.workflow.person_file import SAID
from models.errors import InputError
from storage.access import HeldEntry
from storage.concerns import ABOUT_NOBODY, HOLDINGS
from storage.events import EVENTS, Clear
from storage.journal import Kind
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import draft, key_of, person, slate
from tests.storage.pages import clear_bytes

# Entries in which a person stands, or may stand one day, by their column of the journal.
ABOUT_SOMEBODY = frozenset({*DATA_OF})
# Written as the entries of no one, whatever is done.
ABOUT_NO_ONE = frozenset(
    {
        Kind.START,
        Kind.END,
        Kind.SUSPENSION,
        Kind.IMPORT,
        Kind.MODEL,
        Kind.SETTING,
        Kind.ERROR,
        Kind.LOCK,
        Kind.UNLOCK,
        Kind.KEY,
        Kind.ERASURE,
        Kind.PURGE,
        Kind.BACKUP,
        Kind.RESTORE,
        Kind.LOSS,
        Kind.CLOCK_MOVED,
    }
)


def test_every_table_of_the_schema_is_decided(store: Store) -> None:
    found = {
        name
        for (name,) in store._database.rows(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
        )
    }
    assert {holding.table for holding in HOLDINGS} | ABOUT_NOBODY == found
    for holding in HOLDINGS:
        columns = {row[1] for row in store._database.rows(f"pragma table_info({holding.table})")}
        assert holding.column in columns


def test_every_kind_of_entry_is_decided() -> None:
    assert set(Kind) == ABOUT_SOMEBODY | ABOUT_NO_ONE
    assert not ABOUT_SOMEBODY & ABOUT_NO_ONE
    sealing = {kind for kind, event in EVENTS.items() if event.sealed}
    assert set(SAID) == sealing, "what is sealed is said in words, or nothing of it is"
    assert all(set(fields) <= EVENTS[kind].sealed.keys() for kind, fields in SAID.items())


def everything_about(store: Store, reference: str) -> dict[Kind, int]:
    """Write an entry of every kind that can concern somebody, each field of it marked."""
    written: dict[Kind, int] = {}
    for kind in ABOUT_SOMEBODY:
        event = EVENTS[kind]
        content: dict[str, str | int] = {"v": 1}
        content.update((name, _filled(name, clear)) for name, clear in event.clear.items())
        marked = {name: f"{kind}:{name}" for name in event.sealed}
        payload = msgspec.json.encode(marked) if marked else None
        entry = store.journal.append(kind, content, person=reference, payload=payload)
        written[kind] = entry.seq
    return written


def _filled(name: str, clear: Clear) -> str | int:
    return name if clear.type is str else 7


def test_the_export_lacks_nothing(store: Store) -> None:
    store.people.write([person("DE-1")])
    written = everything_about(store, "DE-1")
    everything_about(store, "DE-2")

    held = store.access.of("DE-1")
    assert held.person == person("DE-1")
    assert held.seen_at is not None
    assert {entry.kind: entry.seq for entry in held.entries} == written
    for entry in held.entries:
        assert entry.details == {name: f"{entry.kind}:{name}" for name in EVENTS[entry.kind].sealed}
        assert entry.content.keys() == EVENTS[entry.kind].clear.keys()
    pseudonyms = store._database.value(
        "select count(*) from journal where person = ?", [bytes.fromhex(held.pseudonym)]
    )
    assert pseudonyms == len(held.entries), "every row of theirs in the journal"


def test_what_was_destroyed_is_said_not_left_out(store: Store) -> None:
    shown = slate(1, "DE-1")
    store.answers.record(draft(shown, 1001, "texte"), shown)
    store._database.run("delete from person_keys")
    entries = store.access.of("DE-1").entries
    assert [entry.details for entry in entries] == [None, None]
    assert all(isinstance(entry, HeldEntry) for entry in entries)


def test_nothing_is_held_about_nobody(store: Store) -> None:
    for unknown in ("DE-404", ""):
        try:
            store.access.of(unknown)
        except InputError as error:
            assert error.code == "nothing_held"
        else:
            raise AssertionError(unknown)


def test_every_decided_table_is_emptied_of_who_is_erased(store: Store, paths: HomePaths) -> None:
    store.people.write([person("DE-ERASED-9", "Nom Planté")])
    everything_about(store, "DE-ERASED-9")
    pseudonym = bytes.fromhex(store.access.of("DE-ERASED-9").pseudonym)
    store.erasure.erase("DE-ERASED-9")
    store.erasure.finish()
    for holding in HOLDINGS:
        if not holding.is_evidence:
            whose = pseudonym if holding.is_by_pseudonym else "DE-ERASED-9"
            query = f"select count(*) from {holding.table} where {holding.column} = ?"
            assert store._database.value(query, [whose]) == 0
    assert b"DE-ERASED-9" not in clear_bytes(paths.database, key_of(paths))
