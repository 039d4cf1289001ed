"""What the window asks for, in words ready to show: one person, one list, one offer at a time.

Runs on one thread beside the window. Never a widget; nothing is computed before consent.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.reports.explanation_sheet import SheetFacts, explanation_sheet
from desktop.views.contents import (
    ContrastContent,
    DayContent,
    ListContent,
    OwnAnswers,
    PersonContent,
    RecordedContent,
)
from desktop.workflow.appointment import Appointment
from desktop.workflow.home_session import HomeSession
from desktop.workflow.own_answers import OwnAnswersDesk
from desktop.workflow.reason_list import reason_list
from desktop.workflow.revisions import latest, same_answer, with_more_words
from desktop.workflow.screen.answers import UNDO_TIME, AnswerScreen
from desktop.workflow.screen.lists import ListScreen
from desktop.workflow.screen.offer import OfferScreen
from desktop.workflow.screen.people import PeopleScreen
from desktop.workflow.screen.titles import sentence_case
from desktop.workflow.screen.words import Words
from desktop.workflow.shown import AnsweredContent, OpenedContent, OwnUndone
from desktop.workflow.workplace import Workplace
from models.errors import InputError, RefusedError
from models.records.evidence import InformationState, RecordedAnswer, Verdict
from models.records.matching import Matching
from models.records.people import MeetingMode
from models.records.reports import Ground, ReportKind
from storage.journal import Kind

STEP = 5  # suggestions shown at first, and with each « Voir 5 de plus »


class Session(HomeSession):
    """The adviser at work in one home. Close it: what was displayed is then in the journal."""

    def __init__(self, workplace: Workplace, language: str) -> None:
        super().__init__(workplace, language)
        self._meeting: Appointment | None = None
        self._matching: Matching | None = None
        self._is_suspended = False
        self._met: set[str] = set()  # those left since the start
        self._people = PeopleScreen(self._say)
        self._lists = ListScreen(self._say)
        self._offers = OfferScreen(self._say)
        self._answers = AnswerScreen(self._say)
        self._words = Words(self._say)
        self._own = OwnAnswersDesk(workplace, self._say)
        workplace.care.at_start()
        workplace.begin_use("window")

    def day(self) -> DayContent:
        """Everyone of the portfolio, appointments first."""
        current = self._meeting.person.reference if self._meeting else None
        everyone = self._store.people.all()
        now, repertoire = self._workplace.clock(), self._workplace.repertoire
        return self._people.day(everyone, repertoire, now, current, self._met)

    def take(self, reference: str) -> PersonContent:
        """Begin with a person; the one before is left. Raises ``InputError`` ``person_unknown``."""
        self.leave()
        self._meeting = Appointment(self._workplace, reference, self._language, surface="window")
        return self.person()

    def leave(self) -> None:
        """End with the person: what was displayed is written."""
        if self._meeting is not None:
            self._met.add(self._meeting.person.reference)
            self._meeting.close()
        self._meeting = self._matching = None

    def person(self) -> PersonContent:
        """The strip of the person who is here."""
        meeting = self._current
        return self._people.person(
            meeting.person,
            meeting.mode,
            self._store.information.last(meeting.person.reference),
            self._workplace.repertoire,
            is_allowed=meeting.is_allowed,
            read_at=self._store.people.seen_at(meeting.person.reference),
        )

    def meet(self, mode: MeetingMode) -> PersonContent:
        """Note how the person is met; absent and postponed end the display."""
        self._current.close()
        self._matching = None
        self._current.mode = mode
        return self.person()

    def inform(self, state: InformationState) -> PersonContent:
        """Write down what the person said after the notice."""
        self._current.inform(state)
        if not self._current.is_allowed:
            self._matching = None
        return self.person()

    def suspend(self, *, is_suspended: bool) -> None:
        """Suspend the tool for this appointment, or resume; written without a reason."""
        if self._meeting is not None:
            self._meeting.close()
        self._matching = None
        self._is_suspended = is_suspended
        self._store.journal.append(
            Kind.SUSPENSION, {"v": 1, "extent": "appointment", "is_suspended": int(is_suspended)}
        )

    def suggestions(self, top: int) -> ListContent:
        """The ``top`` best posts. Raises as ``Appointment.suggest``, ``RefusedError`` suspended."""
        if self._is_suspended:
            raise RefusedError("suspended")
        self._matching = self._current.suggest(top)
        return self._list()

    def seen(self) -> ListContent:
        """The offers answered with this person."""
        answers = latest(self._current.answers)
        offers = self._store.offers.get_many(answer.draft.offer for answer in answers)
        return self._lists.seen(answers, offers)

    def open(self, offer: str) -> OpenedContent:
        """Open an offer. Raises as ``Appointment.open``, ``RefusedError`` suspended."""
        if self._is_suspended:
            raise RefusedError("suspended")
        opened = self._current.open(offer)
        names = self._workplace.bundle.feature_names
        content = self._offers.offer(opened, names, self.today)
        content = replace(content, same_post=self._same_post(opened.suggestion.duplicates))
        if opened.explanation is not None:
            self._current.note_screen(offer, content)
        return OpenedContent(content, self._recorded(offer), self._later(offer))

    def open_by_number(self, typed: str) -> OpenedContent:
        """Open an offer by its number as it was typed: case and spaces do not matter."""
        number = "".join(typed.split())
        get = self._store.offers.get
        return self.open(next((n for n in (number, number.upper()) if get(n)), number))

    def note_layer(self, layer: str) -> None:
        """A further part of the explanation in view was opened: its table, the announcement."""
        if self._meeting is not None:
            self._meeting.note_layer(layer)

    def contrast(self, offer: str, other: str) -> ContrastContent:
        """Why an offer rather than another. Raises as ``Appointment.compare``, and suspended."""
        if self._is_suspended:
            raise RefusedError("suspended")
        return self._offers.contrast(self._current.compare(offer, other))

    def sheet(self, offer: str) -> str:
        """The explanation of an offer as a page, HTML. Raises as ``open``."""
        manifest = self._workplace.bundle.manifest
        facts = SheetFacts(
            model=f"{manifest.name} {manifest.version}",
            digest=self._workplace.bundle.digest,
            day=self._words.date(self._workplace.clock()),
            is_demonstration=self.is_demonstration_model,
        )
        sheet = explanation_sheet(self._say, self.open(offer).offer, facts)
        self.note_layer("sheet")
        return sheet

    def answer(self, offer: str, verdict: Verdict, reason: str, text: str) -> AnsweredContent:
        """Record an answer; on the disk at return.

        Raises as ``Appointment.answer``, and ``RefusedError``: suspended, already_answered.
        """
        if self._is_suspended:
            raise RefusedError("suspended")
        standing = self._standing(offer)
        if standing is not None and self._current.was_acknowledged(standing):
            raise RefusedError("already_answered")
        self._current.answer(offer, reason, text, verdict)
        return self._answered(offer)

    def undo(self, offer: str) -> AnsweredContent:
        """Take the answer to an offer back. Raises ``RefusedError`` ``undo_too_late``."""
        answer = self._standing(offer)
        if answer is None:
            raise InputError("nothing_to_undo")
        written = same_answer(self._current.answers, answer)
        if self._store.journal.has_passed(written[0].at + UNDO_TIME, written[0].seq):
            raise RefusedError("undo_too_late")
        for one in reversed(written):
            self._current.undo(one)
        return self._answered(offer)

    def add_words(self, offer: str, words: str) -> AnsweredContent:
        """Write the standing answer to an offer again, with more words; both are kept.

        Raises as ``answer``, and ``InputError`` ``nothing_to_add_to``.
        """
        if self._is_suspended:
            raise RefusedError("suspended")
        answer = self._standing(offer)
        if answer is None:
            raise InputError("nothing_to_add_to")
        draft = answer.draft
        text = with_more_words(draft.text, words)
        self._current.answer(offer, draft.reason, text, draft.verdict)
        return self._answered(offer)

    def postpone(self, offer: str, day: date) -> AnsweredContent:
        """Leave an offer for a later day; on the disk at return, and no answer.

        Raises as ``Appointment.postpone``, and ``RefusedError``: suspended, already_answered.
        """
        if self._is_suspended:
            raise RefusedError("suspended")
        if self._standing(offer) is not None:
            raise RefusedError("already_answered")
        self._current.postpone(offer, day)
        return self._answered(offer)

    def report(self, kind: ReportKind, ground: Ground, text: str, offer: str | None) -> str:
        """Record a report and return the sentence that says so. Raises as ``Reporting.record``."""
        person = self._meeting.person.reference if self._meeting else None
        return self._reporting.record(kind, ground, text, person, offer)

    def own_answers(self) -> OwnAnswers:
        """The adviser's own answers that stand, the latest first."""
        return self._own.list()

    def undo_own(self, answer_id: str) -> OwnUndone:
        """Take back one of them, whoever is here. Raises as ``OwnAnswersDesk.undo``."""
        draft = self._own.undo(answer_id).draft
        is_here = self._meeting is not None and self._meeting.person.reference == draft.person
        return OwnUndone(self._own.list(), self._answered(draft.offer) if is_here else None)

    @property
    def _current(self) -> Appointment:
        assert self._meeting is not None, "a person is taken before anything is asked about them"
        return self._meeting

    def _list(self) -> ListContent:
        matching = self._matching
        assert matching is not None
        meeting = self._current
        offers, answers = meeting.offers(matching), meeting.answers
        return self._lists.suggestions(matching, offers, answers, meeting.postponed)

    def _standing(self, offer: str) -> RecordedAnswer | None:
        found = [answer for answer in self._current.answers if answer.draft.offer == offer]
        return found[-1] if found else None

    def _recorded(self, offer: str) -> RecordedContent | None:
        answer = self._standing(offer)
        if answer is None:
            return None
        reasons = reason_list(answer.draft.reason_list)
        found = self._store.offers.get(offer)
        title = sentence_case(found.title) if found else offer
        given = same_answer(self._current.answers, answer)[0].at
        return self._answers.recorded(answer, reasons, self._workplace.clock(), title, given)

    def _same_post(self, announcements: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        offers = self._store.offers.get_many(announcements)
        return tuple((n, self._words.announcement(offers[n])) for n in announcements if n in offers)

    def _later(self, offer: str) -> str:
        day = self._current.postponed.get(offer)
        return self._say.format("later-left", day=self._words.day(day)) if day else ""

    def _answered(self, offer: str) -> AnsweredContent:
        return AnsweredContent(
            offer=offer,
            recorded=self._recorded(offer),
            suggestions=self._list() if self._matching and self._current.is_allowed else None,
            seen=self.seen(),
            status=self.status(),
            later=self._later(offer),
        )
