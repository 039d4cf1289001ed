"""A home has one window, whoever starts the program again, and whatever the first one died of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from desktop.single_instance import LOCK, SingleInstance, socket_name
from models.errors import HomeError
from tests.places import ROOT

PATIENCE_MS = 60_000
IMPATIENCE_MS = 300

Window: TypeAlias = "subprocess.Popen[str]"
Start: TypeAlias = Callable[..., Window]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start the program over a home, in a process of its own."""
    started: list[Window] = []

    def start_one(home: Path, patience_ms: int = PATIENCE_MS) -> Window:
        window = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.window_of_home", home, str(patience_ms)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(window)
        return window

    yield start_one
    for window in started:
        window.kill()
        window.communicate()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_second_start_brings_the_first_window_forward_and_ends(home: Path, start: Start) -> None:
    first = start(home)
    assert heard(first) == "first"
    for _ in range(2):
        second = start(home)
        assert heard(second) == "second"
        assert second.wait() == 0
        assert heard(first) == "forward"


def test_the_same_home_by_another_path_is_the_same_home(home: Path, start: Start) -> None:
    first = start(home)
    assert heard(first) == "first"
    alias = home.with_name("alias")
    alias.symlink_to(home, target_is_directory=True)
    assert heard(start(alias)) == "second"


def test_two_homes_have_two_windows(home: Path, start: Start) -> None:
    windows = [start(home), start(home.with_name("other"))]
    assert [heard(window) for window in windows] == ["first", "first"]


def test_of_several_that_start_at_once_one_remains(home: Path, start: Start) -> None:
    windows = [start(home) for _ in range(4)]
    words = sorted(heard(window) for window in windows)
    assert words == ["first", "second", "second", "second"]


def test_a_killed_window_leaves_its_place_and_its_socket(home: Path, start: Start) -> None:
    killed = start(home)
    assert heard(killed) == "first"
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert (home / LOCK).exists(), "nothing is stale: the test shows nothing"
    heir = start(home)
    assert heard(heir) == "first"
    assert heard(start(home)) == "second"
    assert heard(heir) == "forward"


def test_a_closed_window_leaves_its_place(home: Path, start: Start) -> None:
    closed = start(home)
    assert heard(closed) == "first"
    closed.communicate()
    assert closed.returncode == 0
    assert not (home / LOCK).exists()
    assert heard(start(home)) == "first"


def test_a_place_given_back_can_be_taken_before_the_program_ends(
    home: Path, qapp: QCoreApplication
) -> None:
    first, second = SingleInstance(home), SingleInstance(home, patience_ms=IMPATIENCE_MS)
    assert first.claim()
    first.release()
    assert second.claim()
    second.release()


def test_a_window_that_does_not_answer_is_not_doubled(home: Path, start: Start) -> None:
    stopped = start(home)
    assert heard(stopped) == "first"
    stopped.send_signal(signal.SIGSTOP)
    second = start(home, IMPATIENCE_MS)
    assert heard(second) == "window_not_answering"
    assert second.wait() == 1
    stopped.send_signal(signal.SIGCONT)


def test_a_window_without_a_socket_is_not_doubled(home: Path, qtbot: QtBot, start: Start) -> None:
    QLocalServer.removeServer(socket_name(home))
    path = Path(_full_name(socket_name(home)))
    path.mkdir()  # a name that cannot be taken over
    try:
        first = start(home)
        assert heard(first) == "first"
        assert heard(start(home, IMPATIENCE_MS)) == "window_not_answering"
    finally:
        path.rmdir()


def test_a_home_that_cannot_be_had_is_said(tmp_path: Path, qapp: QCoreApplication) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(HomeError) as refused:
        SingleInstance(tmp_path / "file").claim()
    assert refused.value.code == "home_not_a_folder"


def test_a_second_start_says_that_the_first_is_open(home: Path, start: Start) -> None:
    assert heard(start(home)) == "first"
    shown = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-m", "desktop", "--home", str(home), "window"]
    second = subprocess.run(
        program, cwd=ROOT, env={**os.environ, **shown}, capture_output=True, text=True, check=True
    )
    assert "déjà ouvert" in second.stdout


def heard(window: Window) -> str:
    """The next word of a window."""
    assert window.stdout is not None
    return window.stdout.readline().strip()


def _full_name(name: str) -> str:
    probe = QLocalServer()
    assert probe.listen(name)
    full = probe.fullServerName()
    probe.close()
    return full
