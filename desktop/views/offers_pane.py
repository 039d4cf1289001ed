"""The offers at hand: suggestions, the person's own, those seen before. Opens, never answers."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.asked_page import AskedPage
from desktop.views.contents import ListContent
from desktop.views.list_page import ListPage
from desktop.widgets.announcements import announce
from desktop.widgets.links import LinkButton
from desktop.widgets.tab_row import TabRow


class OffersTab(StrEnum):
    """What the pane shows."""

    SUGGESTIONS = "suggestions"
    ASKED = "asked"
    SEEN = "seen"


class OffersPane(QFrame):
    """Three tabs. The row that is marked is always the offer that is open."""

    offer_opened = Signal(str)
    more_requested = Signal()
    offer_asked = Signal(str)
    tab_chosen = Signal(str)
    headed = Signal(str)  # the words of the tab in front

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        mark(self, ground="side")
        say = messages.format
        self.setAccessibleName(say("panes-tabs-name"))
        self.suggestions = ListPage(theme, messages, say("panes-suggestions-name"))
        self.asked = AskedPage(theme, messages)
        self.seen = ListPage(theme, messages, say("panes-seen-name"))
        self._pages = {
            OffersTab.SUGGESTIONS: self.suggestions,
            OffersTab.ASKED: self.asked,
            OffersTab.SEEN: self.seen,
        }
        self.tabs = TabRow(theme, say("panes-tabs-name"), [tab.value for tab in OffersTab])
        self._links = {tab: LinkButton(theme, say(f"panes-{tab}", count=0)) for tab in OffersTab}
        self._ways = self._make_ways()
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.suggestions.offers)
        self.clear()

    def show_suggestions(self, content: ListContent) -> None:
        """Show the suggestions, and have their number said when it is another; opens none."""
        before, count = self.suggestions.count, len(content.rows)
        self.suggestions.show_list(content)
        self._count(OffersTab.SUGGESTIONS, count)
        if count and count != before:
            announce(self, self._messages.format("suggestions-arrived", count=count))
        elif not count and content.empty:
            announce(self, content.empty)

    def show_seen(self, content: ListContent) -> None:
        """Show the offers answered before."""
        self.seen.show_list(content)
        self._count(OffersTab.SEEN, len(content.rows))

    def set_compact(self, *, is_compact: bool) -> None:
        """Links at the foot in place of the tabs, where another row of tabs stands above."""
        self.tabs.setVisible(not is_compact)
        self._ways.setVisible(is_compact)

    def show_tab(self, tab: OffersTab) -> None:
        """Bring a tab forward; the person's own offer takes the focus into its field."""
        self._bring_forward(tab)
        if tab is OffersTab.ASKED:
            self.asked.number.setFocus()

    def show_opened(self, offer: str | None) -> None:
        """Mark the offer that is open now, wherever it has a row."""
        for page in (self.suggestions, self.seen):
            page.offers.show_opened(offer)

    def others(self, offer: str) -> tuple[tuple[str, str], ...]:
        """The suggestions in view but this one: number, title and where."""
        return tuple(
            (row.offer, f"{row.title} · {row.where}")
            for row in self.suggestions.rows
            if row.offer != offer
        )

    def show_asked_problem(self, sentence: str) -> None:
        """Say beside the field why the number asked for gives no offer."""
        self.asked.show_problem(sentence)

    def open_first(self) -> bool:
        """Open the first suggestion, with the focus on the list; false when there is none."""
        self.show_tab(OffersTab.SUGGESTIONS)
        self.suggestions.offers.setFocus()
        return self.suggestions.offers.choose_first()

    def open_next(self) -> bool:
        """Open the next suggestion without an answer; false, with the list as it is, when none."""
        self.show_tab(OffersTab.SUGGESTIONS)
        self.suggestions.offers.setFocus()
        return self.suggestions.offers.choose_next()

    def open_row(self, row: int) -> bool:
        """Open the suggestion of a row, with the focus on it; false when there is none."""
        self.suggestions.offers.setFocus()
        return self.suggestions.offers.choose_row(row)

    def take_focus(self) -> bool:
        """The focus on the list in view; false when there is none, but a field."""
        page = self._stack.currentWidget()
        if not isinstance(page, ListPage):
            return False
        page.offers.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear(self) -> None:
        """Forget everything about a person."""
        nothing = ListContent((), (), "", (), has_more=False)
        self.show_opened(None)
        self.show_suggestions(nothing)
        self.show_seen(nothing)
        self.asked.clear()
        self._bring_forward(OffersTab.SUGGESTIONS)

    def _on_offer_chosen(self, offer: str) -> None:
        self.show_opened(offer)
        self.offer_opened.emit(offer)

    def _on_offer_asked(self, number: str) -> None:
        self.show_opened(None)
        self.offer_asked.emit(number)

    def _on_tab_clicked(self, tab: str) -> None:
        self._bring_forward(OffersTab(tab))  # the focus stays: arrows walk along the tabs
        self.tab_chosen.emit(tab)

    def _bring_forward(self, tab: OffersTab) -> None:
        self.tabs.show_current(tab.value)
        self._stack.setCurrentWidget(self._pages[tab])
        self.headed.emit(self.tabs.tabs[tab.value].text())
        for other, link in self._links.items():
            link.setVisible(other is not tab)

    def _count(self, tab: OffersTab, count: int) -> None:
        words = self._messages.format(f"panes-{tab.value}", count=count)
        self.tabs.show_words(tab.value, words)
        self._links[tab].setText(words)
        self._links[tab].setAccessibleName(words)
        if self._stack.currentWidget() is self._pages[tab]:
            self.headed.emit(words)

    def _on_link(self, tab: OffersTab) -> None:
        self._on_tab_clicked(tab.value)
        self._pages[tab].setFocus()  # its link has gone

    def _make_ways(self) -> QWidget:
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(*(self._theme.px(side) for side in (12, 2, 12, 6)))
        row.setSpacing(self._theme.px(12))
        for tab, link in self._links.items():
            link.clicked.connect(partial(self._on_link, tab))
            row.addWidget(link)
        row.addStretch(1)
        ways.hide()
        return ways

    def _lay_out(self) -> None:
        self._count(OffersTab.ASKED, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self._ways)

    def _connect(self) -> None:
        self.tabs.tab_clicked.connect(self._on_tab_clicked)
        for page in (self.suggestions, self.seen):
            page.offers.offer_chosen.connect(self._on_offer_chosen)
        self.suggestions.more_requested.connect(self.more_requested)
        self.asked.offer_asked.connect(self._on_offer_asked)
