"""Exact interventional SHAP values of a tree ensemble, in float64, by tables.

A leaf is a box (``explain.boxes``): v if all its d conditions hold. Against one background row it
is a game whose Shapley value depends only on which conditions the explained row meets (a pattern
of d bits) and which the background row meets. So the background is counted by pattern, once; what
a row then needs is a lookup and a sum, whatever the size of the background. Never sees a person:
the background is the bundle's.

Source of the game: Lundberg et al. 2020, « From local explanations to global understanding with
explainable AI for trees », interventional values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import comb
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explain.boxes import BoxGroup, Conditions, read_boxes
from explain.spool import Spool
from models.ensemble import Ensemble, Link, RowFormat
from models.errors import InputError

MAX_TABLE_FEATURES = 12  # beyond, 2^d rows a box cost more than the patterns that occur
TABLE_BYTES = 1 << 28  # of all tables: boxes that no longer fit keep their patterns instead
_MAX_PATTERNS = 1 << 26  # 20 bytes each, mapped where they are many
_CHUNK = 1 << 22  # elements worked on at once


@dataclass(frozen=True, slots=True, eq=False)
class NarrowBoxes:
    """Boxes of at most ``MAX_TABLE_FEATURES`` features: a table from pattern to attributions."""

    conditions: NDArray[np.int32]  # (boxes, d)
    table: NDArray[np.float64]  # (boxes * 2^d, d)


@dataclass(frozen=True, slots=True, eq=False)
class WideBoxes:
    """Boxes of more features: the distinct background patterns of each, with their weight."""

    conditions: NDArray[np.int32]  # (boxes, d)
    box: NDArray[np.int32]  # (patterns,)
    pattern: NDArray[np.int64]  # (patterns,) bit k: condition k holds for these background rows
    weight: NDArray[np.float64]  # (patterns,) their share of the background times the leaf value


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """What explaining a row needs, ready to be looked up."""

    base_value: float  # mean margin over the background
    link: Link  # from margin to output
    row_format: RowFormat
    conditions: Conditions
    narrow: tuple[NarrowBoxes, ...]
    wide: tuple[WideBoxes, ...]

    def attributions(self, rows: ArrayLike) -> tuple[float, NDArray[np.float64]]:
        """Return the base value and the attributions (n, features) of ``rows`` (n, features).

        NaN is unknown; rows are cast as the model casts them. The base value plus a row's
        attributions is its margin. Raises ``InputError`` ``rows_wrong_width``.
        """
        seen = self.row_format.as_compared(rows)
        phi = np.zeros(seen.shape)
        slots = sum(g.conditions.size for g in self.narrow)
        slots += sum(g.conditions.size for g in self.wide)
        for part in _chunks(len(seen), slots):
            holds = self.conditions.hold(seen[part])
            for narrow in self.narrow:
                _add_narrow(phi[part], narrow, self.conditions.feature, holds)
            for wide in self.wide:
                _add_wide(phi[part], wide, self.conditions.feature, holds)
        return self.base_value, phi


def build_tables(
    ensemble: Ensemble,
    background: ArrayLike,
    table_bytes: int = TABLE_BYTES,
    boxes: tuple[Conditions, tuple[BoxGroup, ...]] | None = None,
) -> Tables:
    """Return the tables of ``ensemble`` against ``background`` (m, features), all rows alike.

    ``boxes`` are those of ``read_boxes``, where they were read already.

    Raises ``InputError``: ``background_empty``, ``rows_wrong_width``, ``model_too_large``.
    """
    seen = ensemble.row_format.as_compared(background)
    if len(seen) == 0:
        raise InputError("background_empty")
    conditions, groups = boxes or read_boxes(ensemble)
    ranks = conditions.ranks(seen)
    base_value = ensemble.base
    narrow, wide = [], []
    room, patterns = table_bytes, 0
    for group in groups:  # by growing size: the small ones, which are many, get their tables
        count, size = group.conditions.shape
        full = (1 << size) - 1
        needed = 8 * size * count << size
        if size <= MAX_TABLE_FEATURES and needed <= room:
            room -= needed
            shares = _pattern_shares(group, conditions, ranks)
            base_value += float(shares[:, full] @ group.value)
            narrow.append(_narrow(group, shares))
        else:
            wide.append(_wide(group, conditions, ranks, _MAX_PATTERNS - patterns))
            base_value += float(wide[-1].weight[wide[-1].pattern == full].sum())
            patterns += len(wide[-1].box)
    return Tables(
        base_value=base_value,
        link=ensemble.link,
        row_format=replace(ensemble.row_format, columns=seen.shape[1], is_open=False),
        conditions=conditions,
        narrow=tuple(narrow),
        wide=tuple(wide),
    )


def shapley_weights(size: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what one player of a box game gains and loses, each (size + 1, size + 1).

    Of the features that decide, s are met by the row alone and n by the background row alone; the
    box is entered when all s have joined and none of the n. Each of the s then gains
    (s-1)! n! / (s+n)!, each of the n loses s! (n-1)! / (s+n)!: the Shapley value of that game.
    """
    gain, loss = np.zeros((size + 1, size + 1)), np.zeros((size + 1, size + 1))
    for s in range(size + 1):
        for n in range(size + 1 - s):
            if s:
                gain[s, n] = 1 / (s * comb(s + n, s))
            if n:
                loss[s, n] = -1 / (n * comb(s + n, n))
    return gain, loss


