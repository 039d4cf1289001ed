"""Between the window and the session: asks on a lane, shows what comes back. It decides nothing.

Every step of the home runs on one lane, in order; what writes is never dropped, and a late answer
to an earlier question is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.home_opener import HomeOpener, Opening
from desktop.lanes import ALWAYS, Lane, Lanes, Latest, Question
from desktop.messages import Messages
from desktop.views.answer_pane import AnswerPane
from desktop.views.contents import ListContent, PersonContent, StatusContent
from desktop.views.main_window import MainWindow
from desktop.views.offer_pane import OfferPane
from desktop.views.offers_pane import OffersPane, OffersTab
from models.errors import ArbitreError
from models.records.evidence import InformationState, Verdict
from models.records.people import MeetingMode

if TYPE_CHECKING:
    from desktop.workflow.session import AnsweredContent, OpenedContent, Session

T = TypeVar("T")

STEP = 5
EXPOSES_NOTHING = (MeetingMode.ABSENT, MeetingMode.POSTPONED)


class Controller(QObject):
    """The adviser's gestures, one after the other."""

    # Something new is in view: day, notice, suggestions, more, offer, recorded, undone, state,
    # error. For whoever plays an appointment or measures one.
    shown = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        panes: tuple[OffersPane, OfferPane, AnswerPane],
        lanes: Lanes,
        opener: HomeOpener,
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._offers, self._offer, self._answer = panes
        self._lanes = lanes
        self._opener = opener
        self._say = messages
        self._session: Session | None = None
        self._reference: str | None = None
        self._person: PersonContent | None = None
        self._opened: str | None = None
        self._recorded: str | None = None  # the offer whose answer the foot can take back
        self._top = STEP
        self._is_suspended = False
        self._way_on: Callable[[], None] = _nothing
        self._lists, self._seen, self._looks = Latest(), Latest(), Latest()
        self._connect()

    def start(self) -> None:
        """Open the home."""
        self._opener.start()

    def stop(self) -> None:
        """Leave the person and close the home; the lane still finishes what was answered."""
        session, self._session = self._session, None
        if session is not None:
            self._lanes.submit(Lane.HOME, session.close, _nothing, _nothing)

    def take(self, reference: str) -> None:
        """Begin with a person; nothing of the one before stays on the screen."""
        self._clear_person()
        self._reference = reference
        self._top = STEP
        session = self._session_now
        self._ask(lambda: session.take(reference), self._on_taken)
        self._ask(session.day, self._window.show_day)

    # The home.

    def _on_opened(self, opening: Opening) -> None:
        self._session = opening.session
        self._window.set_demonstration(is_demonstration=opening.is_demonstration)
        self._window.show_status(opening.status)
        self._window.show_day(opening.day)
        self._show_state("state-nobody", self._window.open_day)
        self._window.open_day()
        self.shown.emit("day")

    def _on_ready(self) -> None:
        self._ask(self._session_now.status, self._window.show_status)

    def _on_home_failed(self, error: ArbitreError) -> None:
        if self._session is None:
            self._show_state("state-closed", self._opener.start)
        self._on_error(error)

    def _on_progress(self, step: str, done: int, total: int) -> None:
        name = self._say.format(f"progress-{step}")
        share = self._say.format("share", share=done / total) if total > 1 else "…"
        self._window.show_status(StatusContent((f"{name} {share}",)))

    # The person.

    def _on_taken(self, person: PersonContent) -> None:
        if person.reference == self._reference:
            self._show_person(person)

    def _show_person(self, person: PersonContent) -> None:
        """The strip, and below it what the person's state allows."""
        self._person = person
        self._window.show_person(person)
        self._clear_offers()
        if person.mode in EXPOSES_NOTHING:
            self._show_state("state-not-here", self._window.open_day)
        elif self._is_suspended:
            self._show_state("state-suspended", self._toggle_suspension)
        elif person.information is InformationState.NOT_YET:
            self._show_notice()
        elif person.information is InformationState.DECLINED:
            self._show_state("state-declined", self._show_notice)
        else:
            self._suggest()

    def _show_notice(self) -> None:
        self._window.show_notice(self._say.format("notice-information"))
        self.shown.emit("notice")

    def _on_said(self, state: InformationState) -> None:
        session = self._session_now
        self._ask(lambda: session.inform(state), self._on_informed)

    def _on_informed(self, person: PersonContent) -> None:
        if person.reference != self._reference:
            return
        if person.information is InformationState.NOT_YET:
            self._show_state("state-not-yet", self._show_notice)
        else:
            self._show_person(person)

    def _on_mode_chosen(self, mode: MeetingMode) -> None:
        session = self._session_now
        self._ask(lambda: session.meet(mode), self._on_taken)

    def _toggle_suspension(self) -> None:
        if self._session is None:
            return
        session, is_suspended = self._session, not self._is_suspended
        self._ask(
            lambda: session.suspend(is_suspended=is_suspended),
            lambda _written: self._on_suspended(is_suspended=is_suspended),
        )

    def _on_suspended(self, *, is_suspended: bool) -> None:
        self._is_suspended = is_suspended
        self._window.set_suspended(is_suspended=is_suspended)
        if self._person is not None:
            self._show_person(self._person)

    # The offers.

    def _suggest(self) -> None:
        self._window.show_panes()
        session, top = self._session_now, self._top
        self._ask(lambda: session.suggestions(top), self._on_suggested, self._lists.ask())
        self._ask(session.seen, self._offers.show_seen, self._seen.ask())

    def _on_suggested(self, content: ListContent) -> None:
        self._offers.show_suggestions(content)
        self.shown.emit("suggestions")
        self._offers.open_first()

    def _on_more(self) -> None:
        self._top += STEP
        session, top = self._session_now, self._top
        self._ask(lambda: session.suggestions(top), self._on_more_suggested, self._lists.ask())

    def _on_more_suggested(self, content: ListContent) -> None:
        self._offers.show_suggestions(content)
        self._offers.show_opened(self._opened)
        self.shown.emit("more")

    def _on_offer_chosen(self, offer: str) -> None:
        session = self._session_now
        self._opened = None
        self._answer.clear()  # the keys must not answer the offer that goes away
        self._ask(lambda: session.open(offer), self._on_offer_opened, self._looks.ask())

    def _on_offer_asked(self, number: str) -> None:
        session = self._session_now
        self._lanes.submit(
            Lane.HOME,
            lambda: session.open(number.strip()),
            self._on_offer_opened,
            lambda error: self._offers.show_asked_problem(self._say.error(error)),
            question=self._looks.ask(),
        )

    def _on_offer_opened(self, opened: OpenedContent) -> None:
        content = opened.offer
        self._opened = content.offer
        self._offers.show_opened(content.offer)
        self._offer.show_offer(content)
        self._answer.show_offer(content.unknown, content.checks)
        if opened.recorded is not None:
            self._answer.show_recorded(opened.recorded)
        self.shown.emit("offer")

    # The answer.

    def _on_answer_given(self, verdict: str, reason: str, text: str) -> None:
        offer, session = self._opened, self._session_now
        if offer is None:  # another offer is on its way to the screen: nothing was answered
            self._answer.show_failed()
            return
        self._lanes.submit(
            Lane.HOME,
            lambda: session.answer(offer, Verdict(verdict), reason, text),
            self._on_answered,
            self._on_answer_failed,
        )

    def _on_answered(self, answered: AnsweredContent) -> None:
        self._window.clear_error()
        self._recorded = answered.offer
        self._show_answered(answered)
        self._window.show_recorded(answered.recorded)
        self.shown.emit("recorded")

    def _on_answer_failed(self, error: ArbitreError) -> None:
        self._answer.show_failed()
        self._on_error(error)

    def _on_undo(self, offer: str | None) -> None:
        if offer is not None:
            session = self._session_now
            self._ask(lambda: session.undo(offer), self._on_undone)

    def _on_undone(self, undone: AnsweredContent) -> None:
        self._show_answered(undone)
        if self._recorded == undone.offer:
            self._recorded = None
            self._window.show_recorded(None)
        self.shown.emit("undone")

    def _show_answered(self, answered: AnsweredContent) -> None:
        if answered.suggestions is not None:
            self._offers.show_suggestions(answered.suggestions)
        self._offers.show_seen(answered.seen)
        self._offers.show_opened(self._opened)
        self._window.show_status(answered.status)
        if answered.offer == self._opened:
            self._answer.show_recorded(answered.recorded)

    # What every step shares.

    @property
    def _session_now(self) -> Session:
        assert self._session is not None, "nothing is asked before the home is open"
        return self._session

    def _ask(
        self, work: Callable[[], T], on_done: Callable[[T], None], question: Question = ALWAYS
    ) -> None:
        self._lanes.submit(Lane.HOME, work, on_done, self._on_error, question=question)

    def _on_error(self, error: ArbitreError) -> None:
        self._window.show_error(self._say.error(error))
        self.shown.emit("error")

    def _show_state(self, key: str, way_on: Callable[[], None]) -> None:
        self._way_on = way_on
        say = self._say.format
        self._window.show_state(say(f"{key}-title"), say(f"{key}-text"), say(f"{key}-action"))
        self.shown.emit("state")

    def _show_waiting(self, key: str) -> None:
        say = self._say.format
        self._window.show_state(say(f"{key}-title"), say(f"{key}-text"))

    def _clear_person(self) -> None:
        self._person = self._recorded = None
        self._clear_offers()
        self._window.clear_person()
        self._window.clear_error()

    def _clear_offers(self) -> None:
        """No word about an offer stays, and what was asked about offers comes too late."""
        for latest in (self._lists, self._seen, self._looks):
            latest.forget()
        self._opened = None
        self._offers.clear()
        self._offer.clear()
        self._answer.clear()

    def _connect(self) -> None:
        window, offers, answer, opener = self._window, self._offers, self._answer, self._opener
        opener.making_began.connect(partial(self._show_waiting, "state-making"))
        opener.opening_began.connect(partial(self._show_waiting, "state-opening"))
        opener.progressed.connect(self._on_progress)
        opener.opened.connect(self._on_opened)
        opener.ready.connect(self._on_ready)
        opener.failed.connect(self._on_home_failed)
        window.person_chosen.connect(self.take)
        window.said.connect(self._on_said)
        window.mode_chosen.connect(self._on_mode_chosen)
        window.action_requested.connect(lambda: self._way_on())
        window.suspension_requested.connect(self._toggle_suspension)
        window.own_offer_requested.connect(partial(offers.show_tab, OffersTab.ASKED))
        window.undo_requested.connect(lambda: self._on_undo(self._recorded))
        offers.offer_opened.connect(self._on_offer_chosen)
        offers.more_requested.connect(self._on_more)
        offers.offer_asked.connect(self._on_offer_asked)
        self._offer.link_opened.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        answer.answer_given.connect(self._on_answer_given)
        answer.undo_requested.connect(lambda: self._on_undo(self._opened))
        answer.next_requested.connect(offers.open_next)
        answer.listen_in(offers, self._offer)


def _nothing(*_ignored: object) -> None:
    """Nobody waits for it."""
