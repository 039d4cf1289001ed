"""The keys of an answer: a letter, then a digit; Escape goes back. Never heard inside a field.

Listens to widgets that are told to it, and to nothing else of the window (WCAG 2.1.4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

ESCAPE = "Escape"
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
# The row of digits of a French keyboard, without Shift.
FRENCH_DIGITS = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class AnswerKeys(QObject):
    """Hands each key pressed in the panes to ``on_key``, which says whether it used it."""

    def __init__(
        self,
        on_key: Callable[[str], bool],
        unshifted_digits: Mapping[str, str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._on_key = on_key
        self._digits = unshifted_digits

    def listen_in(self, pane: QWidget) -> None:
        """Hear the keys pressed while the focus is in ``pane``."""
        pane.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Use the key, or let it go on."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = self._name(event)
        if key is None or event.isAutoRepeat():
            return False
        if key != ESCAPE and isinstance(QApplication.focusWidget(), FIELDS):
            return False
        return self._on_key(key)

    def _name(self, event: QKeyEvent) -> str | None:
        """A capital letter, a digit, ``ESCAPE``, or nothing of ours."""
        modifiers = event.modifiers() & ~_KEYPAD
        if event.key() == Qt.Key.Key_Escape and modifiers == _PLAIN:
            return ESCAPE
        if modifiers & ~_SHIFT or len(event.text()) != 1:
            return None
        if event.modifiers() == _PLAIN and event.text() in self._digits:
            return self._digits[event.text()]
        return event.text().upper() if event.text().isascii() and event.text().isalnum() else None
