"""A person of the portfolio, and the profile that features may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.records.offers import CredentialKind, Place


@dataclass(frozen=True, slots=True)
class PastOccupation:
    """A job held: ROME code or the person's words; ``ended_on`` unknown when not said."""

    occupation: str | None = None
    label: str | None = None
    years: float | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class HeldSkill:
    """A skill in the file, by OGR code or by label."""

    code: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Education:
    """Highest level (3 to 8) and domain.

    Not ``is_recognised``: a foreign diploma not recognised to date.
    """

    level: int | None = None
    domain: str | None = None
    is_recognised: bool = True


@dataclass(frozen=True, slots=True)
class HeldCredential:
    """A licence, title or habilitation in the file."""

    kind: CredentialKind
    label: str
    level: str | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language and its CEFR level (A1 to C2), unknown when not said."""

    label: str
    level: str | None = None


class MeetingMode(StrEnum):
    """How the appointment takes place; absent and postponed expose nothing."""

    ON_SITE = "on_site"
    PHONE = "phone"
    VIDEO = "video"
    ABSENT = "absent"
    POSTPONED = "postponed"
    WITHOUT_APPOINTMENT = "without_appointment"


@dataclass(frozen=True, slots=True)
class Appointment:
    """When and how the adviser meets the person (aware UTC)."""

    at: datetime
    mode: MeetingMode = MeetingMode.ON_SITE


class ScheduleLimit(StrEnum):
    """A rhythm the person cannot take."""

    NIGHT = "night"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class SearchCriteria:
    """What the person looks for. Empty tuples and ``None`` are unknown: nothing was said."""

    radius_km: float | None = None
    has_car: bool | None = None
    contracts: tuple[str, ...] = ()  # CDI, CDD, MIS, SAI … accepted
    accepts_full_time: bool | None = None
    accepts_part_time: bool | None = None
    monthly_salary_floor: float | None = None  # gross euros, full time
    schedule_limits: tuple[ScheduleLimit, ...] = ()
    available_from: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What features may see of a person: no name, reference, address, age, sex or nationality.

    The coordinates serve the distance alone.
    """

    latitude: float | None = None
    longitude: float | None = None
    target_occupations: tuple[str, ...] = ()  # ROME codes in order of preference
    past_occupations: tuple[PastOccupation, ...] = ()
    skills: tuple[HeldSkill, ...] = ()
    education: Education | None = None
    credentials: tuple[HeldCredential, ...] | None = None  # None: the file says nothing of them
    languages: tuple[SpokenLanguage, ...] | None = None
    criteria: SearchCriteria = SearchCriteria()


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the adviser's portfolio, as the people file says."""

    reference: str
    name: str
    place: Place = Place()
    profile: Profile = Profile()
    appointment: Appointment | None = None
    agreed: tuple[str, ...] = ()  # names of the criteria laid down in the contrat d'engagement
