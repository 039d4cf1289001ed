"""Draws a row of the list of offers: title, where, terms; at right the word over the glyph.

Every row has the same height. What does not fit is said whole by a tooltip and a screen reader.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.item_models.offers_model import ROW
from desktop.theme import SMALL, Theme
from desktop.views.contents import OfferRow
from desktop.widgets.fitted_text import FittedLines, advance, fit_lines, fit_parts
from desktop.widgets.glyph import glyph_size, paint_glyph

_HEIGHT, _MARGIN, _EDGE = 68, 16, 3  # px of the design
_GAP, _TIGHT, _BETWEEN = 4, 1, 8
_TITLE_LINES = 2
_RING = 2  # px of the screen


@dataclass(frozen=True, slots=True)
class _Row:
    """The texts of a row in their fonts, measured for a width."""

    title: FittedLines
    where: FittedLines
    terms: FittedLines
    word: str
    word_width: int

    @property
    def texts(self) -> tuple[FittedLines, FittedLines, FittedLines]:
        """Downwards."""
        return self.title, self.where, self.terms

    @property
    def height(self) -> int:
        """Of the texts alone."""
        return sum(text.height for text in self.texts)


class OfferDelegate(QStyledItemDelegate):
    """Rows of 68 px of the design, higher only for a font that needs it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        return QSize(view.viewport().width(), self._height())

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

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole row, where words of it are cut."""
        row = index.data(ROW)
        if row is None or not self.is_cut(row, view.viewport().width()):
            return False
        return super().helpEvent(event, view, option, index)

    def is_cut(self, row: OfferRow, width: int) -> bool:
        """Whether words are left out at ``width``."""
        return any(text.is_cut for text in self._measured(row, width).texts)

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
        measured = self._measured(row, rect.width())
        left, right = rect.left() + theme.px(_MARGIN), rect.right() + 1 - theme.px(_MARGIN)
        gap = self._gap(measured)
        top = rect.top() + (rect.height() - measured.height - 2 * gap) // 2
        title = QRect(left, top, right - left, measured.title.height)
        measured.title.paint(painter, title, color("muted" if row.answered else "ink"))
        self._paint_word(painter, QRect(left, top, right - left, title.height()), measured, row)
        where = QRect(left, title.bottom() + 1 + gap, right - left, measured.where.height)
        measured.where.paint(painter, where, color("muted"))
        terms = QRect(left, where.bottom() + 1 + gap, right - left, measured.terms.height)
        measured.terms.paint(painter, terms, color("muted"))

    def _paint_word(self, painter: QPainter, rect: QRect, measured: _Row, row: OfferRow) -> None:
        theme = self._theme
        ink: QColor = theme.color("ink" if row.answered else "muted")
        painter.setFont(theme.font())
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(rect, int(flags), measured.word)
        if not row.answered:
            glyph, line = glyph_size(theme), QFontMetrics(theme.font()).height()
            top = rect.top() + line + theme.px(_GAP)
            place = QRectF(rect.right() + 1 - glyph.width(), top, glyph.width(), line)
            paint_glyph(painter, place, row.level, theme)

    def _gap(self, measured: _Row) -> int:
        room = self._height() - measured.height
        return self._theme.px(_GAP if room >= self._theme.px(4 * _GAP) else _TIGHT)

    def _measured(self, row: OfferRow, width: int) -> _Row:
        theme = self._theme
        word = f"✓ {row.answered}" if row.answered else row.word
        word_width = advance(theme, word) + 1
        inner = width - theme.px(2 * _MARGIN)
        room = inner - theme.px(_BETWEEN)
        # Broken as in semi-bold for good: an answer changes the weight and moves no word.
        broken = fit_lines(theme, row.title, room - word_width, lines=_TITLE_LINES, is_bold=True)
        title = broken.in_font(theme, is_bold=not row.answered)
        where = fit_lines(theme, row.where, room - glyph_size(theme).width())
        terms = fit_parts(theme, row.terms, inner)
        return _Row(title, where, terms, word, word_width)

    def _height(self) -> int:
        small = QFontMetrics(self._theme.font(SMALL)).height()
        words = 2 * small + QFontMetrics(self._theme.font()).height() + small
        return max(self._theme.px(_HEIGHT), words + self._theme.px(4 * _TIGHT))
