"""The audit of the tables by the shap library, when a model is installed; the only importer of it.

Never runs in the window's process: importing shap takes seconds, and it holds the interpreter.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explain.tables import Tables
from models.ensemble import Ensemble
from models.errors import InputError

_MAX_NODES = 1 << 20
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
    os.environ.setdefault("NUMBA_DISABLE_JIT", "1")  # compiling costs 10 s, and serves nothing here
    import shap

    against = ensemble.row_format.as_compared(background)
    explained = ensemble.row_format.as_compared(rows)
    # Left to itself shap keeps 100 rows of a larger background, without a word.
    masker = shap.maskers.Independent(against, max_samples=len(against))
    explainer = shap.TreeExplainer(
        _as_shap_model(ensemble), masker, feature_perturbation="interventional"
    )
    theirs = np.asarray(explainer.shap_values(explained, check_additivity=False))
    theirs = theirs.reshape(explained.shape)
    their_base = float(np.ravel(explainer.expected_value)[0])
    base_value, ours = tables.attributions(rows)
    differences = np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))
    base_difference = abs(base_value - their_base) / max(1, abs(their_base))
    largest = max(base_difference, float(differences.max(initial=0)))
    return AuditReport(largest, len(explained), len(against))


def _as_shap_model(ensemble: Ensemble) -> dict[str, Any]:
    return {
        "trees": [_as_shap_tree(ensemble, root) for root in ensemble.roots.tolist()],
        "base_offset": ensemble.base,
        "input_dtype": np.float64,  # rows are given as the trees see them
        "internal_dtype": np.float64,
        "tree_output": "raw_value",
    }


def _as_shap_tree(ensemble: Ensemble, root: int) -> dict[str, NDArray[Any]]:
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
        feature, threshold = ensemble.feature[reference], ensemble.threshold[reference]
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
