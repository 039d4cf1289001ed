"""Killed while it answers, the program has every answer it acknowledged, and no half of one."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from storage.paths import HomePaths
from tests.storage.makers import create, reopen

KILLS = 10


def test_ten_kills_lose_no_acknowledged_answer(paths: HomePaths, root: Path) -> None:
    create(paths).close()
    draw = random.Random(20261123)
    acknowledged: list[str] = []
    for turn in range(KILLS):
        acknowledged += _answer_until_killed(paths, root, turn, after=draw.randrange(60))

    with reopen(paths) as store:
        found = [answer.draft.id for answer in store.answers.all()]
        report = store.journal.verify()
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= set(found)
    # Each kill may leave one answer that was on the disk and not said yet; with its slate.
    assert len(found) - len(acknowledged) <= KILLS
    assert (report.problem, report.entries) == (None, 2 * len(found))


def _answer_until_killed(paths: HomePaths, root: Path, turn: int, after: int) -> list[str]:
    command = [sys.executable, "-m", "tests.storage.answering", str(paths.root), str(turn)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as answering:
        assert answering.stdout is not None
        said = [answering.stdout.readline() for _ in range(after + 1)]
        answering.kill()
        said += answering.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]
