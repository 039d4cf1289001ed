"""The ROME repertoire as matching uses it: numbers for codes, links as arrays. Never a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.records.people import HeldSkill, PastOccupation
from models.records.repertoire import Occupation, RepertoireTables
from models.wording import comparable

UNKNOWN = -1


class Repertoire:
    """Occupations and skills by dense index (``UNKNOWN`` is -1), built from one published version.

    ``rarity`` is (skills,) float64 in ]0, 1]: the inverse document frequency of a skill over the
    occupations, log((1 + N) / (1 + n)) / log(1 + N) (Spärck Jones 1972, smoothed).
    """

    def __init__(self, tables: RepertoireTables) -> None:
        self.version = tables.version
        self.occupations: tuple[Occupation, ...] = tables.occupations
        self.skills = tables.skills
        self._appellations = tables.appellations
        self._occupation_index = {o.code: i for i, o in enumerate(tables.occupations)}
        self._skill_index = {s.ogr: i for i, s in enumerate(tables.skills)}
        self._set_skill_links(tables)
        self._mobility: dict[int, dict[int, int]] = {}
        for link in tables.mobilities:
            origin = self.occupation_index(link.origin)
            target = self.occupation_index(link.target)
            if origin != UNKNOWN and target != UNKNOWN:
                orders = self._mobility.setdefault(origin, {})
                orders[target] = min(link.order, orders.get(target, link.order))

    def _set_skill_links(self, tables: RepertoireTables) -> None:
        links = [
            (o, s, link.is_core)
            for link in tables.occupation_skills
            if (o := self._occupation_index.get(link.occupation)) is not None
            and (s := self._skill_index.get(link.skill)) is not None
        ]
        links.sort()
        array = np.array(links, dtype=np.int32).reshape(-1, 3)
        self._linked = array[:, 1].copy()
        self._is_core = array[:, 2].astype(bool)
        counts = np.bincount(array[:, 0], minlength=len(self.occupations))
        self._starts = np.concatenate([[0], np.cumsum(counts)])
        documents = np.bincount(self._linked, minlength=len(self.skills))
        total = len(self.occupations)
        self.rarity: NDArray[np.float64] = np.log((1 + total) / (1 + documents)) / np.log(1 + total)
        # A skill that every occupation shares still counts for something.
        self.rarity = np.maximum(self.rarity, 1e-3)

    def occupation_index(self, code: str | None) -> int:
        """Dense index of a ROME code, ``UNKNOWN`` when the repertoire lacks it."""
        return self._occupation_index.get(code, UNKNOWN) if code else UNKNOWN

    def occupation(self, code: str | None) -> Occupation | None:
        """The occupation of a ROME code."""
        index = self.occupation_index(code)
        return None if index == UNKNOWN else self.occupations[index]

    def skill_index(self, code: str | None, label: str | None) -> int:
        """Dense index of a skill by OGR code, else by its label, else ``UNKNOWN``."""
        index = self._skill_index.get(code, UNKNOWN) if code else UNKNOWN
        if index == UNKNOWN and label:
            index = self._skill_by_label.get(comparable(label), UNKNOWN)
        return index

    def skills_of(self, occupation: int, *, core_only: bool = False) -> NDArray[np.int32]:
        """Skills of an occupation; its core, or all of them when it declares no core."""
        links = slice(self._starts[occupation], self._starts[occupation + 1])
        skills = self._linked[links]
        core = self._is_core[links]
        return skills[core] if core_only and core.any() else skills

    def neighbours_of(self, occupation: int) -> Mapping[int, int]:
        """Occupations one can move to, each with its order (1 is the nearest)."""
        return self._mobility.get(occupation, {})

    def past_index(self, past: PastOccupation) -> int:
        """Occupation of a job held, by code, else by its title."""
        index = self.occupation_index(past.occupation)
        if index == UNKNOWN and past.label:
            index = self._occupation_by_title.get(comparable(past.label), UNKNOWN)
        return index

    def held_indices(self, held: Iterable[HeldSkill]) -> list[int]:
        """Known skills of a file, each once, in order."""
        indices = (self.skill_index(skill.code, skill.label) for skill in held)
        return list(dict.fromkeys(i for i in indices if i != UNKNOWN))

    @cached_property
    def domains(self) -> NDArray[np.int32]:
        """(occupations,) professional domain of each occupation, as a dense number."""
        numbers = {d: i for i, d in enumerate(sorted({o.domain for o in self.occupations}))}
        return np.array([numbers[o.domain] for o in self.occupations], dtype=np.int32)

    @cached_property
    def _skill_by_label(self) -> dict[str, int]:
        return {comparable(s.label): i for i, s in reversed(list(enumerate(self.skills)))}

    @cached_property
    def _occupation_by_title(self) -> dict[str, int]:
        titles: dict[str, int] = {}
        for title in self._appellations:
            titles.setdefault(comparable(title.label), self.occupation_index(title.occupation))
        for i, occupation in enumerate(self.occupations):
            titles[comparable(occupation.label)] = i
        return titles
