"""Killed while it answers, the program has every answer it acknowledged, and no half of one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from storage.paths import HomePaths
from tests.faults.kills import kill_while_answering
from tests.faults.syncs import USES, syncs_before_each_answer, tracer
from tests.places import ROOT
from tests.storage.makers import create, reopen

KILLS = 10
ANSWERS = 20


@pytest.fixture
def paths(tmp_path: Path) -> HomePaths:
    made = HomePaths(tmp_path / "home")
    create(made).close()
    return made


def test_kills_lose_no_acknowledged_answer(paths: HomePaths) -> None:
    survival = kill_while_answering(paths, KILLS, Random(20261123))

    assert survival.acknowledged > KILLS
    assert (survival.lost, survival.half, survival.problem) == (0, 0, None)
    # Each kill may leave one answer that was on the disk and not said yet.
    assert survival.unsaid <= KILLS


@pytest.mark.parametrize("strace", tracer())
def test_each_answer_is_on_the_disk_before_it_is_acknowledged(
    paths: HomePaths, tmp_path: Path, strace: str
) -> None:
    """A kill does not tell what a power cut would lose: the calls to the disk do."""
    counts = syncs_before_each_answer(strace, paths, ANSWERS, tmp_path)

    assert len(counts) == ANSWERS
    for synced in counts:
        assert all(synced[file] >= 1 for file in USES), synced


def test_two_programs_killed_while_both_answer_leave_one_whole_chain(paths: HomePaths) -> None:
    command = [sys.executable, "-m", "tests.faults.answering", str(paths.root)]
    pipes = {"stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    said: list[str] = []
    with (
        subprocess.Popen([*command, "0"], **pipes) as one,  # type: ignore[call-overload]
        subprocess.Popen([*command, "1"], **pipes) as two,  # type: ignore[call-overload]
    ):
        for process in (one, two):
            said += [process.stdout.readline().strip() for _ in range(15)]
        one.kill()
        two.kill()
    with reopen(paths) as store:
        found = {answer.draft.id for answer in store.answers.all()}
        assert set(said) <= found
        assert store.journal.verify().problem is None


def test_a_migration_killed_anywhere_leaves_the_old_store_or_the_new_one(tmp_path: Path) -> None:
    """As a power cut would: nothing is tidied up, and the next opening finds a whole store."""
    golden = ROOT / "tests" / "golden" / "store-1"
    steps = int(_migrate(shutil.copytree(golden, tmp_path / "counted"), 0))
    for part in range(1, 10):
        home = HomePaths(Path(shutil.copytree(golden, tmp_path / str(part))))
        assert not _migrate(home.root, steps * part // 10)
        with reopen(home) as store:
            assert len(store.answers.all()) == 2
            assert store.journal.verify().entries == 8


def _migrate(home: str | Path, steps: int) -> str:
    command = [sys.executable, "-m", "tests.faults.migrating", str(home), str(steps)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == (-9 if steps else 0), done.stderr
    return done.stdout
