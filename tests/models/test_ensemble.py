"""The ensemble read from a file is the model that ONNX Runtime runs, or the file is refused."""

from __future__ import annotations

import hashlib
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
    regressor_3,
)
from tests.models.trees import NEAR, WHOLE, WIDTH, linked, matrices, relative_gap, run, trees

TREE = Branch(0, "BRANCH_LEQ", (0.5,), True, 1.0, Branch(1, "BRANCH_GT", (1.0,), False, 2.0, -3.0))
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
