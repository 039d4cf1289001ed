"""The one bar for what went wrong and what to do. Stays until closed or replaced."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.announcements import announce
from desktop.widgets.buttons import IconButton
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import paragraph

_HEIGHT = 34  # px of the design


class ErrorBar(QFrame):
    """Icon, sentence and « Fermer »; said at once by a screen reader, without moving the focus."""

    closed = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="warning")
        self.setAccessibleName(messages.format("problem-name"))
        self.setMinimumHeight(theme.px(_HEIGHT))
        self._sentence = paragraph(kind="h3")
        self._close = IconButton(theme, "close", messages.format("problem-close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(3), theme.px(8), theme.px(3))
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel("warning", theme, "ochre"))
        row.addWidget(self._sentence, stretch=1)
        row.addWidget(self._close)
        self._close.clicked.connect(self._on_close)
        self.hide()

    def show_error(self, sentence: str) -> None:
        """Say what happened, what it means and what to do."""
        self._sentence.setText(sentence)
        self.show()
        announce(self, sentence, is_urgent=True)

    def clear(self) -> None:
        """Nothing is wrong any more."""
        self._sentence.clear()
        self.hide()

    def _on_close(self) -> None:
        self.clear()
        self.closed.emit()
