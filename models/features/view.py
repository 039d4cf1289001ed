"""A profile seen through the repertoire: a value per occupation, one per skill. Never an offer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from models.geography import unit_vectors
from models.records.offers import CredentialKind
from models.records.people import Profile
from models.rome import UNKNOWN, Repertoire
from models.wording import CredentialKey, comparable, credential_key

NAN = float("nan")
NO_MOBILITY = 20  # order of an occupation that no mobility links; a link past 19 counts as 19
NO_WISH = 6  # rank of an occupation that serves no wish; a wish past the fifth counts as the fifth
Floats = NDArray[np.float64]


class ProfileView:
    """What the features read of one person, computed once per matching.

    Arrays ``(occupations,)`` are looked up by the occupation of each offer.
    """

    def __init__(self, profile: Profile, repertoire: Repertoire, today: date) -> None:
        self.profile = profile
        self.repertoire = repertoire
        self.today = today
        self.point: Floats | None = None
        if profile.latitude is not None and profile.longitude is not None:
            self.point = unit_vectors(profile.latitude, profile.longitude)[0]
        # Occupation → rank of the wish; one that the repertoire lacks keeps its rank.
        self.targets: dict[int, int] = {
            index: rank
            for rank, code in enumerate(dict.fromkeys(profile.target_occupations), start=1)
            if (index := repertoire.occupation_index(code)) != UNKNOWN
        }
        self.past = [(repertoire.past_index(p), p) for p in profile.past_occupations]
        self._set_wishes()
        self._set_years()
        self.held_skills = self._held_skills()

    def _set_wishes(self) -> None:
        """Order and wish rank of every occupation against the targets; NaN without a target."""
        size = len(self.repertoire.occupations)
        start = NO_MOBILITY if self.targets else NAN
        self.mobility_order: Floats = np.full(size, start, dtype=np.float64)
        self.wish_rank: Floats = np.full(size, NO_WISH if self.targets else NAN, dtype=np.float64)
        self.same_domain: Floats = np.full(size, 0.0 if self.targets else NAN)
        domains = self.repertoire.domains
        for target, rank in self.targets.items():
            served = domains == domains[target]
            self.same_domain[served] = 1.0
            for occupation in (target, *self.repertoire.neighbours_of(target)):
                order = min(self.mobility_order[occupation], self._order(target, occupation))
                self.mobility_order[occupation] = order
                served[occupation] = True
            self.wish_rank[served] = np.minimum(self.wish_rank[served], min(rank, NO_WISH - 1))

    def _order(self, target: int, occupation: int) -> int:
        """Order of the mobility from a target, 0 for itself, ``NO_MOBILITY`` without a link."""
        if target == occupation:
            return 0
        order = self.repertoire.neighbours_of(target).get(occupation)
        return NO_MOBILITY if order is None else min(order, NO_MOBILITY - 1)

    def nearest_target(self, occupation: int) -> int | None:
        """The target that leads to an occupation: by mobility, else by domain, else the first."""
        domains = self.repertoire.domains
        return min(
            self.targets,
            key=lambda t: (self._order(t, occupation), domains[t] != domains[occupation]),
            default=None,
        )

    def _set_years(self) -> None:
        """Years held and years since, by occupation and by domain; NaN is unknown.

        A job that the repertoire cannot place may have been in any occupation: there is then no
        zero, only what is told for sure.
        """
        size = len(self.repertoire.occupations)
        start = 0.0 if self.past else NAN
        self.years: Floats = np.full(size, start)
        self.domain_years: Floats = np.full(size, start)
        self.recency: Floats = np.full(size, NAN)
        domains = self.repertoire.domains
        for index, past in self.past:
            if index == UNKNOWN:
                continue
            related = domains == domains[index]
            years = NAN if past.years is None else past.years
            self.years[index] += years  # a duration that was not said stays unknown
            self.domain_years[related] += years
            if past.ended_on is not None:
                since = max((self.today - past.ended_on).days, 0) / 365.25
                self.recency[related] = np.fmin(self.recency[related], since)
        if any(index == UNKNOWN for index, _ in self.past):
            self.years[self.years == 0] = NAN
            self.domain_years[self.domain_years == 0] = NAN

    def _held_skills(self) -> NDArray[np.bool_] | None:
        """(skills,) held: those listed, else the core of past occupations; None: nothing tells."""
        indices = self.repertoire.held_indices(self.profile.skills)
        if not indices:
            for index, _ in self.past:
                if index != UNKNOWN:
                    indices.extend(self.repertoire.skills_of(index, core_only=True).tolist())
        if not indices:
            return None
        held = np.zeros(len(self.repertoire.skills), dtype=np.bool_)
        held[indices] = True
        return held

    def credential_holdings(self, vocabulary: Sequence[CredentialKey]) -> Floats:
        """(vocabulary,) 1 held and valid, 0 not, NaN when the file tells nothing of that kind.

        A level that is not said on either side is taken as fitting: it is checked with the person.
        """
        held = self.profile.credentials
        if held is None:
            return np.full(len(vocabulary), NAN)
        # A file that lists some kinds says nothing of the others; an empty list says « none ».
        told = {credential.kind for credential in held} if held else set(CredentialKind)
        valid = [
            credential_key(c.kind, c.label, c.level)
            for c in held
            if c.valid_until is None or c.valid_until >= self.today
        ]
        return np.array(
            [
                float(any(_fits(demand, own) for own in valid)) if demand[0] in told else NAN
                for demand in vocabulary
            ],
            dtype=np.float64,
        )

    def language_holdings(self, vocabulary: Sequence[str]) -> Floats:
        """(vocabulary,) 1 spoken, 0 not in the file, NaN when the file tells of no language."""
        spoken = self.profile.languages
        if spoken is None:
            return np.full(len(vocabulary), NAN)
        own = {comparable(language.label) for language in spoken} | {"francais"}
        return np.array([float(label in own) for label in vocabulary], dtype=np.float64)


def _fits(demand: CredentialKey, own: CredentialKey) -> bool:
    return demand[:2] == own[:2] and (not demand[2] or not own[2] or demand[2] == own[2])
