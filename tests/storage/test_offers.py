"""Offers by the stream."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import HomeError, InputError
from models.records.imports import Refusal
from models.records.offers import Offer
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import create, offer, open_at_once, person, reopen, slate

SOME = st.lists(
    st.builds(offer, st.integers(1, 4), st.sampled_from("ABC"), st.none() | st.integers(1, 3)),
    max_size=8,
)


def test_offers_are_read_back_as_they_were(store: Store) -> None:
    written = [offer(number) for number in range(1200)]
    refusal = Refusal("offers.json", "item 4", "offer_without_id")

    report = store.offers.write([*reversed(written), refusal])
    assert (report.read, report.imported, report.refused) == (1201, 1200, (refusal,))
    assert list(store.offers.iter_all()) == written
    assert store.offers.count() == 1200
    assert store.offers.get("O0007") == written[7]
    assert store.offers.get("O9999") is None
    many = store.offers.get_many([*(one.id for one in written), "O9999"])
    assert many == {one.id: one for one in written}


@pytest.mark.parametrize(
    ("stored_day", "new_day", "kept"),
    [
        (1, 2, "new"),
        (2, 1, "old"),
        (1, 1, "new"),
        (None, 1, "new"),
        (1, None, "new"),
        (None, None, "new"),
    ],
)
def test_the_later_date_wins_and_otherwise_the_later_import(
    store: Store, stored_day: int | None, new_day: int | None, kept: str
) -> None:
    store.offers.write([offer(title="old", day=stored_day)])
    report = store.offers.write([offer(title="new", day=new_day)])

    assert [one.title for one in store.offers.iter_all()] == [kept]
    assert (report.updated, report.unchanged) == ((1, 0) if kept == "new" else (0, 1))


@pytest.mark.parametrize("apart", [0, 700])
def test_an_offer_repeated_in_a_file_counts_by_its_dates(store: Store, apart: int) -> None:
    """Close by or batches apart, the outcome is the same."""
    between = [offer(number) for number in range(10, 10 + apart)]
    twice = [offer(title="today", day=2), *between, offer(title="yesterday", day=1)]

    report = store.offers.write([*twice, *between, offer(title="tomorrow", day=3)])
    assert (report.imported, report.updated, report.unchanged) == (1 + apart, 1, 1 + apart)
    found = store.offers.get("O0001")
    assert found is not None
    assert found.title == "tomorrow"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SOME)
def test_importing_the_same_again_changes_nothing(store: Store, offers: Sequence[Offer]) -> None:
    store.offers.write(offers)
    before = list(store.offers.iter_all()), store.offers.revision()

    again = store.offers.write(offers)
    assert (again.imported, again.updated, again.unchanged) == (0, 0, len(offers))
    assert (list(store.offers.iter_all()), store.offers.revision()) == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SOME, max_size=3))
def test_the_revision_changes_exactly_when_the_set_of_offers_does(
    store: Store, imports: Sequence[Sequence[Offer]]
) -> None:
    seen = {tuple(store.offers.iter_all()): store.offers.revision()}
    for offers in imports:
        store.offers.write(offers)
        present, revision = tuple(store.offers.iter_all()), store.offers.revision()
        assert seen.setdefault(present, revision) == revision
    assert len(set(seen.values())) == len(seen)


def test_the_same_set_has_the_same_revision_whatever_the_way_to_it(store: Store) -> None:
    revisions = []
    for title in ("old", "new", "old"):
        store.offers.write([offer(title=title, day=None)])
        revisions.append(store.offers.revision())
    assert revisions[0] == revisions[2] != revisions[1]


def test_a_file_that_breaks_off_after_thousands_leaves_nothing(store: Store) -> None:
    store.offers.write([offer(1)])
    before = store.offers.revision()

    def breaking() -> Iterator[Offer]:
        yield from (offer(number, title="half") for number in range(1500))
        raise InputError("json_broken")

    with pytest.raises(InputError, match="json_broken"):
        store.offers.write(breaking())
    assert list(store.offers.iter_all()) == [offer(1)]
    assert store.offers.revision() == before
    assert store.journal.verify().entries == 1
    assert _rows(store) == 1


def test_the_reader_is_never_asked_far_ahead_of_what_is_written(store: Store) -> None:
    def watched() -> Iterator[Offer]:
        for number in range(1500):
            assert number - _rows(store) <= 500
            yield offer(number)

    assert store.offers.write(watched()).imported == 1500


def test_an_answer_never_waits_for_an_import_and_sees_nothing_of_it(
    store: Store, paths: HomePaths
) -> None:
    """Another program writes and reads at any moment of an import, without waiting at all."""
    store.offers.write([offer(1, title="old")])
    before = store.offers.revision()
    meanwhile = open_at_once(paths)

    def watched() -> Iterator[Offer]:
        for number in range(1200):
            if number % 400 == 0:
                meanwhile.slates.record(slate(number))
                assert [one.title for one in meanwhile.offers.iter_all()] == ["old"]
                assert meanwhile.offers.get_many(["O0001", "O0002"]).keys() == {"O0001"}
                assert (meanwhile.offers.count(), meanwhile.offers.revision()) == (1, before)
            yield offer(number, title="new")

    report = store.offers.write(watched())
    assert (report.imported, report.updated) == (1199, 1)
    found = meanwhile.offers.get("O0001")
    assert found is not None
    assert found.title == "new"
    assert meanwhile.offers.count() == _rows(store) == 1200
    meanwhile.close()


def test_a_second_import_of_offers_is_refused_while_one_runs(
    store: Store, paths: HomePaths
) -> None:
    other = open_at_once(paths)

    def watched() -> Iterator[Offer]:
        yield offer(1)
        with pytest.raises(HomeError, match="import_running"):
            other.offers.write([offer(2)])
        other.people.write([person()])
        yield offer(3)

    assert store.offers.write(watched()).imported == 2
    assert other.offers.write([offer(2)]).imported == 1
    other.close()


def test_an_import_that_is_killed_leaves_nothing_in_use_and_the_next_one_clears_it(
    paths: HomePaths, root: Path
) -> None:
    with create(paths) as store:
        store.offers.write([offer(1)])
        before = store.offers.revision()
    command = [sys.executable, "-m", "tests.storage.importing", str(paths.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as importing:
        assert importing.stdout is not None
        importing.stdout.readline()
        importing.kill()

    with reopen(paths) as store:
        assert _rows(store) > 1
        assert list(store.offers.iter_all()) == [offer(1)]
        assert (store.offers.count(), store.offers.revision()) == (1, before)
        assert store.offers.write([offer(2)]).imported == 1
        assert store.offers.count() == _rows(store) == 2
        assert store.journal.verify().problem is None


def test_what_was_left_out_of_an_offer_is_told_apart_from_a_refusal(store: Store) -> None:
    part = Refusal("a.json", "item 1", "offer_field_unreadable", is_record=False)
    report = store.offers.write([part, offer(1)])
    assert (report.read, report.refused, report.notices) == (1, (), (part,))


def _rows(store: Store) -> int:
    """Every row of the table, in use or not."""
    return int(store._database.value("select count(*) from offers"))
