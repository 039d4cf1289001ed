"""The demonstration model, trained on an invented population. Never on people of this home."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

from desktop.workflow.workplace import Progress, Workplace
from models.geography import Gazetteer
from models.offer_index import OfferIndex
from models.records.offers import Offer
from models.records.people import Person
from models.rome import Repertoire
from models.training.build import TrainingReport, build_bundle
from models.training.population import Population
from resources.demo.generate import generate
from storage.failures import file_errors
from storage.imports.communes import read_communes
from storage.imports.offers import iter_offers
from storage.imports.people import iter_people
from storage.imports.rome import read_rome

PEOPLE, OFFERS = 400, 6000
DAY = date(2026, 11, 23)  # the invented day: a model does not depend on when it is rebuilt
VERSION = "0.1"


def train_bundle(folder: Path, seed: int, progress: Progress) -> TrainingReport:
    """Write a bundle into ``folder``.

    Raises ``HomeError`` disk_full and as ``models.training.build.build_bundle``.
    """
    with file_errors(), tempfile.TemporaryDirectory(prefix="arbitre-train-") as scratch:
        population = _population(Path(scratch), seed)
        return build_bundle(population, seed, folder, VERSION, progress)


def train_into_home(workplace: Workplace, seed: int) -> TrainingReport:
    """Train, install and activate a bundle in a home. Raises as ``train_bundle``."""
    with (
        file_errors(),
        tempfile.TemporaryDirectory(prefix=".training-", dir=workplace.paths.bundles) as scratch,
    ):
        folder = Path(scratch) / "bundle"
        report = train_bundle(folder, seed, workplace.progress)
        place = workplace.catalog.place_of(report.digest)
        if not place.exists():
            shutil.move(folder, place)
        workplace.activate(report.digest)
        return report


def _population(scratch: Path, seed: int) -> Population:
    files = generate(scratch / "files", seed=seed, people=PEOPLE, offers=OFFERS, day=DAY)
    repertoire = Repertoire(read_rome(files.rome))
    communes, _ = read_communes([files.communes])
    gazetteer = Gazetteer(communes)
    offers = {
        offer.id: offer
        for file in files.offers
        for offer in iter_offers(file)
        if isinstance(offer, Offer)
    }
    ordered = (offers[key] for key in sorted(offers))
    OfferIndex.build(ordered, repertoire, gazetteer, scratch / "columns")
    profiles = [
        gazetteer.located(person)
        for person in iter_people(files.people)
        if isinstance(person, Person) and person.profile.target_occupations
    ]
    return Population(tuple(profiles), OfferIndex.open(scratch / "columns"), repertoire, DAY)
