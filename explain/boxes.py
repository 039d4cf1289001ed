"""The leaves of an ensemble as boxes: one merged condition for each distinct feature on the path.

Never drops a leaf that some row can reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble import Ensemble
from models.errors import InputError

MAX_BOX_FEATURES = 62  # a pattern of features is one int64
_MAX_BOXES = 1 << 18

Condition = tuple[int, int, int, bool]  # feature, low, high, holds for NaN


@dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """Distinct conditions « low < rank <= high » on one feature; NaN satisfies where ``missing``.

    The rank of a value is how many of its feature's cuts lie below it, so that ``x <= cuts[j]``
    is ``rank <= j``: whole numbers, equal to the comparison of floats, infinite ones included.
    """

    cuts: NDArray[np.float64]  # thresholds of all features, sorted within each
    starts: NDArray[np.int64]  # (features + 1,) where the cuts of each feature begin
    feature: NDArray[np.int32]  # (conditions,)
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    missing: NDArray[np.bool_]

    def hold(self, seen: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return which conditions hold (n, conditions) for rows (n, features) as compared."""
        return self.hold_ranked(self.ranks(seen), slice(None))

    def ranks(self, seen: NDArray[np.float64]) -> NDArray[np.int32]:
        """Return the ranks of rows (n, features), -1 for NaN."""
        ranks = np.zeros(seen.shape, dtype=np.int32)
        for feature in np.unique(self.feature):
            cuts = self.cuts[self.starts[feature] : self.starts[feature + 1]]
            ranks[:, feature] = np.searchsorted(cuts, seen[:, feature], side="left")
        ranks[np.isnan(seen)] = -1  # above no ``low``, which is at least -1
        return ranks

    def hold_ranked(
        self, ranks: NDArray[np.int32], ids: NDArray[np.integer[Any]] | slice
    ) -> NDArray[np.bool_]:
        """Return which of the conditions ``ids`` hold (n, ids) for rows of those ranks."""
        rank = ranks[:, self.feature[ids]]
        is_inside = (rank > self.low[ids]) & (rank <= self.high[ids])
        return is_inside | ((rank < 0) & self.missing[ids])


@dataclass(frozen=True, slots=True, eq=False)
class BoxGroup:
    """The boxes with the same number of distinct features: condition ids and leaf values."""

    conditions: NDArray[np.int32]  # (boxes, distinct features)
    value: NDArray[np.float64]  # (boxes,)


def read_boxes(ensemble: Ensemble) -> tuple[Conditions, tuple[BoxGroup, ...]]:
    """Return the distinct conditions and the boxes, grouped by number of distinct features.

    Raises ``InputError`` ``model_too_large`` when a box has more than ``MAX_BOX_FEATURES``
    features, or when there are more than about 260,000 boxes.
    """
    cuts, starts, rank = _cuts(ensemble)
    ids: dict[Condition, int] = {}
    by_size: dict[int, list[tuple[list[int], float]]] = {}
    # Python lists: reading single numbers from arrays is what costs most here.
    left, right, feature, missing_left, leaf, ranks = (
        a.tolist()
        for a in (
            ensemble.left,
            ensemble.right,
            ensemble.feature,
            ensemble.missing_left,
            ensemble.leaf,
            rank,
        )
    )
    todo: list[tuple[int, dict[int, Condition]]] = [(r, {}) for r in ensemble.roots.tolist()]
    boxes = 0
    while todo:
        at, path = todo.pop()
        if len(path) > MAX_BOX_FEATURES or boxes > _MAX_BOXES:
            raise InputError("model_too_large")
        if at < 0:
            boxes += 1
            if leaf[~at]:
                met = [ids.setdefault(c, len(ids)) for c in path.values()]
                by_size.setdefault(len(path), []).append((met, leaf[~at]))
            continue
        f, cut = feature[at], ranks[at]
        _, low, high, missing = path.get(f, (f, -1, int(starts[f + 1] - starts[f]), True))
        for child, condition in (
            (left[at], (f, low, min(high, cut), missing and missing_left[at])),
            (right[at], (f, max(low, cut), high, missing and not missing_left[at])),
        ):
            if condition[1] < condition[2] or condition[3]:  # else no row can go there
                todo.append((child, {**path, f: condition}))
    columns = list(zip(*ids, strict=True)) if ids else [(), (), (), ()]
    conditions = Conditions(
        cuts=cuts,
        starts=starts,
        feature=np.asarray(columns[0], dtype=np.int32),
        low=np.asarray(columns[1], dtype=np.int32),
        high=np.asarray(columns[2], dtype=np.int32),
        missing=np.asarray(columns[3], dtype=np.bool_),
    )
    groups = tuple(
        BoxGroup(
            conditions=np.asarray([c for c, _ in found], dtype=np.int32).reshape(len(found), size),
            value=np.asarray([v for _, v in found], dtype=np.float64),
        )
        for size, found in sorted(by_size.items())
    )
    return conditions, groups


def _cuts(
    ensemble: Ensemble,
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Sorted distinct thresholds by feature, where each feature begins, the rank of each split."""
    width = ensemble.row_format.columns
    pairs = np.stack([ensemble.feature.astype(np.float64), ensemble.threshold], axis=1)
    distinct, inverse = np.unique(pairs, axis=0, return_inverse=True)
    starts = np.searchsorted(distinct[:, 0], np.arange(width + 1), side="left")
    rank = inverse.reshape(-1) - starts[ensemble.feature]
    return distinct[:, 1].copy(), starts.astype(np.int64), rank
