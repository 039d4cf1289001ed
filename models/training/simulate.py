"""Invented answers of invented advisers to real-shaped pairs. Never a statement about real people.

The process, ``simulated-1``:

1. What an offer or a file does not say exists all the same: each unknown value is drawn from the
   known values of its feature. The adviser of the story finds it out; the model never sees it.
2. What drives a match: ``_utility`` adds what the completed features are worth (log-odds).
3. Advisers differ: each has a leaning N(0, 0.35) and weighs each concept by exp(N(0, 0.25)); a
   person belongs to one adviser.
4. Noise: the answer is a Bernoulli draw of the logistic of that sum.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.features.catalogue import BY_NAME, Concept
from models.features.view import NO_MOBILITY, NO_WISH

PROCESS = "simulated-1"
ADVISERS = 40
INTERCEPT = 0.2  # about a third of the candidates are kept
Floats = NDArray[np.float64]


def simulate_answers(
    features: NDArray[np.float32],
    names: Sequence[str],
    person: NDArray[np.int64],
    generator: np.random.Generator,
) -> NDArray[np.int8]:
    """(n,) 1 kept, 0 set aside, for pairs (n, f) of ``person`` (n,) numbered from 0."""
    complete = _completed(features.astype(np.float64), generator)
    worth = _utility(dict(zip(names, complete.T, strict=True)))
    adviser = generator.integers(ADVISERS, size=int(person.max()) + 1)[person]
    log_odds = INTERCEPT + generator.normal(0.0, 0.35, ADVISERS)[adviser]
    for concept in Concept:
        weight = np.exp(generator.normal(0.0, 0.25, ADVISERS))
        log_odds = log_odds + weight[adviser] * worth[concept]
    kept = generator.random(len(features)) < 1.0 / (1.0 + np.exp(-log_odds))
    return kept.astype(np.int8)


def _completed(features: Floats, generator: np.random.Generator) -> Floats:
    for column in range(features.shape[1]):
        unknown = np.isnan(features[:, column])
        known = features[~unknown, column]
        if len(known):
            features[unknown, column] = generator.choice(known, size=int(unknown.sum()))
        else:
            features[:, column] = 0.0
    return features


def _utility(x: dict[str, Floats]) -> dict[Concept, Floats]:
    """What each concept is worth, in log-odds; 0 is neutral."""
    assert x.keys() == BY_NAME.keys()
    order = x["occupation_mobility_order"]
    near = np.where(order < NO_MOBILITY, np.exp(-order / 6.0), 0.0)
    served = x["occupation_wish_rank"] < NO_WISH
    beyond = np.maximum(x["distance_to_radius"] - 0.6, 0.0)
    salary = np.clip(x["salary_to_floor"] - 1.0, -0.4, 0.5)
    return {
        Concept.OCCUPATION: 1.5 * near
        + 0.3 * x["occupation_same_domain"]
        - 0.15 * np.where(served, x["occupation_wish_rank"] - 1.0, 0.0)
        - 1.2 * ~served,
        # Shared skills carry further when the occupation itself is new.
        Concept.SKILLS: (1.3 + 0.8 * (order > 0)) * x["skills_overlap"]
        + 0.8 * x["skills_held_share"]
        - 0.08 * np.minimum(x["skills_missing"], 6.0),
        Concept.EXPERIENCE: 0.6 * np.tanh(x["experience_gap"] / 2.0)
        + 0.25 * np.log1p(x["experience_years"])
        + 0.1 * np.log1p(x["experience_domain_years"])
        - 0.05 * np.minimum(x["experience_recency"], 10.0),
        Concept.EDUCATION: -0.5 * np.maximum(-x["education_gap"], 0.0)
        + 0.25 * x["education_domain_same"],
        Concept.TRAVEL: -1.5 * beyond
        - 0.015 * np.minimum(x["distance_km"], 60.0)
        - 0.05 * np.minimum(x["distance_without_car_km"], 40.0),
        Concept.CONTRACT: 1.0 * (x["contract_accepted"] - 1.0)
        + 0.3 * x["contract_permanent"]
        + 1.2 * (x["working_time_accepted"] - 1.0)
        - 1.1 * x["schedule_conflicts"],
        Concept.SALARY: 1.6 * salary + 0.0002 * np.clip(x["salary_monthly"] - 2000.0, -600, 1500),
        Concept.DEMANDS: -1.3 * x["licences_missing"]
        - 1.1 * x["titles_missing"]
        - 0.7 * x["languages_missing"],
        Concept.OFFER: -0.008 * np.minimum(x["offer_age_days"], 60.0)
        + 0.05 * np.minimum(x["offer_posts"], 5.0)
        - 0.1 * x["offer_from_partner"],
    }
