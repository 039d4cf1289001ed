"""The journal alone tells who is concerned by a breach, and by what; never what was written."""

from __future__ import annotations

from datetime import UTC, datetime

from models.records.evidence import InformationState
from storage.journal import Kind
from storage.store import Store
from tests.storage.makers import Clock, draft, person, slate

NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)


def test_everyone_of_whom_something_is_held_is_concerned(store: Store) -> None:
    store.people.write([person("DE-1"), person("DE-2")])
    store.information.record("DE-1", InformationState.AGREED, "fr", "n-1")
    shown = slate(1, "DE-3")
    store.answers.record(draft(shown, 1001, "Texte confié"), shown)
    store.information.record("DE-4", InformationState.AGREED, "fr", "n-1")
    store.erasure.erase("DE-4")

    facts = store.incident.since(NOVEMBER, Clock()())
    by_reference = {one.reference: one for one in facts.people}
    assert set(by_reference) == {"DE-1", "DE-2", "DE-3", None}
    assert by_reference["DE-1"].kinds == {Kind.INFORMATION: 1}
    assert (by_reference["DE-2"].kinds, by_reference["DE-2"].is_followed) == ({}, True)
    assert by_reference["DE-3"].held == (Kind.ANSWER, Kind.SLATE)
    erased = by_reference[None]
    assert (erased.kinds, erased.held) == ({Kind.INFORMATION: 1}, ())
    assert "Texte confié" not in repr(facts)


def test_what_left_the_home_is_listed_one_by_one(store: Store) -> None:
    store.journal.append(Kind.EXPORT, {"v": 1, "what": "person"}, person="DE-1")
    store.make_backup()
    store.journal.append(Kind.UNLOCK, {"v": 1})
    facts = store.incident.since(NOVEMBER, Clock()())
    assert [(one.kind, one.what) for one in facts.departures] == [
        (Kind.EXPORT, "person"),
        (Kind.BACKUP, "home"),
    ]
    assert facts.departures[0].pseudonym == store.access.of("DE-1").pseudonym
    assert facts.actors == ("A-07",)
    assert facts.kinds[Kind.UNLOCK] == 1


def test_what_came_before_is_not_counted(store: Store) -> None:
    store.information.record("DE-1", InformationState.AGREED, "fr", "n-1")
    facts = store.incident.since(datetime(2027, 1, 1, tzinfo=UTC), Clock()())
    assert facts.kinds == {}
    assert [one.kinds for one in facts.people] == [{}]


def test_reports_that_concern_nobody_concern_nobody(store: Store) -> None:
    payload = b'{"id":"x","kind":"x","ground":"x","text":"x","person":null,"offer":null,'
    payload += b'"model":"x","language":"x","due":null}'
    store.journal.append(Kind.REPORT, {"v": 1}, person="", payload=payload)
    facts = store.incident.since(NOVEMBER, Clock()())
    assert facts.people == ()
    assert facts.kinds == {Kind.REPORT: 1}
