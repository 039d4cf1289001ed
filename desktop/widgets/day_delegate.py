"""Draws a person of the drawer: time, name and state, below them the occupation in full.

Never cuts a word: a name or an occupation too long for its line gets smaller, then wraps.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.day_model import ROW_ROLE
from desktop.theme import Theme
from desktop.views.contents import DayRow
from desktop.widgets.fitted_text import FittedText, advance, fit

_HEIGHT, _SIDE, _TIME, _EDGE, _GAP = 52, 16, 60, 3, 8  # px of the design
_Index = QModelIndex | QPersistentModelIndex


class DayDelegate(QStyledItemDelegate):
    """The appointment under way has the selection's ground, a blue edge and bold words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text; more where they wrap at the width of the list."""
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        width = view.viewport().width()
        name, occupation = self._fitted(index.data(ROW_ROLE), width - 2 * self._theme.px(_SIDE))
        text = name.height + occupation.height + 2 * self._theme.px(_GAP)
        return QSize(width, max(self._theme.px(_HEIGHT), text))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One row."""
        row: DayRow = index.data(ROW_ROLE)
        theme = self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if row.is_current:
            painter.fillRect(rect, theme.color("selection"))
            edge = QRect(rect)
            edge.setWidth(theme.px(_EDGE))
            painter.fillRect(edge, theme.color("blue"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("raised"))
        self._paint_words(painter, rect.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0), row)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("blue"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_words(self, painter: QPainter, body: QRect, row: DayRow) -> None:
        theme, token = self._theme, "ink" if row.is_current else "muted"
        name, occupation = self._fitted(row, body.width())
        left = body.left() + self._time_width()
        height = name.height + occupation.height
        top = body.center().y() - height // 2
        first = QRect(left, top, body.right() - left, name.height)
        name.paint(painter, first, theme.color("ink"))
        second = QRect(left, top + name.height, body.right() - left, occupation.height)
        occupation.paint(painter, second, theme.color("muted"))
        painter.setFont(theme.font(is_bold=row.is_current))
        painter.setPen(theme.color(token))
        beside = QRect(body.left(), top, body.width(), name.height)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, middle | Qt.AlignmentFlag.AlignLeft, row.time)
        painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, row.state)

    def _fitted(self, row: DayRow, width: int) -> tuple[FittedText, FittedText]:
        """Name, beside which the state stands, and occupation, in a body of ``width`` px."""
        theme = self._theme
        room = width - self._time_width()
        state = advance(theme, row.state, is_bold=row.is_current) + theme.px(_GAP)
        name = fit(theme, row.name, room - state, is_bold=True)
        return name, fit(theme, row.subtitle, room)

    def _time_width(self) -> int:
        theme = self._theme
        return max(theme.px(_TIME), advance(theme, "00 h 00", is_bold=True) + theme.px(10))
