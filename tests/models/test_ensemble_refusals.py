"""What is not proven equal to ONNX Runtime is refused by name, and no file breaks the reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import ModelProto, TensorProto, helper

from models.ensemble import read_ensemble
from models.errors import InputError
from tests.golden.onnx import golden, golden_names
from tests.golden.onnx.hand_made import (
    MEMBER,
    ML,
    Branch,
    classifier_3,
    ensemble_5,
    model,
    nodes_3,
    numbers,
    regressor_3,
)

TREE = Branch(0, "BRANCH_LEQ", (0.5,), True, 1.0, Branch(1, "BRANCH_GT", (1.0,), False, 2.0, -3.0))
BOTH = Branch(0, "BRANCH_LEQ", (0.5,), True, (1.0, 0.5), (-1.0, 0.25))


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


UNSUPPORTED: dict[str, tuple[str, Callable[[], ModelProto]]] = {
    "a minimum": ("aggregate", lambda: regressor_3([TREE], aggregate_function="MIN")),
    "a maximum, second notation": ("aggregate", lambda: ensemble_5([TREE], aggregate_function=3)),
    "a transform of one target": (
        "post_transform",
        lambda: regressor_3([TREE], post_transform="LOGISTIC"),
    ),
    "softmax of one target": ("post_transform", lambda: ensemble_5([TREE], post_transform=1)),
    "softmax of one weight": ("post_transform", lambda: classifier_3([TREE], (0,), "SOFTMAX")),
    "probit": ("post_transform", lambda: classifier_3([TREE], (0,), "PROBIT")),
    "too many classes": (
        "class_count",
        lambda: classifier_3([TREE], classlabels_int64s=[*range(257)]),
    ),
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
    "no target": ("output_count", lambda: regressor_3([TREE], n_targets=0)),
    "a second target": (
        "target_ids",
        lambda: ensemble_5([TREE], leaf_targetids=[0, 1, 0], n_targets=1),
    ),
    "a square": (
        "before_trees",
        lambda: _around([helper.make_node("Mul", ["x", "x"], ["z"])], [], "z", "y"),
    ),
    "whole numbers in": ("number_type", lambda: _fed(regressor_3([TREE]), TensorProto.INT64)),
    "a cast to whole numbers": (
        "number_type",
        lambda: _around(
            [helper.make_node("Cast", ["x"], ["z"], to=TensorProto.INT32)], [], "z", "y"
        ),
    ),
    "a score cast to a whole number": (
        "number_type",
        lambda: _around(
            [], [helper.make_node("Cast", ["s"], ["y"], to=TensorProto.INT64)], "x", "s"
        ),
    ),
    "a factor that changes the shape": (
        "after_trees",
        lambda: _around([], [helper.make_node("Mul", ["s", "ones"], ["y"])], "x", "s"),
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
    "the same ensemble twice": ("node_twice", lambda: _twice(regressor_3([TREE]))),
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
    "a cycle": ("node_cycle", _cycle_5),
    "a child that is its own parent": (
        "node_cycle",
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
