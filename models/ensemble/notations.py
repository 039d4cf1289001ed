"""Trees as ai.onnx.ml 1 to 3 note them, leaves among the nodes.

Never guesses: a combination on which ONNX Runtime departs from the specification is refused.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from models.ensemble.attributes import Attributes
from models.ensemble.ensemble import Link
from models.ensemble.normal_form import Split, Trees, unsupported

if TYPE_CHECKING:
    from onnx import NodeProto

MAX_OUTPUTS = 256

Weights = dict[int, dict[int, float]]  # leaf -> class or target -> weight


@dataclass(frozen=True, slots=True)
class Stated:
    """What a tree node states: its trees in margin units, and for each explained output its base,
    its column among the scores and the label of that column, if it has one.
    """  # noqa: D205

    trees: Trees
    base: tuple[float, ...]
    link: Link
    columns: tuple[int, ...]
    labels: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The nodes of ai.onnx.ml 1 to 3: ``leaf_trees`` is the tree of each leaf."""

    splits: list[Split]
    leaf_trees: list[int]
    roots: list[int]
    weights: Weights


def read_regressor(node: NodeProto, dtype: np.dtype[np.floating[Any]]) -> Stated:
    """Read a ``TreeEnsembleRegressor``, summed or averaged, without post-transform.

    (ONNX Runtime ignores the post-transform of one target.)
    """
    attributes = Attributes(node)
    aggregate = attributes.text("aggregate_function", "SUM")
    if aggregate not in ("SUM", "AVERAGE"):
        raise unsupported("aggregate")
    if attributes.text("post_transform", "NONE") != "NONE":
        raise unsupported("post_transform")
    targets = output_count(attributes)
    nodes = _read_nodes(attributes, "target", dtype)
    splits, roots, weights = nodes.splits, nodes.roots, nodes.weights
    if any(not 0 <= t < targets for by_target in weights.values() for t in by_target):
        raise unsupported("target_ids")
    share = 1 / len(roots) if aggregate == "AVERAGE" and roots else 1.0
    values = [
        [share * weights.get(leaf, {}).get(target, 0.0) for target in range(targets)]
        for leaf in range(len(nodes.leaf_trees))
    ]
    base = _bases(attributes, dtype, targets)
    if targets > 1:
        base = tuple(b and b * _is_counted(nodes, target) for target, b in enumerate(base))
    return Stated(Trees(splits, values, roots), base, Link.IDENTITY, tuple(range(targets)))


def _is_counted(nodes: _Nodes, target: int) -> bool:
    """Whether the base of one of several targets counts, in every row or in none.

    ONNX Runtime adds it only where some leaf has a weight for that target.
    """
    weighted = Counter(nodes.leaf_trees[n] for n, by in nodes.weights.items() if target in by)
    leaves = Counter(nodes.leaf_trees)
    if weighted and all(weighted[tree] < leaves[tree] for tree in weighted):
        raise unsupported("base_values")
    return bool(weighted)


