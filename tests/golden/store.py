"""Makes a golden home of the schema of the day: ``python -m tests.golden.store FOLDER``.

``store-3`` was made by it the day schema 3 stood; it is never made again, whatever changes here.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from models.records.evidence import InformationState
from storage.paths import HomePaths
from tests.storage.makers import create, draft, person, slate


def main(folder: str) -> None:
    """Three people, one of them erased; an answer taken back and another; a signed checkpoint."""
    paths = HomePaths(Path(folder))
    with create(paths) as store:
        people = {"DE-1": "Nadège Kervoal", "DE-2": "Yves Le Goff", "DE-3": "Zoé Marchand"}
        store.people.write([person(reference, name) for reference, name in people.items()])
        store.settings.set("active_bundle", "c0" * 32)
        store.use.opened("DE-1", "window")
        for reference, state in (("DE-1", "agreed"), ("DE-2", "declined"), ("DE-3", "agreed")):
            store.information.record(reference, InformationState(state), "fr", "information-1")
        first, second = slate(1), slate(2)
        answer = store.answers.record(draft(first, 1001, "Trop loin en hiver"), first)
        store.answers.undo(answer)
        store.answers.record(draft(second, 1002), second)
        store.erasure.erase("DE-3")
        store.erasure.finish()
        store.checkpoints.make()
    shutil.rmtree(paths.backups)
    paths.remove_empty_folders()
    for lock in paths.root.glob("*.lock"):
        lock.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