def _chunks(rows: int, width: int) -> Iterator[slice]:
    step = max(1, _CHUNK // max(1, width))
    return (slice(start, start + step) for start in range(0, rows, step))


def _patterns(
    conditions: NDArray[np.integer[Any]],
    holds: NDArray[np.bool_],
    dtype: type[np.integer[Any]],
) -> NDArray[Any]:
    """The pattern (rows, boxes) of each row in each box: bit k where condition k holds."""
    patterns = np.zeros((len(holds), len(conditions)), dtype=dtype)
    for k in range(conditions.shape[1]):
        patterns |= holds[:, conditions[:, k]].astype(dtype) << dtype(k)
    return patterns


def _background_patterns(
    group: BoxGroup, conditions: Conditions, ranks: NDArray[np.int32]
) -> Iterator[tuple[slice, NDArray[np.int64]]]:
    """The patterns (rows, some boxes) of the background, some boxes after the others.

    Neighbours share most conditions, which are never all looked at at once: a deep forest has
    millions.
    """
    for part in _chunks(len(group.value), len(ranks) * group.conditions.shape[1]):
        own = group.conditions[part]
        ids, places = np.unique(own, return_inverse=True)
        holds = conditions.hold_ranked(ranks, ids)
        yield part, _patterns(places.reshape(own.shape), holds, np.int64)


def _pattern_shares(
    group: BoxGroup, conditions: Conditions, ranks: NDArray[np.int32]
) -> NDArray[np.float64]:
    """The share of the background with each pattern, (boxes, 2^d)."""
    boxes, size = group.conditions.shape
    shares = np.empty((boxes, 1 << size))
    for part, patterns in _background_patterns(group, conditions, ranks):
        count = patterns.shape[1]
        found = (np.arange(count) << size) + patterns
        counts = np.bincount(found.ravel(), minlength=count << size)
        shares[part] = counts.reshape(count, 1 << size) / len(ranks)
    return shares


def _narrow(group: BoxGroup, shares: NDArray[np.float64]) -> NarrowBoxes:
    boxes, size = group.conditions.shape
    table = np.empty((boxes, 1 << size, size))
    step = max(1, _CHUNK // ((size + 1) << size))
    for start in range(0, boxes, step):
        part = slice(start, start + step)
        table[part] = _values(shares[part] * group.value[part, None], size)
    return NarrowBoxes(conditions=group.conditions, table=table.reshape(boxes << size, size))


def _values(weight: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """The attributions (boxes, row pattern, player) of boxes (boxes, background pattern).

    A row r and a background row p can enter only if together they meet everything: p holds all
    that r lacks. Then s = size - |p| and n = size - |r|, so that one sum over the p that contain a
    set, for each |p| and each set, gives every value: for a player of r, the p that contain what r
    lacks less those that also contain the player; for another, all of them.
    """
    pattern = np.arange(1 << size)
    count = np.bitwise_count(pattern).astype(np.intp)
    containing = np.zeros((len(weight), size + 1, 1 << size))
    containing[:, count, pattern] = weight
    for k in range(size):  # sums over supersets, one condition after the other
        halves = containing.reshape(len(weight), size + 1, -1, 2, 1 << k)
        halves[..., 0, :] += halves[..., 1, :]
    gain, loss = shapley_weights(size)
    alone = size - np.arange(size + 1)[:, None]  # s of each |p|
    entered = np.einsum("bjm,jm->bm", containing, gain[alone, count])
    without = np.einsum("bjm,jm->bm", containing, gain[alone, np.maximum(count - 1, 0)])
    lost = np.einsum("bjm,jm->bm", containing, loss[alone, count])
    lacking = pattern[::-1]  # of each row pattern
    values = np.empty((len(weight), 1 << size, size))
    for k in range(size):
        has = (lacking >> k) & 1 == 0
        values[:, has, k] = entered[:, lacking[has]] - without[:, lacking[has] | (1 << k)]
        values[:, ~has, k] = lost[:, lacking[~has]]
    return values


def _wide(
    group: BoxGroup, conditions: Conditions, ranks: NDArray[np.int32], most: int
) -> WideBoxes:
    """The patterns that occur. Raises ``InputError`` ``model_too_large`` beyond ``most``."""
    boxes, patterns, weights = Spool(np.int32), Spool(np.int64), Spool(np.float64)
    rows = len(ranks)
    for part, seen in _background_patterns(group, conditions, ranks):
        found = np.sort(seen.T, axis=1)
        is_new = np.ones(found.shape, dtype=np.bool_)
        is_new[:, 1:] = found[:, 1:] != found[:, :-1]
        starts = np.flatnonzero(is_new)
        most -= len(starts)
        if most < 0:
            raise InputError("model_too_large")
        box = (part.start + starts // rows).astype(np.int32)
        boxes.add(box)
        patterns.add(found.ravel()[starts])
        weights.add(np.diff(starts, append=found.size) / rows * group.value[box])
    return WideBoxes(
        conditions=group.conditions,
        box=boxes.array(),
        pattern=patterns.array(),
        weight=weights.array(),
    )


def _add_narrow(
    phi: NDArray[np.float64],
    narrow: NarrowBoxes,
    feature: NDArray[np.int32],
    holds: NDArray[np.bool_],
) -> None:
    boxes, size = narrow.conditions.shape
    found = (np.arange(boxes) << size) + _patterns(narrow.conditions, holds, np.int32)
    player = feature[narrow.conditions].ravel()
    for total, values in zip(phi, narrow.table[found], strict=True):
        total += np.bincount(player, weights=values.ravel(), minlength=len(total))


def _add_wide(
    phi: NDArray[np.float64],
    wide: WideBoxes,
    feature: NDArray[np.int32],
    holds: NDArray[np.bool_],
) -> None:
    size = wide.conditions.shape[1]
    full = (1 << size) - 1
    gain, loss = shapley_weights(size)
    player = feature[wide.conditions]
    for total, pattern in zip(phi, _patterns(wide.conditions, holds, np.int64), strict=True):
        row = pattern[wide.box]
        possible = np.flatnonzero((row | wide.pattern) == full)
        row, background = row[possible], wide.pattern[possible]
        weight, box = wide.weight[possible], wide.box[possible]
        joined, left = row & ~background, background & ~row
        s, n = np.bitwise_count(joined), np.bitwise_count(left)
        gained, lost = weight * gain[s, n], weight * loss[s, n]
        for k in range(size):
            values = ((joined >> k) & 1) * gained + ((left >> k) & 1) * lost
            total += np.bincount(player[box, k], weights=values, minlength=len(total))
