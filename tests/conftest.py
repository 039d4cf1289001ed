"""What every test stands on: no screen, repeatable cases, shared data if present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

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
