"""A home and a store for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database, open_database
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import create, key_of


@pytest.fixture
def paths(tmp_path: Path) -> HomePaths:
    return HomePaths(tmp_path / "home")


@pytest.fixture
def store(paths: HomePaths) -> Iterator[Store]:
    with create(paths) as opened:
        yield opened


@pytest.fixture
def intruder(store: Store, paths: HomePaths) -> Iterator[Database]:
    """A second connection, of someone who has the key and SQL."""
    database = open_database(paths.database, key_of(paths), busy_seconds=0.01)
    yield database
    database.close()
