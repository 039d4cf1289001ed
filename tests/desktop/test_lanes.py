"""Steps run beside the window; how they ended comes back to it, if somebody still waits."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.crash_report import Crash
from desktop.lanes import Lane, Lanes, Latest
from models.errors import ArbitreError, HomeError
from tests.desktop.leftovers import left_running, running


class Heard(QObject):
    """Callbacks that note what they were told, and in which thread."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.errors: list[str] = []
        self.threads: set[threading.Thread] = set()

    def on_done(self, result: object) -> None:
        self.done.append(result)
        self._came()

    def on_error(self, error: ArbitreError) -> None:
        self.errors.append(error.code)
        self._came()

    def _came(self) -> None:
        self.threads.add(threading.current_thread())
        self.came.emit()


@pytest.fixture
def lanes(qtbot: QtBot) -> Iterator[Lanes]:
    lanes = Lanes()
    yield lanes
    lanes.stop()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_result_comes_back_on_the_ui_thread(lanes: Lanes, heard: Heard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heard.came):
        lanes.submit(Lane.HOME, threading.current_thread, heard.on_done, heard.on_error)
    (where,) = heard.done
    assert where is not threading.current_thread()
    assert heard.threads == {threading.current_thread()}


def test_steps_of_a_lane_run_in_order_on_one_thread(
    lanes: Lanes, heard: Heard, qtbot: QtBot
) -> None:
    done: list[tuple[int, threading.Thread]] = []
    steps = [partial(_where, number, done) for number in range(20)]
    with qtbot.waitSignals([heard.came] * len(steps)):
        for step in steps:
            lanes.submit(Lane.HOME, step, heard.on_done, heard.on_error)
    assert [number for number, _ in done] == heard.done == list(range(20))
    assert len({thread for _, thread in done}) == 1


def test_a_lane_does_not_wait_for_another(lanes: Lanes, heard: Heard, qtbot: QtBot) -> None:
    gate = threading.Event()
    lanes.submit(Lane.WORKER, gate.wait, heard.on_done, heard.on_error)
    with qtbot.waitSignal(heard.came):
        lanes.submit(Lane.HOME, lambda: "home", heard.on_done, heard.on_error)
    assert heard.done == ["home"]
    gate.set()


def test_a_known_error_goes_to_its_callback(lanes: Lanes, heard: Heard, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(lanes.crashed),
        qtbot.waitSignal(heard.came),
    ):
        lanes.submit(Lane.HOME, _raising(HomeError("disk_full")), heard.on_done, heard.on_error)
    assert heard.errors == ["disk_full"]
    assert heard.threads == {threading.current_thread()}


def test_any_other_error_is_a_crash_and_the_lane_goes_on(
    lanes: Lanes, heard: Heard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(lanes.crashed) as crashed:
        lanes.submit(Lane.HOME, _raising(ValueError("x")), heard.on_done, heard.on_error)
    (crash,) = crashed.args or []
    assert isinstance(crash, Crash)
    assert crash.kind == "ValueError"
    with qtbot.waitSignal(heard.came):
        lanes.submit(Lane.HOME, lambda: "next", heard.on_done, heard.on_error)
    assert (heard.done, heard.errors) == (["next"], [])


def test_a_late_answer_is_dropped(lanes: Lanes, heard: Heard, qtbot: QtBot) -> None:
    latest, started, gate = Latest(), threading.Event(), threading.Event()

    def slow() -> str:
        started.set()
        gate.wait()
        return "first"

    lanes.submit(Lane.HOME, slow, heard.on_done, heard.on_error, question=latest.ask())
    started.wait()
    with qtbot.waitSignal(heard.came):
        question = latest.ask()
        gate.set()
        lanes.submit(Lane.HOME, lambda: "second", heard.on_done, heard.on_error, question=question)
    assert heard.done == ["second"]


def test_an_answer_that_is_on_its_way_is_dropped_too(
    lanes: Lanes, heard: Heard, qtbot: QtBot
) -> None:
    latest, is_done = Latest(), threading.Event()
    lanes.submit(Lane.HOME, lambda: "first", heard.on_done, heard.on_error, question=latest.ask())
    lanes.submit(Lane.HOME, is_done.set, heard.on_done, heard.on_error)
    is_done.wait()  # the first answer is in the window's queue, which has not been served
    latest.forget()
    with qtbot.waitSignal(heard.came):
        pass
    assert heard.done == [None]


def test_a_question_that_nobody_asks_any_more_is_not_worked_on(
    lanes: Lanes, heard: Heard, qtbot: QtBot
) -> None:
    latest, gate = Latest(), threading.Event()
    begun: list[int] = []
    lanes.submit(Lane.HOME, gate.wait, heard.on_done, heard.on_error)
    for number in range(3):
        work = partial(begun.append, number)
        lanes.submit(Lane.HOME, work, heard.on_done, heard.on_error, question=latest.ask())
    with qtbot.waitSignals([heard.came] * 2):
        gate.set()
    assert begun == [2]


def test_a_late_error_is_dropped_but_a_late_crash_is_told(
    lanes: Lanes, heard: Heard, qtbot: QtBot
) -> None:
    latest = Latest()
    for error in (HomeError("disk_full"), ValueError()):
        gate, started = threading.Event(), threading.Event()

        def fail(
            error: Exception = error,
            started: threading.Event = started,
            gate: threading.Event = gate,
        ) -> None:
            started.set()
            gate.wait()
            raise error

        lanes.submit(Lane.HOME, fail, heard.on_done, heard.on_error, question=latest.ask())
        started.wait()
        latest.forget()
        if isinstance(error, HomeError):
            gate.set()
            continue
        with qtbot.waitSignal(lanes.crashed):
            gate.set()
    assert (heard.done, heard.errors) == ([], [])


def test_stopping_finishes_what_was_given_and_tells_nothing_more(
    heard: Heard, qtbot: QtBot
) -> None:
    before = running()
    lanes, gate = Lanes(), threading.Event()
    written: list[str] = []
    lanes.submit(Lane.HOME, gate.wait, heard.on_done, heard.on_error)
    lanes.submit(Lane.HOME, partial(written.append, "answer"), heard.on_done, heard.on_error)
    assert left_running(before) == ["arbitre-home_0"]
    gate.set()
    lanes.stop()
    assert written == ["answer"]
    assert left_running(before) == []
    other = Heard()
    with qtbot.waitSignal(other.came):
        second = Lanes()
        second.submit(Lane.HOME, lambda: None, other.on_done, other.on_error)
    second.stop()
    assert heard.done == []


def _where(number: int, done: list[tuple[int, threading.Thread]]) -> int:
    done.append((number, threading.current_thread()))
    return number


def _raising(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work
