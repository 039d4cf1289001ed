"""« Ce qui a compté »: the reasons as bars from one centre line, each an accessible row."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from desktop.item_models.bars_model import BarsModel
from desktop.messages import Messages
from desktop.theme import SMALL, Theme
from desktop.views.contents import Bar
from desktop.widgets.bar_delegate import BarDelegate, bar_axis
from desktop.widgets.fitted_text import advance
from desktop.widgets.row_list import RowList

_SIDE = 8  # px of the design


class BarList(QWidget):
    """A header and the bars; as tall as they are."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = BarsModel()
        self._header = _Header(theme, messages, self._bars)
        # Rows to read, not to choose.
        self.rows = RowList(self._bars, BarDelegate(theme), messages.format("panes-counted"))
        self.rows.setSelectionMode(QListView.SelectionMode.NoSelection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._header)
        column.addWidget(self.rows)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show the reasons of one offer."""
        self._bars.show_bars(bars)
        self._header.show_sides()


class _Header(QWidget):
    """The title, and « ← contre », « pour → » on the two sides of the centre line."""

    def __init__(self, theme: Theme, messages: Messages, bars: BarsModel) -> None:
        super().__init__()
        self._theme, self._bars = theme, bars
        self._title = messages.format("panes-counted")
        self._against = messages.format("panes-against")
        self._for = messages.format("panes-for")
        self.setAccessibleName(f"{self._title}. {self._against}, {self._for}")
        self._line = QFontMetrics(theme.font(is_bold=True)).height() + theme.px(4)
        self.setFixedHeight(self._line)

    def show_sides(self) -> None:
        """Follow the bars: the sides go below the title where they would meet it."""
        self.setFixedHeight(self._line * (1 if self._is_one_line() else 2))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self.show_sides()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three."""
        theme, painter = self._theme, QPainter(self)
        axis = bar_axis(theme, self._bars.bars, self.width())
        middle, side = Qt.AlignmentFlag.AlignVCenter, theme.px(_SIDE)
        painter.setFont(theme.font(is_bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRect(0, 0, self.width(), self._line), int(middle), self._title)
        painter.setFont(theme.font(SMALL))
        painter.setPen(theme.color("muted"))
        sides = QRect(0, self.height() - self._line, self.width(), self._line)
        left, right = QRect(sides), QRect(sides)
        left.setRight(axis.centre - side)
        right.setLeft(axis.centre + side)
        painter.drawText(left, int(middle | Qt.AlignmentFlag.AlignRight), self._against)
        painter.drawText(right, int(middle), self._for)

    def _is_one_line(self) -> bool:
        axis = bar_axis(self._theme, self._bars.bars, self.width())
        title = advance(self._theme, self._title, is_bold=True)
        against = advance(self._theme, self._against, SMALL)
        return title + against + self._theme.px(2 * _SIDE) <= axis.centre
