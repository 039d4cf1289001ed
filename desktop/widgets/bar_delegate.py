"""Draws one reason: words, a bar from the common centre line, its weight in words.

For: solid blue with →. Against: hatched ochre outline with ←. Never a number, never an unknown.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.bars_model import BarsModel
from desktop.item_models.offers_model import ROW
from desktop.theme import Theme
from desktop.views.contents import Bar
from desktop.widgets.fitted_text import advance, fit

_HEIGHT, _BAR, _GAP, _ARROW = 22, 10, 8, 18  # px of the design
_WORDS_SHARE = 0.37  # of the width, for the words at left
_SMALLEST_BAR = 3  # px of the screen


@dataclass(frozen=True, slots=True)
class BarAxis:
    """Where the words end, the centre line stands and the weights begin, in px of the list."""

    words: int
    centre: int
    half: int
    weights: int


def bar_axis(theme: Theme, bars: tuple[Bar, ...], width: int) -> BarAxis:
    """The same for all rows and for their header."""
    widest = max((advance(theme, bar.weight) for bar in bars), default=0)
    words = round(width * _WORDS_SHARE)
    weights = width - widest - 1
    half = (weights - words) // 2 - theme.px(_ARROW)
    return BarAxis(words, (words + weights) // 2, max(half, 0), weights)


class BarDelegate(QStyledItemDelegate):
    """Rows of 22 px of the design, taller where words wrap."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The row at the width of its list."""
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        width = view.viewport().width()
        axis = self._axis(index, width)
        text = fit(self._theme, index.data(ROW).text, axis.words - self._theme.px(_GAP))
        return QSize(width, max(self._theme.px(_HEIGHT), text.height + self._theme.px(4)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Words, bar, weight, focus."""
        theme = self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        bar: Bar = index.data(ROW)
        axis = self._axis(index, rect.width())
        painter.save()
        words = rect.adjusted(0, 0, axis.words - theme.px(_GAP) - rect.width(), 0)
        fit(theme, bar.text, words.width()).paint(painter, words, theme.color("ink"))
        weight = rect.adjusted(axis.weights, 0, 0, 0)
        fit(theme, bar.weight, weight.width()).paint(
            painter, weight, theme.color("muted"), Qt.AlignmentFlag.AlignRight
        )
        self._paint_bar(painter, rect, bar, axis)
        line = QRect(rect.left() + axis.centre, rect.top(), 1, rect.height())
        painter.fillRect(line, theme.color("edge"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("blue"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, bar: Bar, axis: BarAxis) -> None:
        theme, height = self._theme, self._theme.px(_BAR)
        length = max(round(abs(bar.share) * axis.half), _SMALLEST_BAR)
        top = rect.center().y() - height // 2
        centre = rect.left() + axis.centre
        arrow = QRect(0, rect.top(), theme.px(_ARROW) - theme.px(4), rect.height())
        painter.setFont(theme.font())
        if bar.share > 0:
            painter.fillRect(QRect(centre + 1, top, length, height), theme.color("blue"))
            painter.setPen(theme.color("blue"))
            arrow.moveLeft(centre + length + theme.px(4))
            painter.drawText(arrow, int(Qt.AlignmentFlag.AlignVCenter), "→")
        else:
            ochre = theme.color("ochre")
            box = QRectF(centre - length - 0.5, top + 0.5, length, height - 1)
            painter.setPen(QPen(ochre, 1))
            painter.setBrush(QBrush(ochre, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
            arrow.moveRight(centre - length - theme.px(4))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(arrow, int(flags), "←")

    def _axis(self, index: QModelIndex | QPersistentModelIndex, width: int) -> BarAxis:
        model = index.model()
        assert isinstance(model, BarsModel)
        return bar_axis(self._theme, model.bars, width)
