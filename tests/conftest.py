"""What every test stands on: no screen, repeatable cases, shared data if present."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from installer.system import SCREEN_READER, missing
from tests.arbitre import Arbitre
from tests.places import ROOT, shared_folder

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Same commit, same cases, same result; no test is judged by its duration.
settings.register_profile(
    "arbitre", max_examples=50, deadline=None, derandomize=True, database=None
)
settings.load_profile("arbitre")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path | None:
    """The folder of published data that is not ours to ship, where there is one."""
    return shared_folder()


@pytest.fixture(scope="session")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration home, made once; tests work on copies of it."""
    home = tmp_path_factory.mktemp("demo") / "home"
    outcome = Arbitre(home)("demo", "--day", "2026-11-23")
    assert outcome.code == 0, outcome.err
    return home


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Arbitre:
    """The command line over a fresh copy of the demonstration home."""
    return Arbitre(Path(shutil.copytree(demo_home, tmp_path / "home")))


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Say so where the story with a screen reader is left out."""
    absent = missing(SCREEN_READER)
    return [f"without a screen reader, which needs {', '.join(absent)}"] if absent else []


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name bytes by their argument: gzip writes the time, and every worker must agree on names."""
    return argname if isinstance(val, bytes) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out tests over published files where none is there; they count as deselected."""
    empty = [item for item in items if _is_over_nothing(item)]
    config.hook.pytest_deselected(items=empty)
    items[:] = [item for item in items if item not in empty]


def _is_over_nothing(item: pytest.Item) -> bool:
    reasons = (str(mark.kwargs.get("reason", "")) for mark in item.iter_markers("skip"))
    return any(reason.startswith("got empty parameter set") for reason in reasons)
