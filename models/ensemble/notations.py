"""The two notations of trees in ONNX files: leaves among the nodes (ai.onnx.ml 1 to 3) or apart.

Never guesses: a combination on which ONNX Runtime departs from the specification is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from models.ensemble.attributes import Attributes
from models.ensemble.ensemble import Link
from models.ensemble.normal_form import Split, Trees, unsupported

if TYPE_CHECKING:
    from onnx import NodeProto

_MODES_5 = ("LEQ", "LT", "GTE", "GT", "EQ", "NEQ", "MEMBER")  # order of ai.onnx.ml 5
_MEMBER = _MODES_5.index("MEMBER")
_SUM_5, _NONE_5 = 1, 0

Weights = dict[int, dict[int, float]]  # leaf -> class or target -> weight


@dataclass(frozen=True, slots=True)
class Stated:
    """What a tree node states: its trees in margin units, the base, the link, the column."""

    trees: Trees
    base: float
    link: Link
    column: int
    labels: tuple[str | int, ...] = ()


def read_regressor(node: NodeProto, dtype: np.dtype[np.floating[Any]]) -> Stated:
    """Read a ``TreeEnsembleRegressor`` of one target, summed, without post-transform.

    (ONNX Runtime ignores the post-transform of one target.)
    """
    attributes = Attributes(node)
    if attributes.text("aggregate_function", "SUM") != "SUM":
        raise unsupported("aggregate")
    if attributes.text("post_transform", "NONE") != "NONE":
        raise unsupported("post_transform")
    if attributes.integer("n_targets", 1) != 1:
        raise unsupported("several_outputs")
    splits, leaves, roots, weights = _read_nodes(attributes, "target", dtype)
    if any(target != 0 for by_target in weights.values() for target in by_target):
        raise unsupported("several_outputs")
    values = [weights.get(leaf, {}).get(0, 0.0) for leaf in range(leaves)]
    base = _single_base(attributes, dtype)
    return Stated(Trees(splits, values, roots), base, Link.IDENTITY, column=0)


def read_classifier(node: NodeProto, dtype: np.dtype[np.floating[Any]]) -> Stated:
    """Read a ``TreeEnsembleClassifier`` of two classes; the second is the explained one.

    Weights all of class 0 or all of class 1 are those of the second class (LightGBM, XGBoost,
    scikit-learn); weights of both at every leaf stand each for their own (CatBoost, forests).
    Base values are proven for class 0 alone. SOFTMAX of two is the logistic of the difference.
    """
    attributes = Attributes(node)
    labels: tuple[str | int, ...] = (
        *attributes.texts("classlabels_strings"),
        *attributes.integers("classlabels_int64s"),
    )
    if len(labels) != 2:
        raise unsupported("class_count")
    splits, leaves, roots, weights = _read_nodes(attributes, "class", dtype)
    base = _single_base(attributes, dtype)
    classes = {c for by_class in weights.values() for c in by_class}
    transform = attributes.text("post_transform", "NONE")
    is_single = classes in ({0}, {1})
    if classes - {0, 1} or not classes:
        raise unsupported("class_ids")
    if base and classes != {0}:
        raise unsupported("base_values")
    if transform not in (("NONE", "LOGISTIC") if is_single else ("NONE", "LOGISTIC", "SOFTMAX")):
        raise unsupported("post_transform")
    complete = classes if classes != {0} else set()  # a leaf without weight is then 0, proven
    if any(set(weights.get(leaf, {})) < complete for leaf in range(leaves)):
        raise unsupported("leaf_without_weight")
    if is_single:
        values = [sum(weights.get(leaf, {}).values()) for leaf in range(leaves)]
    else:
        against = 1.0 if transform == "SOFTMAX" else 0.0
        values = [weights[leaf][1] - against * weights[leaf][0] for leaf in range(leaves)]
    link = Link.IDENTITY if transform == "NONE" else Link.LOGISTIC
    return Stated(Trees(splits, values, roots), base, link, column=1, labels=labels)


def read_ensemble_5(node: NodeProto, dtype: np.dtype[np.floating[Any]]) -> Stated:
    """Read a ``TreeEnsemble`` (ai.onnx.ml 5) of one target, summed, without post-transform."""
    attributes = Attributes(node)
    if attributes.integer("aggregate_function", _SUM_5) != _SUM_5:
        raise unsupported("aggregate")
    if attributes.integer("post_transform", _NONE_5) != _NONE_5:
        raise unsupported("post_transform")
    leaves = attributes.tensor("leaf_weights", dtype).tolist()
    targets = attributes.integers("leaf_targetids", len(leaves))
    if attributes.integer("n_targets", 1) != 1 or any(targets):
        raise unsupported("several_outputs")
    splits = _read_splits(attributes, dtype)
    roots = attributes.integers("tree_roots")
    return Stated(Trees(splits, leaves, roots), 0.0, Link.IDENTITY, column=0)


def _read_splits(attributes: Attributes, dtype: np.dtype[np.floating[Any]]) -> list[Split]:
    thresholds = attributes.tensor("nodes_splits", dtype).tolist()
    count = len(thresholds)
    modes = attributes.integers("nodes_modes", count)
    if not all(0 <= m < len(_MODES_5) for m in modes):
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
            mode=f"BRANCH_{_MODES_5[modes[i]]}",
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


def _single_base(attributes: Attributes, dtype: np.dtype[np.floating[Any]]) -> float:
    base = attributes.floats("base_values", dtype)
    if len(base) > 1 or not np.isfinite(base).all():
        raise unsupported("base_values")
    return float(base.sum())


def _read_nodes(
    attributes: Attributes, prefix: str, dtype: np.dtype[np.floating[Any]]
) -> tuple[list[Split], int, list[int], Weights]:
    """Read the nodes of ai.onnx.ml 1 to 3: splits, how many leaves, roots, weights of leaves."""
    modes = attributes.texts("nodes_modes")
    count = len(modes)
    tree_ids = attributes.integers("nodes_treeids", count)
    keys = list(zip(tree_ids, attributes.integers("nodes_nodeids", count), strict=True))
    thresholds = attributes.floats("nodes_values", dtype)
    if len(thresholds) != count:
        raise unsupported("attribute_lengths")
    reference: dict[tuple[int, int], int] = {}
    splits = leaves = 0
    for key, mode in zip(keys, modes, strict=True):
        if key in reference:
            raise unsupported("node_twice")
        if mode == "LEAF":
            reference[key] = ~leaves
            leaves += 1
        else:
            reference[key] = splits
            splits += 1

    def find(tree: int, node: int) -> int:
        if (tree, node) not in reference:
            raise unsupported("node_out_of_range")
        return reference[tree, node]

    # ONNX Runtime takes the first node listed of a tree for its root.
    starts = [i for i in range(count) if i == 0 or tree_ids[i] != tree_ids[i - 1]]
    if len(starts) != len(set(tree_ids)):
        raise unsupported("trees_interleaved")
    columns = [
        attributes.integers(name, count)
        for name in (
            "nodes_featureids",
            "nodes_missing_value_tracks_true",
            "nodes_truenodeids",
            "nodes_falsenodeids",
        )
    ]
    read = [
        Split(
            feature=feature,
            mode=mode,
            values=(threshold,),
            is_missing_yes=tracks == 1,
            yes=find(key[0], yes),
            no=find(key[0], no),
        )
        for key, mode, threshold, feature, tracks, yes, no in zip(
            keys, modes, thresholds.tolist(), *columns, strict=True
        )
        if mode != "LEAF"
    ]
    roots = [reference[keys[i]] for i in starts]
    return read, leaves, roots, _read_weights(attributes, prefix, dtype, reference)


def _read_weights(
    attributes: Attributes,
    prefix: str,
    dtype: np.dtype[np.floating[Any]],
    reference: dict[tuple[int, int], int],
) -> Weights:
    weights = attributes.floats(f"{prefix}_weights", dtype).tolist()
    trees, nodes, ids = (
        attributes.integers(f"{prefix}_{part}", len(weights))
        for part in ("treeids", "nodeids", "ids")
    )
    by_leaf: Weights = {}
    for tree, node, target, weight in zip(trees, nodes, ids, weights, strict=True):
        place = reference.get((tree, node), 0)
        if place >= 0 or target in by_leaf.setdefault(~place, {}):
            raise unsupported("leaf_weights")  # not a leaf, or said twice
        by_leaf[~place][target] = weight
    return by_leaf
