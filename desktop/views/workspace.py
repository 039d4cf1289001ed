"""What stands between the banner and the foot: rail, person, panes or a card, answer.

Owns how it reflows with the width in em (product.md « The main screen »). Never fills a pane.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
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
_ANSWER_SHARE = 0.44  # of a window under 75 em


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
        self.clear_person()
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

    def minimumSizeHint(self) -> QSize:
        """Less than what it shows now: a narrower window shows less at a time."""
        return QSize(*(self._theme.px(side) for side in SMALLEST))

    @property
    def is_compact(self) -> bool:
        """Whether there is no room for three panes."""
        return self.width() / self._theme.em < WIDE_EM

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._reflow()

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        has_panes = page is self.area
        self._answer_column.setVisible(has_panes)
        self.rail.allow_own_offer(is_allowed=has_panes)

    def _reflow(self) -> None:
        is_compact = self.is_compact
        is_narrow = self.width() / self._theme.em < NARROW_EM
        self.rail.setVisible(not is_compact)
        self.strip.set_compact(is_compact=is_compact)
        self.notice.set_tight(is_tight=self.height() / self._theme.em < LOW_EM)
        self._answer.set_compact(is_compact=is_compact)
        self.area.set_compact(is_compact=is_compact)
        # The answers stand from the banner down, save where the strip needs the whole width.
        self._grid.addWidget(self.strip, 0, 1, 1, 2 if is_narrow else 1)
        self._grid.addWidget(self._answer_column, is_narrow, 2, 1 if is_narrow else 2, 1)
        self._answer_column.setFixedWidth(self._answer_width(is_narrow=is_narrow))

    def _answer_width(self, *, is_narrow: bool) -> int:
        width = self._theme.px(_ANSWER_WIDTH)
        if is_narrow:
            width = min(width, round(self.width() * _ANSWER_SHARE))
        needed = self._answer.minimumSizeHint().width() + _EDGE
        if self.is_compact:  # where the answers may have to scroll
            needed += scroll_bar_width(self._theme)
        return max(width, needed)


def _answer_column(theme: Theme, answer: AnswerPane, name: str) -> QFrame:
    column = QFrame()
    mark(column, ground="surface", edge="left")
    held = QVBoxLayout(column)
    held.setContentsMargins(_EDGE, 0, 0, 0)
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
