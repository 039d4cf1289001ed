"""What to check is true when it is tried, is small, and asks nobody to give anything up."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from explain.counterfactual import MOST, counterfactuals
from models.bundle import Bundle
from models.matcher import Matcher
from models.records.matching import Band, Counterfactual, Suggestion
from models.records.offers import CredentialDemand, CredentialKind, Offer, Salary
from models.records.people import (
    HeldCredential,
    HeldSkill,
    PastOccupation,
    Profile,
    ScheduleLimit,
    SearchCriteria,
)
from tests import makers
from tests.makers import COUNT, LIFT, NEAR, PICK, TODAY

LICENCE = CredentialDemand(CredentialKind.LICENCE, "B", is_required=True)
CACES = CredentialDemand(CredentialKind.HABILITATION, "CACES R489", True, "3")
CRITERIA = SearchCriteria(
    radius_km=20,
    has_car=True,
    contracts=("CDI",),
    accepts_full_time=True,
    monthly_salary_floor=1900,
    schedule_limits=(ScheduleLimit.NIGHT,),
)


@cache
def _bundle() -> Bundle:
    return makers.shipped_bundle()


def _matcher(*offers: Offer) -> Matcher:
    return Matcher(makers.index_of(offers), makers.repertoire(), _bundle())


def _profile(**said: object) -> Profile:
    told: dict[str, object] = {
        "latitude": 47.0,
        "longitude": -1.5,
        "past_occupations": (PastOccupation("N1103", years=2.0, ended_on=TODAY),),
        "skills": (HeldSkill(code=PICK),),
        "criteria": CRITERIA,
    }
    return makers.profile("N1103", **(told | said))


def _offer(**said: object) -> Offer:
    told: dict[str, object] = {
        "occupation": "N1103",
        "place": NEAR,
        "contract": "CDI",
        "skills": (makers.skill(PICK),),
        "salary": Salary("Mensuel de 2000 Euros", 2000.0, 2000.0),
        "experience_years": 1.0,
    }
    return makers.offer("O1", **(told | said))


def _suggested(matcher: Matcher, profile: Profile) -> Suggestion:
    found = matcher.rank(profile, TODAY).find("O1")
    assert found is not None
    return found[0]


def _found(profile: Profile, offer: Offer) -> tuple[Counterfactual, ...]:
    matcher = _matcher(offer)
    return counterfactuals(matcher, profile, offer, _suggested(matcher, profile), TODAY)


def _keys(found: tuple[Counterfactual, ...]) -> list[tuple[str, ...]]:
    return [tuple(phrase.key for phrase in each.changes) for each in found]


def _band(profile: Profile, offer: Offer) -> Band:
    return _suggested(_matcher(offer), profile).band


FAR_FROM_IT = _offer(
    skills=(makers.skill(LIFT), makers.skill(COUNT)),
    experience_years=5.0,
    credentials=(LICENCE, CACES),
)


def test_what_is_said_is_what_happens_when_it_is_so() -> None:
    profile = _profile()
    found = _found(profile, FAR_FROM_IT)

    assert _keys(found) == [("check-if-skill",), ("check-if-skill",)]
    assert _band(profile, FAR_FROM_IT) is Band.MEDIUM
    for ogr, each in zip((LIFT, COUNT), sorted(found, key=_label), strict=True):
        more = replace(profile, skills=(*profile.skills, HeldSkill(code=ogr)))
        assert _band(more, FAR_FROM_IT) is each.reached is Band.STRONG


def _label(found: Counterfactual) -> str:
    return str(dict(found.changes[0].params)["label"])


def test_a_title_that_the_file_lacks_is_a_step_to_take_first() -> None:
    other = HeldCredential(CredentialKind.HABILITATION, "SSIAP", "1")
    profile, offer = _profile(credentials=(other,)), _offer(credentials=(CACES,))
    (found,) = _found(profile, offer)

    assert [phrase.key for phrase in found.changes] == ["check-if-step"]
    assert dict(found.changes[0].params) == {"label": "CACES R489 3"}
    held = HeldCredential(CredentialKind.HABILITATION, "CACES R489", "3")
    assert _band(replace(profile, credentials=(other, held)), offer) is found.reached


def test_two_things_are_checked_together_only_when_one_is_not_enough() -> None:
    """Two titles lack: no single one lifts the rule that caps the word."""
    other = HeldCredential(CredentialKind.HABILITATION, "SSIAP", "1")
    ninth = CredentialDemand(CredentialKind.HABILITATION, "CACES R482", True, "A")
    profile, offer = _profile(credentials=(other,)), _offer(credentials=(CACES, ninth))
    (found,) = _found(profile, offer)

    assert [phrase.key for phrase in found.changes] == ["check-if-step", "check-if-step"]


def test_what_is_best_already_or_cannot_be_assessed_has_nothing_to_check() -> None:
    assert _band(_profile(), _offer()) is Band.STRONG
    assert _found(_profile(), _offer()) == ()
    silent = makers.offer("O1", occupation="N1103", place=NEAR)
    assert _band(_profile(), silent) is Band.NOT_ASSESSABLE
    assert _found(_profile(), silent) == ()


def test_nothing_that_was_agreed_or_cannot_change_is_ever_given_up() -> None:
    """Everything speaks against the offer; still only what can be checked or learned is named."""
    allowed = {
        "check-if-licence",
        "check-if-credential",
        "check-if-step",
        "check-if-language",
        "check-if-diploma",
        "check-if-car",
        "check-if-radius",
        "check-if-skill",
        "check-if-beginners",
        "check-if-salary",
    }
    seen: set[str] = set()
    for years in (None, 0.0, 5.0):
        for salary in (Salary(), Salary("Mensuel de 1950 Euros", 1950.0, 1950.0)):
            for place in (NEAR, makers.HERE):
                for skills in ((), (makers.skill(LIFT), makers.skill(COUNT))):
                    offer = _offer(
                        experience_years=years, salary=salary, place=place, skills=skills,
                        credentials=(LICENCE, CACES), occupation="N1101",
                    )  # fmt: skip
                    for car in (None, False):
                        criteria = replace(CRITERIA, has_car=car, radius_km=9)
                        found = _found(_profile(criteria=criteria), offer)
                        assert len(found) <= MOST
                        seen |= {key for keys in _keys(found) for key in keys}
    assert seen <= allowed
    assert len(seen) >= 3
