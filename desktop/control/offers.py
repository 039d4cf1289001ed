"""The list of offers and the one that is open. Never answers one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.control.asker import Asker, nothing
from desktop.lanes import Latest
from desktop.views.contents import ContrastContent, ListContent
from desktop.views.offers_pane import OffersTab
from desktop.views.workspace import Panes

if TYPE_CHECKING:
    from desktop.workflow.shown import OpenedContent

STEP = 5


class OffersControl(QObject):
    """What is suggested, more of it, an offer by its number, and the one that is opened."""

    suggested = Signal()  # the list is in view
    left = Signal()  # the opened offer goes away: no key may answer it
    opened = Signal(object)  # OpenedContent

    def __init__(self, asker: Asker, panes: Panes) -> None:
        super().__init__(asker)
        self._asker = asker
        self._offers, self._offer = panes.offers, panes.offer
        self._opened: OpenedContent | None = None
        self._top = STEP
        self._lists, self._seen, self._looks = Latest(), Latest(), Latest()
        self._connect()

    def begin(self) -> None:
        """Another person: five suggestions again."""
        self._top = STEP

    def suggest(self) -> None:
        """Show the best offers, and open the first."""
        session, top = self._asker.session, self._top
        self._asker.ask(lambda: session.suggestions(top), self._on_suggested, self._lists.ask())
        self._asker.ask(session.seen, self._offers.show_seen, self._seen.ask())

    def show_lists(self, suggestions: ListContent | None, seen: ListContent) -> None:
        """The same offers, one of them with another mark."""
        if suggestions is not None:
            self._offers.show_suggestions(suggestions)
        self._offers.show_seen(seen)
        self._offers.show_opened(self.opened_offer)

    def take_focus(self) -> None:
        """The focus goes to the list in view."""
        self._asker.window.focus_offers()

    def refresh(self) -> None:
        """The same suggestions under another mode: what is open stays open, as it is."""
        session, top, offer = self._asker.session, self._top, self.opened_offer
        self._asker.ask(
            lambda: session.suggestions(top), self._on_more_suggested, self._lists.ask()
        )
        if offer is not None:
            self._asker.ask(lambda: session.open(offer), self._on_reopened, self._looks.ask())

    def open_next(self) -> None:
        """The row below."""
        self._offers.open_next()

    def clear(self) -> None:
        """No word about an offer stays, and what was asked about offers comes too late."""
        for latest in (self._lists, self._seen, self._looks):
            latest.forget()
        self._opened = None
        self._offers.clear()
        self._offer.clear()
        self.left.emit()

    @property
    def opened_offer(self) -> str | None:
        """The offer that is open."""
        return self._opened.offer.offer if self._opened else None

    @property
    def opened_content(self) -> OpenedContent | None:
        """All that is shown of the offer that is open."""
        return self._opened

    def _on_suggested(self, content: ListContent) -> None:
        self._offers.show_suggestions(content)
        self._asker.shown.emit("suggestions")
        self._offers.open_first()

    def _on_more(self) -> None:
        self._top += STEP
        session, top = self._asker.session, self._top
        self._asker.ask(lambda: session.suggestions(top), self._on_more_came, self._lists.ask())

    def _on_more_suggested(self, content: ListContent) -> None:
        self._offers.show_suggestions(content)
        self._offers.show_opened(self.opened_offer)

    def _on_more_came(self, content: ListContent) -> None:
        """The first of those that came is opened, in view, where « Voir 5 de plus » was pressed."""
        before = self._offers.suggestions.count
        self._on_more_suggested(content)
        self._offers.open_row(before)
        self._asker.shown.emit("more")

    def _on_reopened(self, opened: OpenedContent) -> None:
        """It stands in the new list; the answer under way goes on."""
        if opened.offer.offer == self.opened_offer:
            self._opened = opened
        self._asker.shown.emit("refreshed")

    def _on_chosen(self, offer: str) -> None:
        session = self._asker.session
        self._opened = None
        self.left.emit()
        self._asker.ask(lambda: session.open(offer), self._on_opened, self._looks.ask())

    def _on_announcement(self, number: str) -> None:
        """Another announcement for the post that is open."""
        session = self._asker.session
        self._opened = None
        self.left.emit()
        self._asker.ask(lambda: session.open(number), self._on_found, self._looks.ask())

    def _on_asked(self, number: str) -> None:
        session = self._asker.session
        self._asker.ask(
            lambda: session.open_by_number(number),
            self._on_found,
            self._looks.ask(),
            lambda error: self._offers.show_asked_problem(self._asker.say.error(error)),
        )

    def _on_found(self, opened: OpenedContent) -> None:
        """The offer asked for by its number is to be read: no letter goes into the field."""
        self._on_opened(opened)
        self._asker.window.read_offer()

    def _on_opened(self, opened: OpenedContent) -> None:
        self._opened = opened
        self._offers.show_opened(opened.offer.offer)
        self._offer.show_offer(opened.offer)
        self._offer.show_others(self._offers.others(opened.offer.offer))
        self.opened.emit(opened)
        self._asker.shown.emit("offer")

    def _note_layer(self, layer: str) -> None:
        """The journal says which parts of an explanation were opened."""
        session = self._asker.session
        self._asker.ask(lambda: session.note_layer(layer), nothing)

    def _on_contrast_requested(self, other: str) -> None:
        offer, session = self.opened_offer, self._asker.session
        if offer is not None:
            self._asker.ask(
                lambda: session.contrast(offer, other), self._on_contrast, self._looks.ask()
            )

    def _on_contrast(self, content: ContrastContent) -> None:
        self._offer.show_contrast(content)
        self._asker.shown.emit("contrast")

    def _on_link(self, url: str) -> None:
        """In the browser; where there is none, the address is there to be copied."""
        if not QDesktopServices.openUrl(QUrl(url)):
            self._offer.show_address(url)

    def _connect(self) -> None:
        offers = self._offers
        self._offer.contrast_requested.connect(self._on_contrast_requested)
        self._asker.window.own_offer_requested.connect(partial(offers.show_tab, OffersTab.ASKED))
        offers.offer_opened.connect(self._on_chosen)
        offers.more_requested.connect(self._on_more)
        offers.offer_asked.connect(self._on_asked)
        self._offer.table.clicked.connect(lambda: self._note_layer("table"))
        self._offer.announcement.clicked.connect(lambda: self._note_layer("announcement"))
        self._offer.announcement_requested.connect(self._on_announcement)
        self._offer.link_opened.connect(self._on_link)
