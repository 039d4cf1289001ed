"""The named hard filters: what an offer is known to break. They keep unknowns and never score."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from models.features.matrix import offer_distances_km
from models.features.view import NO_WISH, ProfileView
from models.offer_columns import CONDITIONS
from models.offer_index import OfferIndex
from models.records.matching import FilterCount
from models.records.people import ScheduleLimit
from models.rome import UNKNOWN

ANSWERED = "answered"
# An offer a little beyond the radius is a question for the person; beyond this it is left out.
REACH = 1.5

Flags = NDArray[np.bool_]


def kept_rows(
    view: ProfileView, index: OfferIndex, answered: frozenset[str] = frozenset()
) -> tuple[NDArray[np.int64], tuple[FilterCount, ...]]:
    """Rows that no filter removes, ascending, and what each filter removed, in order.

    An offer counts for the first filter that removes it. ``answered`` are ids already answered:
    every announcement of their posts goes.
    """
    rows = np.arange(len(index))
    counts = []
    for name, removes in _FILTERS.items():
        gone = removes(view, index, rows)
        rows = rows[~gone]
        counts.append(FilterCount(name, int(gone.sum())))
    gone = np.isin(index.columns.post_group[rows], index.posts_of(answered))
    counts.append(FilterCount(ANSWERED, int(gone.sum())))
    return rows[~gone], tuple(counts)


def removing_filter(view: ProfileView, index: OfferIndex, row: int) -> str:
    """The first filter that removes an offer which ``kept_rows`` did not keep."""
    rows = np.array([row])
    removing = (name for name, removes in _FILTERS.items() if removes(view, index, rows)[0])
    return next(removing, ANSWERED)


def _self_employed(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    """Self-employment and franchise are left out unless the person asks for them (formats.md)."""
    bit = 1 << CONDITIONS.index("self_employed")
    asked = {"LIB", "FRA"} & set(view.profile.criteria.contracts)
    flagged = (index.columns.conditions[rows] & bit) > 0
    return np.zeros(len(rows), dtype=np.bool_) if asked else np.asarray(flagged)


def _project(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    """Known occupation that no target, mobility, domain or past occupation leads to."""
    served = view.wish_rank < NO_WISH
    for past, _ in view.past:
        if past != UNKNOWN:
            served[past] = True
    if not served.any():
        return np.zeros(len(rows), dtype=np.bool_)
    occupation = index.columns.occupation[rows]
    return np.asarray((occupation != UNKNOWN) & ~served[occupation])


def _contract(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    accepted = view.profile.criteria.contracts
    contract = index.columns.contract[rows]
    if not accepted:
        return np.zeros(len(rows), dtype=np.bool_)
    table = [*(c not in accepted for c in index.vocabularies.contracts), False]
    refused: Flags = np.array(table, dtype=np.bool_)
    return np.take(refused, contract)


def _working_time(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    criteria = view.profile.criteria
    full_time = index.columns.full_time[rows]
    no_full = (full_time == 1) & (criteria.accepts_full_time is False)
    no_part = (full_time == 0) & (criteria.accepts_part_time is False)
    return np.asarray(no_full | no_part)


def _distance(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    radius = view.profile.criteria.radius_km
    if radius is None:
        return np.zeros(len(rows), dtype=np.bool_)
    return np.asarray(offer_distances_km(view, index, rows) > REACH * radius)


def _salary(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    floor = view.profile.criteria.monthly_salary_floor
    if floor is None:
        return np.zeros(len(rows), dtype=np.bool_)
    low, high = index.columns.salary_low[rows], index.columns.salary_high[rows]
    best: NDArray[np.float32] = np.where(np.isnan(high), low, high)
    return np.asarray(best < floor)


def _schedule(view: ProfileView, index: OfferIndex, rows: NDArray[np.int64]) -> Flags:
    limits = view.profile.criteria.schedule_limits
    night = (index.columns.night[rows] == 1) & (ScheduleLimit.NIGHT in limits)
    weekend = (index.columns.weekend[rows] == 1) & (ScheduleLimit.WEEKEND in limits)
    return np.asarray(night | weekend)


_Filter = Callable[[ProfileView, OfferIndex, NDArray[np.int64]], Flags]
_FILTERS: dict[str, _Filter] = {
    "project": _project,
    "distance": _distance,
    "contract": _contract,
    "working_time": _working_time,
    "salary": _salary,
    "schedule": _schedule,
    "self_employed": _self_employed,
}
