"""Asking a model for every coalition gives the Shapley values, whatever the model."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explain.coalitions import MAX_PLAYERS, Game, exact_values, players_of
from explain.shap_audit import permuted
from explain.tables import build_tables
from models.ensemble import read_ensemble
from tests.golden.onnx.hand_made import MODES, Tree, regressor_3
from tests.models.trees import WHOLE, WIDTH, matrices, trees


def _silent(_done: int, _all: int) -> None:
    """Nobody watches."""


def _joint(rows: Any) -> Any:
    """Two outputs of three columns that act together."""
    return np.stack([rows[:, 0] * rows[:, 1] + rows[:, 2], np.sin(rows).sum(axis=1)], axis=1)


def test_the_values_are_the_mean_gain_over_all_orders() -> None:
    generator = np.random.default_rng(1)
    row, background = generator.normal(size=3), generator.normal(size=(4, 3))
    game = Game(_joint, row, background, [np.array([i]) for i in range(3)])
    expected = np.zeros((2, 3))
    for order in permutations(range(3)):
        mixed = background.copy()
        for player in order:
            before = _joint(mixed).mean(axis=0)
            mixed[:, player] = row[player]
            expected[:, player] += (_joint(mixed).mean(axis=0) - before) / 6
    base, values = exact_values(game, _silent)
    np.testing.assert_allclose(base, _joint(background).mean(axis=0), atol=1e-12)
    np.testing.assert_allclose(values, expected, atol=1e-12)


@settings(max_examples=20)
@given(st.lists(trees(MODES), min_size=1, max_size=3), matrices(WHOLE, 3), matrices(WHOLE, 1))
def test_on_trees_they_are_the_values_of_the_tables(
    grown: list[Tree], background: Any, rows: Any
) -> None:
    ensemble = read_ensemble(regressor_3(grown, np.float64, WIDTH).SerializeToString())
    players = [np.array([i]) for i in range(WIDTH)]
    game = Game(lambda x: ensemble.margin(x)[:, None], rows[0], background, players)
    base, values = exact_values(game, _silent)
    expected_base, expected = build_tables(ensemble, background).attributions(rows)
    assert base[0] == pytest.approx(expected_base, abs=1e-9)
    np.testing.assert_allclose(values[0], expected[0], atol=1e-9)


def test_a_concept_plays_as_one() -> None:
    names, players = players_of(["a", "b", "a"])
    assert names == ("a", "b") and [p.tolist() for p in players] == [[0, 2], [1]]
    game = Game(_joint, np.ones(3), np.zeros((1, 3)), players)
    base, values = exact_values(game, _silent)
    assert base.tolist() == [0.0, 0.0]
    np.testing.assert_allclose(values[0], [1.5, 0.5], atol=1e-12)


def test_progress_is_told_to_its_end_and_many_players_are_refused() -> None:
    told: list[tuple[int, int]] = []
    large = Game(_joint, np.ones(3), np.zeros((1 << 19, 3)), [np.array([i]) for i in range(3)])
    exact_values(large, lambda done, whole: told.append((done, whole)))
    assert told == [(i, 8) for i in range(1, 9)]
    many = Game(_joint, np.ones(3), np.zeros((1, 3)), [np.array([0])] * (MAX_PLAYERS + 1))
    with pytest.raises(ValueError, match="coalitions"):
        exact_values(many, _silent)


def test_estimates_repeat_and_lie_within_their_error() -> None:
    generator = np.random.default_rng(2)
    row, background = generator.normal(size=6), generator.normal(size=(5, 6))
    weights = generator.normal(size=(6, 2))

    def model(rows: Any) -> Any:
        return np.tanh(rows @ weights) * rows[:, :1]

    game = Game(model, row, background, [np.array([i]) for i in range(6)])
    state = np.random.get_state()[1].tolist()  # type: ignore[index]
    base, values, error = permuted(game, 0, 10, _silent)
    assert np.random.get_state()[1].tolist() == state  # type: ignore[index]
    for found, first in zip(permuted(game, 0, 10, _silent), (base, values, error), strict=True):
        assert found.tolist() == first.tolist()
    exact_base, exact = exact_values(game, _silent)
    np.testing.assert_allclose(base, exact_base, atol=1e-12)
    assert (np.abs(values - exact).max(axis=1) <= 4 * error).all() and (error > 0).all()
    np.testing.assert_allclose(values.sum(axis=1), exact.sum(axis=1), atol=1e-12)
