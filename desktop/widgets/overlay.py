"""Stands over a part of the window, dims it and keeps the Tab key to itself until it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

_SCRIM = QColor(20, 25, 38, 71)


class Overlay(QWidget):
    """A click beside its content and Escape leave it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; no other key reaches what lies below."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the scrim leaves."""
        event.accept()
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies below."""
        QPainter(self).fillRect(self.rect(), _SCRIM)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside."""
        stops = [widget for widget in self._in_order() if _takes_tab(widget)]
        if stops:
            focused = QApplication.focusWidget()
            at = stops.index(focused) if focused in stops else -1
            reason = Qt.FocusReason.TabFocusReason
            if not forward:
                at, reason = max(at, 0), Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _in_order(self) -> list[QWidget]:
        inside: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.isAncestorOf(widget):
                inside.append(widget)
            widget = widget.nextInFocusChain()
        return inside


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
