"""The ROME repertoire and the communes, as published."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of the ROME repertoire. ``domain`` is its professional domain, ``"N11"``."""

    code: str
    label: str
    domain: str
    is_regulated: bool = False


@dataclass(frozen=True, slots=True)
class Appellation:
    """A job title of the repertoire and the occupation it belongs to."""

    ogr: str
    label: str
    occupation: str


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill or knowledge item of the repertoire, by its OGR code."""

    ogr: str
    label: str


@dataclass(frozen=True, slots=True)
class OccupationSkill:
    """An item that an occupation uses; ``is_core`` when the repertoire says Principale."""

    occupation: str
    skill: str
    is_core: bool


@dataclass(frozen=True, slots=True)
class Mobility:
    """An occupation one can move to; ``order`` 1 is the nearest."""

    origin: str
    target: str
    order: int


@dataclass(frozen=True, slots=True)
class RepertoireTables:
    """The whole repertoire as read from one published version."""

    version: str
    occupations: tuple[Occupation, ...]
    appellations: tuple[Appellation, ...]
    skills: tuple[Skill, ...]
    occupation_skills: tuple[OccupationSkill, ...]
    mobilities: tuple[Mobility, ...]


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune by INSEE code; degrees WGS 84; ``population`` when the file says it."""

    code: str
    name: str
    postcodes: tuple[str, ...]
    latitude: float
    longitude: float
    population: int | None = None