def read_classifier(node: NodeProto, dtype: np.dtype[np.floating[Any]]) -> Stated:
    """Read a ``TreeEnsembleClassifier``; of two classes the second is the explained one.

    Of two classes, weights all of class 0 or all of class 1 are those of the second class
    (LightGBM, XGBoost, scikit-learn); weights of both at every leaf stand each for their own
    (CatBoost, forests); base values are proven for class 0 alone. SOFTMAX of two is the logistic
    of the difference. Of more classes, each has its own margin.
    """
    attributes = Attributes(node)
    labels: tuple[str | int, ...] = (
        *attributes.texts("classlabels_strings"),
        *attributes.integers("classlabels_int64s"),
    )
    if not 2 <= len(labels) <= MAX_OUTPUTS:
        raise unsupported("class_count")
    nodes = _read_nodes(attributes, "class", dtype)
    splits, leaves, roots = nodes.splits, len(nodes.leaf_trees), nodes.roots
    weights = nodes.weights
    classes = {c for by_class in weights.values() for c in by_class}
    if classes - set(range(len(labels))) or not classes:
        raise unsupported("class_ids")
    transform = attributes.text("post_transform", "NONE")
    if len(labels) > 2:
        return _many_classes(attributes, dtype, labels, transform, splits, leaves, roots, weights)
    (base,) = _bases(attributes, dtype, 1)
    is_single = classes in ({0}, {1})
    if base and classes != {0}:
        raise unsupported("base_values")
    if transform not in (("NONE", "LOGISTIC") if is_single else ("NONE", "LOGISTIC", "SOFTMAX")):
        raise unsupported("post_transform")
    complete = classes if classes != {0} else set()  # a leaf without weight is then 0, proven
    if any(set(weights.get(leaf, {})) < complete for leaf in range(leaves)):
        raise unsupported("leaf_without_weight")
    if is_single:
        values = [[sum(weights.get(leaf, {}).values())] for leaf in range(leaves)]
    else:
        against = 1.0 if transform == "SOFTMAX" else 0.0
        values = [[weights[leaf][1] - against * weights[leaf][0]] for leaf in range(leaves)]
    link = Link.IDENTITY if transform == "NONE" else Link.LOGISTIC
    return Stated(Trees(splits, values, roots), (base,), link, (1,), labels[1:])


_LINKS = {"NONE": Link.IDENTITY, "LOGISTIC": Link.LOGISTIC, "SOFTMAX": Link.SOFTMAX}


def _many_classes(
    attributes: Attributes,
    dtype: np.dtype[np.floating[Any]],
    labels: tuple[str | int, ...],
    transform: str,
    splits: list[Split],
    leaves: int,
    roots: list[int],
    weights: Weights,
) -> Stated:
    if transform not in _LINKS:
        raise unsupported("post_transform")
    values = [
        [weights.get(leaf, {}).get(c, 0.0) for c in range(len(labels))] for leaf in range(leaves)
    ]
    return Stated(
        Trees(splits, values, roots),
        _bases(attributes, dtype, len(labels)),
        _LINKS[transform],
        tuple(range(len(labels))),
        labels,
    )


def output_count(attributes: Attributes) -> int:
    """Return how many targets a node states."""
    count = attributes.integer("n_targets", 1)
    if not 1 <= count <= MAX_OUTPUTS:
        raise unsupported("output_count")
    return count


def _bases(
    attributes: Attributes, dtype: np.dtype[np.floating[Any]], outputs: int
) -> tuple[float, ...]:
    """The base value of each output: none stated, or one for each."""
    base = attributes.floats("base_values", dtype)
    if len(base) not in (0, outputs) or not np.isfinite(base).all():
        raise unsupported("base_values")
    return tuple(base.tolist()) or (0.0,) * outputs


def _read_nodes(attributes: Attributes, prefix: str, dtype: np.dtype[np.floating[Any]]) -> _Nodes:
    """Read the nodes of ai.onnx.ml 1 to 3."""
    modes = attributes.texts("nodes_modes")
    count = len(modes)
    tree_ids = attributes.integers("nodes_treeids", count)
    keys = list(zip(tree_ids, attributes.integers("nodes_nodeids", count), strict=True))
    thresholds = attributes.floats("nodes_values", dtype)
    if len(thresholds) != count:
        raise unsupported("attribute_lengths")
    reference: dict[tuple[int, int], int] = {}
    leaf_trees: list[int] = []
    for key, mode in zip(keys, modes, strict=True):
        if key in reference:
            raise unsupported("node_twice")
        if mode == "LEAF":
            reference[key] = ~len(leaf_trees)
            leaf_trees.append(key[0])
        else:
            reference[key] = len(reference) - len(leaf_trees)

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
    return _Nodes(read, leaf_trees, roots, _read_weights(attributes, prefix, dtype, reference))


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
