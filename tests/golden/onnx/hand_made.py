"""Small tree ensembles written by hand as ONNX files, in both notations.

Never checks what it writes: tests need wrong files too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper

ML = "ai.onnx.ml"
MODES = ("BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ")
MEMBER = "BRANCH_MEMBER"  # ai.onnx.ml 5 only


@dataclass(frozen=True, slots=True)
class Branch:
    """A split and its two ends: another one, or a leaf (its weight, or its weights by class)."""

    feature: int
    mode: str
    values: tuple[float, ...]
    is_missing_yes: bool
    yes: Branch | float | tuple[float, ...]
    no: Branch | float | tuple[float, ...]


Tree = Branch | float | tuple[float, ...]


def element(dtype: type[np.floating[Any]]) -> int:
    """Return the ONNX type of float32 or float64."""
    return int(TensorProto.DOUBLE if dtype is np.float64 else TensorProto.FLOAT)


def model(
    nodes: Sequence[NodeProto],
    *,
    opset: int,
    dtype: type[np.floating[Any]] = np.float32,
    width: int | None = None,
    outputs: Sequence[tuple[str, int]] = (("y", TensorProto.FLOAT),),
    constants: Sequence[TensorProto] = (),
) -> ModelProto:
    """Return a model of input ``x`` (rows, width) and the named outputs."""
    graph = helper.make_graph(
        list(nodes),
        "trees",
        [helper.make_tensor_value_info("x", element(dtype), [None, width])],
        [helper.make_tensor_value_info(name, kind, None) for name, kind in outputs],
        list(constants),
    )
    imports = [helper.make_opsetid("", 18), helper.make_opsetid(ML, opset)]
    return helper.make_model(graph, opset_imports=imports, ir_version=9)


def nodes_3(
    trees: Sequence[Tree], prefix: str, dtype: type[np.floating[Any]], ids: Sequence[int] = (0,)
) -> dict[str, Any]:
    """Return the attributes of ai.onnx.ml 3; ``ids`` name the weights of a leaf."""
    rows: list[dict[str, Any]] = []
    weights: list[tuple[int, int, int, float]] = []

    def add(tree: int, item: Tree, start: int) -> int:
        here = len(rows)
        row = {"treeids": tree, "nodeids": here - start, "featureids": 0, "modes": "LEAF"}
        rows.append(row | {"values": 0.0, "track": 0, "true": 0, "false": 0})
        if isinstance(item, Branch):
            rows[here] |= {"featureids": item.feature, "modes": item.mode}
            rows[here] |= {"values": item.values[0], "track": int(item.is_missing_yes)}
            rows[here]["true"] = add(tree, item.yes, start)
            rows[here]["false"] = add(tree, item.no, start)
        else:
            leaf = item if isinstance(item, tuple) else (item,)
            weights.extend((tree, here - start, i, w) for i, w in zip(ids, leaf, strict=True))
        return here - start

    for number, tree in enumerate(trees):
        add(number, tree, len(rows))
    attributes = {f"nodes_{k}": [r[k] for r in rows] for k in ("treeids", "nodeids", "modes")}
    attributes |= {
        "nodes_featureids": [r["featureids"] for r in rows],
        "nodes_truenodeids": [r["true"] for r in rows],
        "nodes_falsenodeids": [r["false"] for r in rows],
        "nodes_missing_value_tracks_true": [r["track"] for r in rows],
        f"{prefix}_treeids": [w[0] for w in weights],
        f"{prefix}_nodeids": [w[1] for w in weights],
        f"{prefix}_ids": [w[2] for w in weights],
    }
    return (
        attributes
        | numbers("nodes_values", [r["values"] for r in rows], dtype)
        | numbers(f"{prefix}_weights", [w[3] for w in weights], dtype)
    )


def numbers(name: str, values: Sequence[float], dtype: type[np.floating[Any]]) -> dict[str, Any]:
    """Return a list of float32, or a tensor of float64 under the name that ai.onnx.ml 3 gives."""
    if dtype is np.float32:
        return {name: [float(v) for v in values]}
    name = f"{name}_as_tensor"
    return {name: helper.make_tensor(name, TensorProto.DOUBLE, [len(values)], list(values))}


def regressor_3(
    trees: Sequence[Tree],
    dtype: type[np.floating[Any]] = np.float32,
    width: int | None = None,
    base: float | None = None,
    **attributes: Any,
) -> ModelProto:
    """Return a ``TreeEnsembleRegressor`` of one target."""
    stated = nodes_3(trees, "target", dtype) | {"n_targets": 1}
    if base is not None:
        stated |= numbers("base_values", [base], dtype)
    node = helper.make_node("TreeEnsembleRegressor", ["x"], ["y"], domain=ML, **stated | attributes)
    return model([node], opset=3, dtype=dtype, width=width)


def classifier_3(
    trees: Sequence[Tree],
    ids: Sequence[int] = (0,),
    transform: str = "LOGISTIC",
    dtype: type[np.floating[Any]] = np.float32,
    width: int | None = None,
    **attributes: Any,
) -> ModelProto:
    """Return a ``TreeEnsembleClassifier`` of two classes; outputs ``label`` and ``y``."""
    stated = nodes_3(trees, "class", dtype, ids) | {"post_transform": transform}
    stated |= {"classlabels_int64s": [0, 1]} | attributes
    node = helper.make_node("TreeEnsembleClassifier", ["x"], ["label", "y"], domain=ML, **stated)
    outputs = (("label", TensorProto.INT64), ("y", TensorProto.FLOAT))
    return model([node], opset=3, dtype=dtype, width=width, outputs=outputs)


def ensemble_5(
    trees: Sequence[Tree],
    dtype: type[np.floating[Any]] = np.float32,
    width: int | None = None,
    **attributes: Any,
) -> ModelProto:
    """Return a ``TreeEnsemble`` of one target; a lone leaf is a split with twice that leaf."""
    splits: list[dict[str, Any]] = []
    leaves: list[float] = []

    def add(item: Tree) -> tuple[int, int]:
        if not isinstance(item, Branch):
            leaves.append(float(item[0] if isinstance(item, tuple) else item))
            return 1, len(leaves) - 1
        here = len(splits)
        splits.append({"test": item})
        splits[here]["yes"] = add(item.yes)
        splits[here]["no"] = add(item.no)
        return 0, here

    roots = []
    for tree in trees:
        is_leaf, index = add(tree)
        if is_leaf:
            test = Branch(0, "BRANCH_LEQ", (0.0,), False, 0.0, 0.0)
            splits.append({"test": test, "yes": (1, index), "no": (1, index)})
            index = len(splits) - 1
        roots.append(index)
    kind = element(dtype)
    tests = [s["test"] for s in splits]
    members = [v for t in tests if t.mode == MEMBER for v in (*t.values, float("nan"))]
    stated: dict[str, Any] = {
        "n_targets": 1,
        "aggregate_function": 1,
        "post_transform": 0,
        "tree_roots": roots,
        "nodes_modes": helper.make_tensor(
            "m", TensorProto.UINT8, [len(tests)], [(*MODES, MEMBER).index(t.mode) for t in tests]
        ),
        "nodes_splits": helper.make_tensor("s", kind, [len(tests)], [t.values[0] for t in tests]),
        "nodes_featureids": [t.feature for t in tests],
        "nodes_missing_value_tracks_true": [int(t.is_missing_yes) for t in tests],
        "nodes_trueleafs": [s["yes"][0] for s in splits],
        "nodes_truenodeids": [s["yes"][1] for s in splits],
        "nodes_falseleafs": [s["no"][0] for s in splits],
        "nodes_falsenodeids": [s["no"][1] for s in splits],
        "leaf_targetids": [0] * len(leaves),
        "leaf_weights": helper.make_tensor("w", kind, [len(leaves)], leaves),
    }
    if members:
        stated["membership_values"] = helper.make_tensor("v", kind, [len(members)], members)
    node = helper.make_node("TreeEnsemble", ["x"], ["y"], domain=ML, **stated | attributes)
    outputs = (("y", kind),)
    return model([node], opset=5, dtype=dtype, width=width, outputs=outputs)
