"""Random offers and files for Hypothesis, unknown values included. Never about matching."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TypeVar

from hypothesis import strategies as st

from models.records.offers import (
    CredentialDemand,
    CredentialKind,
    EducationDemand,
    LanguageDemand,
    Offer,
    Place,
    Salary,
    SkillDemand,
    Source,
    WorkingTime,
)
from models.records.people import (
    Education,
    HeldCredential,
    HeldSkill,
    PastOccupation,
    Profile,
    ScheduleLimit,
    SearchCriteria,
    SpokenLanguage,
)
from tests.makers import OCCUPATIONS

T = TypeVar("T")


def some(*values: T) -> st.SearchStrategy[T | None]:
    return st.sampled_from((None, *values))


def several(each: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(each, max_size=3).map(tuple)


CODES = st.sampled_from((*OCCUPATIONS, "X9999"))
SKILLS = st.sampled_from(("101", "102", "103", "104", "105", "106", "999"))
KINDS = st.sampled_from(CredentialKind)
LABELS = st.sampled_from(("B", "DEAES", "CACES R489"))
DOMAINS = some("Transport et logistique", "Logistique", "Santé", "BTP")
TRUTH = some(True, False)
DEGREES = some(-30.0, 0.0, 47.0, 47.1)
LANGUAGES = st.sampled_from(("Anglais", "Français", "Russe"))
DAYS = st.dates(date(2000, 1, 1), date(2027, 12, 31))

OFFERS = st.builds(
    Offer,
    id=st.just("O1"),
    title=st.just("Annonce"),
    description=st.just(""),
    created_at=st.none() | DAYS.map(lambda d: datetime(d.year, d.month, d.day, 23, 59, tzinfo=UTC)),
    occupation=st.none() | CODES,
    place=st.builds(Place, latitude=DEGREES, longitude=DEGREES),
    contract=some("CDI", "CDD", "MIS", "LIB"),
    conditions=several(st.sampled_from(("iae", "self_employed"))),
    experience_years=some(0.0, 1.0, 5.0),
    education=several(st.builds(EducationDemand, some(2, 3, 5), DOMAINS, st.booleans())),
    languages=several(st.builds(LanguageDemand, LANGUAGES, st.booleans())),
    credentials=several(st.builds(CredentialDemand, KINDS, LABELS, st.booleans(), some("1", "3"))),
    skills=several(st.builds(SkillDemand, SKILLS, st.just("?"), st.booleans())),
    salary=some(1800.0, 2500.0).map(lambda low: Salary(monthly_low=low, monthly_high=low)),
    working_time=st.builds(WorkingTime, some(20.0, 35.0), TRUTH, TRUTH, TRUTH),
    posts=some(1, 12),
    source=some(*Source),
)
JOBS = st.builds(
    PastOccupation,
    occupation=st.none() | CODES,
    label=some("Cariste", "Dompteur"),
    years=some(0.5, 12.0),
    ended_on=st.none() | DAYS,
)
PROFILES = st.builds(
    Profile,
    latitude=DEGREES,
    longitude=DEGREES,
    target_occupations=several(CODES),
    past_occupations=several(JOBS),
    skills=several(st.builds(HeldSkill, SKILLS)),
    education=st.none() | st.builds(Education, some(3, 5, 8), DOMAINS, st.booleans()),
    credentials=st.none()
    | several(st.builds(HeldCredential, KINDS, LABELS, some("1", "3"), st.none() | DAYS)),
    languages=st.none() | several(st.builds(SpokenLanguage, LANGUAGES)),
    criteria=st.builds(
        SearchCriteria,
        radius_km=some(5.0, 60.0),
        has_car=TRUTH,
        contracts=several(st.sampled_from(("CDI", "MIS", "LIB"))),
        accepts_full_time=TRUTH,
        accepts_part_time=TRUTH,
        monthly_salary_floor=some(1700.0, 2000.0),
        schedule_limits=several(st.sampled_from(ScheduleLimit)),
    ),
)
