"""The journal only grows, and says where it was touched."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import pytest
import sqlcipher3.dbapi2 as driver

from models.errors import HomeError
from storage.chain import Entry, entry_hash
from storage.checkpoints import Checkpoints
from storage.database import Database
from storage.journal import Journal, JournalReport, Kind
from storage.migrations import EVIDENCE
from storage.paths import HomePaths
from storage.sealing import PersonKeys
from storage.store import Store
from tests.storage.makers import Clock, create, draft, reopen, slate

TRIGGERS = ("journal_never_updates", "journal_never_deletes", "journal_follows")
_OF = "person = (select person from persons where reference ="
MODEL: dict[str, str | int] = {"v": 1, "model": "ab"}
YES, NO, LATER = (
    b'{"state":"%s","language":"fr","notice":"n","said_at":null,"said_by":null}' % state
    for state in (b"agreed", b"declined", b"not_yet")
)
EVERYTHING = "seq, entry_id, at_ms, kind, actor, person, content, sealed, prev_hash, hash"


@pytest.fixture
def journal(store: Store) -> Journal:
    """Five entries: a model, three about people, a setting."""
    store.journal.append(Kind.MODEL, MODEL)
    for person, said in (("DE-1", YES), ("DE-2", NO), ("DE-1", LATER)):
        store.journal.append(Kind.INFORMATION, {"v": 1}, person=person, payload=said)
    store.journal.append(Kind.SETTING, {"v": 1, "name": "idle_minutes", "value": "5"})
    return store.journal


def test_an_empty_journal_is_whole(store: Store) -> None:
    assert store.journal.verify() == JournalReport(entries=0, head="00" * 32)


def test_entries_follow_each_other_from_one(journal: Journal, intruder: Database) -> None:
    rows = list(intruder.rows(f"select {EVERYTHING} from journal order by seq"))
    links = [bytes(32), *(row[-1] for row in rows)]

    assert [row[0] for row in rows] == [1, 2, 3, 4, 5]
    assert [row[-2] for row in rows] == links[:-1]
    assert journal.verify() == JournalReport(entries=5, head=links[-1].hex())


def test_what_was_sealed_opens_by_person_in_order(journal: Journal) -> None:
    assert [e.payload for e in journal.opened(Kind.INFORMATION)] == [YES, NO, LATER]
    assert [e.payload for e in journal.opened(Kind.INFORMATION, "DE-1")] == [YES, LATER]
    latest = next(journal.opened(Kind.INFORMATION, "DE-1", newest_first=True))
    assert (latest.payload, latest.seq, latest.actor) == (LATER, 4, "A-07")
    assert list(journal.opened(Kind.ANSWER, "DE-1")) == []


@pytest.mark.parametrize(
    "statement",
    [
        "update journal set actor = 'A-08' where seq = 2",
        "update or replace journal set seq = 1 where seq = 2",
        "update or ignore journal set kind = 'x'",
        "delete from journal where seq = 5",
        "delete from journal",
        f"insert or replace into journal({EVERYTHING}) select {EVERYTHING} from journal",
        f"insert or ignore into journal({EVERYTHING}) select {EVERYTHING} from journal",
        f"insert into journal({EVERYTHING}) select {EVERYTHING} from journal where seq = 5"
        " on conflict do update set actor = 'A-08'",
        # a gap, a wrong link, an entry that is there already, no number
        "insert into journal select 7, 'new', 0, 'x', 'A', null, x'00', null, hash, hash"
        " from journal where seq = 5",
        "insert into journal select 6, 'new', 0, 'x', 'A', null, x'00', null, prev_hash, hash"
        " from journal where seq = 5",
        "insert or replace into journal select 6, entry_id, 0, 'x', 'A', null, x'00', null,"
        " (select hash from journal where seq = 5), hash from journal where seq = 2",
        "insert into journal select null, 'new', 0, 'x', 'A', null, x'00', null, prev_hash, hash"
        " from journal where seq = 5",
    ],
)
@pytest.mark.parametrize("recursive", ["on", "off"])
def test_no_statement_changes_what_is_written(
    journal: Journal, intruder: Database, statement: str, recursive: str
) -> None:
    before = list(intruder.rows(f"select {EVERYTHING} from journal"))
    intruder.value(f"pragma recursive_triggers = {recursive}")

    with pytest.raises(driver.IntegrityError, match=r"append-only|no gap|follows|already"):
        intruder.run(statement)
    assert list(intruder.rows(f"select {EVERYTHING} from journal")) == before


def test_the_next_entry_is_accepted_as_it_must_be(journal: Journal, intruder: Database) -> None:
    """The guards refuse for the reason they say: a right row passes them."""
    intruder.run(
        "insert into journal select 6, 'new', 0, 'x', 'A', null, x'00', null, hash, hash"
        " from journal where seq = 5"
    )
    assert journal.verify().problem == "hash"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("set entry_id = 'another'", "hash"),
        ("set at_ms = at_ms + 1", "hash"),
        ("set kind = 'answer'", "hash"),
        ("set actor = 'A-08'", "hash"),
        ("set person = zeroblob(16)", "hash"),
        ("set content = x'7b7d'", "hash"),
        ("set sealed = zeroblob(length(sealed))", "hash"),
        ("set sealed = null", "hash"),
        ("set prev_hash = zeroblob(32)", "previous_hash"),
        ("set hash = zeroblob(32)", "hash"),
        ("set seq = 9", "gap"),
    ],
)
def test_an_edited_entry_is_named(
    journal: Journal, intruder: Database, change: str, problem: str
) -> None:
    _tamper(intruder, f"update journal {change} where seq = 3")

    found = journal.verify()
    assert (found.entries, found.first_bad, found.problem) == (2, 3, problem)


def test_an_entry_on_a_damaged_page_is_named(paths: HomePaths) -> None:
    with create(paths) as store:
        for number in range(60):
            shown = slate(number * 2)
            store.answers.record(draft(shown, number * 2 + 1), shown)
    whole = paths.database.read_bytes()
    named = set()
    for start in range(4096, len(whole), 4096):
        paths.database.write_bytes(whole[:start] + bytes(100) + whole[start + 100 :])
        with suppress(HomeError), reopen(paths) as store:  # the last entries: told at once
            report = store.journal.verify()
            if report.problem is not None:  # otherwise the page of another table or an index
                assert (report.problem, report.first_bad) == ("unreadable", report.entries + 1)
                named.add(report.first_bad)
    assert len(named) > 1


def test_a_removed_entry_is_named(journal: Journal, intruder: Database) -> None:
    _tamper(intruder, "delete from journal where seq = 2")
    assert (journal.verify().first_bad, journal.verify().problem) == (2, "gap")


def test_an_edited_entry_with_its_hash_made_anew_betrays_itself_in_the_next(
    journal: Journal, intruder: Database
) -> None:
    row = next(intruder.rows(f"select {EVERYTHING} from journal where seq = 2"))
    forged, previous = replace(Entry(*row[:-2]), actor="A-08"), row[-2]
    _tamper(
        intruder,
        "update journal set actor = ?, hash = ? where seq = 2",
        ["A-08", entry_hash(previous, forged)],
    )

    # Its own seal tells already; once the person's key is gone, the next entry does.
    assert (journal.verify().first_bad, journal.verify().problem) == (2, "sealed")
    intruder.run("delete from person_keys")
    assert (journal.verify().first_bad, journal.verify().problem) == (3, "previous_hash")


def test_a_sealed_part_that_its_key_does_not_open_is_named(
    journal: Journal, intruder: Database
) -> None:
    intruder.run(f"update person_keys set key = zeroblob(32) where {_OF} 'DE-2')")

    assert (journal.verify().first_bad, journal.verify().problem) == (3, "sealed")
    with pytest.raises(HomeError, match=r"journal_damaged.*3"):
        list(journal.opened(Kind.INFORMATION))


def test_an_erased_person_leaves_the_chain_whole(journal: Journal, intruder: Database) -> None:
    before = journal.verify()
    intruder.run(f"delete from person_keys where {_OF} 'DE-1')")

    assert journal.verify() == before
    assert [e.payload for e in journal.opened(Kind.INFORMATION)] == [NO]


def test_one_persons_entries_cannot_be_given_to_another(
    journal: Journal, intruder: Database
) -> None:
    """Two rows swapped by someone who has the database key."""
    with intruder.transaction():
        for old, new in (("DE-1", "?"), ("DE-2", "DE-1"), ("?", "DE-2")):
            intruder.run("update persons set reference = ? where reference = ?", [new, old])

    assert (journal.verify().first_bad, journal.verify().problem) == (2, "sealed")
    with pytest.raises(HomeError, match="journal_damaged"):
        list(journal.opened(Kind.INFORMATION, "DE-1"))


def test_a_store_without_its_guards_is_not_opened(paths: HomePaths, intruder: Database) -> None:
    for name in TRIGGERS:
        intruder.run(f"drop trigger {name}")
        with pytest.raises(HomeError, match="journal_unguarded"):
            reopen(paths)
        intruder.run(EVIDENCE[name])
        reopen(paths).close()
    intruder.run("create trigger quiet after insert on journal begin delete from settings; end")
    with pytest.raises(HomeError, match="journal_unguarded"):
        reopen(paths)


def test_an_entry_belongs_to_the_transaction_around_it(store: Store, intruder: Database) -> None:
    with pytest.raises(KeyError), store._database.transaction():
        store.journal.append(Kind.INFORMATION, {"v": 1}, person="DE-1", payload=YES)
        raise KeyError

    assert store.journal.verify().entries == 0
    assert intruder.value("select count(*) from person_keys") == 0


def test_an_entry_that_is_refused_leaves_no_key_behind(store: Store, intruder: Database) -> None:
    store.journal.append(Kind.MODEL, MODEL, entry_id="0192")
    with pytest.raises(driver.IntegrityError, match="already"):
        store.journal.append(Kind.MODEL, MODEL, entry_id="0192", person="DE-1")
    assert intruder.value("select count(*) from person_keys") == 0


def test_two_programs_write_one_chain(paths: HomePaths, store: Store) -> None:
    with reopen(paths) as other:
        for _ in range(5):
            store.journal.append(Kind.MODEL, MODEL)
            other.journal.append(Kind.MODEL, MODEL)
        assert store.journal.verify() == other.journal.verify()
    assert store.journal.verify().entries == 10


def test_what_makes_no_sense_is_a_fault_of_ours(intruder: Database) -> None:
    checkpoints = Checkpoints(intruder, bytes(32), Clock())
    journal = Journal(
        intruder, PersonKeys(intruder), checkpoints, lambda: datetime(2026, 11, 23), "A-07"
    )
    with pytest.raises(ValueError, match="aware"):
        journal.append(Kind.MODEL, MODEL)
    with pytest.raises(ValueError, match="person's key"):
        journal.append(Kind.ANSWER, {"v": 1}, payload=b"to nobody")
    assert journal.verify().entries == 0


def _tamper(intruder: Database, statement: str, values: list[object] | None = None) -> None:
    """What the guards cannot stop: someone with the key drops them and puts them back."""
    with intruder.transaction():
        for name in TRIGGERS:
            intruder.run(f"drop trigger {name}")
        intruder.run(statement, values or [])
        for name in TRIGGERS:
            intruder.run(EVIDENCE[name])
