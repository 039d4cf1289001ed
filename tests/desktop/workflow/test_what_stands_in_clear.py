"""Columns and tables that someone changed on the disk are made anew, never believed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from desktop.workflow.workplace import Workplace
from explain.table_files import load, save
from explain.tables import NarrowBoxes
from storage.paths import HomePaths
from tests.arbitre import Arbitre


def test_columns_that_someone_changed_are_built_again(demo: Arbitre) -> None:
    paths = HomePaths(demo.home)
    with Workplace.open(paths) as workplace:
        before = workplace.index.columns.salary_low.copy()
    (column,) = paths.columns.glob("*/salary_low.npy")
    np.save(column, np.full_like(before, 9000.0))

    with Workplace.open(paths) as workplace:
        found = workplace.index.columns.salary_low
        assert np.array_equal(found, before, equal_nan=True)


def test_tables_that_someone_rewrote_with_their_digests_are_built_again(demo: Arbitre) -> None:
    paths = HomePaths(demo.home)
    row = [None] * 29
    with Workplace.open(paths) as workplace:
        score = workplace.matcher.scores(np.full((1, 29), np.nan, dtype=np.float32))[0]
        before = workplace.explainer.explain(row, score)
    (index,) = paths.tables.glob("*/index.json")
    kept = load(index.parent, index.parent.name)
    forged = replace(kept, narrow=tuple(_turned(n) for n in kept.narrow))
    save(forged, index.parent, index.parent.name)
    assert load(index.parent, index.parent.name).base_value == kept.base_value  # sound to itself

    with Workplace.open(paths) as workplace:
        assert workplace.explainer.explain(row, score) == before


def test_what_was_made_here_is_not_made_again(demo: Arbitre) -> None:
    paths = HomePaths(demo.home)
    with Workplace.open(paths) as workplace:
        _ = workplace.index, workplace.explainer
    before = _times(paths)
    with Workplace.open(paths) as workplace:
        _ = workplace.index, workplace.explainer
    assert _times(paths) == before


def _turned(narrow: NarrowBoxes) -> NarrowBoxes:
    """The same tables, each value going to the feature before."""
    return replace(narrow, table=np.roll(narrow.table, 1, axis=1))


def _times(paths: HomePaths) -> dict[Path, int]:
    files = [*paths.columns.rglob("*.npy"), *paths.tables.rglob("*.npy")]
    return {path: path.stat().st_mtime_ns for path in files}
