"""One of a few choices side by side: Tab comes in on the current one, whatever was walked past."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QWidget

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ChoiceButton(QPushButton):
    """A radio button by role; Qt makes the last one that had the focus the stop of Tab."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the current choice, unless an arrow led here."""
        super().focusInEvent(event)
        row = self.parentWidget()
        if event.reason() not in _BY_TAB or self.isChecked() or row is None:
            return
        for other in row.findChildren(ChoiceButton):
            if other.isChecked() and other.isVisible():
                other.setFocus(Qt.FocusReason.OtherFocusReason)

    def walk_to(self) -> None:
        """Take the focus from an arrow."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
