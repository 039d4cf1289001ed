"""The portfolio of the adviser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from models.errors import InputError
from models.records.imports import Refusal
from models.records.people import Person
from storage.database import Database
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import open_at_once, person

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_a_file_read_twice_changes_nothing_the_second_time(store: Store) -> None:
    people = [person("DE-1"), person("DE-2", "Yves Le Goff")]
    refusal = Refusal("people.jsonl", "line 3", "person_nir")

    first = store.people.write([*people, refusal])
    assert (first.read, first.imported, first.refused) == (3, 2, (refusal,))
    again = store.people.write(people)
    assert (again.imported, again.updated, again.unchanged) == (0, 0, 2)
    assert store.people.get("DE-2") == people[1]
    assert store.people.get("DE-3") is None


def test_a_changed_file_replaces_the_one_before(store: Store) -> None:
    store.people.write([person("DE-1"), person("DE-2")])
    moved = person("DE-1", at=TEN)

    report = store.people.write([moved, person("DE-2")])
    assert (report.imported, report.updated, report.unchanged) == (0, 1, 1)
    assert store.people.get("DE-1") == moved


def test_the_day_reads_by_time_then_by_name(store: Store) -> None:
    store.people.write(
        [
            person("DE-1", "Zoé Abgrall"),
            person("DE-2", "Émile Tanguy"),
            person("DE-3", "Fanny Riou", TEN),
            person("DE-4", "Farid Sanz", NINE),
            person("DE-5", "élodie Nédélec", NINE),
        ]
    )
    names = [one.name for one in store.people.all()]
    assert names == [
        "élodie Nédélec",
        "Farid Sanz",
        "Fanny Riou",
        "Émile Tanguy",
        "Zoé Abgrall",
    ]


def test_a_file_that_breaks_off_leaves_nothing(store: Store) -> None:
    def breaking() -> Iterator[Person]:
        yield person("DE-1")
        raise InputError("json_broken")

    with pytest.raises(InputError, match="json_broken"):
        store.people.write(breaking())
    assert store.people.count() == 0
    assert store.journal.verify().entries == 0


def test_an_import_is_in_the_journal_as_counts_alone(store: Store, intruder: Database) -> None:
    store.people.write([person("DE-1"), Refusal("Kervoal.jsonl", "line 2", "person_nir")])

    content, sealed = intruder.row("select content, sealed from journal") or ()
    assert content == (
        b'{"imported":1,"read":2,"refused":1,"unchanged":0,"updated":0,"v":1,"what":"people"}'
    )
    assert sealed is None


def test_who_answers_never_waits_for_a_file_that_is_read(store: Store, paths: HomePaths) -> None:
    meanwhile = open_at_once(paths)

    def watched() -> Iterator[Person]:
        yield person("DE-1")
        meanwhile.settings.set("said", "meanwhile")
        yield person("DE-2")

    assert store.people.write(watched()).imported == 2
    assert meanwhile.settings.get("said") == "meanwhile"
    meanwhile.close()
