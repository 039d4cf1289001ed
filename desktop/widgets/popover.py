"""A few words about one thing on the screen, beside it. Escape, Enter or a click closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.theme import Theme, mark
from desktop.widgets.announcements import announce
from desktop.widgets.labels import paragraph

_WIDTH = 320  # px of the design
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Popover(QFrame):
    """Title and text under the widget they are about."""

    def __init__(self, theme: Theme, title: str, text: str, about: QWidget) -> None:
        super().__init__(about, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark(self, ground="card")
        self.setAccessibleName(f"{title}. {text}")
        self.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(4))
        column.addWidget(paragraph(title, "h3"))
        column.addWidget(paragraph(text))
        self._about = about

    def show_below(self) -> None:
        """Come up under its widget, inside the window."""
        self.adjustSize()
        window, about = self._about.window(), self._about
        place = about.mapTo(window, QPoint(0, about.height() + 2))
        place.setX(max(0, min(place.x(), window.width() - self.width())))
        if place.y() + self.height() > window.height():
            place.setY(about.mapTo(window, QPoint(0, 0)).y() - self.height() - 2)
        self.move(window.mapToGlobal(place))
        self.show()
        self.setFocus()
        announce(self._about, self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close; no key reaches what lies below."""
        event.accept()
        if event.key() in _CLOSING:
            self.close()
