"""What the shap library does here: audit tables when a model is installed, and estimate values.

The only importer of it. Never runs in the window's process: importing shap takes seconds, and it
holds the interpreter.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explain.coalitions import Game
from explain.tables import Tables
from models.ensemble import Ensemble
from models.errors import InputError

_MAX_NODES = 1 << 20
_MAX_NUMBER = (1 << 15) - 1  # of a node or a feature, in shap's code
MOST_SPLITS = 1 << 19
_MOST_ROWS, _MOST_WORK = 40, 500_000_000
BOUND = 1e-6  # of |ours - shap's| / max(1, |shap's|)


@dataclass(frozen=True, slots=True)
class AuditReport:
    """The largest relative difference found, base value included, and over how many rows."""

    max_difference: float
    rows: int
    background_rows: int

    @property
    def is_passed(self) -> bool:
        """Whether the tables are what shap finds."""
        return self.max_difference <= BOUND


def audit(
    ensemble: Ensemble, tables: Tables, background: ArrayLike, rows: ArrayLike
) -> AuditReport:
    """Compare ``tables`` with shap's interventional TreeExplainer.

    ``background`` (m, features) is the one of the tables, ``rows`` (n, features) are explained.
    shap reads the very trees of the ONNX file. It is right for models that compare in float32;
    on double thresholds its own code rounds, and the difference is then its own.
    """
    against = ensemble.row_format.as_compared(background)
    explained = ensemble.row_format.as_compared(rows)
    their_base, theirs = ensemble.base, np.zeros(explained.shape)  # of a model without a tree
    if len(ensemble.roots):
        their_base, theirs = _shap_values(ensemble, against, explained)
    base_value, ours = tables.attributions(rows)
    differences = np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))
    base_difference = abs(base_value - their_base) / max(1, abs(their_base))
    largest = max(base_difference, float(differences.max(initial=0)))
    return AuditReport(largest, len(explained), len(against))


def _shap_values(
    ensemble: Ensemble, against: NDArray[np.float64], explained: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    shap = _shap()
    # Left to itself shap keeps 100 rows of a larger background, without a word.
    masker = shap.maskers.Independent(against, max_samples=len(against))
    explainer = shap.TreeExplainer(
        _as_shap_model(ensemble), masker, feature_perturbation="interventional"
    )
    theirs = np.asarray(explainer.shap_values(explained, check_additivity=False))
    return float(np.ravel(explainer.expected_value)[0]), theirs.reshape(explained.shape)


def why_not_audited(
    ensemble: Ensemble, background: NDArray[np.float64], most_splits: int = MOST_SPLITS
) -> str:
    """Return why shap is no judge of this model, empty where it is.

    ``double_thresholds``: its own code rounds cuts that float32 does not hold; ``infinite``: it
    reads infinite values as missing ones; ``too_large``: it numbers the nodes of a tree by 16 bits,
    and says nothing when they do not suffice.
    """
    widest = int(ensemble.feature.max(initial=0))
    if len(ensemble.left) > most_splits or widest > _MAX_NUMBER:
        return "too_large"
    if any(_has_too_many_nodes(ensemble, root) for root in ensemble.roots.tolist()):
        return "too_large"
    cuts = ensemble.threshold
    with np.errstate(over="ignore"):
        as_single = cuts.astype(np.float32).astype(np.float64)
    if ensemble.row_format.compare_dtype == np.float64 and (as_single != cuts).any():
        return "double_thresholds"
    if np.isinf(background).any() or np.isinf(cuts).any():
        return "infinite"
    return ""


def _has_too_many_nodes(ensemble: Ensemble, root: int) -> bool:
    """Whether a tree, a split with two parents counted twice, is beyond shap's numbers."""
    if 2 * len(ensemble.left) < _MAX_NUMBER and not _has_shared_splits(ensemble):
        return False
    todo, count = [root], 0
    while todo and count <= _MAX_NUMBER:
        count += 1
        at = todo.pop()
        if at >= 0:
            todo += (int(ensemble.left[at]), int(ensemble.right[at]))
    return bool(todo)


def _has_shared_splits(ensemble: Ensemble) -> bool:
    children = np.concatenate([ensemble.left, ensemble.right, ensemble.roots])
    return len(np.unique(children[children >= 0])) < int((children >= 0).sum())


