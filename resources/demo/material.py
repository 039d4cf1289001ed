"""Owns the hand-written sources of the demonstration, read into records; never draws anything."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_SOURCES = Path(__file__).resolve().parent
_CITIES = "elsewhere"

# Above every code of the published repertoire (515351 in version 460), so none can collide.
FIRST_SKILL = 900001
FIRST_APPELLATION = 910001
FIRST_OCCUPATION = 920001
FIRST_RETIRED = 890001  # never written into the demonstration's repertoire


@dataclass(frozen=True, slots=True)
class Need:
    """A licence, title or habilitation of an occupation, and the share of its offers asking it."""

    kind: str
    label: str
    rate: float
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """An occupation: code and name are ROME's, every other word is ours.

    ``salary`` is monthly gross euros full time; ``experience`` is in years; ``part``, ``night``,
    ``weekend``, ``languages``, ``insertion`` and ``adapted`` are shares of its offers.
    """

    code: str
    name: str
    seeking: str
    titles: tuple[str, ...]
    near: tuple[str, ...]
    core: tuple[str, ...]
    skills: tuple[str, ...]
    knowledge: tuple[str, ...]
    retired: str
    sector: str
    field: str
    salary: tuple[int, int]
    education: int
    experience: tuple[float, ...]
    contracts: dict[str, float]
    weekly: tuple[float, ...]
    part: float
    night: float
    weekend: float
    demand: int
    regulated: bool = False
    credentials: tuple[Need, ...] = ()
    languages: float = 0
    insertion: float = 0
    adapted: float = 0
    basin: str | None = None  # where alone it is found

    @property
    def tasks(self) -> tuple[str, ...]:
        """What one does, the heart of it first."""
        return self.core + self.skills

    @property
    def items(self) -> tuple[str, ...]:
        """What one does and knows."""
        return self.tasks + self.knowledge


@dataclass(frozen=True, slots=True)
class Town:
    """A commune: INSEE code, degrees WGS 84 (two decimals), and its share of the basin's offers."""

    code: str
    name: str
    postcodes: tuple[str, ...]
    latitude: float
    longitude: float
    basin: str
    weight: int
    department: str


@dataclass(frozen=True, slots=True)
class Sector:
    """What invented employers of one trade are called."""

    names: tuple[str, ...]
    about: tuple[str, ...]
    naf: str
    label: str


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the generator draws from."""

    jobs: dict[str, Job]
    domains: tuple[tuple[str, str, str], ...]  # code, name, area
    towns: tuple[Town, ...]
    sectors: dict[str, Sector]
    words: tuple[str, ...]
    partners: tuple[str, ...]
    temp_agencies: tuple[str, ...]
    phrases: dict[str, tuple[str, ...]]
    titles: dict[str, str]
    licences: dict[str, str]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    stories: tuple[dict[str, Any], ...]
    skill_codes: dict[str, str] = field(default_factory=dict)
    retired_codes: dict[str, str] = field(default_factory=dict)

    def towns_of(self, basin: str) -> tuple[Town, ...]:
        """Communes of a basin."""
        return tuple(town for town in self.towns if town.basin == basin)

    @property
    def basins(self) -> tuple[str, ...]:
        """Where people live; the three large cities only have offers."""
        return tuple(dict.fromkeys(town.basin for town in self.towns if town.basin != _CITIES))

    @property
    def cities(self) -> tuple[Town, ...]:
        """Arrondissements of Paris, Lyon and Marseille."""
        return self.towns_of(_CITIES)


def load() -> Material:
    """Read the sources. A code is given to each skill in order of first appearance."""
    jobs = {
        job.code: job
        for path in sorted((_SOURCES / "occupations").glob("*.toml"))
        for job in map(_job, _toml(path)["occupation"])
    }
    employers = _toml(_SOURCES / "employers.toml")
    phrases = _toml(_SOURCES / "phrases.toml")
    names = _toml(_SOURCES / "names.toml")
    labels = dict.fromkeys(label for job in jobs.values() for label in job.items)
    return Material(
        jobs=jobs,
        domains=tuple((r["code"], r["name"], r["area"]) for r in _table("domains.tsv")),
        towns=tuple(map(_town, _table("communes.tsv"))),
        sectors={
            name: Sector(tuple(s["names"]), tuple(s["about"]), s["naf"], s["label"])
            for name, s in employers["sector"].items()
        },
        words=tuple(employers["words"]),
        partners=tuple(employers["partners"]),
        temp_agencies=tuple(employers["temp_agencies"]),
        phrases={key: tuple(value) for key, value in phrases.items() if isinstance(value, list)},
        titles=phrases["titles"],
        licences=phrases["licences"],
        first_names=tuple(names["first"]),
        last_names=tuple(names["last"]),
        stories=tuple(_toml(_SOURCES / "people.toml")["story"]),
        skill_codes={label: str(FIRST_SKILL + i) for i, label in enumerate(labels)},
        retired_codes={job.retired: str(FIRST_RETIRED + i) for i, job in enumerate(jobs.values())},
    )


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _table(name: str) -> list[dict[str, str]]:
    with (_SOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _job(source: dict[str, Any]) -> Job:
    fields: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in source.items()
    }
    fields["credentials"] = tuple(Need(**need) for need in source.get("credentials", ()))
    return Job(**fields)


def _town(row: dict[str, str]) -> Town:
    return Town(
        code=row["code"],
        name=row["name"],
        postcodes=tuple(row["postcodes"].split()),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        basin=row["basin"],
        weight=int(row["weight"]),
        department=row["department"],
    )
