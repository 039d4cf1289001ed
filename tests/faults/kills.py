"""Kills a process that answers, again and again, and counts what became of its answers."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from models.records.evidence import Slate
from storage.paths import HomePaths
from storage.store import Store
from tests.places import ROOT
from tests.storage.makers import Clock

LONGEST = 0.02  # seconds between the last line read and the kill
MOST = 60  # lines read before it


@dataclass(frozen=True, slots=True)
class Survival:
    """What is there after the kills. ``lost``: acknowledged answers that are not.

    ``unsaid``: answers that are there whole though nobody was told; ``half``: answers without
    their slate, or slates without their answer.
    """

    kills: int
    acknowledged: int
    lost: int
    unsaid: int
    half: int
    problem: str | None


def kill_while_answering(paths: HomePaths, kills: int, draw: Random) -> Survival:
    """Kill ``kills`` times at random moments; the next process opens what the last one left."""
    acknowledged: set[str] = set()
    for turn in range(kills):
        acknowledged |= answer_until_killed(paths, turn, draw)
    with Store.open(paths, clock=Clock(), actor="A-07") as store:
        answers = store.answers.all()
        slates = {slate.id for slate in _slates(store)}
        report = store.journal.verify()
    found = {answer.draft.id for answer in answers}
    return Survival(
        kills=kills,
        acknowledged=len(acknowledged),
        lost=len(acknowledged - found),
        unsaid=len(found - acknowledged),
        half=len(slates ^ {answer.draft.slate for answer in answers}),
        problem=report.problem,
    )


def _slates(store: Store) -> list[Slate]:
    people = {answer.draft.person for answer in store.answers.all()}
    return [slate for person in people for slate in store.slates.all(person)]


def answer_until_killed(paths: HomePaths, turn: int, draw: Random) -> set[str]:
    """Return the ids that a process said before it was killed; nothing is tidied up."""
    command = [sys.executable, "-m", "tests.faults.answering", str(paths.root), str(turn)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as answering:
        assert answering.stdout is not None
        said = [answering.stdout.readline() for _ in range(draw.randrange(MOST) + 1)]
        with suppress(subprocess.TimeoutExpired):
            answering.wait(draw.uniform(0, LONGEST))
        answering.kill()
        said += answering.stdout.readlines()
    return {line.strip() for line in said if line.endswith("\n")}
