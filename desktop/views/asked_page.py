"""« Offre de la personne »: the number of an offer to compare. Compares nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.widgets.announcements import announce
from desktop.widgets.labels import line, paragraph

LONGEST_NUMBER = 64


class AskedPage(QWidget):
    """A field, « Comparer », and what went wrong with the number, if anything."""

    offer_asked = Signal(str)

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self.number = QLineEdit()
        self.number.setMaxLength(LONGEST_NUMBER)
        self.number.setMinimumHeight(theme.px(32))
        self.compare = QPushButton(messages.format("panes-asked-compare"))
        self.compare.setAutoDefault(False)
        self.compare.setMinimumHeight(theme.px(32))
        self._problem = paragraph()
        self._problem.hide()
        label = line(messages.format("panes-asked-number"), "h3")
        label.setBuddy(self.number)
        self.number.setAccessibleName(label.text())
        entry = QHBoxLayout()
        entry.setSpacing(theme.px(8))
        entry.addWidget(self.number, 1)
        entry.addWidget(self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(label)
        column.addLayout(entry)
        column.addWidget(self._problem)
        column.addWidget(paragraph(messages.format("panes-asked-about"), "muted"))
        column.addStretch(1)
        self.number.returnPressed.connect(self._ask)
        self.compare.clicked.connect(self._ask)

    def clear(self) -> None:
        """Forget the number."""
        self.number.clear()
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Why the number gives no offer; empty when it does."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def _ask(self) -> None:
        number = self.number.text().strip()
        if number:
            self.show_problem("")
            self.offer_asked.emit(number)
