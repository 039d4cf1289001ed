"""Columns that come in one by one, scores that go out one by one, trees in several nodes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import ModelProto, NodeProto, TensorProto, helper
from onnx.helper import make_node, make_tensor, make_tensor_value_info

from models.ensemble import Link, read_outputs, through_link
from models.errors import InputError
from models.runner import Runner, explained_of
from tests.golden.onnx.hand_made import ML, Branch, Tree, ensemble_5, model, nodes_3, regressor_3
from tests.models.trees import NEAR, WHOLE, WIDTH, matrices, trees

NAMES = [f"c{i}" for i in range(WIDTH)]
LOW = Branch(0, "BRANCH_LEQ", (0.5,), True, (1.0, 0.5, -1.0), (0.0, 2.0, 0.25))
HIGH = Branch(1, "BRANCH_GT", (0.0,), False, (-2.0, 0.0, 1.0), (0.5, 0.5, -0.5))
ROWS = np.array([[0.0, 1.0, 2.0, -1.0], [1.0, -1.0, 0.5, 0.0], [np.nan] * 4, [np.inf, -3, 1, 1]])
Sequel = tuple[list[NodeProto], dict[str, list[int] | list[float]]]


def _graph(
    nodes: Sequence[NodeProto],
    constants: dict[str, Any] | None = None,
    outputs: Sequence[str] = ("y",),
    inputs: Sequence[str] = ("x",),
) -> ModelProto:
    width = WIDTH if len(inputs) == 1 else 1
    tensors = [
        make_tensor(
            name, TensorProto.INT64 if isinstance(v[0], int) else TensorProto.FLOAT, [len(v)], v
        )
        for name, v in (constants or {}).items()
    ]
    made = model(
        nodes, opset=3, outputs=[(n, TensorProto.FLOAT) for n in outputs], constants=tensors
    )
    del made.graph.input[:]
    made.graph.input.extend(
        make_tensor_value_info(name, TensorProto.FLOAT, [None, width]) for name in inputs
    )
    return made


def _trees(
    tree: Sequence[Tree], given: str, made: str, ids: Sequence[int] = (0,), **more: Any
) -> NodeProto:
    stated = nodes_3(tree, "target", np.float32, ids) | {"n_targets": len(ids)} | more
    return make_node("TreeEnsembleRegressor", [given], [made], domain=ML, **stated)


def _classes(tree: Sequence[Tree], made: str, transform: str = "NONE") -> NodeProto:
    ids = (0, 1, 2)
    stated = nodes_3(tree, "class", np.float32, ids) | {"post_transform": transform}
    stated |= {"classlabels_int64s": ids}
    return make_node("TreeEnsembleClassifier", ["x"], ["label", made], domain=ML, **stated)


def _agree(file: ModelProto, rows: Any, names: Sequence[str] = NAMES) -> tuple[Link, int]:
    """Read a file; its outputs are those of ONNX Runtime. Its link, and how many outputs."""
    content = file.SerializeToString()
    ensembles = read_outputs(content, names)
    rows = np.asarray(rows, dtype=np.float64)
    margins = np.stack([e.margin(rows) for e in ensembles], axis=1)
    said = Runner(content, names).outputs(rows, explained_of(ensembles))
    np.testing.assert_allclose(through_link(ensembles[0].link, margins), said, rtol=1e-6, atol=1e-6)
    return ensembles[0].link, len(ensembles)


@settings(max_examples=40)
@given(
    st.lists(trees(("BRANCH_LEQ", "BRANCH_LT", "BRANCH_EQ")), min_size=1, max_size=3),
    matrices((*WHOLE, *NEAR), 6),
    st.permutations(range(WIDTH)),
    st.permutations(NAMES),
)
def test_inputs_of_one_column_are_found_by_name_and_scaled_joined_and_picked(
    grown: list[Tree], rows: Any, order: list[int], names: list[str]
) -> None:
    a, b, c, d = (f"c{i}" for i in order)
    nodes = [
        make_node("Concat", [a, b], ["ab"], axis=1),
        make_node("Scaler", ["ab"], ["s"], domain=ML, offset=[0.5, -1.0], scale=[0.3, -2.0]),
        make_node("Concat", [c, "s", d], ["all"], axis=1),
        make_node("Mul", ["all", "by"], ["m"]),
        make_node("Gather", ["m", "turned"], ["z"], axis=1),
        _trees(grown, "z", "y"),
    ]
    constants = {"by": [2.0, 0.25, 1.0, -0.1], "turned": [2, 0, 3, 1]}
    _agree(_graph(nodes, constants, inputs=NAMES), rows, names)


def test_an_input_nobody_reads_is_a_column_all_the_same() -> None:
    nodes = [make_node("Concat", ["c2", "c0"], ["z"], axis=1), _trees([_first(LOW)], "z", "y")]
    (read,) = read_outputs(_graph(nodes, inputs=NAMES).SerializeToString(), NAMES)
    assert read.row_format.columns == WIDTH and read.feature.tolist() == [2]
    _agree(_graph(nodes, inputs=NAMES), ROWS)
    with pytest.raises(InputError, match="inputs"):
        read_outputs(_graph(nodes, inputs=NAMES).SerializeToString(), ["c0", "c1", "c2", "other"])


def _first(tree: Branch) -> Branch:
    """The same tree with the first weight of its leaves only."""
    assert isinstance(tree.yes, tuple) and isinstance(tree.no, tuple)
    return replace(tree, yes=tree.yes[:1], no=tree.no[:1])


def _split(transform: str) -> ModelProto:
    """As zipmap="columns" writes it: each class an output of its own, as a list of numbers."""
    nodes = [_classes([LOW, HIGH], "p", transform)]
    for k in range(3):
        nodes.append(make_node("Slice", ["p", f"n{k}", f"n{k + 1}", "n1"], [f"s{k}"]))
        nodes.append(make_node("Reshape", [f"s{k}", "flat"], [f"i{k}"]))
    constants = {f"n{k}": [k] for k in range(4)} | {"flat": [-1]}
    return _graph(nodes, constants, ("i0", "i1", "i2"))


@pytest.mark.parametrize("transform", ["NONE", "LOGISTIC", "SOFTMAX"])
def test_classes_that_are_outputs_of_their_own_are_explained_together(transform: str) -> None:
    link, outputs = _agree(_split(transform), ROWS)
    assert outputs == 3 and link.name in (transform, "IDENTITY")


def test_part_of_a_softmax_is_refused() -> None:
    file = _split("SOFTMAX")
    del file.graph.output[2]
    with pytest.raises(InputError, match="after_trees"):
        read_outputs(file.SerializeToString())


def _layers(kind: str, **how: Any) -> list[NodeProto]:
    """As bagging writes it: the scores of each node a layer, and the mean of the layers."""
    layers = [make_node("Reshape", [s, "shape"], [f"{s}3"]) for s in ("a", "b")]
    joint = make_node("Concat", ["a3", "b3"], ["ab"], axis=0)
    return [*layers, joint, make_node(kind, ["ab", "zero"], ["y"], keepdims=0, **how)]


SUMS: dict[str, tuple[int, Callable[[], Sequel]]] = {
    "a sum": (1, lambda: ([make_node("Sum", ["a", "b"], ["y"])], {})),
    "an addition": (1, lambda: ([make_node("Add", ["a", "b"], ["y"])], {})),
    "a mean": (1, lambda: ([make_node("Mean", ["a", "b"], ["y"])], {})),
    "a weighted sum of lists": (
        1,
        lambda: (
            [
                make_node("Mul", ["a", "v"], ["p"]),
                make_node("Mul", ["w", "b"], ["q"]),
                make_node("Flatten", ["p"], ["r"]),
                make_node("Flatten", ["q"], ["s"]),
                make_node("Sum", ["r", "s"], ["t"]),
                make_node("Sigmoid", ["t"], ["y"]),
            ],
            {"v": [0.25], "w": [0.75]},
        ),
    ),
    "two targets": (2, lambda: ([make_node("Concat", ["a", "b"], ["y"], axis=1)], {})),
    "the mean of layers": (1, lambda: (_layers("ReduceMean"), {"shape": [1, -1, 1], "zero": [0]})),
    "the sum of layers": (1, lambda: (_layers("ReduceSum"), {"shape": [1, -1, 1], "zero": [0]})),
}


@pytest.mark.parametrize("name", SUMS)
def test_trees_of_several_nodes_are_one_ensemble(name: str) -> None:
    expected, make = SUMS[name]
    after, constants = make()
    scaled = make_node("Scaler", ["x"], ["z"], domain=ML, offset=[0.5], scale=[-2.0])
    nodes = [scaled, _trees([_first(LOW)], "z", "a"), _trees([_first(HIGH)], "x", "b"), *after]
    assert _agree(_graph(nodes, constants), ROWS)[1] == expected


APART: dict[str, tuple[str, Callable[[], ModelProto]]] = {
    "a product of scores": (
        "after_trees",
        lambda: _graph(
            [
                _trees([_first(LOW)], "x", "a"),
                _trees([_first(HIGH)], "x", "b"),
                make_node("Mul", ["a", "b"], ["y"]),
            ]
        ),
    ),
    "a sum behind a link": (
        "after_trees",
        lambda: _graph(
            [
                _trees([_first(LOW)], "x", "a"),
                make_node("Sigmoid", ["a"], ["p"]),
                make_node("Sum", ["a", "p"], ["y"]),
            ]
        ),
    ),
    "a score and its curve": (
        "outputs_apart",
        lambda: _graph(
            [_trees([_first(LOW)], "x", "a"), make_node("Sigmoid", ["a"], ["p"])],
            outputs=("a", "p"),
        ),
    ),
    "trees beside something else": (
        "outputs_apart",
        lambda: _graph(
            [_trees([_first(LOW)], "x", "a"), make_node("Abs", ["x"], ["other"])],
            outputs=("a", "other"),
        ),
    ),
    "nodes that compare in two types": (
        "number_type",
        lambda: _graph(
            [
                make_node("Cast", ["x"], ["z"], to=TensorProto.DOUBLE),
                make_node(
                    "TreeEnsembleRegressor",
                    ["z"],
                    ["a"],
                    domain=ML,
                    n_targets=1,
                    **nodes_3([_first(LOW)], "target", np.float64),
                ),
                _trees([_first(HIGH)], "x", "b"),
                make_node("Sum", ["a", "b"], ["y"]),
            ]
        ),
    ),
    "a column beyond those joined": (
        "before_trees",
        lambda: _graph(
            [
                make_node("Concat", ["x", "x"], ["xx"], axis=1),
                make_node("Gather", ["xx", "far"], ["z"], axis=1),
                _trees([_first(LOW)], "z", "y"),
            ],
            {"far": [8]},
        ),
    ),
}


@pytest.mark.parametrize("name", APART)
def test_what_is_not_one_sum_of_trees_is_refused(name: str) -> None:
    what, make = APART[name]
    with pytest.raises(InputError) as refused:
        read_outputs(make().SerializeToString())
    assert refused.value.params == {"what": what}


# Splits with several parents, leaves of several trees, bases that do not count ---------------


def test_the_tests_of_a_category_lead_to_one_split() -> None:
    """As LightGBM's exporter writes « column 0 is 0, 1 or 4 »: three tests, one end."""
    stated: dict[str, Any] = {
        "nodes_treeids": [0] * 7,
        "nodes_nodeids": [0, 1, 2, 3, 4, 5, 6],
        "nodes_featureids": [0, 0, 0, 1, 0, 0, 0],
        "nodes_modes": ["BRANCH_EQ"] * 3 + ["BRANCH_LEQ"] + ["LEAF"] * 3,
        "nodes_values": [0.0, 1.0, 4.0, 0.5, 0.0, 0.0, 0.0],
        "nodes_truenodeids": [3, 3, 3, 4, 0, 0, 0],
        "nodes_falsenodeids": [1, 2, 6, 5, 0, 0, 0],
        "nodes_missing_value_tracks_true": [0] * 7,
        "target_treeids": [0] * 3,
        "target_nodeids": [4, 5, 6],
        "target_ids": [0] * 3,
        "target_weights": [1.0, 2.0, -3.0],
        "n_targets": 1,
    }
    node = make_node("TreeEnsembleRegressor", ["x"], ["y"], domain=ML, **stated)
    pairs = [
        (c, v) for c in (0.0, 1.0, 2.0, 3.0, 4.0, -1.0, 5.0, np.nan) for v in (0.0, 1.0, np.nan)
    ]
    file = model([node], opset=3, width=2)
    _agree(file, pairs, NAMES[:2])
    (read,) = read_outputs(file.SerializeToString())
    assert read.margin([[4.0, 0.0], [1.0, 1.0], [2.0, 0.0]]).tolist() == [1.0, 2.0, -3.0]


