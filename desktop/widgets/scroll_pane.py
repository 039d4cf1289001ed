"""A column that scrolls downwards when it must. A stop of the keyboard only while it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.theme import Theme
from desktop.widgets.scroll_bars import name_scroll_bars

_RING = 2


class ScrollPane(QScrollArea):
    """Holds one widget at its full width; never scrolls sideways."""

    resized = Signal()

    def __init__(self, theme: Theme, held: QWidget, name: str, *, is_stop: bool = True) -> None:
        """``is_stop`` unless what is held brings itself into view as the keyboard goes through."""
        super().__init__()
        self._is_stop, self._held = is_stop, held
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        name_scroll_bars(self, name)
        self.setWidget(held)
        held.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._ring = _Ring(theme, self)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._on_range_changed(0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring.raise_()
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ring goes all round."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        self.resized.emit()

    @property
    def spare_height(self) -> int:
        """Room left below what is held, in px; negative when it has to scroll."""
        room = self.maximumViewportSize()
        return room.height() - self._held.heightForWidth(room.width())

    def _on_range_changed(self, _least: int, most: int) -> None:
        is_stop = most > 0 and self._is_stop
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)


class _Ring(QWidget):
    """The focus, drawn over what scrolls, taking no room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("blue"), _RING))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
