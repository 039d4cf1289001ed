"""The layout of the people file, which is ours: the structs that decode it and its JSON Schema.

Never names what Arbitre must not know (sex, age, nationality, social security number): what is
not named here is dropped while decoding.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from models.records.offers import CredentialKind
from models.records.people import MeetingMode, ScheduleLimit

_SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"

InseeCode = Annotated[
    str, Meta(pattern=r"^([0-9]{2}|2[AB])[0-9]{3}$", description="INSEE code of a commune.")
]
RomeCode = Annotated[str, Meta(pattern=r"^[A-N][0-9]{4}$", description="ROME code.")]
Words = Annotated[str, Meta(max_length=500)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]


class FilePlace(msgspec.Struct):
    """Where the person sets out from: a commune, coordinates, or both."""

    commune: InseeCode | None = None
    label: Words | None = None
    postcode: Annotated[str, Meta(pattern=r"^[0-9]{5}$")] | None = None
    latitude: Annotated[float, Meta(ge=-90, le=90, description="Degrees, WGS 84.")] | None = None
    longitude: Annotated[float, Meta(ge=-180, le=180, description="Degrees, WGS 84.")] | None = None


class FilePastOccupation(msgspec.Struct):
    """A job held: its ROME code, the person's words, or both."""

    occupation: RomeCode | None = None
    label: Words | None = None
    years: Annotated[float, Meta(ge=0, le=60)] | None = None
    ended_on: date | None = None


class FileSkill(msgspec.Struct):
    """A skill, by its code in the repertoire (OGR), in words, or both."""

    code: Annotated[str, Meta(max_length=20, description="OGR code.")] | None = None
    label: Words | None = None


class FileEducation(msgspec.Struct):
    """Highest level of studies; a foreign diploma not recognised to date is no missing diploma."""

    level: (
        Annotated[
            int, Meta(ge=2, le=8, description="French framework; 2 for none, 3 CAP, 7 Bac+5.")
        ]
        | None
    ) = None
    domain: Words | None = None
    recognised: bool = True


class FileCredential(msgspec.Struct):
    """A driving licence, a title or an habilitation that the person holds."""

    kind: CredentialKind
    label: Name
    level: Words | None = None
    valid_until: date | None = None


class FileLanguage(msgspec.Struct):
    """A language and its level in the Common European Framework."""

    label: Name
    level: Literal["A1", "A2", "B1", "B2", "C1", "C2"] | None = None


class FileMobility(msgspec.Struct):
    """How far the person goes to work."""

    radius_km: Annotated[float, Meta(gt=0, le=1000)] | None = None
    car: bool | None = None


class FileAppointment(msgspec.Struct):
    """The meeting with the adviser; the time says its offset from UTC."""

    at: Annotated[datetime, Meta(tz=True)]
    mode: MeetingMode = MeetingMode.ON_SITE


class FilePerson(msgspec.Struct):
    """One line of the people file. A key may be absent or null when nothing was said."""

    reference: Annotated[str, Meta(min_length=1, max_length=64, description="Unique in the file.")]
    name: Name
    place: FilePlace | None = None
    target_occupations: Annotated[
        list[RomeCode] | None, Meta(description="In order of preference.")
    ] = None
    past_occupations: list[FilePastOccupation] | None = None
    skills: list[FileSkill] | None = None
    education: FileEducation | None = None
    credentials: Annotated[
        list[FileCredential] | None,
        Meta(description="Absent: the file does not say; empty: the person holds none."),
    ] = None
    languages: Annotated[
        list[FileLanguage] | None,
        Meta(description="Absent: the file does not say; empty: none beside French."),
    ] = None
    mobility: FileMobility | None = None
    contracts: Annotated[
        list[Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]] | None,
        Meta(description="Types of contract accepted: CDI, CDD, MIS, SAI …"),
    ] = None
    working_time: list[Literal["full", "part"]] | None = None
    monthly_salary_floor: (
        Annotated[float, Meta(gt=0, le=50_000, description="Gross euros per month, full time.")]
        | None
    ) = None
    schedule_limits: Annotated[
        list[ScheduleLimit] | None, Meta(description="Rhythms the person cannot take.")
    ] = None
    available_from: date | None = None
    appointment: FileAppointment | None = None
    agreed: Annotated[
        list[
            Literal[
                "target_occupations",
                "mobility",
                "contracts",
                "working_time",
                "monthly_salary_floor",
                "schedule_limits",
                "available_from",
            ]
        ]
        | None,
        Meta(description="Criteria laid down in the contrat d'engagement; the others are wishes."),
    ] = None


def people_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one line, made from the structs that decode it."""
    return {
        "$schema": _SCHEMA_DIALECT,
        "title": "A person of an adviser's portfolio",
        "description": "One JSON object per line, UTF-8. Unknown keys are dropped, never stored.",
        **msgspec.json.schema(FilePerson),
    }


def people_schema_text() -> str:
    """Render the schema as ``resources/schemas/people.schema.json`` holds it."""
    return msgspec.json.format(msgspec.json.encode(people_schema()), indent=2).decode() + "\n"
