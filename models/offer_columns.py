"""From offer records to columns, one row after the other. Never reads a file or a database."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.geography import Gazetteer, unit_vectors
from models.records.offers import CredentialKind, EducationDemand, Offer, Source
from models.rome import UNKNOWN, Repertoire
from models.wording import CredentialKey, comparable, credential_key, place_name

Key = TypeVar("Key")
NAN = float("nan")
CONDITIONS = ("apprenticeship", "iae", "adapted_company", "self_employed", "reserved")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """What the numbers of some columns stand for."""

    contracts: tuple[str, ...]
    education_domains: tuple[str, ...]  # comparable
    credentials: tuple[CredentialKey, ...]
    languages: tuple[str, ...]  # comparable


class SkillSource(StrEnum):
    """Where the skills that an offer is compared by come from."""

    OFFER = "offer"
    OCCUPATION = "occupation"  # the offer lists none
    OCCUPATION_ALONE = "occupation_alone"  # the repertoire knows none of those it lists


class _Numbering(Generic[Key]):
    """Numbers for keys, in order of appearance."""

    def __init__(self) -> None:
        self._numbers: dict[Key, int] = {}

    def __call__(self, key: Key) -> int:
        """The number of ``key``, given now when it is new."""
        return self._numbers.setdefault(key, len(self._numbers))

    def keys(self) -> tuple[Key, ...]:
        """The keys by number."""
        return tuple(self._numbers)


class _LinkWriter:
    """Items of each offer, one after the other."""

    def __init__(self) -> None:
        self.starts, self.items, self.required = array("q", [0]), array("i"), array("b")

    def add(self, items: dict[int, bool]) -> None:
        """The items of the next offer, and whether each is required."""
        self.items.extend(items)
        self.required.extend(items.values())
        self.starts.append(len(self.items))

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The three columns of these links."""
        return {
            f"{name}_starts": np.array(self.starts, dtype=np.int64),
            f"{name}_items": np.array(self.items, dtype=np.int32),
            f"{name}_required": np.array(self.required, dtype=np.bool_),
        }


