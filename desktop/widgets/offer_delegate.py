"""Draws a row of the list of offers: title, where, terms; at right the word over the glyph.

Only the end of the terms may be elided; a title too wide gets smaller, then wraps.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.offers_model import ROW
from desktop.theme import SMALL, Theme
from desktop.views.contents import OfferRow
from desktop.widgets.fitted_text import FittedText, advance, fit
from desktop.widgets.glyph import glyph_size, paint_glyph

_HEIGHT, _MARGIN, _EDGE = 68, 16, 3  # px of the design
_TOP, _GAP, _BOTTOM, _BETWEEN = 9, 4, 9, 8
_RING = 2  # px of the screen


@dataclass(frozen=True, slots=True)
class _Row:
    """The texts of a row in their fonts, measured for a width."""

    title: FittedText
    where: FittedText
    terms_height: int
    word: str
    word_width: int


class OfferDelegate(QStyledItemDelegate):
    """Rows of 68 px of the design, taller where words wrap."""

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
        return QSize(width, self._height(self._measured(index.data(ROW), width)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, words, glyph, focus."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, rect, state)
        self._paint_words(painter, rect, index.data(ROW))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        px, color = self._theme.px, self._theme.color
        margin = px(_MARGIN)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("selection"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), px(_EDGE), rect.height()), color("blue")
            )
        else:
            rule = QRect(rect.left() + margin, rect.bottom(), rect.width() - 2 * margin, 1)
            painter.fillRect(rule, color("hairline"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("blue"), _RING))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, rect: QRect, row: OfferRow) -> None:
        theme, color = self._theme, self._theme.color
        px, measured = theme.px, self._measured(row, rect.width())
        left, right = rect.left() + px(_MARGIN), rect.right() + 1 - px(_MARGIN)
        ink = color("muted" if row.answered else "ink")

        top = rect.top() + px(_TOP)
        title_width = right - left - px(_BETWEEN) - measured.word_width
        title = QRect(left, top, title_width, measured.title.height)
        measured.title.paint(painter, title, ink)
        word = QRect(right - measured.word_width, top, measured.word_width, title.height())
        painter.setFont(theme.font())
        painter.setPen(color("ink" if row.answered else "muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(word, int(flags), measured.word)

        top = title.bottom() + 1 + px(_GAP)
        where_width = right - left - px(_BETWEEN) - glyph_size(theme).width()
        where = QRect(left, top, where_width, measured.where.height)
        measured.where.paint(painter, where, color("muted"))
        if not row.answered:
            glyph = glyph_size(theme)
            corner = word.top() + QFontMetrics(theme.font()).height() + px(_GAP)
            place = QRectF(right - glyph.width(), corner, glyph.width(), where.height())
            paint_glyph(painter, place, row.level, theme)

        terms = QRect(left, where.bottom() + 1 + px(_GAP), right - left, measured.terms_height)
        font = theme.font(SMALL)
        painter.setFont(font)
        painter.setPen(color("muted"))
        text = QFontMetrics(font).elidedText(row.terms, Qt.TextElideMode.ElideRight, terms.width())
        painter.drawText(terms, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _measured(self, row: OfferRow, width: int) -> _Row:
        theme = self._theme
        word = f"✓ {row.answered}" if row.answered else row.word
        word_width = advance(theme, word) + 1
        room = width - theme.px(2 * _MARGIN + _BETWEEN)
        return _Row(
            title=fit(theme, row.title, room - word_width, is_bold=not row.answered),
            where=fit(theme, row.where, room - glyph_size(theme).width()),
            terms_height=QFontMetrics(theme.font(SMALL)).height(),
            word=word,
            word_width=word_width,
        )

    def _height(self, row: _Row) -> int:
        words = row.title.height + row.where.height + row.terms_height
        return max(self._theme.px(_HEIGHT), words + self._theme.px(_TOP + 2 * _GAP + _BOTTOM))
