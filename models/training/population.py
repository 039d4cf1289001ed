"""The pairs a model learns from: people × offers they could meet. Never the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from models.features.catalogue import CATALOGUE
from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.filters import kept_rows
from models.offer_index import OfferIndex
from models.records.people import Profile
from models.rome import Repertoire

PER_PERSON = 140  # offers drawn for each person among those the filters keep
BEYOND = 30  # and among all offers, so that an offer of the person's own is not strange
FORGOTTEN = 0.02  # share of values forgotten at random: every feature is unknown now and then

NAMES = tuple(feature.name for feature in CATALOGUE)


@dataclass(frozen=True, slots=True)
class Population:
    """Who and what a model is trained on."""

    profiles: tuple[Profile, ...]
    index: OfferIndex
    repertoire: Repertoire
    today: date


@dataclass(frozen=True, slots=True)
class Pairs:
    """``features`` (n, f) float32 in catalogue order, ``person`` (n,) numbered from 0."""

    features: NDArray[np.float32]
    person: NDArray[np.int64]


def draw_pairs(population: Population, generator: np.random.Generator) -> Pairs:
    """Draw offers for every person: most among those the filters keep, some among all."""
    blocks, people = [], []
    for number, profile in enumerate(population.profiles):
        view = ProfileView(profile, population.repertoire, population.today)
        kept, _ = kept_rows(view, population.index)
        everything = np.arange(len(population.index))
        drawn = np.unique(
            np.concatenate(
                [_draw(kept, PER_PERSON, generator), _draw(everything, BEYOND, generator)]
            )
        )
        blocks.append(feature_matrix(view, population.index, drawn, NAMES))
        people.append(np.full(len(drawn), number))
    features = np.concatenate(blocks)
    features[generator.random(features.shape) < FORGOTTEN] = np.nan
    return Pairs(features, np.concatenate(people))


def _draw(rows: NDArray[np.int64], size: int, generator: np.random.Generator) -> NDArray[np.int64]:
    return generator.choice(rows, size=min(size, len(rows)), replace=False)