def test_a_leaf_of_two_trees_serves_both() -> None:
    tree = Branch(0, "BRANCH_LEQ", (0.0,), False, 1.0, 2.0)
    shared: dict[str, Any] = {
        "leaf_targetids": [0, 1, 0, 1],
        "n_targets": 2,
        "nodes_falseleafs": [1, 1],
    }
    file = ensemble_5([tree, tree], width=1, **shared, nodes_falsenodeids=[1, 1])
    assert _agree(file, [[-1.0], [1.0], [np.nan]], NAMES[:1]) == (Link.IDENTITY, 2)


@pytest.mark.parametrize("ids", [[0, 0], [0, 1]])
def test_a_base_counts_only_where_its_target_has_a_weight(ids: list[int]) -> None:
    stated: dict[str, Any] = {"target_ids": ids, "n_targets": 2, "base_values": [0.5, 1.0]}
    file = regressor_3([Branch(0, "BRANCH_LEQ", (0.0,), False, 1.0, 2.0)], width=1, **stated)
    if ids == [0, 0]:
        assert _agree(file, [[-1.0], [1.0]], NAMES[:1]) == (Link.IDENTITY, 2)
        return
    with pytest.raises(InputError, match="base_values"):
        read_outputs(file.SerializeToString())


def test_trees_that_share_a_split_are_refused() -> None:
    tree = Branch(0, "BRANCH_LEQ", (0.0,), False, 1.0, 2.0)
    with pytest.raises(InputError, match="node_of_two_trees"):
        read_outputs(ensemble_5([tree, tree], tree_roots=[0, 0]).SerializeToString())


def test_a_thousand_inputs_of_a_column_each() -> None:
    names = [f"c{i}" for i in range(1000)]
    grown = [Branch(i, "BRANCH_LEQ", (float(i),), True, 1.0, -1.0) for i in range(0, 1000, 7)]
    nodes = [
        helper.make_node("Concat", names, ["z"], axis=1),
        _trees(grown, "z", "y"),
    ]
    _agree(_graph(nodes, inputs=names), np.ones((2, 1000)) * [[1.0], [500.0]], names)
