"""Short words for what an offer and a file say, to write cases on one line. Never a value."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from models.records.offers import (
    CredentialDemand,
    CredentialKind,
    EducationDemand,
    LanguageDemand,
    Salary,
    SkillDemand,
    WorkingTime,
)
from models.records.people import (
    Education,
    HeldCredential,
    HeldSkill,
    PastOccupation,
    SearchCriteria,
    SpokenLanguage,
)

Said = dict[str, Any]


def targets(*codes: str) -> Said:
    return {"target_occupations": codes}


def past(*held: PastOccupation) -> Said:
    return {"past_occupations": held}


def criteria(**said: Any) -> Said:
    return {"criteria": SearchCriteria(**said)}


def asks(*skills: SkillDemand) -> Said:
    return {"skills": skills}


def holds(*ogr: str) -> Said:
    return {"skills": tuple(HeldSkill(code) for code in ogr)}


def job(code: str) -> Said:
    return {"occupation": code}


def level(number: int | None, domain: str | None = None) -> Said:
    return {"education": (EducationDemand(number, domain, True),)}


def schooling(number: int | None, domain: str | None = None, known: bool = True) -> Said:
    return {"education": Education(number, domain, known)}


def wants(
    kind: CredentialKind, label: str, *, required: bool = True, choice: int | None = None
) -> CredentialDemand:
    return CredentialDemand(kind, label, required, choice=choice)


def demands(*credentials: CredentialDemand) -> Said:
    return {"credentials": credentials}


def carries(*credentials: tuple[CredentialKind, str]) -> Said:
    return {"credentials": tuple(HeldCredential(kind, label) for kind, label in credentials)}


def hours(**said: Any) -> Said:
    return {"working_time": WorkingTime(**said)}


def pays(low: float, high: float | None = None) -> Said:
    return {"salary": Salary("…", low, high)}


def speaks(*labels: str) -> Said:
    return {"languages": tuple(SpokenLanguage(label) for label in labels)}


def tongue(*labels: str, required: bool = True) -> Said:
    return {"languages": tuple(LanguageDemand(label, required) for label in labels)}


def published(year: int, month: int, day: int) -> Said:
    return {"updated_at": datetime(year, month, day, 12, tzinfo=UTC)}