def rows_within_reason(ensemble: Ensemble, background_rows: int) -> int:
    """How many rows to audit: shap takes some 20 ns for each row, other row and split."""
    work = background_rows * max(1, len(ensemble.left))
    return max(1, min(_MOST_ROWS, _MOST_WORK // work))


def permuted(
    game: Game, seed: int, permutations: int, tell: Callable[[int, int], None]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Estimate base values (outputs,), values (outputs, players), their largest standard errors.

    By shap's permutation explainer, each permutation there and back. The same game and seed give
    the same numbers: the explainer is made anew, since its second call differs from its first.
    """
    shap = _shap()
    count = len(game.players)
    evaluations = permutations * (2 * count + 1)

    def worth(coalitions: NDArray[Any]) -> NDArray[np.float64]:
        return game.worth(np.asarray(coalitions) > 0.5, lambda _done, _all: None)

    before = np.random.get_state()  # which shap seeds for everyone
    try:
        explainer = shap.explainers.Permutation(
            worth, shap.maskers.Independent(np.zeros((1, count))), seed=seed
        )
        found = explainer(
            np.ones((1, count)), max_evals=evaluations, error_bounds=True, silent=True
        )
    finally:
        np.random.set_state(before)
    tell(1, 1)
    base = np.atleast_1d(np.asarray(found.base_values, dtype=np.float64)[0])
    values = np.asarray(found.values, dtype=np.float64)[0].reshape(count, -1).T
    spread = np.asarray(found.error_std, dtype=np.float64)[0].reshape(count, -1).T
    return base, values, spread.max(axis=1) / np.sqrt(2 * permutations - 1)


def _shap() -> ModuleType:
    os.environ.setdefault("NUMBA_DISABLE_JIT", "1")  # compiling costs 10 s, and serves nothing here
    import shap

    module: ModuleType = shap
    return module


def _as_shap_model(ensemble: Ensemble) -> dict[str, Any]:
    cuts = _cuts_as_compared(ensemble)
    return {
        "trees": [_as_shap_tree(ensemble, root, cuts) for root in ensemble.roots.tolist()],
        "base_offset": ensemble.base,
        "input_dtype": np.float64,  # rows are given as the trees see them
        "internal_dtype": np.float64,
        "tree_output": "raw_value",
    }


def _as_shap_tree(
    ensemble: Ensemble, root: int, cuts: NDArray[np.float64]
) -> dict[str, NDArray[Any]]:
    """One tree in shap's arrays; a split with two parents becomes two."""
    order = [root]
    nodes: list[tuple[int, int, int, int, float, float]] = []
    for reference in order:  # which grows by the children of each split
        if reference < 0:
            nodes.append((-1, -1, -1, -1, 0.0, float(ensemble.leaf[~reference])))
            continue
        left, right = len(order), len(order) + 1
        if right > _MAX_NODES:
            raise InputError("model_too_large")
        order += (int(ensemble.left[reference]), int(ensemble.right[reference]))
        default = left if ensemble.missing_left[reference] else right
        feature, threshold = ensemble.feature[reference], cuts[reference]
        nodes.append((left, right, default, int(feature), float(threshold), 0.0))
    left_child, right_child, default_child, feature_of, threshold_of, value = zip(
        *nodes, strict=True
    )
    return {
        "children_left": np.asarray(left_child, dtype=np.int32),
        "children_right": np.asarray(right_child, dtype=np.int32),
        "children_default": np.asarray(default_child, dtype=np.int32),
        "features": np.asarray(feature_of, dtype=np.int32),
        "thresholds": np.asarray(threshold_of, dtype=np.float64),
        "values": np.asarray(value, dtype=np.float64)[:, None],
        "node_sample_weight": np.ones(len(nodes)),  # not read by interventional values
    }


def _cuts_as_compared(ensemble: Ensemble) -> NDArray[np.float64]:
    """The cuts, on numbers of the type compared in: shap's code rounds others upwards."""
    if ensemble.row_format.compare_dtype == np.float64:
        return ensemble.threshold
    with np.errstate(over="ignore"):
        single = ensemble.threshold.astype(np.float32)
    below = np.nextafter(single, np.float32(-np.inf))
    return np.where(single > ensemble.threshold, below, single).astype(np.float64)
