"""Trees as ai.onnx.ml 5 notes them, leaves apart from the splits.

Never guesses: a combination on which ONNX Runtime departs from the specification is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from models.ensemble.attributes import Attributes
from models.ensemble.ensemble import Link
from models.ensemble.normal_form import Split, Trees, unsupported
from models.ensemble.notations import Stated, output_count

if TYPE_CHECKING:
    from onnx import NodeProto

_MODES = ("LEQ", "LT", "GTE", "GT", "EQ", "NEQ", "MEMBER")  # in the order of their numbers
_MEMBER = _MODES.index("MEMBER")
_AVERAGE, _SUM, _NONE = 0, 1, 0


def read_ensemble_5(node: NodeProto, dtype: np.dtype[np.floating[Any]]) -> Stated:
    """Read a ``TreeEnsemble`` (ai.onnx.ml 5), summed or averaged, without post-transform."""
    attributes = Attributes(node)
    aggregate = attributes.integer("aggregate_function", _SUM)
    if aggregate not in (_SUM, _AVERAGE):
        raise unsupported("aggregate")
    if attributes.integer("post_transform", _NONE) != _NONE:
        raise unsupported("post_transform")
    targets = output_count(attributes)
    leaves = attributes.tensor("leaf_weights", dtype).tolist()
    target_ids = attributes.integers("leaf_targetids", len(leaves))
    if any(not 0 <= t < targets for t in target_ids):
        raise unsupported("target_ids")
    splits = _read_splits(attributes, dtype)
    roots = attributes.integers("tree_roots")
    share = 1 / len(roots) if aggregate == _AVERAGE and roots else 1.0
    values = [
        [share * value if target == t else 0.0 for t in range(targets)]
        for value, target in zip(leaves, target_ids, strict=True)
    ]
    base = (0.0,) * targets
    return Stated(Trees(splits, values, roots), base, Link.IDENTITY, tuple(range(targets)))


def _read_splits(attributes: Attributes, dtype: np.dtype[np.floating[Any]]) -> list[Split]:
    thresholds = attributes.tensor("nodes_splits", dtype).tolist()
    count = len(thresholds)
    modes = attributes.integers("nodes_modes", count)
    if not all(0 <= m < len(_MODES) for m in modes):
        raise unsupported("branch_mode")
    members = _member_sets(attributes, modes, dtype)
    columns = [
        attributes.integers(name, count)
        for name in (
            "nodes_featureids",
            "nodes_missing_value_tracks_true",
            "nodes_trueleafs",
            "nodes_truenodeids",
            "nodes_falseleafs",
            "nodes_falsenodeids",
        )
    ]
    return [
        Split(
            feature=feature,
            mode=f"BRANCH_{_MODES[modes[i]]}",
            values=members.get(i, (thresholds[i],)),
            is_missing_yes=tracks == 1,
            yes=_reference(yes, yes_leaf),
            no=_reference(no, no_leaf),
        )
        for i, (feature, tracks, yes_leaf, yes, no_leaf, no) in enumerate(
            zip(*columns, strict=True)
        )
    ]


def _reference(index: int, is_leaf: int) -> int:
    if index < 0:
        raise unsupported("node_out_of_range")
    return ~index if is_leaf else index


def _member_sets(
    attributes: Attributes, modes: list[int], dtype: np.dtype[np.floating[Any]]
) -> dict[int, tuple[float, ...]]:
    """The sets of the MEMBER nodes, in their order; NaN ends each, and may be left out last."""
    values = attributes.tensor("membership_values", dtype)
    sets = [s[~np.isnan(s)] for s in np.split(values, np.flatnonzero(np.isnan(values)) + 1)]
    if len(sets[-1]) == 0:
        sets.pop()
    nodes = [i for i, mode in enumerate(modes) if mode == _MEMBER]
    if len(sets) != len(nodes) or any(len(s) == 0 for s in sets):
        raise unsupported("membership_values")
    return {node: tuple(s.tolist()) for node, s in zip(nodes, sets, strict=True)}
