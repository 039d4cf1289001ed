"""What an ONNX file does to its rows before the trees, undone by moving the splits.

Never rounds otherwise than the file: a split on a scaled value becomes the split on the raw value
that sends every number of the input's own type the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble.normal_form import NormalForm, unsupported

Dtype = np.dtype[np.floating[Any]]
ARITHMETIC = {"Add": np.add, "Sub": np.subtract, "Mul": np.multiply, "Div": np.divide}


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One operation on every column: its name, a constant for all or one a column, a type."""

    kind: str
    dtype: Dtype  # of what comes out
    constant: NDArray[Any]
    scale: NDArray[Any]

    def apply(self, values: NDArray[Any], feature: NDArray[np.int32]) -> NDArray[Any]:
        """Return ``values`` (n,) of the columns ``feature`` (n,) as this operation leaves them."""
        own = _each(self.constant, feature)
        with np.errstate(all="ignore"):
            if self.kind == "Imputer":
                values = np.where(np.isnan(values), own.astype(values.dtype), values)
            elif self.kind == "Scaler":
                kept = values.dtype
                values = (values - own.astype(kept)) * _each(self.scale, feature).astype(kept)
            elif self.kind in ARITHMETIC:
                values = ARITHMETIC[self.kind](values, own)
            return values.astype(self.dtype)

    def take(self, places: NDArray[np.int64]) -> Step:
        """Return the same operation on some of its columns only."""
        return replace(self, constant=_each(self.constant, places), scale=_each(self.scale, places))


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """Some of the model's columns, all where ``columns`` is not said, and what is done to them."""

    columns: NDArray[np.int64] | None
    dtype: Dtype  # of what comes out
    steps: tuple[Step, ...] = ()

    def take(self, places: NDArray[np.int64]) -> Branch:
        """Return some of these columns, in the order of ``places``."""
        widths = [len(c) for s in self.steps for c in (s.constant, s.scale) if len(c) > 1]
        widths += [] if self.columns is None else [len(self.columns)]
        if places.max(initial=-1) >= min(widths, default=np.inf):
            raise unsupported("before_trees")
        columns = places if self.columns is None else self.columns[places]
        return Branch(columns, self.dtype, tuple(step.take(places) for step in self.steps))


def undo_steps(form: NormalForm, branches: Sequence[Branch], dtype: Dtype) -> NormalForm:
    """Return ``form`` with every split on the raw input instead of what the steps make of it.

    The trees see the columns of ``branches`` side by side; ``dtype`` is the input's.
    """
    undone, first = form, 0
    for branch in branches:
        used = int(form.feature.max(initial=-1)) + 1
        columns = np.arange(used) if branch.columns is None else branch.columns
        is_own = (form.feature >= first) & (form.feature < first + len(columns))
        if branch.steps:
            undone = _undo_branch(undone, branch.steps, dtype, is_own, first)
        source = np.where(is_own, columns[np.where(is_own, form.feature - first, 0)], 0)
        undone = replace(undone, feature=np.where(is_own, source, undone.feature).astype(np.int32))
        first += len(columns)
    if (form.feature >= first).any():
        raise unsupported("feature_out_of_range")
    return undone


def _undo_branch(
    form: NormalForm, steps: tuple[Step, ...], dtype: Dtype, is_own: NDArray[np.bool_], first: int
) -> NormalForm:
    """Undo the steps of one branch, whose splits ``is_own`` are on the columns from ``first`` on.

    Each step grows or falls with its value, rounding included, so that the raw values that go
    left lie on one side of a cut, found by halving among all numbers of the input's type.
    """
    feature = (form.feature[is_own] - first).astype(np.int32)
    threshold = form.threshold[is_own]
    columns = int(feature.max(initial=-1)) + 1
    if any(1 < len(c) < columns for step in steps for c in (step.constant, step.scale)):
        raise unsupported("before_trees")
    end = np.full(len(feature), np.inf, dtype=dtype)
    highest, lowest = _apply(steps, end, feature), _apply(steps, -end, feature)
    is_falling = highest < lowest
    if not (np.isinf(highest) & (highest == -lowest)).all():  # a scale of zero, or no number
        raise unsupported("before_trees")
    limit = _key_of_infinity(dtype)
    side = np.where(is_falling, -1, 1)
    low, high = np.full(len(side), -limit), np.full(len(side), limit + 1)
    # The largest key, mirrored where falling, that goes left; halves before sums, which overflow.
    while ((middle := (low >> 1) + (high >> 1) + (low & high & 1)) > low).any():
        goes_left = _apply(steps, _number(middle * side, dtype), feature) <= threshold
        low, high = np.where(goes_left, middle, low), np.where(goes_left, high, middle)
    if (is_falling & (low == limit)).any():
        raise unsupported("before_trees")
    # Falling: left is x >= number(-low), so right is x <= the number before it.
    cut = _number(np.where(is_falling, -low - 1, low), dtype)
    unknown = _apply(steps, np.full(len(side), np.nan, dtype), feature)
    missing = np.where(np.isnan(unknown), form.missing_left[is_own], unknown <= threshold)
    left, right = form.left.copy(), form.right.copy()
    cuts, tracks = form.threshold.copy(), form.missing_left.copy()
    left[is_own] = np.where(is_falling, form.right[is_own], form.left[is_own])
    right[is_own] = np.where(is_falling, form.left[is_own], form.right[is_own])
    cuts[is_own], tracks[is_own] = cut, missing ^ is_falling
    return replace(form, left=left, right=right, threshold=cuts, missing_left=tracks)


def _apply(
    steps: Sequence[Step], values: NDArray[Any], feature: NDArray[np.int32]
) -> NDArray[np.float64]:
    for step in steps:
        values = step.apply(values, feature)
    return values.astype(np.float64)


def _each(constant: NDArray[Any], places: NDArray[Any]) -> NDArray[Any]:
    return constant[places] if len(constant) > 1 else constant


def _key_of_infinity(dtype: Dtype) -> int:
    return int(np.array(np.inf, dtype).view(np.int32 if dtype == np.float32 else np.int64))


def _number(key: NDArray[np.int64], dtype: Dtype) -> NDArray[Any]:
    """The number of each key: whole numbers in the order of all floats, zero at zero."""
    bits = np.abs(key).astype(np.int32 if dtype == np.float32 else np.int64)
    return np.copysign(bits.view(dtype), key.astype(dtype))
