"""Every check that is shown, done for real on random records, gives the word that it promised."""

from __future__ import annotations

from copy import copy
from dataclasses import fields, replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from explain.counterfactual import MOST, counterfactuals
from models.matcher import Matcher
from models.records.matching import Band, Phrase
from models.records.offers import CredentialKind, Offer, Place, Salary
from models.records.people import (
    Education,
    HeldCredential,
    HeldSkill,
    Profile,
    SearchCriteria,
    SpokenLanguage,
)
from tests import makers
from tests.makers import TODAY
from tests.models.features.records import OFFERS, PROFILES

KM_A_DEGREE = 111.19  # of meridian
ORDER = (Band.WEAK, Band.MEDIUM, Band.STRONG)
# What is not in dispute: no check may ever touch it.
NEVER = (
    "latitude",
    "longitude",
    "target_occupations",
    "past_occupations",
    "contracts",
    "accepts_full_time",
    "accepts_part_time",
    "monthly_salary_floor",
    "schedule_limits",
    "available_from",
)


@cache
def _labels() -> dict[str, str]:
    return {skill.ogr: skill.label for skill in makers.tables().skills}


def _arguable(offer: Offer, profile: Profile, tenths: int) -> tuple[Offer, Profile]:
    """Skills by the names that people read, and a place that may lie a little too far."""
    skills = tuple(replace(s, label=_labels().get(s.code or "", "?")) for s in offer.skills)
    place = Place(latitude=47 + tenths / 10 / KM_A_DEGREE, longitude=-1.5)
    criteria = replace(profile.criteria, radius_km=10.0)
    return (
        replace(offer, skills=skills, place=place),
        replace(profile, latitude=47.0, longitude=-1.5, criteria=criteria),
    )


# Half of them without what an employer may leave out.
SILENT = OFFERS.map(lambda offer: replace(offer, salary=Salary(), experience_years=None))
PAIRS = st.builds(_arguable, OFFERS | SILENT, PROFILES, st.integers(0, 180))


@cache
def _any_matcher() -> Matcher:
    return Matcher(makers.index_of([makers.offer()]), makers.repertoire(), makers.shipped_bundle())


def _matcher(offer: Offer) -> Matcher:
    """Over this offer alone, with one session of the model for all."""
    matcher = copy(_any_matcher())
    matcher.index = makers.index_of([offer])
    return matcher


def _band(profile: Profile, offer: Offer) -> Band:
    matcher = _matcher(offer)
    found = matcher.rank(profile, TODAY).find("O1")
    assert found is not None
    return found[0].band


def test_what_is_shown_is_true_small_and_never_a_concession() -> None:
    seen: set[tuple[str, ...]] = set()

    @settings(max_examples=300)
    @given(PAIRS)
    def hold(pair: tuple[Offer, Profile]) -> None:
        offer, profile = pair
        matcher = _matcher(offer)
        found = matcher.rank(profile, TODAY).find("O1")
        assert found is not None
        present = found[0].band
        shown = counterfactuals(matcher, profile, offer, found[0], TODAY)
        assert len(shown) <= MOST
        assert len({frozenset(each.changes) for each in shown}) == len(shown)
        for each in shown:
            seen.add(tuple(phrase.key for phrase in each.changes))
            assert each.present is present
            assert ORDER.index(each.reached) > ORDER.index(present)
            after, facts = _done(each.changes, profile, offer)
            assert _band(after, facts) is each.reached
            _untouched(profile, after)
            for change in each.changes if len(each.changes) > 1 else ():
                assert _band(*_done((change,), profile, offer)) is present

    hold()
    # The property is worth what it sees.
    assert len({key for keys in seen for key in keys}) >= 6, seen
    assert {len(keys) for keys in seen} == {1, 2}, seen


def _untouched(before: Profile, after: Profile) -> None:
    for name in NEVER:
        holder = (before, after) if hasattr(before, name) else (before.criteria, after.criteria)
        assert getattr(holder[0], name) == getattr(holder[1], name)
    assert {f.name for f in fields(SearchCriteria)} - set(NEVER) == {"radius_km", "has_car"}


def _done(changes: tuple[Phrase, ...], profile: Profile, offer: Offer) -> tuple[Profile, Offer]:
    """The file and the offer once each question was answered « yes », written independently."""
    for phrase in changes:
        told = dict(phrase.params)
        match phrase.key:
            case "check-if-skill":
                (ogr,) = {ogr for ogr, label in _labels().items() if label == told["label"]}
                view = makers.view_of(profile)
                assert view.held_skills is not None
                implied = [view.repertoire.skills[i].ogr for i in view.held_skills.nonzero()[0]]
                skills = [*profile.skills, *(HeldSkill(o) for o in (*implied, ogr))]
                profile = replace(profile, skills=tuple(skills))
            case "check-if-language":
                spoken = (*(profile.languages or ()), SpokenLanguage(str(told["label"])))
                profile = replace(profile, languages=spoken)
            case "check-if-diploma":
                assert profile.education is not None
                known = Education(profile.education.level, profile.education.domain, True)
                profile = replace(profile, education=known)
            case "check-if-car":
                profile = replace(profile, criteria=replace(profile.criteria, has_car=True))
            case "check-if-radius":
                assert profile.criteria.radius_km is not None
                wider = replace(profile.criteria, radius_km=float(told["km"]))
                profile = replace(profile, criteria=wider)
            case "check-if-beginners":
                offer = replace(offer, experience_years=0.0)
            case "check-if-salary":
                floor = profile.criteria.monthly_salary_floor
                offer = replace(offer, salary=Salary("", floor, floor))
            case _:
                profile = replace(profile, credentials=_with(phrase, profile, offer))
    return profile, offer


def _with(phrase: Phrase, profile: Profile, offer: Offer) -> tuple[HeldCredential, ...]:
    assert phrase.key in (
        "check-if-licence",
        "check-if-credential",
        "check-if-step",
        "check-if-step-licence",
    )
    label = dict(phrase.params)["label"]
    is_licence = phrase.key.endswith("licence")
    (kind, name, level) = next(
        (c.kind, c.label, c.level)
        for c in offer.credentials
        if label == " ".join(part for part in (c.label, c.level) if part)
        and (c.kind is CredentialKind.LICENCE) == is_licence
    )
    return (*(profile.credentials or ()), HeldCredential(kind, name, level))
