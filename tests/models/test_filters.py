"""The hard filters: each removes what breaks it, keeps what fits or says nothing, and counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.filters import ANSWERED, REACH, kept_rows, removing_filter
from models.offer_index import OfferIndex
from models.records.offers import Offer, Place, Salary, WorkingTime
from models.records.people import PastOccupation, Profile, ScheduleLimit, SearchCriteria
from tests.makers import HERE, index_of, offer, profile, view_of
from tests.models.features.records import OFFERS, PROFILES

NAMES = [
    *("project", "distance", "contract", "working_time", "salary", "schedule", "self_employed"),
    ANSWERED,
]


def criteria(**said: Any) -> Profile:
    return profile(
        "N1103",
        latitude=HERE.latitude,
        longitude=HERE.longitude,
        criteria=SearchCriteria(**said),
    )


def kept(seen: Profile, index: OfferIndex, *answered: str) -> tuple[list[str], dict[str, int]]:
    rows, counts = kept_rows(view_of(seen), index, frozenset(answered))
    assert [count.name for count in counts] == NAMES
    return [str(index.columns.ids[row]) for row in rows], {c.name: c.removed for c in counts}


def north(km: float) -> Place:
    return Place(latitude=HERE.latitude + km / 111.1951, longitude=HERE.longitude)  # type: ignore[operator]


def salary(low: float | None, high: float | None = None) -> dict[str, Any]:
    return {"salary": Salary("…", low, high)}


def time(**said: Any) -> dict[str, Any]:
    return {"working_time": WorkingTime(**said)}


NIGHT, WEEKEND = ScheduleLimit.NIGHT, ScheduleLimit.WEEKEND
SELF_EMPLOYED: dict[str, Any] = {"contract": "LIB", "conditions": ("self_employed",)}

# Filter, what the person says, offers it removes, offers it keeps (the last says nothing).
CASES: list[tuple[str, Profile, list[dict[str, Any]], list[dict[str, Any]]]] = [
    (
        "project",
        profile("N1103", past_occupations=(PastOccupation("J1501"), PastOccupation(label="?"))),
        [{"occupation": "K1304"}],
        [{"occupation": code} for code in ("N1103", "N1105", "N1101", "N4101", "J1501")]
        + [{"occupation": "X9999"}, {}],
    ),
    (
        "distance",
        criteria(radius_km=20.0),
        [{"place": north(20 * REACH + 0.1)}],
        [{"place": north(20 * REACH - 0.1)}, {"place": HERE}, {"place": Place("France")}, {}],
    ),
    (
        "contract",
        criteria(contracts=("CDI", "CDD")),
        [{"contract": "MIS"}],
        [{"contract": "CDI"}, {"contract": "CDD"}, {}],
    ),
    (
        "working_time",
        criteria(accepts_full_time=False, accepts_part_time=True),
        [time(is_full_time=True)],
        [time(is_full_time=False), time(weekly_hours=39.0), {}],
    ),
    (
        "working_time",
        criteria(accepts_full_time=True, accepts_part_time=False),
        [time(is_full_time=False)],
        [time(is_full_time=True), {}],
    ),
    (
        "salary",
        criteria(monthly_salary_floor=2000.1),
        [salary(1500, 2000), salary(1999)],
        [salary(1500, 2001), salary(2000.1), {"salary": Salary("?", is_doubtful=True)}, {}],
    ),
    (
        "schedule",
        criteria(schedule_limits=(NIGHT,)),
        [time(has_night=True, has_weekend=False)],
        [time(has_night=False), time(has_weekend=True), {}],
    ),
    (
        "schedule",
        criteria(schedule_limits=(NIGHT, WEEKEND)),
        [time(has_weekend=True), time(has_night=True)],
        [time(has_night=False, has_weekend=False), {}],
    ),
    ("self_employed", criteria(), [SELF_EMPLOYED], [{"conditions": ("iae",)}, {}]),
]


@pytest.mark.parametrize(("name", "seen", "removed", "fitting"), CASES)
def test_a_filter_removes_what_breaks_it_and_keeps_the_rest(
    name: str, seen: Profile, removed: list[dict[str, Any]], fitting: list[dict[str, Any]]
) -> None:
    gone = [offer(f"GONE{n}", **said) for n, said in enumerate(removed)]
    stay = [offer(f"STAY{n}", **said) for n, said in enumerate(fitting)]
    index = index_of([*gone, *stay])
    ids, counts = kept(seen, index)
    assert ids == [o.id for o in stay]
    assert counts == dict.fromkeys(NAMES, 0) | {name: len(gone)}
    assert {removing_filter(view_of(seen), index, row) for row in range(len(gone))} == {name}


@pytest.mark.parametrize(("name", "seen", "removed", "fitting"), CASES)
def test_a_file_that_says_nothing_filters_nothing_but_self_employment(
    name: str, seen: Profile, removed: list[dict[str, Any]], fitting: list[dict[str, Any]]
) -> None:
    offers = [offer(f"O{n}", **said) for n, said in enumerate([*removed, *fitting])]
    ids, counts = kept(Profile(), index_of(offers))
    expected = len(removed) if name == "self_employed" else 0
    assert counts == dict.fromkeys(NAMES, 0) | {"self_employed": expected}
    assert len(ids) == len(offers) - expected


def test_self_employment_is_kept_when_asked_for() -> None:
    index = index_of([offer("O1", **SELF_EMPLOYED), offer("O2", contract="CDI")])
    assert kept(criteria(contracts=("LIB",)), index)[0] == ["O1"]
    assert kept(criteria(contracts=("CDI", "FRA")), index)[0] == ["O2"]


def test_without_a_target_the_past_occupations_are_the_project() -> None:
    past = profile(past_occupations=(PastOccupation("K1304"),))
    index = index_of(
        [offer("O1", occupation="K1304"), offer("O2", occupation="N1103"), offer("O3")]
    )
    assert kept(past, index)[0] == ["O1", "O3"]


def test_an_offer_counts_for_the_first_filter_that_removes_it() -> None:
    both = offer("O1", occupation="J1501", place=north(500), contract="MIS")
    far = offer("O2", occupation="N1103", place=north(500), contract="MIS")
    index = index_of([both, far])
    seen = criteria(radius_km=10.0, contracts=("CDI",))
    ids, counts = kept(seen, index)
    assert not ids
    assert counts == dict.fromkeys(NAMES, 0) | {"project": 1, "distance": 1}
    removing = [removing_filter(view_of(seen), index, row) for row in (0, 1)]
    assert removing == ["project", "distance"]


def test_an_answered_post_goes_with_all_its_announcements() -> None:
    text = {"title": "Magasinier", "description": "Réception et rangement."}
    index = index_of([offer("O1", **text), offer("O2"), offer("O3", **text)])
    ids, counts = kept(criteria(), index, "O3", "an offer that was closed since")
    assert ids == ["O2"]
    assert counts[ANSWERED] == 2
    assert removing_filter(view_of(criteria()), index, 0) == ANSWERED
    assert kept(criteria(), index)[0] == ["O1", "O2", "O3"]


def test_no_offer_at_all_is_filtered_without_a_word() -> None:
    assert kept(criteria(radius_km=1.0), index_of([]), "O1") == ([], dict.fromkeys(NAMES, 0))


@given(st.lists(OFFERS, max_size=6), PROFILES, st.sets(st.integers(0, 5), max_size=3))
def test_every_offer_is_kept_or_counted_once(
    asking: list[Offer], seen: Profile, answered: set[int]
) -> None:
    index = index_of([replace(each, id=f"O{n}") for n, each in enumerate(asking)])
    rows, counts = kept_rows(view_of(seen), index, frozenset(f"O{n}" for n in answered))
    assert rows.tolist() == sorted(set(rows.tolist()))
    assert len(rows) + sum(count.removed for count in counts) == len(index)
    everything, _ = kept_rows(view_of(seen), index)
    for row in set(range(len(index))) - set(everything.tolist()):
        assert removing_filter(view_of(seen), index, row) != ANSWERED
