"""The shipped model as it runs: repeatable, independent of batches, and going where it was told."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.bundle import Bundle
from models.features.catalogue import BY_NAME, Unit
from models.scorer import Scorer
from models.training.population import NAMES
from tests.makers import shipped_bundle

DIRECTED = [name for name in NAMES if BY_NAME[name].direction]


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return shipped_bundle()


@pytest.fixture(scope="module")
def scorer(bundle: Bundle) -> Scorer:
    return Scorer(bundle)


def test_the_output_is_one_probability_a_row(bundle: Bundle, scorer: Scorer) -> None:
    scores = scorer.score(bundle.background)
    assert scores.shape == (500,)
    assert scores.dtype == np.float64
    assert ((scores >= 0) & (scores <= 1)).all()
    assert scores.std() > 0.1
    assert scorer.score(bundle.background[:0]).shape == (0,)


def test_the_same_rows_give_the_same_outputs_every_time(bundle: Bundle, scorer: Scorer) -> None:
    first = scorer.score(bundle.background)
    np.testing.assert_array_equal(first, scorer.score(bundle.background))
    np.testing.assert_array_equal(first, Scorer(bundle).score(bundle.background))


@settings(max_examples=15)
@given(cuts=st.sets(st.integers(1, 499), max_size=8), seed=st.integers(0, 99))
def test_a_row_scores_the_same_in_any_batch(
    bundle: Bundle, scorer: Scorer, cuts: set[int], seed: int
) -> None:
    whole = scorer.score(bundle.background)
    order = np.random.default_rng(seed).permutation(500)
    parts = [scorer.score(part) for part in np.split(bundle.background[order], sorted(cuts))]
    np.testing.assert_allclose(np.concatenate(parts), whole[order], rtol=0, atol=1e-6)


def test_one_row_at_a_time_scores_as_all_at_once(bundle: Bundle, scorer: Scorer) -> None:
    whole = scorer.score(bundle.background)
    alone = [scorer.score(row[None]) for row in bundle.background]
    np.testing.assert_allclose(np.concatenate(alone), whole, rtol=0, atol=1e-6)


def test_nothing_known_is_scored_too(bundle: Bundle, scorer: Scorer) -> None:
    nothing = np.full((1, len(NAMES)), np.nan, dtype=np.float32)
    assert 0 < scorer.score(nothing)[0] < 1


@pytest.mark.parametrize("name", DIRECTED)
def test_moving_a_feature_its_declared_way_never_lowers_the_score(
    bundle: Bundle, scorer: Scorer, name: str
) -> None:
    column, feature = NAMES.index(name), BY_NAME[name]
    entry = bundle.manifest.features[column]
    steps = [0.0, 1.0] if feature.unit is Unit.FLAG else np.linspace(entry.low, entry.high, 25)
    scores = []
    for value in steps:
        rows = bundle.background[:200].copy()
        rows[:, column] = value
        scores.append(scorer.score(rows))
    moves = np.diff(np.array(scores), axis=0) * feature.direction
    assert moves.min() >= -1e-6
