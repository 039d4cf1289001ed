"""The demonstration home, made through the same readers as real files. Never over another home."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.workflow.imports import import_communes, import_offers, import_people, import_rome
from desktop.workflow.workplace import Progress, Workplace
from resources.demo.generate import generate
from storage.keys import keep_in_demo_file
from storage.paths import HomePaths


@dataclass(frozen=True, slots=True)
class DemoSummary:
    """What the demonstration home holds."""

    occupations: int
    people: int
    offers: int


def make_demo(paths: HomePaths, seed: int, day: date | None, progress: Progress) -> DemoSummary:
    """Make the home. Raises ``HomeError`` ``home_exists`` and what the store raises."""
    with (
        Workplace.create(paths, keep_in_demo_file, progress=progress) as workplace,
        tempfile.TemporaryDirectory(prefix="arbitre-demo-") as folder,
    ):
        progress("demo", 0, 1)
        files = generate(Path(folder), seed=seed, day=day or workplace.today)
        import_rome(workplace, files.rome)
        import_communes(workplace, [files.communes])
        import_people(workplace, [files.people])
        import_offers(workplace, list(files.offers))
        return DemoSummary(
            occupations=len(workplace.repertoire.occupations),
            people=workplace.store.people.count(),
            offers=workplace.store.offers.count(),
        )
