"""The home and the person who is here: what is shown, by their state. It decides nothing.

What is done with the offers stands in ``desktop.control``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.control.answers import AnswersControl
from desktop.control.asker import Asker, nothing
from desktop.control.beside import BesideControl
from desktop.control.damage import DamageControl
from desktop.control.help import HelpControl
from desktop.control.lock import LockControl
from desktop.control.offers import OffersControl
from desktop.control.own import OwnControl
from desktop.home_opener import HomeOpener, Opening
from desktop.idle_watch import IdleWatch
from desktop.lanes import Lanes
from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.contents import PersonContent, StatusContent
from desktop.views.main_window import MainWindow
from desktop.views.workspace import Panes
from models.errors import ArbitreError
from models.records.evidence import InformationState
from models.records.people import MeetingMode

EXPOSES_NOTHING = (MeetingMode.ABSENT, MeetingMode.POSTPONED)


class Controller(QObject):
    """The adviser's gestures, one after the other."""

    shown = Signal(str)  # as ``Asker.shown``

    def __init__(
        self,
        window: MainWindow,
        panes: Panes,
        lanes: Lanes,
        opener: HomeOpener,
        theme: Theme,
        messages: Messages,
        watch: IdleWatch,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._opener = opener
        self._say = messages
        self._asker = Asker(window, lanes, messages)
        self._offers = OffersControl(self._asker, panes)
        self._answers = AnswersControl(self._asker, self._offers, panes.answer)
        BesideControl(self._asker, theme, self._offers, self._answers, panes.answer)
        HelpControl(self._asker, theme)
        OwnControl(self._asker, self._answers)
        self._lock = LockControl(self._asker, opener, watch)
        DamageControl(self._asker, opener, self._show_ways)
        self._reference: str | None = None
        self._person: PersonContent | None = None
        self._is_suspended = False
        self._assent = InformationState.AGREED
        self._way_on: Callable[[], None] = nothing
        self._other_way: Callable[[], None] = nothing
        panes.answer.listen_in(panes.offers, panes.offer)
        self._connect()

    def start(self) -> None:
        """Open the home."""
        self._opener.start()

    def stop(self) -> None:
        """Leave the person and close the home; the lane still finishes what was answered."""
        self._asker.end()

    def take(self, reference: str) -> None:
        """Begin with a person; nothing of the one before stays on the screen."""
        self._clear_person()
        self._reference = reference
        self._offers.begin()
        session = self._asker.session
        self._asker.ask(lambda: session.take(reference), self._on_taken)
        self._asker.ask(session.day, self._window.show_day)

    # The home.

    def _on_opened(self, opening: Opening) -> None:
        self._asker.begin(opening.session)
        self._assent = opening.assent
        if self._is_suspended:  # before a lock: nobody has resumed it
            self._asker.ask(lambda: opening.session.suspend(is_suspended=True), nothing)
        self._window.set_demonstration(is_demonstration=opening.is_demonstration)
        self._window.show_status(opening.status)
        self._window.show_day(opening.day)
        self._show_state("state-nobody", self._window.open_day)
        self._window.open_day()
        self.shown.emit("day")

    def _on_ready(self) -> None:
        self._asker.ask(self._asker.session.status, self._window.show_status)

    def _on_home_failed(self, error: ArbitreError) -> None:
        if self._window.is_locked:
            return  # the page in place of everything says it
        if not self._asker.is_open:
            self._show_state("state-closed", self._opener.start)
        self._asker.tell_error(error)

    def _on_locking(self) -> None:
        """No word about anyone stays, not even behind the lock."""
        self._reference = None
        self._clear_person()
        self._window.clear_day()

    def _on_damaged(self) -> None:
        """Damage met at work: nothing more is written; opened anew, it is told with its ways on."""
        self._lock.lock("damage")
        self._opener.start()

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
        self._offers.clear()
        if person.mode in EXPOSES_NOTHING:
            self._show_state("state-not-here", self._window.open_day)
        elif self._is_suspended:
            self._show_state("state-suspended", self._toggle_suspension)
        elif person.information is InformationState.DECLINED:
            self._show_state("state-declined", self._show_notice)
        elif not person.is_allowed:
            self._show_notice()
        else:
            self._window.show_panes()
            self._offers.suggest()

    @property
    def _is_at_notice(self) -> bool:
        """Whether it is for the text, and nothing else, that nothing is shown."""
        person = self._person
        is_met = person is not None and person.mode not in EXPOSES_NOTHING
        return is_met and not self._is_suspended and not (person and person.is_allowed)

    def _show_notice(self) -> None:
        self._window.show_notice(self._say.format("notice-information"), self._assent)
        self.shown.emit("notice")

    def _on_said(self, state: InformationState) -> None:
        if self._person is None:
            return  # somebody else is on the way: the text on the screen was not said to them
        session = self._asker.session
        self._asker.ask(lambda: session.inform(state), self._on_informed)

    def _on_informed(self, person: PersonContent) -> None:
        """What was shown on the ground of what was said before is closed."""
        if person.reference != self._reference:
            return
        self._window.close_dialogs()
        self._show_person(person)
        if person.information is InformationState.NOT_YET and self._is_at_notice:
            self._show_state("state-not-yet", self._show_notice)

    def _on_mode_chosen(self, mode: MeetingMode) -> None:
        session = self._asker.session
        self._asker.ask(lambda: session.meet(mode), self._on_met)

    def _on_met(self, person: PersonContent) -> None:
        """Another mode that shows as much changes nothing of what is open."""
        before = self._person
        if before is None or before.reference != person.reference:
            return
        if self._shows_offers(before) and self._shows_offers(person):
            self._person = person
            self._window.show_person(person)
            self._offers.refresh()
        else:
            self._show_person(person)

    def _shows_offers(self, person: PersonContent) -> bool:
        is_met = person.mode not in EXPOSES_NOTHING
        return is_met and person.is_allowed and not self._is_suspended

    def _toggle_suspension(self) -> None:
        if not self._asker.is_open:
            return
        session, is_suspended = self._asker.session, not self._is_suspended
        self._asker.ask(
            lambda: session.suspend(is_suspended=is_suspended),
            lambda _written: self._on_suspended(is_suspended=is_suspended),
        )

    def _on_suspended(self, *, is_suspended: bool) -> None:
        self._is_suspended = is_suspended
        self._window.set_suspended(is_suspended=is_suspended)
        if self._person is not None:
            self._show_person(self._person)

    # What every step shares.

    def _show_state(self, key: str, way_on: Callable[[], None]) -> None:
        self._way_on = way_on
        say = self._say.format
        self._window.show_state(say(f"{key}-title"), say(f"{key}-text"), say(f"{key}-action"))
        self.shown.emit("state")

    def _show_ways(
        self, state: tuple[str, str], ways: list[tuple[str, Callable[[], None]]]
    ) -> None:
        """A state with its title and text, and one or two ways on."""
        (label, self._way_on), (other, self._other_way) = [*ways, ("", nothing)][:2]
        self._window.show_state(*state, label, other)
        self.shown.emit("state")

    def _show_waiting(self, key: str) -> None:
        say = self._say.format
        self._window.show_state(say(f"{key}-title"), say(f"{key}-text"))

    def _clear_person(self) -> None:
        self._person = None
        self._answers.clear()
        self._offers.clear()
        self._window.close_dialogs()
        self._window.clear_person()
        self._window.clear_error()

    def _connect(self) -> None:
        window, opener = self._window, self._opener
        self._asker.shown.connect(self.shown)
        opener.making_began.connect(partial(self._show_waiting, "state-making"))
        opener.opening_began.connect(partial(self._show_waiting, "state-opening"))
        opener.progressed.connect(self._on_progress)
        opener.opened.connect(self._on_opened)
        opener.ready.connect(self._on_ready)
        opener.failed.connect(self._on_home_failed)
        self._asker.damaged.connect(self._on_damaged)
        self._lock.locking.connect(self._on_locking)
        window.person_chosen.connect(self.take)
        window.said.connect(self._on_said)
        window.notice_requested.connect(self._show_notice)
        window.mode_chosen.connect(self._on_mode_chosen)
        window.action_requested.connect(lambda: self._way_on())
        window.second_requested.connect(lambda: self._other_way())
        window.suspension_requested.connect(self._toggle_suspension)
