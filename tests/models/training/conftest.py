"""A small invented population, read by the readers of the program, and what was trained on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from models.bundle import Bundle, open_bundle
from models.geography import Gazetteer
from models.offer_index import OfferIndex
from models.records.offers import Offer
from models.records.people import Person
from models.rome import Repertoire
from models.training.build import TrainingReport, build_bundle
from models.training.population import Population
from resources.demo.generate import generate
from storage.imports.communes import read_communes
from storage.imports.offers import iter_offers
from storage.imports.people import iter_people
from storage.imports.rome import read_rome

DAY = date(2026, 11, 23)
PEOPLE, OFFERS, SEED = 90, 900, 3


class Trained(NamedTuple):
    """A bundle with what was told while it was built."""

    folder: Path
    report: TrainingReport
    steps: list[tuple[str, int, int]]

    @property
    def bundle(self) -> Bundle:
        return open_bundle(self.folder, self.report.digest)


@pytest.fixture(scope="session")
def population(tmp_path_factory: pytest.TempPathFactory) -> Population:
    scratch = tmp_path_factory.mktemp("population")
    files = generate(scratch / "files", seed=SEED, people=PEOPLE, offers=OFFERS, day=DAY)
    repertoire = Repertoire(read_rome(files.rome))
    gazetteer = Gazetteer(read_communes([files.communes])[0])
    found = [o for file in files.offers for o in iter_offers(file) if isinstance(o, Offer)]
    offers = {offer.id: offer for offer in found}
    columns = scratch / "columns"
    OfferIndex.build((offers[key] for key in sorted(offers)), repertoire, gazetteer, columns)
    people = [p for p in iter_people(files.people) if isinstance(p, Person)]
    profiles = tuple(gazetteer.located(p) for p in people if p.profile.target_occupations)
    return Population(profiles, OfferIndex.open(columns), repertoire, DAY)


def train(population: Population, seed: int, folder: Path) -> Trained:
    steps: list[tuple[str, int, int]] = []
    report = build_bundle(
        population, seed, folder, "0.0", lambda *step: steps.append(step)
    )  # fmt: skip
    return Trained(folder, report, steps)


@pytest.fixture(scope="session")
def trained(population: Population, tmp_path_factory: pytest.TempPathFactory) -> Trained:
    return train(population, SEED, tmp_path_factory.mktemp("bundles") / "first")
