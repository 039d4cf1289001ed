"""Keys are heard in the panes that were named, and never while a field has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.answer_keys import ESCAPE, FRENCH_DIGITS, AnswerKeys


class Heard(QWidget):
    """Two panes; only the first is listened to."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.pane, self.other = QWidget(), QWidget()
        self.field, self.text, self.button = QLineEdit("lu"), QPlainTextEdit("lu"), QPushButton()
        self.outside = QPushButton()
        inside = QVBoxLayout(self.pane)
        for widget in (self.field, self.text, self.button):
            inside.addWidget(widget)
        QVBoxLayout(self.other).addWidget(self.outside)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.pane)
        column.addWidget(self.other)
        AnswerKeys(self._on_key, FRENCH_DIGITS, self).listen_in(self.pane)

    def _on_key(self, key: str) -> bool:
        self.keys.append(key)
        return True

    def press(self, widget: QWidget, keys: str) -> None:
        widget.setFocus()
        for key in keys:
            QTest.keyClick(widget, key)  # type: ignore[call-overload]


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    window = Heard()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def test_letters_and_digits_are_heard_in_the_pane(heard: Heard) -> None:
    heard.press(heard.button, "gE3&\x1b")
    assert heard.keys == ["G", "E", "3", "1", ESCAPE]


def test_nothing_is_heard_elsewhere(heard: Heard) -> None:
    heard.press(heard.outside, "g1\x1b")
    assert heard.keys == []


@pytest.mark.parametrize("is_read_only", [False, True])
def test_only_escape_is_heard_in_a_field(heard: Heard, is_read_only: bool) -> None:
    # A field that takes no text lets its keys go on: they are still not answers.
    for field in (heard.field, heard.text):
        field.setReadOnly(is_read_only)
        heard.press(field, "g1&")
        assert heard.keys == []
    heard.press(heard.field, "\x1b")
    assert heard.keys == [ESCAPE]
