"""What stands between the banner and the foot: rail, person, panes or a card, answer.

Owns how it reflows with the width in em (product.md « The main screen »). Never fills a pane.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.answer_pane import AnswerPane
from desktop.views.contents import PersonContent
from desktop.views.notice_card import NoticeCard
from desktop.views.offer_pane import OfferPane
from desktop.views.offers_pane import OffersPane
from desktop.views.panes_area import PanesArea, Part
from desktop.views.person_strip import PersonStrip
from desktop.views.rail import Rail
from desktop.views.state_page import StatePage
from desktop.widgets.scroll_bars import scroll_bar_width
from desktop.widgets.scroll_pane import ScrollPane
from models.records.evidence import InformationState

WIDE_EM, NARROW_EM = 110, 75
LOW_EM = 26  # of height
SMALLEST = 480, 200  # px of the design
_ANSWER_WIDTH = 360  # px of the design
_EDGE = 1  # px
_ANY = 16_777_215  # Qt's own limit


@dataclass(frozen=True, slots=True)
class Panes:
    """The three panes of the appointment."""

    offers: OffersPane
    offer: OfferPane
    answer: AnswerPane


class Workspace(QWidget):
    """One person, or a card that says why there is nobody or nothing."""

    def __init__(
        self, theme: Theme, messages: Messages, panes: Panes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer = panes.answer
        self._is_narrow = False
        self._focus_back: QWidget | None = None
        mark(self, ground="background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rail = Rail(theme, messages)
        self.strip = PersonStrip(theme, messages)
        self.notice = NoticeCard(theme, messages)
        self.state = StatePage(theme)
        self.area = PanesArea(theme, messages, panes.offers, panes.offer, panes.answer.notes)
        self._answer_column = _answer_column(theme, panes.answer, messages.format("answer-column"))
        self._notice_page = _page(theme, self.notice, messages.format("notice-title"))
        self._state_page = _page(theme, self.state, messages.format("state-name"))
        self._stack = QStackedWidget()
        for page in (self.area, self._notice_page, self._state_page):
            self._stack.addWidget(page)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        self._grid.addWidget(self.rail, 0, 0, 2, 1)
        self._grid.addWidget(self.strip, 0, 1)  # before the panes: the order of reading
        self._grid.addWidget(self._stack, 1, 1)
        panes.answer.unfolded.connect(self._share_height)
        self.clear_person()
        self._place_answers()
        self._reflow()

    def show_person(self, content: PersonContent) -> None:
        """The strip of a person."""
        self.strip.show_person(content)
        self.strip.show()

    def clear_person(self) -> None:
        """Nobody: the strip goes, and its words with it."""
        self.strip.clear()
        self.strip.hide()

    def show_panes(self) -> None:
        """The offers, the opened one and the answers; a narrow window begins with the offers."""
        self.area.show_part(Part.OFFERS)
        self._show_page(self.area)

    def show_notice(self, text: str, assent: InformationState = InformationState.AGREED) -> None:
        """The text to say, and three answers to it; ``assent`` is what the first means."""
        self.notice.show_notice(text, assent)
        self._show_page(self._notice_page)

    def show_state(self, title: str, text: str, action: str = "", second: str = "") -> None:
        """A sentence in place of the panes."""
        self.state.show_state(title, text, action, second)
        self._show_page(self._state_page)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """After the key of an answer, Tab goes from the offers to its reasons."""
        focused = QApplication.focusWidget()
        is_beside = focused is not None and self.area.isAncestorOf(focused)
        if forward and is_beside and self._answer.focus_reasons():
            return True
        return super().focusNextPrevChild(forward)

    def minimumSizeHint(self) -> QSize:
        """Less than what it shows now: a narrower window shows less at a time."""
        return QSize(*(self._theme.px(side) for side in SMALLEST))

    @property
    def is_compact(self) -> bool:
        """Whether there is no room for three panes."""
        return self.width() / self._theme.em < WIDE_EM

    @property
    def is_low(self) -> bool:
        """Whether there is little height."""
        return self.height() / self._theme.em < LOW_EM

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._reflow()

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        has_panes = page is self.area
        self._answer_column.setVisible(has_panes)
        self._share_height()
        self.rail.allow_own_offer(is_allowed=has_panes)

    def _reflow(self) -> None:
        is_compact = self.is_compact
        is_narrow = self.width() / self._theme.em < NARROW_EM
        self.rail.setVisible(not is_compact)
        self.strip.set_compact(is_compact=is_compact)
        self.notice.set_tight(is_tight=self.is_low)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._place_answers()
        self._answer.set_compact(is_compact=is_compact, is_bar=is_narrow, is_low=self.is_low)
        self.area.set_compact(is_compact=is_compact)
        if not is_narrow:
            self._answer_column.setFixedWidth(self._answer_width())
        self._share_height()

    def _place_answers(self) -> None:
        """Beside the panes from the banner down; in a narrow window at the foot, all along."""
        column = self._answer_column
        if self._is_narrow:
            column.setMinimumWidth(0)
            column.setMaximumWidth(_ANY)
            self._grid.addWidget(column, 2, 1)
        else:
            self._grid.addWidget(column, 0, 2, 2, 1)
        mark(column, edge="top" if self._is_narrow else "left")
        held = column.layout()
        assert held is not None
        held.setContentsMargins(*((0, _EDGE, 0, 0) if self._is_narrow else (_EDGE, 0, 0, 0)))
        column.style().unpolish(column)
        column.style().polish(column)
        # A frame measures its edges anew only when told so.
        QApplication.sendEvent(column, QEvent(QEvent.Type.StyleChange))

    def _share_height(self) -> None:
        """In a narrow window the answers leave the panes in view, or take their place."""
        has_panes = self._stack.currentWidget() is self.area
        covers = self._is_narrow and has_panes and self._answer.is_unfolded
        is_bar = self._is_narrow and not covers
        height = self._answer.bar_height + 2 * _EDGE if is_bar else _ANY
        self._answer_column.setMaximumHeight(height)
        self._answer_column.setMinimumHeight(height if is_bar else 0)
        self._grid.setRowStretch(1, int(not covers))
        self._grid.setRowStretch(2, int(covers))
        focused = QApplication.focusWidget()
        if covers and focused is not None and self._stack.isAncestorOf(focused):
            self._focus_back = focused
            self._answer.take_focus()
        self._stack.setVisible(not covers)
        if not covers and self._focus_back is not None:
            if focused is None or self._answer_column.isAncestorOf(focused):
                self._focus_back.setFocus()
            self._focus_back = None

    def _answer_width(self) -> int:
        width = self._theme.px(_ANSWER_WIDTH)
        needed = self._answer.minimumSizeHint().width() + _EDGE
        if self.is_compact:  # where the answers may have to scroll
            needed += scroll_bar_width(self._theme)
        return max(width, needed)


def _answer_column(theme: Theme, answer: AnswerPane, name: str) -> QFrame:
    column = QFrame()
    mark(column, ground="surface", edge="left")
    held = QVBoxLayout(column)
    held.addWidget(ScrollPane(theme, answer, name))
    return column


def _page(theme: Theme, card: QWidget, name: str) -> ScrollPane:
    """A card in the upper middle of its page."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(*[theme.px(10)] * 4)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, stretch=1000)
    row.addStretch(1)
    column.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return ScrollPane(theme, held, name)
