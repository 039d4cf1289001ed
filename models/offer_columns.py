"""From offer records to columns, one row after the other. Never reads a file or a database."""

from __future__ import annotations

import hashlib
from array import array
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.geography import Gazetteer, unit_vectors
from models.records.offers import CredentialKind, Offer, Source
from models.rome import UNKNOWN, Repertoire
from models.wording import comparable

NAN = float("nan")
CONDITIONS = ("apprenticeship", "iae", "adapted_company", "self_employed", "reserved")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Vocabulary:
    """Numbers for keys, in order of appearance."""

    def __init__(self) -> None:
        self.keys: dict[Any, int] = {}

    def number(self, key: Any) -> int:  # noqa: ANN401 - any hashable key
        """The number of ``key``, given now when it is new."""
        return self.keys.setdefault(key, len(self.keys))


class _LinkWriter:
    """Items of each offer, one after the other."""

    def __init__(self) -> None:
        self.starts, self.items, self.required = array("q", [0]), array("i"), array("b")

    def add(self, items: dict[int, bool]) -> None:
        """The items of the next offer: whether each is required."""
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
        "experience_years education_level salary_low salary_high weekly_hours full_time night"
        " weekend posts partner published_day"
    ).split()
    _INTS = "occupation contract conditions education_domain post_group".split()
    _FLAGS = "is_regulated is_assessable lists_skills".split()

    def __init__(self, repertoire: Repertoire, gazetteer: Gazetteer) -> None:
        self._repertoire = repertoire
        self._gazetteer = gazetteer
        self._ids: list[str] = []
        self._places = array("d")
        self._floats = {name: array("f") for name in self._FLOATS}
        self._ints = {name: array("i") for name in self._INTS}
        self._flags = {name: array("b") for name in self._FLAGS}
        self._links = {name: _LinkWriter() for name in ("skill", "credential", "language")}
        self._contracts, self._domains = Vocabulary(), Vocabulary()
        self._credentials, self._languages, self._posts = Vocabulary(), Vocabulary(), Vocabulary()

    def add(self, offer: Offer) -> None:
        """Append one offer."""
        self._ids.append(offer.id)
        self._places.extend(self._gazetteer.locate(offer.place) or (NAN, NAN))
        occupation = self._repertoire.occupation_index(offer.occupation)
        skills, lists_skills = self._skills(offer, occupation)
        self._links["skill"].add(skills)
        self._links["credential"].add(self._demanded_credentials(offer))
        self._links["language"].add(
            {
                self._languages.number(comparable(demand.label)): demand.is_required
                for demand in offer.languages
            }
        )
        for name, number in self._numbers(offer).items():
            self._floats[name].append(NAN if number is None else float(number))
        for name, integer in self._codes(offer, occupation).items():
            self._ints[name].append(integer)
        known = occupation != UNKNOWN and self._repertoire.occupations[occupation].is_regulated
        self._flags["is_regulated"].append(known)
        self._flags["lists_skills"].append(lists_skills)
        self._flags["is_assessable"].append(_is_assessable(offer))

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
        return columns

    def vocabularies(self) -> dict[str, list[Any]]:
        """What the numbers stand for, ready for JSON."""
        return {
            "contracts": list(self._contracts.keys),
            "education_domains": list(self._domains.keys),
            "credentials": [list(key) for key in self._credentials.keys],
            "languages": list(self._languages.keys),
        }

    def _skills(self, offer: Offer, occupation: int) -> tuple[dict[int, bool], bool]:
        """Skills asked for; the core of the occupation where the offer lists none it knows."""
        listed: dict[int, bool] = {}
        for demand in offer.skills:
            index = self._repertoire.skill_index(demand.code, demand.label)
            if index != UNKNOWN:
                listed[index] = listed.get(index, False) or demand.is_required
        if listed or occupation == UNKNOWN:
            return listed, bool(listed)
        core = self._repertoire.skills_of(occupation, core_only=True)
        return dict.fromkeys(core.tolist(), True), False

    def _demanded_credentials(self, offer: Offer) -> dict[int, bool]:
        demanded: dict[int, bool] = {}
        for demand in offer.credentials:
            key = (demand.kind.value, comparable(demand.label), comparable(demand.level or ""))
            number = self._credentials.number(key)
            demanded[number] = demanded.get(number, False) or demand.is_required
        return demanded

    def _numbers(self, offer: Offer) -> dict[str, float | None]:
        required = [e for e in offer.education if e.is_required] or list(offer.education)
        levels = [e.level for e in required if e.level is not None]
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
            "published_day": (published - _EPOCH).total_seconds() / 86400 if published else None,
        }

    def _codes(self, offer: Offer, occupation: int) -> dict[str, int]:
        domains = [e.domain for e in offer.education if e.domain]
        return {
            "occupation": occupation,
            "contract": self._contracts.number(offer.contract) if offer.contract else UNKNOWN,
            "conditions": sum(
                1 << bit for bit, name in enumerate(CONDITIONS) if name in offer.conditions
            ),
            "education_domain": self._domains.number(comparable(domains[0]))
            if domains
            else UNKNOWN,
            "post_group": self._posts.number(post_key(offer)),
        }


def post_key(offer: Offer) -> bytes:
    """Announcements of one post share this key: same title and text, whatever their typography.

    An offer without text stands alone.
    """
    text = comparable(offer.description)
    content = f"{comparable(offer.title)}\n{text}" if text else offer.id
    return hashlib.sha256(content.encode()).digest()[:16]


def _is_assessable(offer: Offer) -> bool:
    """Whether it says anything of skills, diploma or title, salary or hours (product.md)."""
    return bool(
        offer.skills
        or any(e.level is not None for e in offer.education)
        or any(c.kind is CredentialKind.TITLE for c in offer.credentials)
        or offer.salary.monthly_low is not None
        or offer.working_time.weekly_hours is not None
    )
