"""« Ce que l'outil ne sait pas » and « À vérifier avec la personne ». Suggests no concession."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.widgets.labels import line, paragraph
from desktop.widgets.scroll_pane import ScrollPane

_LEAST = 60  # px of the design


class NotesView(QFrame):
    """Two short lists; a list without a line is left out."""

    counted = Signal(int)  # lines

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        self._count = 0
        self._held = QWidget()
        self._lines = QVBoxLayout(self._held)
        px = theme.px
        self._lines.setContentsMargins(px(12), px(13), px(12), px(8))
        self._lines.setSpacing(px(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollPane(theme, self._held, messages.format("panes-notes-name")))
        self.clear()

    def sizeHint(self) -> QSize:
        """Little: it takes the room that is left."""
        return QSize(super().sizeHint().width(), self._theme.px(_LEAST))

    def show_notes(self, unknown: tuple[str, ...], checks: tuple[str, ...]) -> None:
        """Show what is not known and what to check."""
        self.clear()
        self._count = len(unknown) + len(checks)
        for key, sign, sentences in (
            ("panes-unknown", "?", unknown),
            ("panes-checks", "–", checks),
        ):
            if sentences:
                self._add(self._messages.format(key), sign, sentences)
        if not self._count:
            nothing = paragraph(self._messages.format("panes-nothing-to-check"), "muted")
            self._lines.addWidget(nothing)
        self._lines.addStretch(1)
        self.counted.emit(self._count)

    def clear(self) -> None:
        """Show nothing."""
        self._count = 0
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.counted.emit(0)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._count

    def _add(self, title: str, sign: str, sentences: tuple[str, ...]) -> None:
        if self._lines.count():
            self._lines.addSpacing(self._theme.px(6))
        self._lines.addWidget(line(title, "h3"))
        block = QWidget()
        block.setAccessibleName(title)
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(6))
        grid.setVerticalSpacing(self._theme.px(3))
        grid.setColumnStretch(1, 1)
        for row, sentence in enumerate(sentences):
            bullet = line(sign, "muted")
            bullet.setFixedWidth(self._theme.px(8))
            grid.addWidget(bullet, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(paragraph(sentence), row, 1)
        self._lines.addWidget(block)
