"""A session over a copy of the demonstration, with a clock that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.workflow.session import Session
from desktop.workflow.workplace import Workplace
from storage.paths import HomePaths

NADEGE = "DE-0001"


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workplace(demo_home: Path, tmp_path: Path, clock: Clock) -> Workplace:
    home = Path(shutil.copytree(demo_home, tmp_path / "home"))
    return Workplace.open(HomePaths(home), clock=clock, seed=1)


@pytest.fixture
def session(workplace: Workplace) -> Iterator[Session]:
    opened = Session(workplace, "fr")
    opened.take(NADEGE)
    yield opened
    opened.close()
