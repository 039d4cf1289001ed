"""``python -m tests.faults [--kills 500] [--flips 1000] [--seed 7]``: the long run."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from storage.paths import HomePaths
from tests.faults.flips import change_bytes, homes
from tests.faults.kills import kill_while_answering
from tests.storage.makers import create


def main(arguments: list[str]) -> int:
    """Break, count, print; 0 when nothing was lost and nothing went unnoticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        killed = HomePaths(folder / "home")
        create(killed).close()
        survival = kill_while_answering(killed, asked.kills, Random(asked.seed))
        print(survival)
        draw = Random(asked.seed + 1)
        trials = change_bytes(homes(folder, draw), asked.flips, draw, folder)
    for (file, who), count in sorted(trials.noticed.items()):
        print(f"{count:6} {file:16} {who}")
    print(f"changed: {trials.count}; unnoticed: {trials.missed}; unstated: {trials.unstated}")
    is_good = not (survival.lost or survival.half or survival.problem)
    return 0 if is_good and not trials.missed and not trials.unstated else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
