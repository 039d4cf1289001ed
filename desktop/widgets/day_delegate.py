"""Draws a person of the drawer: time, name, below it the occupation, and the state at right.

Every row has the same height. What does not fit is said whole by a tooltip and a screen reader.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.day_model import ROW_ROLE
from desktop.theme import Theme
from desktop.views.contents import DayRow
from desktop.widgets.fitted_text import FittedLines, advance, fit_lines

_HEIGHT, _SIDE, _TIME, _EDGE, _GAP, _PAD = 52, 16, 60, 3, 8, 3  # px of the design
_Index = QModelIndex | QPersistentModelIndex


class DayDelegate(QStyledItemDelegate):
    """The appointment under way has the selection's ground, a blue edge and bold words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """The same for every row."""
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        words = 2 * QFontMetrics(self._theme.font()).height() + 2 * self._theme.px(_PAD)
        return QSize(view.viewport().width(), max(self._theme.px(_HEIGHT), words))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Name and occupation, where one of them is cut."""
        row = index.data(ROW_ROLE)
        body = view.viewport().width() - 2 * self._theme.px(_SIDE)
        if row is None or not any(text.is_cut for text in self._fitted(row, body)):
            return False
        return super().helpEvent(event, view, option, index)

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
        top = body.center().y() - (name.height + occupation.height) // 2
        first = QRect(left, top, body.right() - left, name.height)
        name.paint(painter, first, theme.color("ink"))
        second = QRect(left, first.bottom() + 1, first.width(), occupation.height)
        occupation.paint(painter, second, theme.color("muted"))
        painter.setFont(theme.font(is_bold=row.is_current))
        painter.setPen(theme.color(token))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(body, middle | Qt.AlignmentFlag.AlignLeft, row.time)
        beside = QRect(body.left(), first.top(), body.width(), first.height())
        painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, row.state)

    def _fitted(self, row: DayRow, width: int) -> tuple[FittedLines, FittedLines]:
        """Name, beside which the state stands, and occupation, in a body of ``width`` px."""
        theme = self._theme
        state = advance(theme, row.state, is_bold=row.is_current)
        room = width - self._time_width()
        beside = room - state - (theme.px(_GAP) if state else 0)
        name = fit_lines(theme, row.name, beside, is_bold=True)
        return name, fit_lines(theme, row.subtitle, room)

    def _time_width(self) -> int:
        theme = self._theme
        return max(theme.px(_TIME), advance(theme, "00 h 00", is_bold=True) + theme.px(10))
