"""A button that looks like a link. A click, Space or Enter of its own presses it, nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.theme import Theme, mark

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class LinkButton(QPushButton):
    """Underlined words."""

    def __init__(
        self, theme: Theme, text: str, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        mark(self, kind="link")
        self.setAutoDefault(False)
        self.setMinimumHeight(theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # as its ring
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name or text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows a link, as everywhere; arrows lead to no other widget, as Qt would."""
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
