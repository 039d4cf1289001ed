"""Text that gets smaller, then wraps, before it is ever cut: one line, 0.92 em, several lines.

Painters measure and draw with the same call; never elides.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop.theme import BODY, SMALL, Theme

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000


@dataclass(frozen=True, slots=True)
class FittedText:
    """A text in the font that its room allows, and the height it takes, in px."""

    text: str
    font: QFont
    height: int

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        color: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw it in the middle of ``rect``'s height."""
        painter.setFont(self.font)
        painter.setPen(color)
        painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter) | _WRAPPED, self.text)


def fit(theme: Theme, text: str, width: int, *, is_bold: bool = False) -> FittedText:
    """``text`` for a room of ``width`` px."""
    font = theme.font(BODY, is_bold=is_bold)
    if QFontMetrics(font).horizontalAdvance(text) > width:
        font = theme.font(SMALL, is_bold=is_bold)
    room = QRect(0, 0, max(width, 1), _TALL)
    bounds = QFontMetrics(font).boundingRect(room, _WRAPPED, text)
    return FittedText(text, font, bounds.height())


def advance(theme: Theme, text: str, size: int = BODY, *, is_bold: bool = False) -> int:
    """Width of ``text`` on one line, in px."""
    return QFontMetrics(theme.font(size, is_bold=is_bold)).horizontalAdvance(text)
