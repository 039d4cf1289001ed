"""A job offer as Arbitre keeps it: contacts and agencies were dropped on reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Source(StrEnum):
    """Who published an offer (``origineOffre.origine`` 1 and 2)."""

    FRANCE_TRAVAIL = "france_travail"
    PARTNER = "partner"


class CredentialKind(StrEnum):
    """What a licence, title or habilitation is."""

    LICENCE = "licence"  # driving licences: label "B", "C", "CE", "D" …
    TITLE = "title"  # state diplomas and regulated titles: "DEAES", "DE aide-soignant" …
    HABILITATION = "habilitation"  # CACES, SSIAP, electrical …: label "CACES R489", level "1"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an offer or a person is, as said. Coordinates in degrees, unknown when not said."""

    label: str | None = None
    commune: str | None = None  # INSEE code, arrondissement codes included
    postcode: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class SkillDemand:
    """A skill an offer asks for. ``code`` may be absent, or be gone from today's repertoire."""

    code: str | None
    label: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class EducationDemand:
    """A level (French framework, 3 to 8; 2 for no schooling asked) and domain an offer asks for."""

    level: int | None
    domain: str | None
    is_required: bool


@dataclass(frozen=True, slots=True)
class LanguageDemand:
    """A language an offer asks for."""

    label: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class CredentialDemand:
    """A licence, title or habilitation an offer asks for.

    ``passage`` holds the words it was read from when it comes from the description.
    ``level`` is the category of a CACES and the like. Demands of one offer that share a
    ``choice`` are alternatives: one of them is enough.
    """

    kind: CredentialKind
    label: str
    is_required: bool
    level: str | None = None
    passage: str | None = None
    choice: int | None = None  # from 1


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Hours and rhythm. A passage is set when the fact was read from the description."""

    weekly_hours: float | None = None
    is_full_time: bool | None = None
    has_night: bool | None = None
    has_weekend: bool | None = None
    hours_passage: str | None = None
    night_passage: str | None = None
    weekend_passage: str | None = None


@dataclass(frozen=True, slots=True)
class Salary:
    """Monthly gross euros full time, lower and upper, or unknown.

    ``text`` is what the offer says; ``is_doubtful`` when the text cannot mean what it says
    ("Mensuel de 38000.0 Euros"): both amounts are then unknown. ``is_converted`` when the amounts
    are not those of the text: part time, 13 months, an hour or a year.
    """

    text: str | None = None
    monthly_low: float | None = None
    monthly_high: float | None = None
    is_doubtful: bool = False
    is_converted: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A job offer as Arbitre keeps it: contacts and agencies were dropped on reading."""

    id: str
    title: str
    description: str
    created_at: datetime | None = None
    updated_at: datetime | None = None
    occupation: str | None = None  # ROME code
    occupation_label: str | None = None
    appellation: str | None = None
    employer: str | None = None
    place: Place = Place()
    contract: str | None = None  # typeContrat: CDI, CDD, MIS, SAI, LIB, FRA, CCE, DIN …
    contract_label: str | None = None
    contract_nature: str | None = None
    contract_months: float | None = None
    conditions: tuple[str, ...] = ()  # apprenticeship, iae, adapted_company, self_employed
    experience_years: float | None = None  # 0 when beginners are accepted
    is_experience_required: bool | None = None  # True: E, False: D or S
    experience_label: str | None = None
    education: tuple[EducationDemand, ...] = ()
    languages: tuple[LanguageDemand, ...] = ()
    credentials: tuple[CredentialDemand, ...] = ()
    skills: tuple[SkillDemand, ...] = ()
    salary: Salary = Salary()
    working_time: WorkingTime = WorkingTime()
    posts: int | None = None
    source: Source | None = None
    url: str | None = None
