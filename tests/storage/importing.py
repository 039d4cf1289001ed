"""Imports offers without end into a home, saying a line after some thousands; to be killed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from models.records.offers import Offer
from storage.paths import HomePaths
from tests.storage.makers import offer, reopen


def _endless() -> Iterator[Offer]:
    for number in count():
        if number == 3000:
            print("begun", flush=True)
        yield offer(number, title="half")


if __name__ == "__main__":
    with reopen(HomePaths(Path(sys.argv[1]))) as store:
        store.offers.write(_endless())
