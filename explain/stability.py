"""How much the order of the concepts owes to the background that was drawn; kept with the tables.

Never changes a value: it says which leads are too small to be told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explain.boxes import read_boxes
from explain.coalitions import players_of
from explain.table_files import tables_key
from explain.tables import build_tables
from models.ensemble import Ensemble
from models.errors import InputError
from models.records.matching import ConceptContribution

PARTS, ROWS, REDRAWS = 10, 40, 50
FIRST = 3  # concepts whose order is looked at
_CONFIDENCE = 1.645  # one-sided 95 %: a smaller lead could be the other way round
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Stability:
    """The covariance (concepts, concepts) that redrawing the background gives their values."""

    concepts: tuple[str, ...]
    covariance: tuple[tuple[float, ...], ...]
    order_kept: float  # share of rows and redraws that leave the first three in their order

    def noise(self, first: ConceptContribution, second: ConceptContribution) -> float:
        """Return how large the lead of ``first`` over ``second`` must be to be told."""
        try:
            i, j = self.concepts.index(first.concept), self.concepts.index(second.concept)
        except ValueError:  # a concept that was never measured
            return float("inf")
        sign = 1.0 if (first.contribution >= 0) == (second.contribution >= 0) else -1.0
        covariance = self.covariance
        variance = covariance[i][i] + covariance[j][j] - 2 * sign * covariance[i][j]
        return float(_CONFIDENCE * max(0.0, variance) ** 0.5)

    def tied(self, ranked: Sequence[ConceptContribution]) -> tuple[tuple[str, ...], ...]:
        """Return the groups of concepts, largest first, that cannot be told apart in order."""
        groups: list[list[str]] = []
        for first, second in pairwise(ranked[: FIRST + 1]):
            lead = abs(first.contribution) - abs(second.contribution)
            if lead >= self.noise(first, second):
                continue
            if groups and groups[-1][-1] == first.concept:
                groups[-1].append(second.concept)
            else:
                groups.append([first.concept, second.concept])
        return tuple(tuple(group) for group in groups)


def measure(
    ensemble: Ensemble, background: ArrayLike, concepts: Sequence[str], seed: int = 0
) -> Stability:
    """Measure on rows of the background itself; ``concepts`` names that of each column.

    Values are means over the background, so that those of its ``PARTS`` parts give the variance of
    the whole (Quenouille 1956, delete-a-group), and redrawing parts gives other backgrounds. A
    background too small to be cut in two says nothing: every order is then a tie.
    """
    names, columns = players_of(concepts)
    rows = np.asarray(background, dtype=np.float64)
    generator = np.random.default_rng(seed)
    order = generator.permutation(len(rows))
    parts = [part for part in np.array_split(order, PARTS) if len(part)]
    if len(parts) < 2:
        unknown = tuple(
            tuple(np.inf if i == j else 0.0 for j in range(len(names))) for i in range(len(names))
        )
        return Stability(names, unknown, 0.0)
    explained = rows[order[:ROWS]]
    boxes = read_boxes(ensemble)
    by_part = np.stack(
        [
            _by_concept(
                build_tables(ensemble, rows[part], boxes=boxes).attributions(explained)[1], columns
            )
            for part in parts
        ]
    )  # (parts, rows, concepts)
    spread = by_part - by_part.mean(axis=0)
    covariance = np.einsum("prc,prd->cd", spread, spread)
    covariance /= len(explained) * (len(parts) - 1) * len(parts)
    redrawn = generator.integers(0, len(parts), size=(REDRAWS, len(parts)))
    whole = _first(by_part.mean(axis=0))
    kept = [(_first(by_part[drawn].mean(axis=0)) == whole).all(axis=1).mean() for drawn in redrawn]
    return Stability(names, tuple(tuple(row) for row in covariance.tolist()), float(np.mean(kept)))


def open_stability(
    read_model: Callable[[], Ensemble],
    concepts: Sequence[str],
    model_digest: str,
    background: ArrayLike,
    folder: Path,
) -> Stability:
    """Return the stability of a model's explanations, from ``folder`` or measured, then kept."""
    key = tables_key(model_digest, background)
    path = folder / f"{key}-stability.json"
    names = tuple(dict.fromkeys(concepts))
    try:
        return _load(path, key, names)
    except InputError:
        found = measure(read_model(), background, concepts)
    said = {
        "format": _FORMAT,
        "key": key,
        "concepts": found.concepts,
        "covariance": found.covariance,
        "order_kept": found.order_kept,
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(said | {"seal": _seal(said)}), encoding="utf-8")
    except OSError:
        return found  # a full disk costs the next start a second, not this appointment
    return found


def _load(path: Path, key: str, names: tuple[str, ...]) -> Stability:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        stated = said.pop("seal")
        is_asked = (said["format"], said["key"], tuple(said["concepts"])) == (_FORMAT, key, names)
        if stated != _seal(said) or not is_asked:
            raise InputError("tables_unusable")
        covariance = tuple(tuple(float(v) for v in row) for row in said["covariance"])
        return Stability(names, covariance, float(said["order_kept"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError("tables_unusable") from error


def _by_concept(phi: NDArray[np.float64], columns: list[NDArray[np.intp]]) -> NDArray[np.float64]:
    return np.stack([phi[:, c].sum(axis=1) for c in columns], axis=1)


def _first(values: NDArray[np.float64]) -> NDArray[np.intp]:
    return np.argsort(-np.abs(values), axis=1, kind="stable")[:, :FIRST]


def _seal(said: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
