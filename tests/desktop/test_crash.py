"""Whatever goes wrong by our fault is said once, in a dialog that can be copied."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer, qCritical, qWarning
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.crash import CrashGuard
from desktop.crash_report import Crash
from desktop.lanes import Lane, Lanes
from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.crash_dialog import CrashDialog
from models.errors import HomeError

# The offscreen platform says so of every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NAME = "Nadège Kervoal"


@pytest.fixture
def guard(qtbot: QtBot) -> Iterator[CrashGuard]:
    with _new_guard() as guard:
        yield guard


def test_a_bug_in_a_slot_is_shown_without_a_name(
    guard: CrashGuard, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    dialog = _shown(guard, qtbot, lambda: _blunder(NAME))
    assert "ValueError" in dialog.report
    assert "tests/desktop/test_crash.py" in dialog.report
    assert "Arbitre 9.8.7" in dialog.report
    said = dialog.report + capsys.readouterr().err
    assert "ValueError" in said
    assert not [part for part in NAME.split() if part in said]


def test_a_bug_in_a_paint_is_shown_after_the_paint(guard: CrashGuard, qtbot: QtBot) -> None:
    class Canvas(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            _blunder(NAME)

    calls: list[str] = []
    guard.shown.connect(lambda _: calls.extend(step.name for step in traceback.extract_stack()))
    canvas = Canvas()
    qtbot.addWidget(canvas)
    dialog = _shown(guard, qtbot, canvas.show)
    assert "_on_told" in calls
    assert "tell" not in calls
    assert "paintEvent" in dialog.report


def test_a_bug_on_a_lane_and_one_in_a_thread_are_shown(guard: CrashGuard, qtbot: QtBot) -> None:
    lanes = Lanes()
    lanes.crashed.connect(guard.tell)
    ended: list[object] = []

    def submit() -> None:
        lanes.submit(Lane.HOME, lambda: _blunder(NAME), ended.append, ended.append)

    dialog = _shown(guard, qtbot, submit)
    assert "desktop/outcomes.py" in dialog.report
    assert ended == []
    dialog.reject()
    lanes.stop()

    thread = threading.Thread(target=_blunder, args=(NAME,))
    dialog = _shown(guard, qtbot, thread.start)
    assert "ValueError" in dialog.report
    thread.join()


def test_a_fault_of_qt_is_shown_without_its_words(
    guard: CrashGuard, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    dialog = _shown(guard, qtbot, lambda: qCritical(f"cannot paint {NAME}"))
    qWarning(f"cannot measure {NAME}")
    said = capsys.readouterr().err
    assert "Qt critical" in dialog.report
    assert "Qt warning" in said
    assert "Kervoal" not in dialog.report + said


def test_one_dialog_at_a_time_and_again_after_going_on(guard: CrashGuard, qtbot: QtBot) -> None:
    dialog = _shown(guard, qtbot, lambda: _blunder(NAME))
    with qtbot.assertNotEmitted(guard.shown), qtbot.waitSignal(dialog.continued):
        guard.tell(Crash("Other", ()))
        QTimer.singleShot(0, _button(dialog, "crash-continue").click)
    assert "Other" not in dialog.report
    assert not dialog.isVisible()
    assert "KeyError" in _shown(guard, qtbot, lambda: guard.tell(Crash("KeyError", ()))).report


def test_quitting_is_asked_of_whoever_can_close_in_order(guard: CrashGuard, qtbot: QtBot) -> None:
    dialog = _shown(guard, qtbot, lambda: _blunder(NAME))
    with qtbot.waitSignal(guard.quit_chosen):
        _button(dialog, "crash-quit").click()


def test_a_bug_that_ends_the_program_is_shown_first(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = []

    def quit_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        assert not [b for b in dialog.findChildren(QPushButton) if b.text() == _say("continue")]
        reports.append(dialog.report)
        _button(dialog, "crash-quit").click()

    with pytest.raises(SystemExit) as ended, _new_guard():
        QTimer.singleShot(0, quit_it)
        _blunder(NAME)
    assert ended.value.code == 1
    assert "ValueError" in reports[0]
    assert "Kervoal" not in reports[0] + capsys.readouterr().err


def test_a_known_error_is_left_to_whoever_has_its_sentence(qtbot: QtBot) -> None:
    with pytest.raises(HomeError), _new_guard():
        raise HomeError("disk_full")


def test_the_hooks_are_given_back(qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook
    with _new_guard():
        assert (sys.excepthook, threading.excepthook) != before
    assert (sys.excepthook, threading.excepthook) == before


def test_what_is_copied_is_what_is_shown(guard: CrashGuard, qtbot: QtBot) -> None:
    dialog = _shown(guard, qtbot, lambda: _blunder(NAME))
    _button(dialog, "crash-copy").click()
    assert QGuiApplication.clipboard().text() == dialog.report
    assert dialog.isVisible()


def _new_guard() -> CrashGuard:
    return CrashGuard(Theme(is_dark=False, em=12.0), messages("fr"), "9.8.7")


def _shown(guard: CrashGuard, qtbot: QtBot, act: Callable[[], object]) -> CrashDialog:
    """The dialog that comes after ``act``, which a slot calls."""
    QTimer.singleShot(0, act)
    with qtbot.waitSignal(guard.shown) as shown:
        pass
    (dialog,) = shown.args or []
    assert isinstance(dialog, CrashDialog)
    return dialog


def _button(dialog: CrashDialog, key: str) -> QPushButton:
    (button,) = (
        b for b in dialog.findChildren(QPushButton) if b.text() == messages("fr").format(key)
    )
    return button


def _say(key: str) -> str:
    return messages("fr").format(f"crash-{key}")


def _blunder(name: str) -> None:
    file = {"name": name}
    raise ValueError(f"no file of {name}", file)
