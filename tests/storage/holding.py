"""A program that has a home open until its input ends: ``python -m tests.storage.holding HOME``."""

from __future__ import annotations

import sys
from pathlib import Path

from storage.paths import HomePaths
from tests.storage.makers import reopen


def main(home: str) -> None:
    with reopen(HomePaths(Path(home))):
        print("open", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
