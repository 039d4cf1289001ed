"""A few words to type, on three lines. Enter gives them, Shift+Enter begins another line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from desktop.theme import Theme
from desktop.widgets.buttons import ENTER
from desktop.widgets.scroll_bars import name_scroll_bars

_HEIGHT, _MARGIN = 62, 5  # px of the design: three lines


class WordsField(QPlainTextEdit):
    """Tab leaves it; a longer text scrolls."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.px(_MARGIN))
        self.setFixedHeight(theme.px(_HEIGHT))

    def show_name(self, name: str) -> None:
        """What it asks for."""
        self.setAccessibleName(name)
        name_scroll_bars(self, name)

    def text(self) -> str:
        """What was typed, without blanks around."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the words, once."""
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)
