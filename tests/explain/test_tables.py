"""Attributions by tables are the Shapley values of the model, exactly, whatever rows they meet."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explain.boxes import MAX_BOX_FEATURES
from explain.tables import TABLE_BYTES, build_tables
from models.ensemble import Ensemble, read_ensemble
from models.errors import InputError
from tests.explain.shapley import by_enumeration
from tests.golden.onnx import Golden, golden, golden_names
from tests.golden.onnx.hand_made import MEMBER, MODES, Branch, Tree, ensemble_5, regressor_3
from tests.models.trees import NEAR, WHOLE, WIDTH, matrices, trees


@pytest.fixture(params=golden_names())
def case(request: pytest.FixtureRequest) -> Golden:
    return golden(request.param)


def test_a_golden_model_is_explained_to_its_own_margin(case: Golden) -> None:
    ensemble = read_ensemble(case.model)
    base_value, phi = build_tables(ensemble, case.rows[:15]).attributions(case.rows)
    assert base_value == pytest.approx(ensemble.margin(case.rows[:15]).mean(), abs=1e-9)
    np.testing.assert_allclose(
        base_value + phi.sum(axis=1), ensemble.margin(case.rows), rtol=0, atol=1e-9
    )


@settings(max_examples=40)
@given(
    st.lists(trees((*MODES, MEMBER)), min_size=1, max_size=3),
    matrices(WHOLE, 4),
    matrices(WHOLE, 3),
)
def test_attributions_are_the_shapley_values_of_what_onnx_runtime_returns(
    grown: list[Tree], background: Any, rows: Any
) -> None:
    file = ensemble_5(grown, np.float64, WIDTH).SerializeToString()
    ensemble = read_ensemble(file)
    expected = by_enumeration(file, ensemble, background, rows)
    found = build_tables(ensemble, background).attributions(rows)
    assert found[0] == pytest.approx(expected[0], abs=1e-9)
    np.testing.assert_allclose(found[1], expected[1], rtol=0, atol=1e-9)


@settings(max_examples=40)
@given(
    st.lists(trees(MODES), min_size=1, max_size=4),
    matrices((*WHOLE, *NEAR), 6),
    matrices((*WHOLE, *NEAR), 6),
    st.sampled_from([np.float32, np.float64]),
)
def test_a_base_value_and_attributions_sum_to_the_margin(
    grown: list[Tree], background: Any, rows: Any, dtype: Any
) -> None:
    ensemble = read_ensemble(regressor_3(grown, dtype, WIDTH, base=0.5).SerializeToString())
    base_value, phi = build_tables(ensemble, background).attributions(rows)
    np.testing.assert_allclose(
        base_value + phi.sum(axis=1), ensemble.margin(rows), rtol=0, atol=1e-9
    )


def test_leaves_of_many_features_are_explained_exactly_by_their_own_path() -> None:
    case = golden("lightgbm-wide")
    ensemble = read_ensemble(case.model)
    tables, patterns = build_tables(ensemble, case.rows), build_tables(ensemble, case.rows, 0)
    assert max(w.conditions.shape[1] for w in patterns.wide) > 9 and not patterns.narrow
    assert tables.base_value == pytest.approx(patterns.base_value, abs=1e-12)
    expected = tables.attributions(case.rows)[1]
    np.testing.assert_allclose(patterns.attributions(case.rows)[1], expected, rtol=0, atol=1e-12)
    # The definition itself would take 2^14 coalitions: one conjunction of 14 features has a
    # closed form. Met by the row alone: 1/14 each. Met by the background alone: -1/14 each.
    file = regressor_3([_conjunction(14)], width=14).SerializeToString()
    conjunction = build_tables(read_ensemble(file), np.full((3, 14), 2.0))
    assert [w.conditions.shape[1] for w in conjunction.wide] == [14]
    base_value, phi = conjunction.attributions([[0.0] * 14, [2.0] * 14])
    assert base_value == 0
    np.testing.assert_allclose(phi, [[1 / 14] * 14, [0.0] * 14], rtol=0, atol=1e-12)


@pytest.mark.parametrize("room", [0, TABLE_BYTES])
def test_both_paths_give_the_values_of_the_definition(room: int) -> None:
    features = 9
    file = ensemble_5([_conjunction(features)], np.float64, features).SerializeToString()
    ensemble = read_ensemble(file)
    generator = np.random.default_rng(7)
    background = generator.choice([0.0, 2.0, np.nan], size=(5, features), p=[0.7, 0.2, 0.1])
    rows = generator.choice([0.0, 2.0, np.nan], size=(2, features), p=[0.7, 0.2, 0.1])
    expected = by_enumeration(file, ensemble, background, rows)
    tables = build_tables(ensemble, background, room)
    assert bool(tables.wide) is (room == 0)
    found = tables.attributions(rows)
    assert found[0] == pytest.approx(expected[0], abs=1e-12)
    np.testing.assert_allclose(found[1], expected[1], rtol=0, atol=1e-12)
    assert found[1].any()


def test_against_one_row_equal_to_it_a_row_has_nothing_to_explain() -> None:
    case = golden("lightgbm-binary")
    ensemble = read_ensemble(case.model)
    base_value, phi = build_tables(ensemble, case.rows[3:4]).attributions(case.rows[3:4])
    assert base_value == pytest.approx(ensemble.margin(case.rows[3:4])[0], abs=1e-12)
    assert not phi.any()


def test_a_feature_that_the_background_and_the_row_share_is_given_nothing() -> None:
    case = golden("lightgbm-binary")
    tables = build_tables(read_ensemble(case.model), _with_column(case.rows, 2, 0.25))
    _, phi = tables.attributions(_with_column(case.rows, 2, 0.25))
    assert not phi[:, 2].any()
    assert phi[:, [0, 1, 3]].any(axis=0).all()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e300])
def test_rows_of_nothing_known_and_of_infinite_values_are_explained(value: float) -> None:
    case = golden("lightgbm-binary")
    ensemble = read_ensemble(case.model)
    rows = np.full((1, 6), value)
    for background in (case.rows, rows):
        base_value, phi = build_tables(ensemble, background).attributions(rows)
        assert base_value + phi.sum() == pytest.approx(ensemble.margin(rows)[0], abs=1e-9)


def test_a_model_without_any_split_is_its_base() -> None:
    ensemble = read_ensemble(regressor_3([1.5, -0.25], width=3).SerializeToString())
    base_value, phi = build_tables(ensemble, np.zeros((2, 3))).attributions(np.ones((2, 3)))
    assert base_value == 1.25
    assert phi.tolist() == [[0.0] * 3] * 2


def test_a_value_that_float32_brings_onto_a_threshold_is_explained_there() -> None:
    case = golden("cast-before")
    base_value, phi = build_tables(read_ensemble(case.model), [[0.2]]).attributions(case.rows)
    assert base_value == -2.0
    assert phi.tolist() == [[3.5], [3.5], [0.0], [0.0]]


def test_a_row_is_explained_alike_alone_and_among_thousands() -> None:
    case = golden("lightgbm-binary")
    tables = build_tables(read_ensemble(case.model), case.rows)
    together = tables.attributions(np.tile(case.rows, (250, 1)))[1]
    alone = np.concatenate([tables.attributions(row[None])[1] for row in case.rows])
    assert together.tolist() == np.tile(alone, (250, 1)).tolist()


def test_a_background_said_many_times_over_is_the_same_background() -> None:
    case = golden("lightgbm-wide")
    ensemble = read_ensemble(case.model)
    once, often = (
        build_tables(ensemble, case.rows),
        build_tables(ensemble, np.tile(case.rows, (500, 1))),
    )
    assert once.base_value == pytest.approx(often.base_value, abs=1e-12)
    expected = once.attributions(case.rows[:5])[1]
    np.testing.assert_allclose(often.attributions(case.rows[:5])[1], expected, rtol=0, atol=1e-12)


def test_an_open_width_is_that_of_the_background() -> None:
    ensemble = read_ensemble(regressor_3([_conjunction(2)]).SerializeToString())
    tables = build_tables(ensemble, np.full((2, 5), 2.0))
    assert tables.attributions(np.zeros((1, 5)))[1].tolist() == [[0.5, 0.5, 0.0, 0.0, 0.0]]
    with pytest.raises(InputError, match="rows_wrong_width"):
        tables.attributions(np.zeros((1, 2)))


def test_a_background_without_rows_is_refused() -> None:
    ensemble = read_ensemble(golden("lightgbm-binary").model)
    with pytest.raises(InputError, match="background_empty"):
        build_tables(ensemble, np.zeros((0, 6)))


def test_a_leaf_of_more_features_than_a_pattern_holds_is_refused() -> None:
    most = _explained(MAX_BOX_FEATURES)
    np.testing.assert_allclose(most, 1 / MAX_BOX_FEATURES, rtol=1e-12)
    with pytest.raises(InputError, match="model_too_large"):
        _explained(MAX_BOX_FEATURES + 1)


def _explained(features: int) -> list[float]:
    file = regressor_3([_conjunction(features)], width=features).SerializeToString()
    ensemble: Ensemble = read_ensemble(file)
    tables = build_tables(ensemble, np.full((1, features), 2.0))
    phi: list[float] = tables.attributions(np.zeros((1, features)))[1][0].tolist()
    return phi


def _conjunction(features: int) -> Tree:
    """1 where every feature is at most 1, else 0; the unknown counts for every second feature."""
    tree: Tree = 1.0
    for feature in range(features):
        tree = Branch(feature, "BRANCH_LEQ", (1.0,), bool(feature % 2), tree, 0.0)
    return tree


def _with_column(rows: Any, column: int, value: float) -> Any:
    changed = rows.copy()
    changed[:, column] = value
    return changed
