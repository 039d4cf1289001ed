"""Text that gets smaller, then wraps, before it is ever cut: one line, 0.92 em, several lines.

Painters measure and draw with the same call. Only ``fit_lines`` and ``fit_parts`` may cut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop.theme import BODY, SMALL, Theme

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000
_BETWEEN = " · "


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


@dataclass(frozen=True, slots=True)
class FittedLines:
    """Lines of one font, and whether words had to be left out."""

    lines: tuple[str, ...]
    size: int  # of the design
    font: QFont
    is_cut: bool

    @property
    def height(self) -> int:
        """Of all lines, in px."""
        return QFontMetrics(self.font).height() * len(self.lines)

    def in_font(self, theme: Theme, *, is_bold: bool) -> FittedLines:
        """The same lines in another weight."""
        return replace(self, font=theme.font(self.size, is_bold=is_bold))

    def paint(self, painter: QPainter, rect: QRect, color: QColor) -> None:
        """Draw them from the top of ``rect``."""
        painter.setFont(self.font)
        painter.setPen(color)
        height = QFontMetrics(self.font).height()
        for at, words in enumerate(self.lines):
            line = QRect(rect.left(), rect.top() + at * height, rect.width(), height)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), words)


def fit_lines(
    theme: Theme, text: str, width: int, *, lines: int = 1, is_bold: bool = False
) -> FittedLines:
    """``text`` on one line; else at 0.92 em; else on ``lines`` of them, the last one elided."""
    for size in (BODY, SMALL):
        font = theme.font(size, is_bold=is_bold)
        if QFontMetrics(font).horizontalAdvance(text) <= width:
            return FittedLines((text,), size, font, is_cut=False)
    metrics, rest = QFontMetrics(font), text
    broken: list[str] = []
    while len(broken) < lines - 1 and metrics.horizontalAdvance(rest) > width:
        words = rest.split(" ")
        count = len(words) - 1
        while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > width:
            count -= 1
        broken.append(" ".join(words[:count]))
        rest = " ".join(words[count:])
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    broken = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in broken]
    is_cut = " ".join((*broken, last)) != text
    return FittedLines((*broken, last), size, font, is_cut)


def fit_parts(theme: Theme, text: str, width: int) -> FittedLines:
    """« CDI · 35 h · 9 km · hier · partenaire » at 0.92 em, less its last parts where too wide."""
    font = theme.font(SMALL)
    metrics, parts = QFontMetrics(font), text.split(_BETWEEN)
    while len(parts) > 1 and metrics.horizontalAdvance(_BETWEEN.join(parts)) > width:
        parts.pop()
    shown = metrics.elidedText(_BETWEEN.join(parts), Qt.TextElideMode.ElideRight, width)
    return FittedLines((shown,), SMALL, font, is_cut=shown != text)


def advance(theme: Theme, text: str, size: int = BODY, *, is_bold: bool = False) -> int:
    """Width of ``text`` on one line, in px."""
    return QFontMetrics(theme.font(size, is_bold=is_bold)).horizontalAdvance(text)
