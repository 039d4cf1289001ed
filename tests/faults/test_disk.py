"""A disk that fills, a folder that refuses or goes away: a sentence, and a whole store."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.messages import messages
from models.errors import HomeError
from storage.paths import HomePaths
from tests.places import ROOT
from tests.storage.makers import create, draft, reopen, slate

# linux/prctl.h, linux/capability.h
_DROP_FROM_BOUNDING_SET, _CAP_DAC_OVERRIDE = 24, 1


@pytest.fixture
def paths(tmp_path: Path) -> HomePaths:
    made = HomePaths(tmp_path / "home")
    create(made).close()
    return made


def test_a_disk_that_fills_keeps_what_was_acknowledged(paths: HomePaths) -> None:
    *acknowledged, code = _answer_until_refused(paths, "400000")

    assert code in ("disk_full", "disk_failed")
    assert messages("fr").error(HomeError(code))
    assert len(acknowledged) > 5
    with reopen(paths) as store:
        assert {answer.draft.id for answer in store.answers.all()} >= set(acknowledged)
        assert store.journal.verify().problem is None
        store.answers.record(draft(slate(7_000_000), 7_000_001), slate(7_000_000))


def test_a_folder_that_cannot_be_written_says_so_and_stays_as_it_is(
    paths: HomePaths, writable_again: None
) -> None:
    before = paths.database.read_bytes()
    for path in [*paths.root.rglob("*"), paths.root]:
        path.chmod(0o500 if path.is_dir() else 0o400)

    assert _answer_until_refused(paths) == ["home_read_only"]
    assert paths.database.read_bytes() == before


def test_a_home_that_goes_away_acknowledges_nothing_and_comes_back_whole(paths: HomePaths) -> None:
    away = paths.root.with_name("away")
    store = reopen(paths)
    kept = store.answers.record(draft(slate(1), 1001), slate(1))
    paths.root.rename(away)

    with pytest.raises(HomeError, match="home_vanished"):
        store.answers.record(draft(slate(2), 1002), slate(2))
    assert not paths.root.exists()  # nothing is made in its place
    with pytest.raises(HomeError, match="home_missing"):
        reopen(paths)
    store.close()
    away.rename(paths.root)
    with reopen(paths) as again:
        # What was not acknowledged may be there; asked again, it is recorded once.
        again.answers.record(draft(slate(2), 1002), slate(2))
        assert [a.draft.id for a in again.answers.all()] == [
            kept.draft.id,
            draft(slate(2), 1002).id,
        ]
        assert again.journal.verify().problem is None


@pytest.fixture
def writable_again(paths: HomePaths) -> Iterator[None]:
    yield
    for path in [paths.root, *paths.root.rglob("*")]:
        path.chmod(0o700)


def _answer_until_refused(paths: HomePaths, *most: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.refused", str(paths.root), *most],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=_obey_permissions if os.geteuid() == 0 else None,
    )
    return done.stdout.split()


def _obey_permissions() -> None:
    """Whoever runs the tests may be above every permission (root): not the program it starts."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_DROP_FROM_BOUNDING_SET, _CAP_DAC_OVERRIDE, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")
