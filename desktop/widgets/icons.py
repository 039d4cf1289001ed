"""The line icons, on a 16 × 16 grid, in a token's colour at any size. Never a meaning alone.

Each stands beside its word, or on a button that has an accessible name.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from desktop.theme import Theme

GRID = 16
_RATIOS = (1, 2)  # usual and dense screens
_CIRCLE = "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 0 1 0-11.6"
PATHS = {
    "more": "M3.2 8h.01M8 8h.01M12.8 8h.01",
    "menu": "M2.5 4.2h11M2.5 8h11M2.5 11.8h11",
    "search": "M6.9 2.6a4.3 4.3 0 1 1 0 8.6a4.3 4.3 0 0 1 0-8.6M10.1 10.1l3.7 3.7",
    "offer": "M4 2h5.4l3 3v9H4zM9.2 2.1v3.1h3.1M6.3 8.2h3.8M6.3 11h3.8",
    "pause": "M5.6 3.4v9.2M10.4 3.4v9.2",
    "play": "M5 3.2 12.4 8 5 12.8z",
    "suspend": f"{_CIRCLE}M3.9 3.9l8.2 8.2",
    "warning": "M8 2.4 14.3 13.4H1.7zM8 6.5v3.2M8 11.5v.1",
    "check": "M3 8.5l3.3 3.3L13 4.8",
    "information": f"{_CIRCLE}M8 7.3v3.7M8 4.9v.1",
    "down": "M4.2 6.4 8 10.2l3.8-3.8",
    "close": "M4 4l8 8M12 4l-8 8",
    "later": f"{_CIRCLE}M8 4.8V8l2.4 1.6",
    "flag": "M4 14V2.6h7.6l-1.8 2.9 1.8 2.9H4",
    "scales": "M8 2.4v11M5 13.4h6M3 4.4h10M3 4.4 1.2 9h3.6zM13 4.4 11.2 9h3.6z",
    "printer": "M4.6 6V2.4h6.8V6M4.4 11.4H2.4V6h11.2v5.4h-2M4.6 9.4h6.8v4.2H4.6z",
    "help": f"{_CIRCLE}M6.3 6.5a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.2M8 11.2v.1",
    "eye": "M1.4 8S3.8 3.9 8 3.9 14.6 8 14.6 8 12.2 12.1 8 12.1 1.4 8 1.4 8"
    "M8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 0 1 0-3.4",
    "lock": "M3.6 7.2h8.8v6.4H3.6zM5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7M8 9.6v1.6",
    "back": "M13 8H3.6M7.4 4.2 3.6 8l3.8 3.8",
    "forward": "M3 8h9.4M8.6 4.2 12.4 8l-3.8 3.8",
}


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}">'
        f'<path d="{PATHS[name]}" fill="none" stroke="{color}" stroke-width="1.3" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(drawing.encode()))


def paint_icon(
    painter: QPainter, rect: QRectF, name: str, theme: Theme, token: str = "muted"
) -> None:
    """Draw an icon into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, theme.color(token).name()).render(painter, rect)
    painter.restore()


def icon(name: str, theme: Theme, token: str = "muted", size: int = GRID) -> QIcon:
    """An icon for a button, ``size`` in px of the design."""
    drawn = QIcon()
    for ratio in _RATIOS:
        drawn.addPixmap(_pixmap(name, theme, token, size, ratio))
    return drawn


class IconLabel(QLabel):
    """An icon beside its words; says nothing to a screen reader."""

    def __init__(
        self,
        name: str,
        theme: Theme,
        token: str = "muted",
        size: int = GRID,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._shown = name, token
        self.setFixedSize(QSize(theme.px(size), theme.px(size)))
        self.show_icon(name, token)

    def show_icon(self, name: str, token: str = "muted") -> None:
        """Another icon in the same place."""
        self._shown = name, token
        ratio = self.devicePixelRatioF()
        self.setPixmap(_pixmap(name, self._theme, token, self._size, ratio))

    def changeEvent(self, event: QEvent) -> None:
        """Draw it again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.show_icon(*self._shown)


def _pixmap(name: str, theme: Theme, token: str, size: int, ratio: float) -> QPixmap:
    side = round(theme.px(size) * ratio)
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_icon(painter, QRectF(0, 0, side, side), name, theme, token)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
