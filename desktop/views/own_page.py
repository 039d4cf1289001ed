"""« Pour moi »: the adviser's own answers, for them alone. No rate, no ranking, no pace.

Forgets every word when it is left.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTableWidget, QVBoxLayout

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import OwnAnswer, OwnAnswers
from desktop.widgets.buttons import PlainButton
from desktop.widgets.dialogs import table
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph

_COLUMNS = ("when", "person", "offer", "verdict", "reason", "text")
_WIDE = [_COLUMNS.index(column) for column in ("offer", "reason", "text")]


class OwnPage(QFrame):
    """A table, latest first; « Annuler » for the row chosen while the ten minutes last."""

    undo_requested = Signal(str)  # id of the answer
    left = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        mark(self, ground="background")
        self._rows: tuple[OwnAnswer, ...] = ()
        self.table: QTableWidget | None = None
        say = messages.format
        self._older = paragraph(kind="small")
        self._undo_note = paragraph(kind="muted")
        self.undo = self._button("")
        self.back = self._button(say("own-back"))
        self._nothing = paragraph(say("own-none"), "muted")
        self._place = QVBoxLayout()
        self._lay_out()
        self.undo.clicked.connect(self._on_undo)
        self.back.clicked.connect(self.left)
        self.clear()

    def show_answers(self, content: OwnAnswers) -> None:
        """The answers that stand; the row in focus keeps its place."""
        row = self.table.currentRow() if self.table else 0
        had_focus = self.isVisible()
        self.clear()
        self._rows = content.rows
        self._older.setText(content.more)
        self._older.setVisible(bool(content.more))
        self._nothing.setVisible(not content.rows)
        if content.rows:
            self._show_table(min(max(row, 0), len(content.rows) - 1))
        self._on_row_changed()
        if had_focus:
            (self.table or self.back).setFocus()

    def clear(self) -> None:
        """Forget every word."""
        self._rows = ()
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self._older.hide()
        self._nothing.hide()
        self._undo_note.clear()
        self.undo.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> OwnAnswer | None:
        """The answer of the row in focus."""
        row = self.table.currentRow() if self.table else -1
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _on_row_changed(self) -> None:
        chosen = self.chosen
        can_undo = bool(chosen and chosen.undo)
        if chosen is not None and can_undo:
            self.undo.setText(chosen.undo)
            self.undo.setAccessibleName(f"{chosen.undo}. {chosen.offer}. {chosen.verdict}")
        self.undo.setVisible(can_undo)
        note = "own-undo-none" if chosen else ""
        self._undo_note.setText(self._messages.format(note) if note and not can_undo else "")

    def _on_undo(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.undo.hide()  # asked for once
            self.undo_requested.emit(chosen.answer)

    def _show_table(self, row: int) -> None:
        say = self._messages.format
        headers = [say(f"own-column-{column}") for column in _COLUMNS]
        cells = [(r.when, r.person, r.offer, r.verdict, r.reason, r.text) for r in self._rows]
        self.table = table(self._theme, say("own-name"), headers, cells, wide=_WIDE)
        self._place.addWidget(self.table, 1)
        self.table.show()  # now, or it could not be given the focus
        self.table.setCurrentCell(row, 0)
        self.table.currentCellChanged.connect(lambda *_cells: self._on_row_changed())
        self.setFocusProxy(self.table)

    def _button(self, words: str) -> PlainButton:
        button = PlainButton(words)
        button.setMinimumHeight(self._theme.px(32))
        return button

    def _lay_out(self) -> None:
        px, say = self._theme.px, self._messages.format
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("eye", self._theme))
        head.addWidget(line(say("own-title"), "h1"), 1)
        head.addWidget(self.back)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.undo)
        foot.addWidget(self._undo_note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(12))
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(paragraph(say("own-private")))
        column.addWidget(self._nothing)
        column.addLayout(self._place, 1)
        column.addWidget(self._older)
        column.addLayout(foot)
        column.addStretch(0)
