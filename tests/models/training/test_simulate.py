"""Invented answers: what drives them, how advisers differ, and that nothing unknown is zero."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from models.features.catalogue import BY_NAME, Unit
from models.training.population import NAMES, Population, draw_pairs
from models.training.simulate import simulate_answers

ROWS = 20_000
# A plain pair, kept every other time: a neighbouring occupation, everything said.
PLAIN = {
    "occupation_same": 0.0,
    "occupation_mobility_order": 3.0,
    "occupation_same_domain": 1.0,
    "occupation_wish_rank": 1.0,
    "skills_held_share": 0.5,
    "skills_overlap": 0.5,
    "skills_missing": 2.0,
    "experience_years": 2.0,
    "experience_domain_years": 3.0,
    "experience_gap": 0.0,
    "experience_recency": 2.0,
    "education_gap": -1.0,
    "education_domain_same": 0.0,
    "distance_km": 20.0,
    "distance_to_radius": 1.0,
    "distance_without_car_km": 20.0,
    "contract_accepted": 1.0,
    "contract_permanent": 0.0,
    "working_time_accepted": 1.0,
    "weekly_hours": 35.0,
    "schedule_conflicts": 0.0,
    "salary_monthly": 2100.0,
    "salary_to_floor": 1.0,
    "licences_missing": 0.0,
    "titles_missing": 0.0,
    "languages_missing": 0.0,
    "offer_age_days": 30.0,
    "offer_from_partner": 1.0,
    "offer_posts": 1.0,
}
STEPS = {Unit.KM: 15.0, Unit.RATIO: 0.4, Unit.ORDER: 3.0, Unit.SHARE: 0.3}


def kept_share(change: dict[str, float], seed: int = 7) -> float:
    values = np.array([(PLAIN | change)[name] for name in NAMES], dtype=np.float32)
    people = np.arange(ROWS) // 10
    answers = simulate_answers(
        np.tile(values, (ROWS, 1)), NAMES, people, np.random.default_rng(seed)
    )
    return float(answers.mean())


@pytest.mark.parametrize(
    "name",
    [
        *("skills_overlap", "skills_held_share", "experience_gap", "education_gap"),
        *("distance_to_radius", "contract_accepted", "working_time_accepted"),
        *("schedule_conflicts", "salary_to_floor", "licences_missing", "titles_missing"),
        *("occupation_mobility_order", "languages_missing", "distance_without_car_km"),
    ],
)
def test_a_worse_pair_is_kept_less_often(name: str) -> None:
    feature = BY_NAME[name]
    worse = {name: PLAIN[name] - STEPS.get(feature.unit, 1.0) * feature.direction}
    assert kept_share(worse) < kept_share({}) - 0.01


def test_answers_are_zero_or_one_repeat_with_the_seed_and_leave_the_features_alone(
    population: Population,
) -> None:
    pairs = draw_pairs(population, np.random.default_rng(3))
    before = pairs.features.copy()

    def answers(seed: int) -> NDArray[np.int8]:
        return simulate_answers(pairs.features, NAMES, pairs.person, np.random.default_rng(seed))

    first = answers(7)
    assert set(first.tolist()) == {0, 1}
    np.testing.assert_array_equal(first, answers(7))
    assert (first != answers(8)).any()
    np.testing.assert_array_equal(pairs.features, before)
    assert 0.1 < first.mean() < 0.6


def test_what_is_unknown_exists_all_the_same() -> None:
    """Unknown conflicts are drawn from the known ones: they are not as good as none."""
    people = np.arange(ROWS) // 10
    plain = np.array([PLAIN[name] for name in NAMES], dtype=np.float32)
    rows = np.tile(plain, (ROWS, 1))
    conflicts = NAMES.index("schedule_conflicts")
    rows[0, conflicts], rows[1:, conflicts] = 1.0, np.nan  # all are completed from one
    completed = simulate_answers(rows, NAMES, people, np.random.default_rng(7))
    assert completed.mean() == pytest.approx(kept_share({"schedule_conflicts": 1.0}), abs=0.02)
    assert completed.mean() < kept_share({}) - 0.1


def test_advisers_differ_in_leaning_and_in_what_they_weigh() -> None:
    """Pairs that are all alike are kept more often by one adviser than by another."""
    # Worth nothing in any concept: only the leaning remains, and about 55 % are kept.
    neutral = dict.fromkeys(NAMES, 0.0) | {
        "occupation_mobility_order": 20.0,
        "occupation_wish_rank": 1.0,
        "contract_accepted": 1.0,
        "working_time_accepted": 1.0,
        "salary_monthly": 2000.0,
        "salary_to_floor": 1.0,
    }
    people = np.arange(ROWS) // 500
    spreads = []
    for pair in (neutral, PLAIN):
        rows = np.tile(np.array([pair[name] for name in NAMES], dtype=np.float32), (ROWS, 1))
        answers = simulate_answers(rows, NAMES, people, np.random.default_rng(7))
        shares = answers.reshape(-1, 500).mean(axis=1)
        assert 0.45 < shares.mean() < 0.65
        spreads.append(shares.std())
    chance = np.sqrt(0.25 / 500)
    assert 2 * chance < spreads[0] < spreads[1]
