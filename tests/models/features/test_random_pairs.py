"""Random files against random offers: nothing raises, and unknown is told exactly when declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.features.catalogue import BY_NAME, CATALOGUE, Unit
from models.features.matrix import feature_matrix
from models.records.offers import CredentialDemand, CredentialKind, EducationDemand, Offer
from models.records.people import HeldCredential, PastOccupation, Profile, ScheduleLimit
from models.rome import UNKNOWN
from models.training.population import NAMES
from tests.makers import TODAY, index_of, repertoire, view_of
from tests.models.features.records import OFFERS, PROFILES

KNOWN_WORLD = repertoire()


def _has_job(o: Offer) -> bool:
    return KNOWN_WORLD.occupation(o.occupation) is not None


def _no_wish(o: Offer, p: Profile) -> bool:
    known = [c for c in p.target_occupations if KNOWN_WORLD.occupation(c)]
    return not _has_job(o) or not known


def _no_skills(o: Offer, p: Profile) -> bool:
    told = any(s.code != "999" for s in p.skills)
    placed = any(KNOWN_WORLD.past_index(job) != UNKNOWN for job in p.past_occupations)
    asked = _has_job(o) or any(s.code != "999" for s in o.skills)
    return not asked or not (told or placed)


def _jobs(o: Offer, p: Profile, same: Callable[[str, str], bool]) -> list[PastOccupation]:
    return [
        job
        for job in p.past_occupations
        if (at := KNOWN_WORLD.past_index(job)) != UNKNOWN
        and same(KNOWN_WORLD.occupations[at].code, o.occupation or "")
    ]


def _no_years(same: Callable[[str, str], bool]) -> Callable[[Offer, Profile], bool]:
    def is_unknown(o: Offer, p: Profile) -> bool:
        if not _has_job(o) or not p.past_occupations:
            return True
        related = _jobs(o, p, same)
        unplaced = any(KNOWN_WORLD.past_index(j) == UNKNOWN for j in p.past_occupations)
        return any(j.years is None for j in related) or (unplaced and not related)

    return is_unknown


def _same_code(first: str, second: str) -> bool:
    return first == second


def _same_domain(first: str, second: str) -> bool:
    return first[:3] == second[:3]


def _no_place(o: Offer, p: Profile) -> bool:
    return None in (o.place.latitude, o.place.longitude, p.latitude, p.longitude)


def _asked(o: Offer) -> list[EducationDemand]:
    return [e for e in o.education if e.is_required] or list(o.education)


def _untold(o: Offer, p: Profile, *kinds: CredentialKind) -> bool:
    asked = [c for c in o.credentials if c.kind in kinds]
    if p.credentials is None or not asked:
        return True
    told = {c.kind for c in p.credentials} if p.credentials else set(CredentialKind)
    lacks = any(c.kind in told and not _holds(p.credentials, c) for c in asked)
    return not lacks and any(c.kind not in told for c in asked)


def _holds(held: tuple[HeldCredential, ...], asked: CredentialDemand) -> bool:
    return any(
        (own.kind, own.label) == (asked.kind, asked.label)
        and (own.valid_until is None or own.valid_until >= TODAY)
        and (None in (own.level, asked.level) or own.level == asked.level)
        for own in held
    )


def _silent_schedule(o: Offer, p: Profile) -> bool:
    time, limits = o.working_time, set(p.criteria.schedule_limits)
    said = [time.has_night] * (ScheduleLimit.NIGHT in limits)
    said += [time.has_weekend] * (ScheduleLimit.WEEKEND in limits)
    return not said or (not any(said) and None in said)


def _unaccepted(o: Offer, p: Profile) -> bool:
    full = o.working_time.is_full_time
    accepts = p.criteria.accepts_full_time if full else p.criteria.accepts_part_time
    return full is None or accepts is None


# When each feature is unknown, said again from the records, apart from how it is computed.
IS_UNKNOWN: dict[str, Callable[[Offer, Profile], bool]] = {
    "occupation_same": _no_wish,
    "occupation_mobility_order": _no_wish,
    "occupation_same_domain": _no_wish,
    "occupation_wish_rank": _no_wish,
    "skills_held_share": _no_skills,
    "skills_overlap": _no_skills,
    "skills_missing": _no_skills,
    "experience_years": _no_years(_same_code),
    "experience_domain_years": _no_years(_same_domain),
    "experience_gap": lambda o, p: o.experience_years is None or _no_years(_same_domain)(o, p),
    "experience_recency": lambda o, p: not any(j.ended_on for j in _jobs(o, p, _same_domain)),
    "education_gap": lambda o, p: (
        all(e.level is None for e in _asked(o))
        or p.education is None
        or p.education.level is None
        or not p.education.is_recognised
    ),
    "education_domain_same": lambda o, p: (
        all(e.domain is None for e in _asked(o)) or p.education is None or not p.education.domain
    ),
    "distance_km": _no_place,
    "distance_to_radius": lambda o, p: _no_place(o, p) or p.criteria.radius_km is None,
    "distance_without_car_km": lambda o, p: _no_place(o, p) or p.criteria.has_car is None,
    "contract_accepted": lambda o, p: o.contract is None or not p.criteria.contracts,
    "contract_permanent": lambda o, p: o.contract is None,
    "working_time_accepted": _unaccepted,
    "weekly_hours": lambda o, p: o.working_time.weekly_hours is None,
    "schedule_conflicts": _silent_schedule,
    "salary_monthly": lambda o, p: o.salary.monthly_low is None,
    "salary_to_floor": lambda o, p: (
        o.salary.monthly_low is None or p.criteria.monthly_salary_floor is None
    ),
    "licences_missing": lambda o, p: _untold(o, p, CredentialKind.LICENCE),
    "titles_missing": lambda o, p: _untold(o, p, CredentialKind.TITLE, CredentialKind.HABILITATION),
    "languages_missing": lambda o, p: not o.languages or p.languages is None,
    "offer_age_days": lambda o, p: o.created_at is None,
    "offer_from_partner": lambda o, p: o.source is None,
    "offer_posts": lambda o, p: o.posts is None,
}

# What a known value can be, by unit; the others are not negative.
BOUNDS = {Unit.FLAG: (0, 1), Unit.SHARE: (0, 1), Unit.ORDER: (0, 20), Unit.LEVELS: (-5, 6)}


def test_every_feature_says_when_it_is_unknown() -> None:
    assert IS_UNKNOWN.keys() == BY_NAME.keys()


@given(OFFERS, PROFILES)
def test_a_feature_is_unknown_when_its_declared_reason_holds_and_only_then(
    asking: Offer, seen: Profile
) -> None:
    (values,) = feature_matrix(view_of(seen), index_of([asking]), np.array([0]), NAMES)
    unknown = {name: bool(np.isnan(value)) for name, value in zip(NAMES, values, strict=True)}
    assert unknown == {name: IS_UNKNOWN[name](asking, seen) for name in NAMES}


@given(OFFERS, PROFILES)
def test_a_known_value_lies_within_what_its_unit_allows(asking: Offer, seen: Profile) -> None:
    (values,) = feature_matrix(view_of(seen), index_of([asking]), np.array([0]), NAMES)
    for feature, value in zip(CATALOGUE, values.tolist(), strict=True):
        low, high = BOUNDS.get(feature.unit, (0, np.inf))
        if feature.name == "experience_gap":
            low = -5  # the most that these offers ask for
        assert np.isnan(value) or low <= value <= high, feature.name
        if feature.unit is Unit.FLAG:
            assert np.isnan(value) or value in (0, 1), feature.name


@given(st.lists(OFFERS, min_size=1, max_size=5), PROFILES, st.randoms())
def test_a_row_is_the_same_alone_and_among_others(
    asking: list[Offer], seen: Profile, chance: Random
) -> None:
    named = [replace(each, id=f"O{n}") for n, each in enumerate(asking)]
    rows = np.arange(len(named))
    chance.shuffle(rows)  # type: ignore[arg-type]  # an array is a sequence to shuffle
    view = view_of(seen)
    together = feature_matrix(view, index_of(named), rows, NAMES)
    for row, values in zip(rows.tolist(), together, strict=True):
        alone = feature_matrix(view, index_of([named[row]]), np.array([0]), NAMES)
        np.testing.assert_array_equal(values, alone[0])
