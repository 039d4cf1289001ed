"""A program that goes back to the last good backup: ``python -m tests.storage.returning HOME``."""

from __future__ import annotations

import sys
from pathlib import Path

from storage.backup import Backups
from storage.paths import HomePaths
from storage.restoring import restore
from tests.storage.makers import Clock, key_of


def main(home: str) -> None:
    paths = HomePaths(Path(home))
    info = Backups(paths, key_of(paths), Clock()).last_good()
    assert info is not None
    print("ready", flush=True)
    restore(paths, key_of(paths), info, clock=Clock(), actor="A-07")


if __name__ == "__main__":
    main(*sys.argv[1:])
