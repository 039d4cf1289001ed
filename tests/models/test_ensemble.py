"""The ensemble read from a file is the model that ONNX Runtime runs, or the file is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import ModelProto, TensorProto, helper

from models.ensemble import Link, read_ensemble
from models.errors import InputError
from tests.golden.onnx import Golden, golden, golden_names
from tests.golden.onnx.hand_made import (
    MEMBER,
    ML,
    MODES,
    Branch,
    Tree,
    classifier_3,
    ensemble_5,
    model,
    nodes_3,
    numbers,
    regressor_3,
)
from tests.models.trees import NEAR, WHOLE, WIDTH, linked, matrices, relative_gap, run, trees

TREE = Branch(0, "BRANCH_LEQ", (0.5,), True, 1.0, Branch(1, "BRANCH_GT", (1.0,), False, 2.0, -3.0))
BOTH = Branch(0, "BRANCH_LEQ", (0.5,), True, (1.0, 0.5), (-1.0, 0.25))
DTYPES = st.sampled_from([np.float32, np.float64])


@pytest.fixture(params=golden_names())
def case(request: pytest.FixtureRequest) -> Golden:
    return golden(request.param)


def test_golden_files_are_as_they_were_made(case: Golden) -> None:
    assert hashlib.sha256(case.model).hexdigest() == case.sha256


def test_a_golden_file_is_read_as_onnx_runtime_runs_it(case: Golden) -> None:
    ensemble = read_ensemble(case.model)
    output = run(case.model, ensemble, case.rows)
    assert relative_gap(linked(ensemble, ensemble.margin(case.rows)), output) <= 1e-5


@pytest.mark.parametrize("name", [n for n in golden_names() if golden(n).margins is not None])
def test_a_golden_file_gives_the_margins_of_its_own_library(name: str) -> None:
    case = golden(name)
    assert case.margins is not None
    assert relative_gap(read_ensemble(case.model).margin(case.rows), case.margins) <= 1e-5


def test_every_branch_mode_of_the_first_notation_is_read_exactly() -> None:
    @given(st.lists(trees(MODES), min_size=1, max_size=3), DTYPES, matrices((*WHOLE, *NEAR), 12))
    def holds(grown: list[Tree], dtype: Any, rows: Any) -> None:
        file = regressor_3(grown, dtype, WIDTH, base=0.25).SerializeToString()
        ensemble = read_ensemble(file)
        assert relative_gap(ensemble.margin(rows), run(file, ensemble, rows)) <= 1e-6

    holds()


def test_every_branch_mode_of_the_second_notation_is_read_exactly() -> None:
    # Whole numbers: ONNX Runtime 1.31 truncates fractions before it looks into a set.
    @given(st.lists(trees((*MODES, MEMBER)), min_size=1, max_size=3), DTYPES, matrices(WHOLE, 12))
    def holds(grown: list[Tree], dtype: Any, rows: Any) -> None:
        file = ensemble_5(grown, dtype, WIDTH).SerializeToString()
        ensemble = read_ensemble(file)
        assert relative_gap(ensemble.margin(rows), run(file, ensemble, rows)) <= 1e-6

    holds()


@pytest.mark.parametrize("transform", ["NONE", "LOGISTIC"])
@pytest.mark.parametrize("ids", [(0,), (1,)])
@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_one_weight_a_leaf_is_that_of_the_second_class(
    transform: str, ids: tuple[int], sign: float
) -> None:
    tree = Branch(0, "BRANCH_LEQ", (0.0,), False, 0.25, 2.0 * sign)
    file = classifier_3([tree, tree], ids, transform).SerializeToString()
    ensemble = read_ensemble(file)
    rows = [[-1.0], [1.0], [np.nan]]
    assert ensemble.margin(rows).tolist() == [0.5, 4.0 * sign, 4.0 * sign]
    assert relative_gap(linked(ensemble, ensemble.margin(rows)), run(file, ensemble, rows)) <= 1e-6


def test_a_leaf_without_weight_counts_for_nothing() -> None:
    attributes = nodes_3([TREE], "target", np.float32)
    for part in ("treeids", "nodeids", "ids", "weights"):
        attributes[f"target_{part}"] = attributes[f"target_{part}"][:-1]
    file = _regressor(attributes).SerializeToString()
    ensemble = read_ensemble(file)
    rows = [[1.0, 0.0], [0.0, 0.0]]
    assert ensemble.margin(rows).tolist() == [0.0, 1.0]
    assert run(file, ensemble, rows).tolist() == [0.0, 1.0]


def test_a_value_that_float32_brings_onto_the_threshold_goes_left() -> None:
    case = golden("cast-before")
    assert read_ensemble(case.model).margin(case.rows).tolist() == [1.5, 1.5, -2.0, -2.0]


def test_the_output_is_found_behind_a_zipmap_too() -> None:
    plain, zipped = golden("lightgbm-binary"), golden("lightgbm-binary-zipmap")
    first, second = read_ensemble(plain.model), read_ensemble(zipped.model)
    assert (first.output_label, second.output_label) == (None, 1)
    assert first.link is second.link is Link.LOGISTIC
    outputs = run(plain.model, first, plain.rows), run(zipped.model, second, zipped.rows)
    assert outputs[0].tolist() == outputs[1].tolist()


def test_rows_of_another_width_are_refused_and_an_open_width_takes_more() -> None:
    fixed, is_open = read_ensemble(_file(TREE, width=2)), read_ensemble(_file(TREE))
    rows = np.zeros((3, 3))
    with pytest.raises(InputError, match="rows_wrong_width"):
        fixed.margin(rows)
    with pytest.raises(InputError, match="rows_wrong_width"):
        is_open.margin(rows[:, :1])
    with pytest.raises(InputError, match="rows_wrong_width"):
        is_open.margin(rows[0])
    assert is_open.margin(rows).tolist() == [1.0, 1.0, 1.0]
    assert fixed.margin(rows[:0, :2]).tolist() == []


def test_a_chain_of_twenty_thousand_splits_is_read() -> None:
    depth = 20_000
    nodes = list(range(depth))
    file = ensemble_5(
        [TREE],
        nodes_modes=helper.make_tensor("m", TensorProto.UINT8, [depth], [0] * depth),
        nodes_splits=helper.make_tensor("s", TensorProto.FLOAT, [depth], nodes),
        nodes_featureids=[0] * depth,
        nodes_missing_value_tracks_true=[0] * depth,
        nodes_trueleafs=[1] * depth,
        nodes_truenodeids=nodes,
        nodes_falseleafs=[0] * (depth - 1) + [1],
        nodes_falsenodeids=[*nodes[1:], depth],
        leaf_targetids=[0] * (depth + 1),
        leaf_weights=helper.make_tensor(
            "w", TensorProto.FLOAT, [depth + 1], [float(n) for n in range(depth + 1)]
        ),
    ).SerializeToString()
    assert read_ensemble(file).margin([[150.5], [np.nan]]).tolist() == [151.0, depth]


def _file(*grown: Tree, width: int | None = None) -> bytes:
    content: bytes = regressor_3(grown, width=width).SerializeToString()
    return content


def _regressor(attributes: dict[str, Any]) -> ModelProto:
    node = helper.make_node(
        "TreeEnsembleRegressor", ["x"], ["y"], domain=ML, n_targets=1, **attributes
    )
    return model([node], opset=3)


def _edited(**changes: Callable[[list[Any]], list[Any]]) -> ModelProto:
    attributes = nodes_3([TREE, TREE], "target", np.float32)
    return _regressor(attributes | {n: change(attributes[n]) for n, change in changes.items()})


def _around(before: list[Any], after: list[Any], tree_input: str, tree_output: str) -> ModelProto:
    stated = nodes_3([TREE], "target", np.float32) | {"n_targets": 1}
    node = helper.make_node(
        "TreeEnsembleRegressor", [tree_input], [tree_output], domain=ML, **stated
    )
    constants = [
        helper.make_tensor("two", TensorProto.FLOAT, [1], [2.0]),
        helper.make_tensor("ones", TensorProto.FLOAT, [1, 1, 1], [1.0]),
    ]
    return model([*before, node, *after], opset=3, constants=constants)


def _external() -> ModelProto:
    made = regressor_3([TREE], np.float64)
    for attribute in made.graph.node[0].attribute:
        if attribute.name == "target_weights_as_tensor":
            attribute.t.data_location = TensorProto.EXTERNAL
            entry = attribute.t.external_data.add()
            entry.key, entry.value = "location", "secret.bin"
    return made


def _twice(made: ModelProto) -> ModelProto:
    made.graph.node.append(made.graph.node[0])
    return made


def _fed(made: ModelProto, element: int) -> ModelProto:
    made.graph.input[0].type.tensor_type.elem_type = element
    return made


def _cycle_5() -> ModelProto:
    inner = Branch(0, "BRANCH_LEQ", (2.0,), True, 1.0, 2.0)
    tree = Branch(0, "BRANCH_LEQ", (0.0,), True, inner, 3.0)
    return ensemble_5([tree], nodes_trueleafs=[0, 0], nodes_truenodeids=[1, 1])


SCALER = helper.make_node("Scaler", ["x"], ["z"], domain=ML, offset=[0.0], scale=[2.0])
UNSUPPORTED: dict[str, tuple[str, Callable[[], ModelProto]]] = {
    "an average": ("aggregate", lambda: regressor_3([TREE], aggregate_function="AVERAGE")),
    "a minimum": ("aggregate", lambda: regressor_3([TREE], aggregate_function="MIN")),
    "a maximum, second notation": ("aggregate", lambda: ensemble_5([TREE], aggregate_function=3)),
    "a transform of one target": (
        "post_transform",
        lambda: regressor_3([TREE], post_transform="LOGISTIC"),
    ),
    "softmax of one target": ("post_transform", lambda: ensemble_5([TREE], post_transform=1)),
    "softmax of one weight": ("post_transform", lambda: classifier_3([TREE], (0,), "SOFTMAX")),
    "probit": ("post_transform", lambda: classifier_3([TREE], (0,), "PROBIT")),
    "three classes": ("class_count", lambda: classifier_3([TREE], classlabels_int64s=[0, 1, 2])),
    "one class": ("class_count", lambda: classifier_3([TREE], classlabels_int64s=[1])),
    "a class beyond the labels": ("class_ids", lambda: classifier_3([TREE], (2,))),
    "bases of two classes": (
        "base_values",
        lambda: classifier_3([BOTH], (0, 1), **numbers("base_values", [0.1, 0.2], np.float32)),
    ),
    "a base of the second class": (
        "base_values",
        lambda: classifier_3([TREE], (1,), **numbers("base_values", [0.1], np.float32)),
    ),
    "a base that is no number": ("base_values", lambda: regressor_3([TREE], base=float("nan"))),
    "two targets": ("several_outputs", lambda: regressor_3([TREE], n_targets=2)),
    "a second target": (
        "several_outputs",
        lambda: ensemble_5([TREE], leaf_targetids=[0, 1, 0], n_targets=1),
    ),
    "a scaler": ("before_trees", lambda: _around([SCALER], [], "z", "y")),
    "whole numbers in": ("number_type", lambda: _fed(regressor_3([TREE]), TensorProto.INT64)),
    "a cast to whole numbers": (
        "number_type",
        lambda: _around(
            [helper.make_node("Cast", ["x"], ["z"], to=TensorProto.INT32)], [], "z", "y"
        ),
    ),
    "a factor": (
        "after_trees",
        lambda: _around([], [helper.make_node("Mul", ["s", "two"], ["y"])], "x", "s"),
    ),
    "a factor that changes the shape": (
        "after_trees",
        lambda: _around([], [helper.make_node("Mul", ["s", "ones"], ["y"])], "x", "s"),
    ),
    "a sigmoid": (
        "after_trees",
        lambda: _around([], [helper.make_node("Sigmoid", ["s"], ["y"])], "x", "s"),
    ),
    "an identity of another domain": (
        "after_trees",
        lambda: _around(
            [], [helper.make_node("Identity", ["s"], ["y"], domain="theirs")], "x", "s"
        ),
    ),
    "no way out": ("after_trees", lambda: _around([], [], "x", "lost")),
    "no way in": ("inputs", lambda: _around([], [], "nowhere", "y")),
    "identities in a ring": (
        "inputs",
        lambda: _around(
            [
                helper.make_node("Identity", ["a"], ["b"]),
                helper.make_node("Identity", ["b"], ["a"]),
            ],
            [],
            "a",
            "y",
        ),
    ),
    "two ensembles": ("tree_node_count", lambda: _twice(regressor_3([TREE]))),
    "an ensemble of another domain": (
        "tree_node_count",
        lambda: model([helper.make_node("TreeEnsemble", ["x"], ["y"], domain="theirs")], opset=5),
    ),
    "weights in another file": ("external_data", _external),
    "double cuts for float rows": (
        "attribute_type",
        lambda: _fed(regressor_3([TREE], np.float64), TensorProto.FLOAT),
    ),
    "a text for a number": ("attribute_type", lambda: regressor_3([TREE], n_targets="one")),
    "a cycle": ("node_with_two_parents", _cycle_5),
    "a child of two parents": (
        "node_with_two_parents",
        lambda: _edited(nodes_falsenodeids=lambda ids: [2, 0, 2, *ids[3:]]),
    ),
    "a ring beside the tree": (
        "node_not_reached",
        lambda: _edited(nodes_falsenodeids=lambda ids: [1, 0, 2, *ids[3:]]),
    ),
    "a child that is not there": (
        "node_out_of_range",
        lambda: _edited(nodes_truenodeids=lambda ids: [99, *ids[1:]]),
    ),
    "a child below zero": (
        "node_out_of_range",
        lambda: ensemble_5([TREE], nodes_truenodeids=[-1, 1]),
    ),
    "a leaf that is not there": (
        "node_out_of_range",
        lambda: ensemble_5([TREE], nodes_truenodeids=[7, 1]),
    ),
    "a node said twice": (
        "node_twice",
        lambda: _edited(nodes_nodeids=lambda ids: [0, 0, *ids[2:]]),
    ),
    "trees that take turns": (
        "trees_interleaved",
        lambda: _edited(
            nodes_treeids=lambda ids: [*ids[:-1], 0], nodes_nodeids=lambda ids: [*range(len(ids))]
        ),
    ),
    "columns of two lengths": (
        "attribute_lengths",
        lambda: _edited(nodes_featureids=lambda ids: ids[:-1]),
    ),
    "a weight on a split": (
        "leaf_weights",
        lambda: _edited(target_nodeids=lambda ids: [0, *ids[1:]]),
    ),
    "a weight said twice": (
        "leaf_weights",
        lambda: _edited(target_nodeids=lambda ids: [ids[1], *ids[1:]]),
    ),
    "a leaf for one class only": (
        "leaf_without_weight",
        lambda: classifier_3(
            [BOTH],
            (0, 1),
            class_treeids=[0, 0, 0],
            class_nodeids=[1, 1, 2],
            class_ids=[0, 1, 0],
            class_weights=[1.0, 0.5, -1.0],
        ),
    ),
    "a weight that is no number": ("leaf_not_finite", lambda: regressor_3([float("inf")])),
    "a cut that is no number": (
        "threshold_not_a_number",
        lambda: regressor_3([Branch(0, "BRANCH_LEQ", (float("nan"),), True, 1.0, 2.0)]),
    ),
    "nothing below the cut": (
        "threshold_not_a_number",
        lambda: regressor_3([Branch(0, "BRANCH_LT", (float("-inf"),), True, 1.0, 2.0)]),
    ),
    "a mode nobody knows": (
        "branch_mode",
        lambda: regressor_3([Branch(0, "BRANCH_MAYBE", (0.0,), True, 1.0, 2.0)]),
    ),
    "a feature beyond the width": ("feature_out_of_range", lambda: regressor_3([TREE], width=1)),
    "a feature below zero": (
        "feature_out_of_range",
        lambda: regressor_3([Branch(-1, "BRANCH_LEQ", (0.0,), True, 1.0, 2.0)]),
    ),
    "an empty set": (
        "membership_values",
        lambda: ensemble_5(
            [Branch(0, MEMBER, (1.0,), True, 1.0, 2.0)],
            membership_values=helper.make_tensor("v", TensorProto.FLOAT, [1], [float("nan")]),
        ),
    ),
    "no tree": (
        "no_tree",
        lambda: model([helper.make_node("TreeEnsemble", ["x"], ["y"], domain=ML)], opset=5),
    ),
}


@pytest.mark.parametrize("name", UNSUPPORTED)
def test_what_is_not_proven_is_refused_by_name(name: str) -> None:
    what, build = UNSUPPORTED[name]
    with pytest.raises(InputError) as refused:
        read_ensemble(build().SerializeToString())
    assert (refused.value.code, refused.value.params) == ("model_unsupported", {"what": what})


@pytest.mark.parametrize("content", [b"", b"no model", golden("lightgbm-binary").model[:1000]])
def test_what_is_no_model_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match="model_unreadable"):
        read_ensemble(content)


def test_a_damaged_file_is_refused_or_read_but_never_breaks_the_reader() -> None:
    @given(st.sampled_from(golden_names()), st.data())
    def holds(name: str, data: st.DataObject) -> None:
        case = golden(name)
        content = bytearray(case.model)
        for _ in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        try:
            ensemble = read_ensemble(bytes(content))
            ensemble.margin(np.zeros((2, ensemble.row_format.columns)))
        except InputError:
            pass

    holds()
