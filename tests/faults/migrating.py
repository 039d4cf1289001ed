"""A process that brings a home's schema up and kills itself after so many steps of SQLite.

``python -m tests.faults.migrating HOME STEPS``; with 0 it counts them, prints and changes nothing.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path

from storage.database import _configure, _connect, _unlock, _upgrade
from storage.keys import find_key
from storage.paths import HomePaths


def main(home: str, steps: str) -> None:
    paths, last = HomePaths(Path(home)), int(steps)
    database = _connect(paths.database, 5.0)
    _unlock(database, find_key(paths))
    _configure(database)
    done = count(1)

    def step() -> int:
        if next(done) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    database.tables.conn.set_progress_handler(step, 1)
    _upgrade(database)
    print(next(done), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
