"""The trial of an installation finds what does not work, and touches nobody's home."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli.self_test import examine
from models.errors import HomeError
from storage.database import open_database
from storage.keys import find_key
from storage.migrations import EVIDENCE
from storage.paths import HomePaths
from tests.arbitre import Arbitre

NADEGE = "DE-0001"


@pytest.fixture
def answered(demo: Arbitre) -> HomePaths:
    """A home in which one suggestion was answered."""
    demo("inform", NADEGE, "agreed")
    offer = demo.read("suggest", NADEGE)["suggestions"][0]["offer"]
    assert demo("answer", NADEGE, offer, "GAR1").code == 0
    return HomePaths(demo.home)


def test_everything_is_tried_in_a_home_of_its_own(root: Path, tmp_path: Path) -> None:
    scratch, home = tmp_path / "scratch", tmp_path / "home"
    scratch.mkdir()
    places = {"ARBITRE_HOME": str(home), "TMPDIR": str(scratch), "ARBITRE_LANG": "en"}

    tried = subprocess.run(
        [sys.executable, "-m", "desktop", "--self-test"],
        cwd=root,
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        check=False,
    )

    assert tried.returncode == 0, tried.stderr
    lines = tried.stdout.splitlines()
    assert len(lines) == 6 and all(line.startswith("✓ ") for line in lines)
    assert re.search(r"in the window.*: [1-9]\d* views", lines[0])
    assert re.search(r"gap \d\.\de-\d\d", lines[2])
    assert not home.exists() and not any(scratch.iterdir())


def test_the_answer_is_found_explained_and_verified(answered: HomePaths) -> None:
    matched, explained, found, verified = examine(answered, "fr")

    assert re.search(r"[1-9]\d* offres", matched)
    assert re.search(r"écart \d\.\de-\d\d", explained)
    assert re.search(r"n° [1-9]", found)
    assert verified.startswith("Journal entier")


def test_an_answer_that_is_gone_is_told(demo: Arbitre) -> None:
    with pytest.raises(HomeError, match="self_test_no_answer"):
        list(examine(HomePaths(demo.home), "fr"))


def test_a_journal_that_was_touched_is_told(answered: HomePaths) -> None:
    intruder = open_database(answered.database, find_key(answered))
    with intruder.transaction():
        intruder.run("drop trigger journal_never_updates")
        intruder.run("update journal set actor = 'someone' where seq = 2")
        intruder.run(EVIDENCE["journal_never_updates"])
    intruder.close()

    with pytest.raises(HomeError, match=r"journal_damaged.*2"):
        list(examine(answered, "fr"))
