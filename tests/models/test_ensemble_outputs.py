"""Models of several outputs, averages, and what stands before and after the trees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import ModelProto, NodeProto, TensorProto, helper

from models.ensemble import Ensemble, Link, read_ensemble, read_outputs, through_link
from models.errors import InputError
from tests.golden.onnx.hand_made import (
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
from tests.models.trees import NEAR, WHOLE, WIDTH, matrices, relative_gap, run, trees

TREE = Branch(0, "BRANCH_LEQ", (0.5,), True, 1.0, Branch(1, "BRANCH_GT", (1.0,), False, 2.0, -3.0))
CLASSES = 3


def _agree(file: ModelProto, rows: Any) -> tuple[Ensemble, ...]:
    """Read a file; its outputs are those of ONNX Runtime."""
    content = file.SerializeToString()
    outputs = read_outputs(content)
    margins = np.stack([o.margin(rows) for o in outputs], axis=1)
    given_back = np.stack([run(content, o, rows) for o in outputs], axis=1)
    assert relative_gap(through_link(outputs[0].link, margins), given_back) <= 1e-6
    return outputs


def _weighted(grown: Tree, generator: np.random.Generator) -> Tree:
    """The same tree with a weight for each class at its leaves."""
    if isinstance(grown, Branch):
        ends = (_weighted(grown.yes, generator), _weighted(grown.no, generator))
        return Branch(grown.feature, grown.mode, grown.values, grown.is_missing_yes, *ends)
    return tuple(generator.integers(-64, 64, CLASSES) / 16)


@settings(max_examples=30)
@given(
    st.lists(trees(MODES), min_size=1, max_size=3),
    matrices((*WHOLE, *NEAR), 6),
    st.sampled_from(["NONE", "LOGISTIC", "SOFTMAX"]),
    st.integers(0, 9),
    st.booleans(),
)
def test_each_of_several_classes_has_its_own_margin(
    grown: list[Tree], rows: Any, transform: str, seed: int, has_base: bool
) -> None:
    generator = np.random.default_rng(seed)
    leafy = [_weighted(tree, generator) for tree in grown]
    base: dict[str, Any] = numbers("base_values", [0.5, -0.25, 1.0], np.float32) if has_base else {}
    base |= {"classlabels_int64s": [4, 5, 6]}
    file = classifier_3(leafy, range(CLASSES), transform, width=WIDTH, **base)
    assert len(_agree(file, rows)) == CLASSES


@settings(max_examples=30)
@given(
    st.lists(st.tuples(trees(MODES), st.integers(0, 2)), min_size=1, max_size=4),
    matrices((*WHOLE, *NEAR), 6),
    st.sampled_from(["NONE", "LOGISTIC", "SOFTMAX"]),
)
def test_a_tree_that_serves_one_class_says_nothing_of_the_others(
    grown: list[tuple[Tree, int]], rows: Any, transform: str
) -> None:
    # As boosting libraries write several classes: each tree has weights of one class only.
    stated = nodes_3([tree for tree, _ in grown], "class", np.float32)
    stated["class_ids"] = [grown[tree][1] for tree in stated["class_treeids"]]
    stated |= {"post_transform": transform, "classlabels_strings": ["a", "b", "c"]}
    node = helper.make_node("TreeEnsembleClassifier", ["x"], ["l", "y"], domain=ML, **stated)
    outputs = (("l", TensorProto.STRING), ("y", TensorProto.FLOAT))
    _agree(model([node], opset=3, width=WIDTH, outputs=outputs), rows)


@settings(max_examples=30)
@given(
    st.lists(trees(MODES), min_size=1, max_size=4),
    matrices((*WHOLE, *NEAR), 6),
    st.sampled_from([np.float32, np.float64]),
    st.sampled_from(["SUM", "AVERAGE"]),
    st.integers(0, 9),
)
def test_targets_are_summed_or_averaged(
    grown: list[Tree], rows: Any, dtype: Any, aggregate: str, seed: int
) -> None:
    generator = np.random.default_rng(seed)
    leafy = [_weighted(tree, generator) for tree in grown]
    stated = nodes_3(leafy, "target", dtype, range(CLASSES))
    stated |= numbers("base_values", [0.5, 0.0, -1.0], dtype)
    stated |= {"n_targets": CLASSES, "aggregate_function": aggregate}
    node = helper.make_node("TreeEnsembleRegressor", ["x"], ["y"], domain=ML, **stated)
    _agree(model([node], opset=3, dtype=dtype, width=WIDTH), rows)
    single = regressor_3(grown, dtype, WIDTH, base=0.5, aggregate_function=aggregate)
    assert len(_agree(single, rows)) == 1
    assert len(_agree(ensemble_5(grown, dtype, WIDTH, aggregate_function=0), rows)) == 1


def test_targets_of_the_second_notation() -> None:
    file = ensemble_5([TREE, TREE], leaf_targetids=[0, 1, 1, 1, 0, 1], n_targets=2)
    rows = [[0.0, 0.0], [1.0, 2.0], [1.0, 0.0], [np.nan, np.nan]]
    first, second = _agree(file, rows)
    assert first.margin(rows).tolist() == [1.0, 2.0, 0.0, 1.0]
    assert second.margin(rows).tolist() == [1.0, 2.0, -6.0, 1.0]


def test_several_outputs_are_no_single_ensemble() -> None:
    file = ensemble_5([TREE], leaf_targetids=[0, 1, 0], n_targets=2).SerializeToString()
    with pytest.raises(InputError, match="several_outputs"):
        read_ensemble(file)


# Before the trees ---------------------------------------------------------------------------

NODE = "TreeEnsembleRegressor"
FINE = (-np.inf, -2.5, -1.0, -1e-30, 0.0, 1e-30, 0.1, 1.0, 1.1, 3.0, 1e30, np.inf, np.nan)


def _around(
    before: list[NodeProto],
    after: list[NodeProto],
    constants: dict[str, list[float]],
    dtype: Any = np.float32,
    grown: list[Tree] | None = None,
    trees_in: str = "z",
    trees_out: str | None = None,
) -> ModelProto:
    trees_out = trees_out or ("s" if after else "y")
    stated = nodes_3(grown or [TREE], "target", dtype) | {"n_targets": 1}
    node = helper.make_node(NODE, [trees_in], [trees_out], domain=ML, **stated)
    kind = TensorProto.DOUBLE if dtype is np.float64 else TensorProto.FLOAT
    tensors = [helper.make_tensor(n, kind, [len(v)], v) for n, v in constants.items()]
    return model([*before, node, *after], opset=3, dtype=dtype, width=WIDTH, constants=tensors)


def _op(kind: str, *names: str, **attributes: Any) -> NodeProto:
    domain = ML if kind in ("Scaler", "Imputer") else ""
    return helper.make_node(kind, names[:-1], names[-1:], domain=domain, **attributes)


@settings(max_examples=60)
@given(
    st.lists(trees(MODES), min_size=1, max_size=3),
    st.lists(st.sampled_from([0.1, 3.0, 0.7, -0.3, -2.0, 1e-3]), min_size=WIDTH, max_size=WIDTH),
    st.lists(st.sampled_from([0.0, 0.1, -1.7, 40.0]), min_size=WIDTH, max_size=WIDTH),
    matrices(FINE, 8),
)
def test_a_scaler_is_part_of_the_splits_to_the_last_digit(
    grown: list[Tree], scale: list[float], offset: list[float], drawn: Any
) -> None:
    file = _around([_op("Scaler", "x", "z", offset=offset, scale=scale)], [], {}, grown=grown)
    content = file.SerializeToString()
    ensemble = read_ensemble(content)
    # Rows on the cuts themselves and one float32 to either side of each.
    cuts = ensemble.threshold.astype(np.float32)
    near = np.concatenate(
        [cuts, np.nextafter(cuts, np.float32(-np.inf)), np.nextafter(cuts, np.float32(np.inf))]
    )
    edge = np.tile(near[:, None], WIDTH)
    _agree(file, np.concatenate([drawn, edge]))


@settings(max_examples=30)
@given(st.lists(trees(MODES), min_size=1, max_size=3), matrices(FINE, 8), st.data())
def test_arithmetic_in_double_is_part_of_the_splits(
    grown: list[Tree], rows: Any, data: st.DataObject
) -> None:
    number = st.sampled_from([0.1, 3.0, -0.7])
    constants = {n: data.draw(st.lists(number, min_size=WIDTH, max_size=WIDTH)) for n in "abcd"}
    steps = [
        _op("Sub", "x", "a", "p"),
        _op("Div", "p", "b", "q"),
        _op("Mul", "q", "c", "r"),
        _op("Add", "r", "d", "z"),
    ]
    _agree(_around(steps, [], constants, np.float64, grown), rows)


@settings(max_examples=30)
@given(st.lists(trees(MODES), min_size=1, max_size=3), matrices(FINE, 8))
def test_an_imputer_decides_where_the_unknown_goes(grown: list[Tree], rows: Any) -> None:
    filled = _op(
        "Imputer",
        "x",
        "p",
        imputed_value_floats=[0.0, 1.0, 2.0, -1.0],
        replaced_value_float=float("nan"),
    )
    scaled = _op("Scaler", "p", "z", offset=[0.5], scale=[-2.0])
    _agree(_around([filled, scaled], [], {}, grown=grown), rows)


@settings(max_examples=30)
@given(
    st.lists(trees(MODES), min_size=1, max_size=3),
    matrices(FINE, 8),
    st.permutations(range(WIDTH)),
    st.booleans(),
)
def test_columns_picked_scaled_and_joined_are_part_of_the_splits(
    grown: list[Tree], rows: Any, order: list[int], is_gathered: bool
) -> None:
    # As pipelines write it: some columns scaled, the others as they are, in another order.
    steps = [
        helper.make_node("ArrayFeatureExtractor", ["x", "some"], ["p"], domain=ML),
        _op("Scaler", "p", "q", offset=[0.5, -1.0], scale=[0.3, -2.0]),
        _op("Gather", "x", "rest", "r", axis=1)
        if is_gathered
        else helper.make_node("ArrayFeatureExtractor", ["x", "rest"], ["r"], domain=ML),
        _op("Concat", "q", "r", "z", axis=1),
    ]
    made = _around(steps, [], {}, grown=grown)
    for name, places in (("some", order[:2]), ("rest", order[2:])):
        made.graph.initializer.append(
            helper.make_tensor(name, TensorProto.INT64, [len(places)], places)
        )
    _agree(made, rows)


BEFORE: dict[str, Callable[[], ModelProto]] = {
    "a scale of zero": lambda: _around(
        [_op("Scaler", "x", "z", offset=[0.0], scale=[0.0])], [], {}
    ),
    "a value that stands for the unknown": lambda: _around(
        [_op("Imputer", "x", "z", imputed_value_floats=[1.0], replaced_value_float=-999.0)], [], {}
    ),
    "an absolute value": lambda: _around([_op("Abs", "x", "z")], [], {}),
    "columns joined below one another": lambda: _around(
        [_op("Concat", "x", "x", "z", axis=0)], [], {}
    ),
    "more than a joint": lambda: _around(
        [_op("Concat", "x", "x", "c", axis=1), _op("Abs", "c", "z")], [], {}
    ),
    "constants for too few columns": lambda: _around(
        [_op("Sub", "x", "a", "z")],
        [],
        {"a": [1.0] * 2},
        grown=[Branch(3, "BRANCH_LEQ", (0.5,), True, 1.0, 2.0)],
    ),
}


@pytest.mark.parametrize("name", BEFORE)
def test_what_is_not_undone_before_the_trees_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="before_trees"):
        read_outputs(BEFORE[name]().SerializeToString())


# After the trees ----------------------------------------------------------------------------


def _followed(*after: NodeProto, **constants: list[float]) -> ModelProto:
    return _around([], list(after), constants, trees_in="x")


AFTER: dict[str, tuple[Link, ModelProto]] = {
    "a factor and a shift": (
        Link.IDENTITY,
        _followed(_op("Mul", "s", "a", "t"), _op("Add", "t", "b", "y"), a=[0.3], b=[2.0]),
    ),
    "a division": (Link.IDENTITY, _followed(_op("Div", "s", "a", "y"), a=[-7.0])),
    "what is left of a number": (
        Link.IDENTITY,
        _followed(_op("Sub", "a", "s", "t"), _op("Sub", "t", "b", "y"), a=[1.5], b=[0.25]),
    ),
    "a logistic curve": (
        Link.LOGISTIC,
        _followed(_op("Mul", "s", "a", "t"), _op("Sigmoid", "t", "y"), a=[0.5]),
    ),
    "an exponential": (Link.EXPONENTIAL, _followed(_op("Exp", "s", "y"))),
    "a multiple of an exponential": (
        Link.EXPONENTIAL,
        _followed(_op("Exp", "s", "t"), _op("Mul", "t", "a", "y"), a=[1.5]),
    ),
    "another shape": (Link.IDENTITY, _followed(_op("Flatten", "s", "y"))),
}


@pytest.mark.parametrize("name", AFTER)
def test_what_follows_the_trees_is_part_of_the_margin_or_its_link(name: str) -> None:
    link, file = AFTER[name]
    rows = [[0.0, 0.0, 0.0, 0.0], [1.0, 2.0, 0.0, 0.0], [np.nan, 1.0, 0.0, 0.0]]
    (read,) = _agree(file, rows)
    assert read.link is link


NOT_AFTER = {
    "a factor after the link": _followed(
        _op("Sigmoid", "s", "t"), _op("Mul", "t", "a", "y"), a=[2.0]
    ),
    "what is left of an exponential": _followed(
        _op("Exp", "s", "t"), _op("Mul", "t", "a", "y"), a=[-1.5]
    ),
    "two links": _followed(_op("Sigmoid", "s", "t"), _op("Exp", "t", "y")),
    "a division by the score": _followed(_op("Div", "a", "s", "y"), a=[2.0]),
    "a division by nothing": _followed(_op("Div", "s", "a", "y"), a=[0.0]),
    "the score with itself": _followed(_op("Mul", "s", "s", "y")),
    "softmax of one score": _followed(_op("Softmax", "s", "y")),
    "a tangent": _followed(_op("Tanh", "s", "y")),
}


@pytest.mark.parametrize("name", NOT_AFTER)
def test_what_is_no_margin_nor_link_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="after_trees"):
        read_outputs(NOT_AFTER[name].SerializeToString())


def test_softmax_over_targets() -> None:
    stated = nodes_3(
        [(0.5, 1.0, -2.0), Branch(0, "BRANCH_LEQ", (0.0,), True, (1.0, 0.0, 2.0), (0.0, 3.0, 0.0))],
        "target",
        np.float32,
        range(3),
    ) | {"n_targets": 3}
    nodes = [
        helper.make_node(NODE, ["x"], ["s"], domain=ML, **stated),
        helper.make_node("Softmax", ["s"], ["y"], axis=1),
    ]
    (first, *_) = _agree(model(nodes, opset=3, width=1), [[-1.0], [1.0], [np.nan]])
    assert first.link is Link.SOFTMAX
