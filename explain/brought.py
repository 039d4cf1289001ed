"""Explaining rows of a bundle of any model: trees from their file, anything else by coalitions.

Never hands out values that do not add up to what ONNX Runtime returned for the row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from explain.coalitions import MAX_PLAYERS, Game, exact_values, players_of
from explain.fidelity import BOUND
from explain.table_files import open_tables
from explain.tables import Tables, build_tables
from models.brought import BroughtBundle
from models.ensemble import Ensemble, Link, read_outputs, through_link
from models.errors import RefusedError
from models.runner import Runner

Progress = Callable[[str, int, int], None]
SEED = 0
PERMUTATIONS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """One row explained: everything by output, values (outputs, players) in margin units."""

    base_value: NDArray[np.float64]
    values: NDArray[np.float64]
    margin: NDArray[np.float64]
    output: NDArray[np.float64]
    additivity_gap: NDArray[np.float64]
    standard_error: NDArray[np.float64] | None = None  # the largest of the values', if sampled


def tables_name(model: bytes, feature_names: Sequence[str], output: int) -> str:
    """Return what names the tables of one output: all that decides them but the background."""
    digest = hashlib.sha256(model)
    digest.update("\n".join(["", *feature_names]).encode())
    return f"{digest.hexdigest()}/{output}"


class BroughtExplainer:
    """Explains rows of one bundle, by feature or by concept."""

    def __init__(
        self, bundle: BroughtBundle, folder: Path, progress: Progress, *, by_concept: bool = False
    ) -> None:
        """Take a bundle and the ``folder`` where tables are kept.

        Raises ``InputError`` as ``Runner`` and ``read_outputs``.
        """
        names = bundle.concepts if by_concept else bundle.feature_names
        self._bundle = bundle
        self._folder = folder
        self._progress = progress
        self._runner = Runner(bundle.model, bundle.feature_names)
        self.players, self._columns = players_of(names)
        self._is_trees = bundle.statement.method == "trees"

    @property
    def is_sampled(self) -> bool:
        """Whether values are estimates, with a standard error."""
        return not self._is_trees and len(self.players) > MAX_PLAYERS

    def score(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return what ONNX Runtime gives (n, outputs). Raises ``InputError`` as ``Runner``."""
        return self._runner.outputs(rows, self._bundle.explained)

    def explain(
        self, rows: NDArray[np.float64], against: NDArray[np.float64] | None = None
    ) -> Iterator[Explained]:
        """Explain ``rows`` (n, features) against the background, or against one row (features,).

        Raises ``RefusedError`` ``row_unexplained`` with ``row``, counted from 1, and ``gap``.
        """
        outputs = self.score(rows)
        background = self._bundle.background if against is None else against[None]
        found = (
            self._from_trees(rows, outputs, background, is_bundles_own=against is None)
            if self._is_trees
            else self._from_coalitions(rows, outputs, background)
        )
        for number, explained in enumerate(found, start=1):
            gap = float(np.max(explained.additivity_gap))
            if not gap <= BOUND:  # no number is no agreement either
                raise RefusedError("row_unexplained", row=number, gap=f"{gap:.1e}")
            yield explained

    def _from_trees(
        self,
        rows: NDArray[np.float64],
        outputs: NDArray[np.float64],
        background: NDArray[np.float64],
        *,
        is_bundles_own: bool,
    ) -> Iterator[Explained]:
        tables = self._own_tables() if is_bundles_own else self._tables_against(background)
        base = np.array([t.base_value for t in tables])
        link = Link(self._bundle.statement.link)
        step = 512
        for start in range(0, len(rows), step):
            part = slice(start, start + step)
            phi = np.stack([t.attributions(rows[part])[1] for t in tables], axis=1)
            values = np.stack([phi[:, :, c].sum(axis=2) for c in self._columns], axis=2)
            margin = base + values.sum(axis=2)
            gap = _gap(through_link(link, margin), outputs[part])
            for i in range(len(values)):
                yield Explained(base, values[i], margin[i], outputs[start + i], gap[i])
            self._progress("rows", min(start + step, len(rows)), len(rows))

    def _own_tables(self) -> list[Tables]:
        read: list[tuple[Ensemble, ...]] = []

        def ensemble(output: int) -> Ensemble:
            if not read:
                read.append(read_outputs(self._bundle.model, self._bundle.feature_names))
            return read[0][output]

        tables = []
        count = len(self._bundle.statement.output_columns)
        for output in range(count):
            self._progress("tables", output, count)
            tables.append(
                open_tables(
                    lambda output=output: ensemble(output),  # type: ignore[misc]
                    tables_name(self._bundle.model, self._bundle.feature_names, output),
                    self._bundle.background,
                    self._folder,
                )
            )
        self._progress("tables", count, count)
        return tables

    def _tables_against(self, background: NDArray[np.float64]) -> list[Tables]:
        return [
            build_tables(e, background)
            for e in read_outputs(self._bundle.model, self._bundle.feature_names)
        ]

    def _from_coalitions(
        self,
        rows: NDArray[np.float64],
        outputs: NDArray[np.float64],
        background: NDArray[np.float64],
    ) -> Iterator[Explained]:
        def predict(given: NDArray[np.float64]) -> NDArray[np.float64]:
            return self._runner.outputs(given, self._bundle.explained)

        for number, row in enumerate(rows):
            game = Game(predict, row, background, self._columns)
            tell = _part_of(self._progress, number, len(rows))
            error = None
            with np.errstate(invalid="ignore", over="ignore"):  # what is no number is refused
                if self.is_sampled:
                    from explain.shap_audit import permuted

                    base, values, error = permuted(game, SEED, PERMUTATIONS, tell)
                else:
                    base, values = exact_values(game, tell)
                margin = base + values.sum(axis=1)
            gap = _gap(margin, outputs[number])
            yield Explained(base, values, margin, outputs[number], gap, error)


def _gap(found: NDArray[np.float64], stated: NDArray[np.float64]) -> NDArray[np.float64]:
    """The gap of ``explain.fidelity``, for arrays; infinite where it is no number."""
    with np.errstate(invalid="ignore"):
        gap = np.abs(found - stated) / np.maximum(1, np.abs(stated))
    return np.where(np.isfinite(gap), gap, np.inf)


def _part_of(progress: Progress, done: int, rows: int) -> Callable[[int, int], None]:
    """Progress within one row, told as progress over all rows."""

    def tell(part: int, whole: int) -> None:
        progress("rows", done * 100 + 100 * part // whole, rows * 100)

    return tell


def header(players: Sequence[str], outputs: int, *, is_sampled: bool) -> list[str]:
    """Names of the columns of an explanation file."""
    return [
        *(["output_index"] if outputs > 1 else []),
        "base_value",
        *players,
        "margin",
        "output",
        "additivity_gap",
        *(["standard_error"] if is_sampled else []),
    ]


def lines(explained: Explained) -> Iterator[list[float | int]]:
    """The lines of one row in an explanation file, one an output, as ``header`` names them."""
    for k in range(len(explained.margin)):
        yield [
            *([k] if len(explained.margin) > 1 else []),
            float(explained.base_value[k]),
            *explained.values[k].tolist(),
            float(explained.margin[k]),
            float(explained.output[k]),
            float(explained.additivity_gap[k]),
            *([] if explained.standard_error is None else [float(explained.standard_error[k])]),
        ]
