"""The demonstration home, made through the same readers as real files. Never over another home."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.workflow.access import demo_access
from desktop.workflow.imports import import_communes, import_offers, import_people, import_rome
from desktop.workflow.workplace import Progress, Workplace
from models.errors import HomeError
from resources.demo.generate import generate
from storage.failures import file_errors
from storage.keys import keep_in_demo_file
from storage.paths import PRIVATE_FOLDER, HomePaths


@dataclass(frozen=True, slots=True)
class DemoSummary:
    """What the demonstration home holds."""

    occupations: int
    people: int
    offers: int


def make_demo(paths: HomePaths, seed: int, day: date | None, progress: Progress) -> DemoSummary:
    """Make the home, whole or not at all.

    Raises ``HomeError`` ``home_exists``, disk_full and what the store raises.
    """
    with file_errors():
        return _make_whole(paths, seed, day, progress)


def _make_whole(paths: HomePaths, seed: int, day: date | None, progress: Progress) -> DemoSummary:
    if paths.database.exists() or paths.key_file.exists():
        raise HomeError("home_exists")
    staging = HomePaths(paths.root.with_name(f".{paths.root.name}.making"))
    shutil.rmtree(staging.root, ignore_errors=True)  # of an earlier one that was stopped
    was_there = paths.root.exists()
    paths.root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    try:
        summary = _make(staging, seed, day, progress)
    except BaseException:
        shutil.rmtree(staging.root, ignore_errors=True)
        if not was_there:
            paths.remove_empty_folders()
        raise
    # The database last: where it stands, the home is whole.
    for made in sorted(staging.root.iterdir(), key=lambda made: made == staging.database):
        made.rename(paths.root / made.name)
    staging.root.rmdir()
    return summary


def _make(paths: HomePaths, seed: int, day: date | None, progress: Progress) -> DemoSummary:
    with (
        Workplace.create(
            paths, keep_in_demo_file, access=demo_access(), progress=progress
        ) as workplace,
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
