"""A process that answers until its home refuses, then says with which code, and ends at once.

``python -m tests.faults.refused HOME [BYTES]``: no file may grow beyond ``BYTES``. Prints the ids
of the answers that it was told are recorded, then the code.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path

from models.errors import HomeError
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import Clock, draft, slate


def main(home: str, most: str = "") -> None:
    if most:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), int(most)))
    try:
        store = Store.open(HomePaths(Path(home)), clock=Clock(), actor="A-07")
        for number in range(100_000):
            shown = slate(number * 2, "DE-1")
            recorded = store.answers.record(draft(shown, number * 2 + 1, "x" * 3000), shown)
            print(recorded.draft.id, flush=True)
    except HomeError as error:
        print(error.code, flush=True)
    os._exit(0)  # nothing is tidied up: what is on the disk is what counts


if __name__ == "__main__":
    main(*sys.argv[1:])
