"""The three grey steps under the word of a suggestion. They never stand without the word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme

STEPS = 3
_STEP, _PITCH, _HEIGHT = 10, 12, 6  # px of the design


def glyph_size(theme: Theme) -> QSize:
    """Room that the glyph takes."""
    return QSize(theme.px(_PITCH * (STEPS - 1) + _STEP), theme.px(_HEIGHT))


def paint_glyph(painter: QPainter, rect: QRectF, level: int, theme: Theme) -> None:
    """Three steps at the left of ``rect``, ``level`` of them full; nothing at 0."""
    if not level:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    muted = theme.color("muted")
    painter.setPen(QPen(muted, 1))
    height = theme.px(_HEIGHT)
    top = round(rect.center().y() - height / 2)
    for step in range(STEPS):
        painter.setBrush(muted if step < level else Qt.BrushStyle.NoBrush)
        left = round(rect.left()) + theme.px(_PITCH * step)
        painter.drawRect(left, top, theme.px(_STEP) - 1, height - 1)
    painter.restore()


class Glyph(QWidget):
    """The glyph as a widget, beside a label that says the word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level = 0
        self.setFixedSize(glyph_size(theme))

    def show_level(self, level: int) -> None:
        """3 strong, 2 medium, 1 weak, 0 nothing."""
        self._level = level
        self.setVisible(level > 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps."""
        painter = QPainter(self)
        paint_glyph(painter, QRectF(self.rect()), self._level, self._theme)
