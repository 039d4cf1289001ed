"""The tree ensemble as arrays, every split « x <= threshold », and its reference evaluation.

Never knows ONNX: ``models.ensemble.graph`` reads the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.ensemble.rows import RowFormat

_CHUNK = 1 << 20  # row-tree pairs walked at once: bounds memory on long matrices


class Link(StrEnum):
    """How the margin becomes the output of the model."""

    IDENTITY = "identity"
    LOGISTIC = "logistic"
    EXPONENTIAL = "exponential"
    SOFTMAX = "softmax"  # over the margins of all outputs


@dataclass(frozen=True, slots=True, eq=False)
class Ensemble:
    """Sum of trees. ``left``, ``right`` and ``roots`` refer to split ``i >= 0`` or to leaf ``~i``.

    A row goes left where ``x <= threshold``, or, when ``x`` is NaN, where ``missing_left``.
    A split may have several parents, never an ancestor as its child.
    """

    left: NDArray[np.int32]  # (splits,)
    right: NDArray[np.int32]  # (splits,)
    feature: NDArray[np.int32]  # (splits,)
    threshold: NDArray[np.float64]  # (splits,)
    missing_left: NDArray[np.bool_]  # (splits,)
    leaf: NDArray[np.float64]  # (leaves,) in margin units
    roots: NDArray[np.int32]  # (trees,)
    base: float
    link: Link
    inputs: tuple[str, ...]  # one of all columns, or one for each
    row_format: RowFormat
    output_name: str
    output_column: int
    output_label: str | int | None = None  # the key, when the output is a ZipMap

    def margin(self, rows: ArrayLike) -> NDArray[np.float64]:
        """Return the margin (n,) of ``rows`` (n, features), NaN for unknown, summed in float64.

        Raises ``InputError`` ``rows_wrong_width``.
        """
        seen = self.row_format.as_compared(rows)
        step = max(1, _CHUNK // max(1, len(self.roots)))
        parts = [self._walk(seen[i : i + step]) for i in range(0, len(seen), step)]
        return self.base + np.concatenate(parts) if parts else np.zeros(0)

    def scores(self, raw: Sequence[Any] | NDArray[Any]) -> NDArray[np.float64]:
        """Return the explained output (n,) from what ONNX Runtime gave ``raw``."""
        if self.output_label is not None:
            return np.array([row[self.output_label] for row in raw], dtype=np.float64)
        return np.asarray(raw, dtype=np.float64).reshape(len(raw), -1)[:, self.output_column]

    def _walk(self, seen: NDArray[np.float64]) -> NDArray[np.float64]:
        at = np.tile(self.roots, (len(seen), 1))
        row = np.arange(len(seen))[:, None]
        while (live := at >= 0).any():
            split = np.where(live, at, 0)
            value = seen[row, self.feature[split]]
            goes_left = (value <= self.threshold[split]) | (
                np.isnan(value) & self.missing_left[split]
            )
            child = np.where(goes_left, self.left[split], self.right[split])
            at = np.where(live, child, at)
        total: NDArray[np.float64] = self.leaf[~at].sum(axis=1) if at.size else np.zeros(len(at))
        return total


def through_link(link: Link, margins: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the outputs (n, outputs) that ``margins`` (n, outputs) stand for."""
    with np.errstate(over="ignore"):
        match link:
            case Link.IDENTITY:
                return margins
            case Link.LOGISTIC:
                grown = np.exp(-np.abs(margins))  # of a negative number: never overflows
                return np.asarray(np.where(margins >= 0, 1, grown) / (1 + grown))
            case Link.EXPONENTIAL:
                return np.asarray(np.exp(margins))
            case Link.SOFTMAX:
                grown = np.exp(margins - margins.max(axis=1, keepdims=True))
                return np.asarray(grown / grown.sum(axis=1, keepdims=True))
