"""Person × offers → float32 matrix, every feature of the catalogue. Never zero for unknown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.features.catalogue import BY_NAME, CATALOGUE, DECIMALS
from models.features.view import NAN, ProfileView
from models.geography import distances_km
from models.offer_index import Demands, OfferIndex
from models.records.offers import CredentialKind
from models.records.people import ScheduleLimit
from models.rome import UNKNOWN
from models.wording import comparable

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

_PERMANENT = ("CDI", "DIN")  # DIN: the open-ended contract of a temporary-work agency


def feature_matrix(
    view: ProfileView, index: OfferIndex, rows: Rows, names: Sequence[str]
) -> NDArray[np.float32]:
    """(rows, names) features of one person against the offers of ``rows``; NaN is unknown."""
    columns = _Columns(view, index, rows)
    matrix = np.empty((len(rows), len(names)), dtype=np.float32)
    for position, name in enumerate(names):
        matrix[:, position] = np.round(_COMPUTE[name](columns), DECIMALS[BY_NAME[name].unit])
    # A number beyond what float32 holds (1e308 posts) is a fault of the file: unknown.
    matrix[np.isinf(matrix)] = NAN
    return matrix


def offer_distances_km(view: ProfileView, index: OfferIndex, rows: Rows) -> Floats:
    """(rows,) km as the crow flies; NaN where a place is unknown."""
    if view.point is None:
        return np.full(len(rows), NAN)
    return distances_km(view.point, index.columns.points[rows])


class _Columns:
    """The features of one person against some offers; each method is one column (rows,)."""

    def __init__(self, view: ProfileView, index: OfferIndex, rows: Rows) -> None:
        self._view = view
        self._index = index
        self._rows = rows
        self._criteria = view.profile.criteria
        self._occupation = index.columns.occupation[rows]
        self._km = offer_distances_km(view, index, rows)

    def _of(self, name: str) -> Floats:
        return np.asarray(getattr(self._index.columns, name)[self._rows], dtype=np.float64)

    def _by_occupation(self, values: Floats) -> Floats:
        known = self._occupation != UNKNOWN
        return np.where(known, values[np.where(known, self._occupation, 0)], NAN)

    def occupation_same(self) -> Floats:
        order = self.occupation_mobility_order()
        return np.where(np.isnan(order), NAN, order == 0)

    def occupation_mobility_order(self) -> Floats:
        return self._by_occupation(self._view.mobility_order)

    def occupation_same_domain(self) -> Floats:
        return self._by_occupation(self._view.same_domain)

    def occupation_wish_rank(self) -> Floats:
        return self._by_occupation(self._view.wish_rank)

    def skills_held_share(self) -> Floats:
        demanded, held = self._required_skills
        return _divide(held, demanded)

    def skills_missing(self) -> Floats:
        demanded, held = self._required_skills
        return np.where(demanded > 0, demanded - held, NAN)

    def skills_overlap(self) -> Floats:
        demanded, held = self._skill_sums(self._view.repertoire.rarity[self._skills.items])
        return _divide(held, demanded)

    @cached_property
    def _skills(self) -> Demands:
        return self._index.skills.of(self._rows)

    @cached_property
    def _required_skills(self) -> tuple[Floats, Floats]:
        """Numbers demanded and held. Where an offer requires none, all that it lists count."""
        requires = self._skills.sums(self._skills.required) > 0
        return self._skill_sums(self._skills.required | ~requires[self._skills.owner])

    def _skill_sums(self, weights: NDArray[Any]) -> tuple[Floats, Floats]:
        """Sums over the skills that each offer demands, and over those of them that are held."""
        own = self._view.held_skills
        if own is None:
            unknown = np.full(len(self._rows), NAN)
            return unknown, unknown
        held = weights * own[self._skills.items]
        return self._skills.sums(weights), self._skills.sums(held)

    def experience_years(self) -> Floats:
        return self._by_occupation(self._view.years)

    def experience_domain_years(self) -> Floats:
        return self._by_occupation(self._view.domain_years)

    def experience_gap(self) -> Floats:
        return self.experience_domain_years() - self._of("experience_years")

    def experience_recency(self) -> Floats:
        return self._by_occupation(self._view.recency)

    def education_gap(self) -> Floats:
        education = self._view.profile.education
        if education is None or education.level is None or not education.is_recognised:
            return np.full(len(self._rows), NAN)
        return education.level - self._of("education_level")

    def education_domain_same(self) -> Floats:
        education = self._view.profile.education
        asked = self._index.columns.education_domain[self._rows]
        if education is None or not education.domain:
            return np.full(len(self._rows), NAN)
        own = comparable(education.domain)
        fits = [_same_domain(own, domain) for domain in self._index.vocabularies.education_domains]
        table = np.array([*fits, False])
        return np.where(asked == UNKNOWN, NAN, table[asked])

    def distance_km(self) -> Floats:
        return self._km

    def distance_to_radius(self) -> Floats:
        return np.asarray(self._km / (self._criteria.radius_km or NAN))

    def distance_without_car_km(self) -> Floats:
        has_car = self._criteria.has_car
        return np.asarray(self._km * (NAN if has_car is None else float(not has_car)))

    def contract_accepted(self) -> Floats:
        accepted = [c in self._criteria.contracts for c in self._index.vocabularies.contracts]
        return self._by_contract(accepted if self._criteria.contracts else None)

    def contract_permanent(self) -> Floats:
        return self._by_contract([c in _PERMANENT for c in self._index.vocabularies.contracts])

    def _by_contract(self, flags: list[bool] | None) -> Floats:
        contract = self._index.columns.contract[self._rows]
        if flags is None:
            return np.full(len(contract), NAN)
        return np.where(contract == UNKNOWN, NAN, np.array([*flags, False])[contract])

    def working_time_accepted(self) -> Floats:
        full, part = self._criteria.accepts_full_time, self._criteria.accepts_part_time
        asked = self._of("full_time")
        accepts = np.where(asked == 1, _flag(full), _flag(part))
        return np.where(np.isnan(asked), NAN, accepts)

    def weekly_hours(self) -> Floats:
        return self._of("weekly_hours")

    def schedule_conflicts(self) -> Floats:
        limits = self._criteria.schedule_limits
        asked = [
            self._of(name)
            for limit, name in ((ScheduleLimit.NIGHT, "night"), (ScheduleLimit.WEEKEND, "weekend"))
            if limit in limits
        ]
        if not asked:
            return np.full(len(self._rows), NAN)
        told = np.stack(asked)
        return _count(np.nansum(told, axis=0), np.isnan(told).sum(axis=0))

    def salary_monthly(self) -> Floats:
        low, high = self._of("salary_low"), self._of("salary_high")
        return np.where(np.isnan(high), low, (low + high) / 2)

    def salary_to_floor(self) -> Floats:
        return self.salary_monthly() / (self._criteria.monthly_salary_floor or NAN)

    def licences_missing(self) -> Floats:
        return self._credentials_missing({CredentialKind.LICENCE})

    def titles_missing(self) -> Floats:
        return self._credentials_missing({CredentialKind.TITLE, CredentialKind.HABILITATION})

    def _credentials_missing(self, kinds: set[CredentialKind]) -> Floats:
        vocabulary = self._index.vocabularies.credentials
        holdings = self._view.credential_holdings(vocabulary)
        concerned = np.array([kind in kinds for kind, _, _ in vocabulary], dtype=np.bool_)
        return _missing(self._credentials, holdings, concerned)

    @cached_property
    def _credentials(self) -> Demands:
        return self._index.credentials.of(self._rows)

    def languages_missing(self) -> Floats:
        holdings = self._view.language_holdings(self._index.vocabularies.languages)
        concerned = np.ones(len(holdings), dtype=np.bool_)
        return _missing(self._index.languages.of(self._rows), holdings, concerned)

    def offer_age_days(self) -> Floats:
        today = (self._view.today - date(1970, 1, 1)).days
        age = today - self._of("published_day")
        # A workstation may be a day behind the publisher's; a later date is a fault of the offer.
        return np.where(age < -1, NAN, np.maximum(age, 0.0))

    def offer_from_partner(self) -> Floats:
        return self._of("partner")

    def offer_posts(self) -> Floats:
        return self._of("posts")


_COMPUTE: dict[str, Callable[[_Columns], Floats]] = {
    feature.name: getattr(_Columns, feature.name) for feature in CATALOGUE
}


def _missing(asked: Demands, holdings: Floats, concerned: NDArray[np.bool_]) -> Floats:
    """(rows,) required items not held; wished ones count half. NaN where none is asked for.

    One of several alternatives suffices; where none is held they count as one.
    """
    counts = concerned[asked.items]
    lacks, untold = asked.lacking(holdings[asked.items])
    lacking = asked.sums(counts * lacks * np.where(asked.required, 1.0, 0.5))
    return np.where(asked.sums(counts) > 0, _count(lacking, asked.sums(counts & untold)), NAN)


def _count(found: Floats, untold: NDArray[Any]) -> Floats:
    """At least ``found`` of them; none is a zero only where all are told."""
    return np.where((found == 0) & (untold > 0), NAN, found)


def _divide(part: Floats, whole: Floats) -> Floats:
    return np.asarray(np.divide(part, whole, out=np.full(len(whole), NAN), where=whole > 0))


def _flag(value: bool | None) -> float:
    return NAN if value is None else float(value)


def _same_domain(own: str, asked: str) -> bool:
    """Whether two labels of a domain of education share a word that carries meaning."""
    return bool({w for w in own.split() if len(w) > 3} & {w for w in asked.split() if len(w) > 3})
