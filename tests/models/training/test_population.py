"""The pairs to learn from: people and offers they could meet, values forgotten now and then."""

from __future__ import annotations

import numpy as np

from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.training.population import BEYOND, NAMES, PER_PERSON, Population, draw_pairs


def test_every_person_meets_offers_that_the_filters_keep_and_some_others(
    population: Population,
) -> None:
    pairs = draw_pairs(population, np.random.default_rng(3))
    assert pairs.features.shape == (len(pairs.person), len(NAMES))
    people, counts = np.unique(pairs.person, return_counts=True)
    assert people.tolist() == list(range(len(population.profiles)))
    assert counts.min() >= BEYOND
    assert counts.max() <= PER_PERSON + BEYOND
    # Offers beyond the project are there too: one of a person's own is not strange.
    same_domain = pairs.features[:, NAMES.index("occupation_same_domain")]
    assert 0.1 < np.nanmean(same_domain) < 0.9


def test_values_are_those_of_the_features_or_forgotten(population: Population) -> None:
    pairs = draw_pairs(population, np.random.default_rng(3))
    view = ProfileView(population.profiles[0], population.repertoire, population.today)
    everything = feature_matrix(view, population.index, np.arange(len(population.index)), NAMES)
    possible = [frozenset(column[~np.isnan(column)].tolist()) for column in everything.T]
    mine = pairs.features[pairs.person == 0]
    for column, values in enumerate(mine.T):
        assert {value for value in values.tolist() if value == value} <= possible[column]
    # Source and contract are nearly always said here, and now and then forgotten all the same.
    forgotten = np.isnan(pairs.features[:, NAMES.index("offer_from_partner")]).mean()
    assert 0.005 < forgotten < 0.05


def test_the_same_seed_draws_the_same_pairs(population: Population) -> None:
    first, again, other = (
        draw_pairs(population, np.random.default_rng(seed)) for seed in (3, 3, 4)
    )
    np.testing.assert_array_equal(first.features, again.features)
    np.testing.assert_array_equal(first.person, again.person)
    assert first.features.shape != other.features.shape or not np.array_equal(
        first.features, other.features, equal_nan=True
    )
