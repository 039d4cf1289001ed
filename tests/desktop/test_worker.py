"""Heavy jobs run in one process beside the window, which can be ended at any moment."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.lanes import Lanes
from desktop.worker import Task, Worker
from desktop.worker_process import INTERVAL_S, POLITENESS, Pace, Step
from models.errors import ArbitreError, HomeError, InputError
from tests.desktop import jobs
from tests.desktop.leftovers import left_running, running
from tests.places import ROOT

WAIT_MS = 60_000  # a process must start, on a machine that may be busy


class Desk(QObject):
    """A window's side of the worker."""

    ended = Signal()
    stepped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lanes = Lanes()
        self.worker = Worker(self.lanes, grace_s=0.1)
        self.steps: list[tuple[str, int, int]] = []
        self.results: list[Any] = []
        self.errors: list[ArbitreError] = []

    def run(self, job: Callable[..., Any], *arguments: object) -> Task:
        return self.worker.run(
            job,
            arguments,
            on_progress=self._on_progress,
            on_done=self._on_done,
            on_error=self._on_error,
        )

    def stop(self) -> None:
        self.worker.stop()
        self.lanes.stop()

    def _on_progress(self, name: str, done: int, total: int) -> None:
        self.steps.append((name, done, total))
        self.stepped.emit()

    def _on_done(self, result: Any) -> None:
        self.results.append(result)
        self.ended.emit()

    def _on_error(self, error: ArbitreError) -> None:
        self.errors.append(error)
        self.ended.emit()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.stop()


def test_a_job_tells_its_steps_and_gives_records(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        desk.run(jobs.look_around, tmp_path)
    (place,) = desk.results
    assert place.folder == tmp_path
    assert desk.steps == [("offers", 1, 2), ("offers", 2, 2), ("columns", 1, 1)]
    assert not place.has_qt, "the process pays for a window that it does not show"
    assert place.niceness >= POLITENESS


def test_a_known_error_comes_back_whole(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        desk.run(jobs.refuse, "offres.json")
    (error,) = desk.errors
    assert type(error) is InputError
    assert (error.code, error.params) == ("file_missing", {"file": "offres.json"})


def test_a_bug_of_a_job_is_a_crash_without_its_message(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.lanes.crashed, timeout=WAIT_MS) as crashed:
        desk.run(jobs.blunder)
    (crash,) = crashed.args or []
    assert crash.kind == "ValueError"
    assert crash.frames[-1].function == "blunder"
    assert jobs.SECRET not in str(crash)


def test_a_job_that_cannot_cross_is_a_crash(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.lanes.crashed, timeout=WAIT_MS):
        desk.run(lambda _progress: None)


def test_a_process_killed_mid_way_is_said_and_replaced(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        desk.run(jobs.die)
    (error,) = desk.errors
    assert type(error) is HomeError
    assert error.code == "worker_died"
    assert desk.steps == [("offers", 1, 2)]
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        desk.run(jobs.look_around, tmp_path)
    assert len(desk.results) == 1


@pytest.mark.parametrize("job", [jobs.never_end, jobs.refuse_to_end])
def test_a_cancelled_job_ends_and_says_nothing(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    job: Callable[..., None],
) -> None:
    with qtbot.waitSignal(desk.stepped, timeout=WAIT_MS):
        task = desk.run(job, tmp_path)
    task.cancel()
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        desk.run(jobs.look_around, tmp_path)
    assert len(desk.results) == 1
    assert desk.errors == []
    (process,) = (int(file.name) for file in tmp_path.iterdir())
    assert not Path(f"/proc/{process}").exists()


def test_a_process_that_has_answered_but_does_not_end_is_ended(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        desk.run(jobs.answer_and_stay)
    assert desk.results == ["answer"]


def test_jobs_run_one_after_the_other_and_a_waiting_one_can_be_cancelled(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    first = desk.run(jobs.never_end, tmp_path)
    desk.run(jobs.write, tmp_path / "cancelled").cancel()
    desk.run(jobs.write, tmp_path / "third")
    with qtbot.waitSignal(desk.stepped, timeout=WAIT_MS):
        pass
    with qtbot.waitSignal(desk.ended, timeout=WAIT_MS):
        first.cancel()
    assert (tmp_path / "third").exists()
    assert not (tmp_path / "cancelled").exists()


def test_a_job_cancelled_just_before_its_process_starts_has_none(tmp_path: Path) -> None:
    task = Task()
    task.cancel()
    process = get_context("spawn").Process(target=jobs.write, args=(None, tmp_path / "never"))
    assert not task.start(process)
    assert process.pid is None


def test_stopping_ends_the_job_and_leaves_no_process(qtbot: QtBot, tmp_path: Path) -> None:
    before = running()
    desk = Desk()
    with qtbot.waitSignal(desk.stepped, timeout=WAIT_MS):
        desk.run(jobs.never_end, tmp_path)
        desk.run(jobs.write, tmp_path / "never")
    assert left_running(before) == ["arbitre-worker", "arbitre-worker_0"]
    desk.stop()
    assert left_running(before) == []
    assert not (tmp_path / "never").exists()


def test_a_killed_window_takes_its_job_along(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.desktop.window_with_job", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "running\n"
        (job,) = (int(file.name) for file in tmp_path.iterdir())
        end_of_job = os.pidfd_open(job)
        window.kill()
    ended, _, _ = select.select([end_of_job], [], [], WAIT_MS / 1000)
    os.close(end_of_job)
    assert ended


def test_progress_is_told_as_often_as_an_eye_can_follow() -> None:
    told: list[Step] = []
    ticks = iter(step * INTERVAL_S / 9.5 for step in range(200))
    progress = Pace(told.append, lambda: next(ticks))
    for done in range(1, 101):
        progress("offers", done, 100)
    assert [step.done for step in told] == [*range(1, 100, 10), 100]
    progress("columns", 0, 0)
    progress("columns", 1, 0)
    assert told[-1] == Step("columns", 0, 0)
