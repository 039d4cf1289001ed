"""Boxes say of every row which leaf it reaches, and nothing of leaves that no row can reach."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from explain.boxes import read_boxes
from models.ensemble import read_ensemble
from tests.golden.onnx.hand_made import MEMBER, MODES, Branch, Tree, ensemble_5, regressor_3
from tests.models.trees import NEAR, WHOLE, WIDTH, matrices, trees


@given(st.lists(trees((*MODES, MEMBER)), min_size=1, max_size=3), matrices((*WHOLE, *NEAR), 12))
def test_a_margin_is_the_sum_of_the_boxes_a_row_is_in(grown: list[Tree], rows: Any) -> None:
    ensemble = read_ensemble(ensemble_5(grown, np.float64, WIDTH).SerializeToString())
    conditions, groups = read_boxes(ensemble)
    holds = conditions.hold(ensemble.row_format.as_compared(rows))
    margin = np.zeros(len(rows))
    for group in groups:
        margin += holds[:, group.conditions].all(axis=2) @ group.value
    np.testing.assert_allclose(margin, ensemble.margin(rows), rtol=0, atol=1e-12)


def test_a_feature_met_twice_is_one_condition_and_an_impossible_leaf_is_none() -> None:
    inner = Branch(0, "BRANCH_LEQ", (2.0,), False, 1.0, 8.0)  # x <= 1 and x > 2: nobody
    tree = Branch(0, "BRANCH_LEQ", (1.0,), False, inner, 4.0)
    conditions, groups = read_boxes(read_ensemble(regressor_3([tree]).SerializeToString()))
    assert [group.value.tolist() for group in groups] == [[4.0, 1.0]]
    assert len(conditions.feature) == 2


def test_a_leaf_that_only_the_unknown_reaches_is_kept() -> None:
    inner = Branch(0, "BRANCH_GT", (2.0,), True, 8.0, 1.0)  # x <= 1 and x > 2: the unknown alone
    tree = Branch(0, "BRANCH_LEQ", (1.0,), True, inner, 4.0)
    conditions, groups = read_boxes(read_ensemble(regressor_3([tree]).SerializeToString()))
    (group,) = groups
    (only,) = np.flatnonzero(group.value == 8.0)
    holds = conditions.hold(np.array([[np.nan], [0.0], [1.5], [3.0], [np.inf]]))
    assert holds[:, group.conditions[only, 0]].tolist() == [True, False, False, False, False]
