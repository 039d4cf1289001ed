"""Draws a person of the drawer on 52 px: time, name over occupation, state. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.day_model import ROW_ROLE
from desktop.theme import Theme
from desktop.views.contents import DayRow

_HEIGHT, _SIDE, _TIME, _EDGE = 52, 16, 60, 3  # px of the design
_Index = QModelIndex | QPersistentModelIndex


class DayDelegate(QStyledItemDelegate):
    """The appointment under way has the selection's ground, a blue edge and bold words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines of text."""
        return QSize(0, self._theme.px(_HEIGHT))

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
        body = rect.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0)
        right = self._paint_states(painter, body, row)
        self._paint_person(painter, body, row, right)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("blue"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_states(self, painter: QPainter, body: QRect, row: DayRow) -> int:
        """Time at the left, state at the right; where the state begins."""
        theme, token = self._theme, "ink" if row.is_current else "muted"
        font = theme.font(is_bold=row.is_current)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.color(token))
        painter.drawText(body, middle | Qt.AlignmentFlag.AlignLeft, row.time)
        painter.drawText(body, middle | Qt.AlignmentFlag.AlignRight, row.state)
        return body.right() - QFontMetrics(font).horizontalAdvance(row.state) - theme.px(8)

    def _paint_person(self, painter: QPainter, body: QRect, row: DayRow, right: int) -> None:
        theme = self._theme
        left = body.left() + self._time_width()
        room = QRect(left, body.top(), right - left, body.height() // 2)
        self._paint_line(painter, room, row.name, theme.font(is_bold=True), "ink", is_upper=True)
        room.translate(0, body.height() // 2)
        self._paint_line(painter, room, row.subtitle, theme.font(), "muted", is_upper=False)

    def _paint_line(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        font: QFont,
        token: str,
        *,
        is_upper: bool,
    ) -> None:
        gap = 0 if is_upper else self._theme.px(1)
        vertical = Qt.AlignmentFlag.AlignBottom if is_upper else Qt.AlignmentFlag.AlignTop
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        width = room.width()
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(room.adjusted(0, gap, 0, 0), vertical | Qt.AlignmentFlag.AlignLeft, shown)

    def _time_width(self) -> int:
        theme = self._theme
        widest = QFontMetrics(theme.font(is_bold=True)).horizontalAdvance("00 h 00")
        return max(theme.px(_TIME), widest + theme.px(10))
