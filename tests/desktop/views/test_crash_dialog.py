"""The dialog of a crash is read and left by keyboard alone, and presses nothing by itself."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.crash_dialog import CrashDialog

# The offscreen platform says so of every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

REPORT = "Arbitre 0.1.0\n\nValueError\n  desktop/lanes.py:41 attempt"


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_tab_goes_through_everything_in_reading_order(qtbot: QtBot, language: str) -> None:
    dialog = _open(qtbot, language)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    order = [_name(dialog.focusWidget())]
    for _ in range(4):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        order.append(_name(dialog.focusWidget()))
    say = messages(language).format
    keys = ("details-close", "report-name", "copy", "continue", "quit")
    assert order == [say(f"crash-{key}") for key in keys]


def test_the_report_stays_folded_until_asked_for(qtbot: QtBot, language: str) -> None:
    dialog = _open(qtbot, language)
    box = _report_box(dialog)
    assert not box.isVisible()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert box.isVisible()
    assert box.toPlainText() == REPORT
    assert dialog.report == REPORT


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = _open(qtbot, "fr")
    for button in dialog.findChildren(QPushButton):
        assert not (button.isDefault() or button.autoDefault())
    with (
        qtbot.assertNotEmitted(dialog.continued),
        qtbot.assertNotEmitted(dialog.quit_chosen),
    ):
        QTest.keyClick(dialog, key)
    assert dialog.isVisible()


def test_escape_goes_on_and_the_cross_too(qtbot: QtBot) -> None:
    dialog = _open(qtbot, "fr")
    with qtbot.waitSignal(dialog.continued), qtbot.assertNotEmitted(dialog.quit_chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog = _open(qtbot, "fr")
    with qtbot.waitSignal(dialog.continued):
        dialog.close()


def test_where_nothing_can_go_on_every_way_quits(qtbot: QtBot) -> None:
    dialog = _open(qtbot, "fr", can_continue=False)
    with qtbot.waitSignal(dialog.quit_chosen), qtbot.assertNotEmitted(dialog.continued):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    say = messages("fr").format
    assert say("crash-continue") not in [b.text() for b in dialog.findChildren(QPushButton)]


def test_copying_says_so_and_leaves_the_dialog(qtbot: QtBot, language: str) -> None:
    dialog = _open(qtbot, language)
    say = messages(language).format
    (copy,) = (b for b in dialog.findChildren(QPushButton) if b.text() == say("crash-copy"))
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == REPORT
    assert dialog.isVisible()
    assert dialog.copied == say("crash-copied")


@pytest.mark.parametrize("em", [12.0, 18.0, 24.0])
def test_nothing_is_clipped_and_it_fits_the_screen(
    qtbot: QtBot, qapp: QApplication, language: str, em: float
) -> None:
    theme = Theme(is_dark=False, em=em)
    theme.apply(qapp)
    dialog = _open(qtbot, language, theme=theme)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    dialog.resize(dialog.width(), min(dialog.height(), 688))
    assert dialog.width() <= 1366
    parts = [part for part in dialog.findChildren(QWidget) if part.parent() is dialog]
    for part in parts:
        assert dialog.rect().contains(part.geometry())
        if isinstance(part, QPushButton):
            assert part.width() >= part.sizeHint().width(), part.text()
        if isinstance(part, QLabel):
            assert part.height() >= part.heightForWidth(part.width()), part.text()
    for first, second in combinations(parts, 2):
        assert not first.geometry().intersects(second.geometry())


def _open(
    qtbot: QtBot, language: str, *, can_continue: bool = True, theme: Theme | None = None
) -> CrashDialog:
    theme = theme or Theme(is_dark=False, em=12.0)
    dialog = CrashDialog(theme, messages(language), can_continue=can_continue)
    qtbot.addWidget(dialog)
    dialog.show_crash(REPORT)
    dialog.open()
    return dialog


def _report_box(dialog: CrashDialog) -> QPlainTextEdit:
    (box,) = dialog.findChildren(QPlainTextEdit)
    return box


def _name(widget: QWidget | None) -> str:
    assert widget is not None
    return widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")