class ColumnWriter:
    """Collects offers into the columns of ``models.offer_index``."""

    _FLOATS = (
        *("experience_years", "education_level", "salary_low", "salary_high", "weekly_hours"),
        *("full_time", "night", "weekend", "posts", "partner", "published_day"),
    )
    _INTS = ("occupation", "contract", "conditions", "education_domain", "post_group")
    _FLAGS = ("is_regulated", "is_assessable", "requires_education")

    def __init__(self, repertoire: Repertoire, gazetteer: Gazetteer) -> None:
        self._repertoire = repertoire
        self._gazetteer = gazetteer
        self._ids: list[str] = []
        self._places = array("d")
        self._floats = {name: array("f") for name in self._FLOATS}
        self._ints = {name: array("i") for name in self._INTS}
        self._flags = {name: array("b") for name in self._FLAGS}
        self._links = {name: _LinkWriter() for name in ("skill", "credential", "language")}
        self._choices = array("i")
        self._contracts, self._domains = _Numbering[str](), _Numbering[str]()
        self._credentials = _Numbering[CredentialKey]()
        self._languages, self._posts = _Numbering[str](), _Numbering[bytes]()

    def add(self, offer: Offer) -> None:
        """Append one offer; its id comes after the one before."""
        assert not self._ids or self._ids[-1] < offer.id, "offers come in ascending order of id"
        self._ids.append(offer.id)
        self._places.extend(self._gazetteer.locate(offer.place) or (NAN, NAN))
        occupation = self._repertoire.occupation_index(offer.occupation)
        self._links["skill"].add(self._skills(offer, occupation))
        numbered = [
            (self._credentials(credential_key(c.kind, c.label, c.level)), c)
            for c in offer.credentials
        ]
        self._links["credential"].add(_each_once((item, c.is_required) for item, c in numbered))
        self._choices.extend(_choices((item, c.choice) for item, c in numbered))
        self._links["language"].add(
            _each_once(
                (self._languages(comparable(language.label)), language.is_required)
                for language in offer.languages
            )
        )
        for name, number in self._numbers(offer).items():
            self._floats[name].append(NAN if number is None else float(number))
        for name, integer in self._codes(offer, occupation).items():
            self._ints[name].append(integer)
        known = occupation != UNKNOWN and self._repertoire.occupations[occupation].is_regulated
        self._flags["is_regulated"].append(known)
        self._flags["is_assessable"].append(_is_assessable(offer))
        required = any(e.is_required and e.level is not None for e in offer.education)
        self._flags["requires_education"].append(required)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Every column by name; lengths agree."""
        places = np.array(self._places, dtype=np.float64).reshape(-1, 2)
        columns: dict[str, NDArray[Any]] = {
            "ids": np.array(self._ids, dtype=np.str_),
            "points": unit_vectors(places[:, 0], places[:, 1]),
        }
        columns |= {n: np.array(v, dtype=np.float32) for n, v in self._floats.items()}
        columns |= {n: np.array(v, dtype=np.int32) for n, v in self._ints.items()}
        columns |= {n: np.array(v, dtype=np.bool_) for n, v in self._flags.items()}
        for name, writer in self._links.items():
            columns |= writer.arrays(name)
        columns["credential_choice"] = np.array(self._choices, dtype=np.int32)
        return columns

    def vocabularies(self) -> Vocabularies:
        """What the numbers stand for."""
        return Vocabularies(
            self._contracts.keys(),
            self._domains.keys(),
            self._credentials.keys(),
            self._languages.keys(),
        )

    def _skills(self, offer: Offer, occupation: int) -> dict[int, bool]:
        """Skills asked for; the core of the occupation where the repertoire knows none of them."""
        listed = listed_skills(offer, self._repertoire)
        if listed or occupation == UNKNOWN:
            return listed
        core = self._repertoire.skills_of(occupation, core_only=True)
        return dict.fromkeys(core.tolist(), True)

    def _numbers(self, offer: Offer) -> dict[str, float | None]:
        levels = [e.level for e in asked_education(offer) if e.level is not None]
        hours = offer.working_time
        published = offer.updated_at or offer.created_at
        return {
            "experience_years": offer.experience_years,
            # Several levels are alternatives: the lowest opens the door.
            "education_level": min(levels) if levels else None,
            "salary_low": offer.salary.monthly_low,
            "salary_high": offer.salary.monthly_high,
            "weekly_hours": hours.weekly_hours,
            "full_time": hours.is_full_time,
            "night": hours.has_night,
            "weekend": hours.has_weekend,
            "posts": offer.posts,
            "partner": None if offer.source is None else offer.source is Source.PARTNER,
            "published_day": (published - _EPOCH).days if published else None,
        }

    def _codes(self, offer: Offer, occupation: int) -> dict[str, int]:
        domain = next((e.domain for e in asked_education(offer) if e.domain), None)
        return {
            "occupation": occupation,
            "contract": self._contracts(offer.contract) if offer.contract else UNKNOWN,
            "conditions": sum(
                1 << bit for bit, name in enumerate(CONDITIONS) if name in offer.conditions
            ),
            "education_domain": self._domains(comparable(domain)) if domain else UNKNOWN,
            "post_group": self._posts(post_key(offer)),
        }


def listed_skills(offer: Offer, repertoire: Repertoire) -> dict[int, bool]:
    """Skills of the repertoire that an offer lists, and whether it requires each."""
    found = (
        (repertoire.skill_index(demand.code, demand.label), demand.is_required)
        for demand in offer.skills
    )
    return _each_once(skill for skill in found if skill[0] != UNKNOWN)


def skill_source(offer: Offer, repertoire: Repertoire) -> SkillSource:
    """Whose skills are compared with a file's."""
    if listed_skills(offer, repertoire):
        return SkillSource.OFFER
    return SkillSource.OCCUPATION_ALONE if offer.skills else SkillSource.OCCUPATION


def asked_education(offer: Offer) -> list[EducationDemand]:
    """What an offer requires, or wishes for where it requires nothing."""
    return [e for e in offer.education if e.is_required] or list(offer.education)


def post_key(offer: Offer) -> bytes:
    """Announcements of one post share this key: same title, text and place.

    Whatever their typography. An offer without text stands alone.
    """
    text = comparable(offer.description)
    place = comparable(place_name(offer.place.label) or offer.place.commune or "")
    content = f"{comparable(offer.title)}\n{place}\n{text}" if text else offer.id
    return hashlib.sha256(content.encode()).digest()[:16]


def _each_once(items: Iterable[tuple[int, bool]]) -> dict[int, bool]:
    """Each item, required as soon as it is required once."""
    once: dict[int, bool] = {}
    for item, is_required in items:
        once[item] = once.get(item, False) or is_required
    return once


def _choices(items: Iterable[tuple[int, int | None]]) -> Iterable[int]:
    """The choice of each item, once; 0 for one that is asked for by itself somewhere."""
    once: dict[int, int] = {}
    for item, choice in items:
        once[item] = min(once.get(item, choice or 0), choice or 0)
    return once.values()


def _is_assessable(offer: Offer) -> bool:
    """Whether it says anything of skills, diploma or title, salary or hours (product.md)."""
    return bool(
        offer.skills
        or any(e.level is not None for e in offer.education)
        or any(c.kind is CredentialKind.TITLE for c in offer.credentials)
        or offer.salary.monthly_low is not None
        or offer.working_time.weekly_hours is not None
    )
