"""One appointment: inform, suggest, open, answer. Never computes before the person was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from uuid import uuid4

from desktop.messages import messages
from desktop.workflow.consent import may_use, require_use
from desktop.workflow.display import Display
from desktop.workflow.opened import ComparedOffers, Describer, OpenedOffer, located_profile
from desktop.workflow.reason_list import reason_list
from desktop.workflow.viewing import Viewing
from desktop.workflow.workplace import Workplace
from models.errors import InputError, RefusedError
from models.matcher import Ranking
from models.records.evidence import (
    AnswerDraft,
    InformationState,
    RecordedAnswer,
    Slate,
    Verdict,
)
from models.records.matching import Matching
from models.records.offers import Offer
from models.records.people import MeetingMode, Person, Profile
from models.records.reports import FURTHEST, Postponement

FIRST = 5  # posts that are suggested without asking for more
UNSHOWN = 20  # candidates that were not shown, kept with each slate
NOTICE = "information-1"
TEXT_LENGTH = 2000
EXPOSES_NOTHING = frozenset({MeetingMode.ABSENT, MeetingMode.POSTPONED})


class Appointment:
    """What the adviser does with one person; once closed, what it displayed is in the journal."""

    def __init__(
        self, workplace: Workplace, reference: str, language: str, *, surface: str = "command"
    ) -> None:
        self._workplace = workplace
        self._store = workplace.store
        self._messages = messages(language)
        self.person = self._find(reference)
        self._store.use.opened(reference, surface)
        self._viewing = Viewing(workplace, reference, language)
        meeting = self.person.appointment
        self.mode = meeting.mode if meeting else MeetingMode.WITHOUT_APPOINTMENT
        self._display: Display | None = None
        self._unsaid: AnswerDraft | None = None  # given, and not acknowledged yet
        # By reference, and whether it stood in a list: its sentence is then another.
        self._opened: dict[tuple[str, bool], OpenedOffer] = {}

    def _find(self, reference: str) -> Person:
        person = self._store.people.get(reference)
        if person is None:
            raise InputError("person_unknown", person=reference)
        return person

    @property
    def information(self) -> InformationState:
        """What the person was told, and said."""
        return self._store.information.state_of(self.person.reference)

    @property
    def is_allowed(self) -> bool:
        """Whether the tool may be used for the person: what they said, on the policy's ground."""
        return may_use(self._workplace.access.policy, self.information)

    @property
    def answers(self) -> tuple[RecordedAnswer, ...]:
        """The standing answers about this person, oldest first."""
        return self._store.answers.standing(self.person.reference)

    @property
    def is_demonstration_model(self) -> bool:
        """Whether the model learned from invented answers: said on every screen."""
        return self._workplace.bundle.manifest.label_origin == "simulated"

    @property
    def today(self) -> date:
        """The day on the adviser's wall."""
        return self._workplace.today

    @property
    def feature_names(self) -> tuple[str, ...]:
        """What the active model reads, in order."""
        return self._workplace.bundle.feature_names

    @property
    def postponed(self) -> dict[str, date]:
        """The offers left for a day that has not passed."""
        days = self._store.postponements.days(self.person.reference)
        return {offer: day for offer, day in days.items() if day >= self.today}

    def offers(self, matching: Matching) -> dict[str, Offer]:
        """The offers of a matching, by id."""
        return self._store.offers.get_many(s.offer for s in matching.suggestions)

    def inform(self, state: InformationState) -> None:
        """Write down what the person said after the notice; before a refusal, end the display."""
        is_allowed = may_use(self._workplace.access.policy, state)
        if not is_allowed:
            self.close()
        self._store.information.record(
            self.person.reference, state, self._messages.language, NOTICE
        )
        if not is_allowed:
            self.__dict__.pop("_ranking", None)
            self._opened.clear()

    def suggest(self, top: int) -> Matching:
        """The ``top`` best posts, now on the screen.

        Raises ``RefusedError``: not_informed, objected, exposes_nothing; ``InputError``:
        person_without_target, target_unknown, and what the home lacks.
        """
        self._require_consent()
        self.close()
        matching = self._ranking.matching(top)
        self._display = Display("list", list(matching.suggestions))
        return matching

    def open(self, reference: str) -> OpenedOffer:
        """Open an offer of the display, or any other by id, with its reasons.

        Raises as ``suggest``, and ``InputError`` ``offer_unknown``.
        """
        self._require_consent()
        case = reference, self._display is not None and self._display.lists(reference)
        opened = self._opened.get(case) or self._describe(*case)
        self._opened[case] = opened
        if self._display is None or not self._display.shows(reference):
            self.close()
            self._display = Display("offer", [opened.suggestion])
        self._display.mark_opened(reference)
        if opened.explanation is not None:
            seen = (opened.sentence, opened.reasons, opened.comparison, opened.explanation)
            self._viewing.begin(reference, seen)
        return opened

    def note_screen(self, offer: str, content: object) -> None:
        """The explanation of an offer stands on the screen in these words."""
        self._viewing.begin(offer, content)

    def note_layer(self, layer: str) -> None:
        """A further part of the explanation was opened."""
        self._viewing.note_layer(layer)

    def compare(self, reference: str, other: str) -> ComparedOffers:
        """Why an offer rather than another; both are then displayed.

        Raises as ``open``, ``offer_compared_with_itself``, and what ``Describer.compare`` raises.
        """
        if reference == other:
            raise InputError("offer_compared_with_itself", offer=reference)
        return self._describer.compare(self.open(reference), self.open(other))

    def answer(
        self, offer: str, reason: str, text: str | None = None, verdict: Verdict | None = None
    ) -> RecordedAnswer:
        """Record an answer, with the slate it answers; on the disk at return.

        ``verdict`` says which answer the reason « autre » stands for. Raises as ``open``, and
        ``InputError``: reason_unknown, reason_text_missing, reason_text_too_long,
        reason_of_another.
        """
        entry = reason_list().find(reason)
        if entry.answer is not None and verdict not in (None, entry.answer):
            raise InputError("reason_of_another", code=reason)
        text = (text or "").strip() or None
        if entry.answer is None and text is None:
            raise InputError("reason_text_missing")
        if text and len(text) > TEXT_LENGTH:
            raise InputError("reason_text_too_long", limit=TEXT_LENGTH)
        opened = self.open(offer)
        slate = self._slate_to_record()
        explanation = opened.explanation
        draft = AnswerDraft(
            id=str(uuid4()),
            slate=self._require_display().slate,
            person=self.person.reference,
            offer=offer,
            verdict=entry.answer or verdict or Verdict.OTHER,
            reason=reason,
            reason_list=reason_list().list,
            model=self._workplace.bundle.digest,
            feature_names=self.feature_names,
            features=opened.suggestion.features,
            score=opened.suggestion.score,
            band=opened.suggestion.band,
            base_value=explanation.base_value if explanation else None,
            attributions=tuple(c.contribution for c in explanation.contributions)
            if explanation
            else (),
            wording=opened.sentence,
            language=self._messages.language,
            text=text,
            revises=self._earlier_answer(offer),
        )
        draft = self._as_given_before(draft)
        self._viewing.end()
        self._unsaid = draft
        recorded = self._store.answers.record(draft, slate)
        self._unsaid = None
        self._require_display().is_recorded = True
        return recorded

    def was_acknowledged(self, answer: RecordedAnswer) -> bool:
        """Whether who gave an answer was told that it is recorded."""
        return self._unsaid is None or self._unsaid.id != answer.draft.id

    def _as_given_before(self, draft: AnswerDraft) -> AnswerDraft:
        """The same answer given again is the same answer: it may have reached the disk."""
        before = self._unsaid
        if before is None:
            return draft
        again = replace(draft, id=before.id, revises=before.revises)
        return before if again == before else draft

    def undo(self, answer: RecordedAnswer) -> RecordedAnswer:
        """Take an answer back; the offer may be answered anew."""
        return self._store.answers.undo(answer)

    def postpone(self, offer: str, day: date) -> None:
        """Leave an offer for a later day; no answer. On the disk at return.

        Raises as ``open``, and ``InputError`` ``day_not_ahead``.
        """
        if not self.today < day <= self.today + FURTHEST:
            raise InputError("day_not_ahead")
        self.open(offer)
        model = self._workplace.bundle.digest
        self._store.postponements.record(Postponement(self.person.reference, offer, day, model))

    def close(self) -> None:
        """End the display: its slate is written, unless an answer has taken it along.

        Of somebody who was erased meanwhile, by another program, nothing is.
        """
        try:
            self._viewing.end()
            if self._display is not None:
                slate = self._slate_to_record()
                if slate is not None:
                    self._store.slates.record(slate)
        except RefusedError as error:
            if error.code != "person_erased":
                raise
        self._display = None

    def _require_consent(self) -> None:
        name = self.person.reference
        require_use(self._workplace.access.policy, self.information, name)
        if self.mode in EXPOSES_NOTHING:
            raise RefusedError("exposes_nothing", person=name)

    def _require_display(self) -> Display:
        assert self._display is not None, "an offer is displayed before it is answered"
        return self._display

    @cached_property
    def _profile(self) -> Profile:
        return located_profile(self._workplace, self.person)

    @cached_property
    def _describer(self) -> Describer:
        seen = self._store.people.seen_at(self.person.reference)
        day = seen.astimezone().date() if seen else None
        return Describer(self._workplace, self._profile, day, self._messages)

    @cached_property
    def _ranking(self) -> Ranking:
        self._require_consent()  # the one place where a person meets the model
        answered = frozenset(answer.draft.offer for answer in self.answers)
        return self._workplace.matcher.rank(self._profile, self._workplace.today, answered)

    def _describe(self, reference: str, is_listed: bool) -> OpenedOffer:
        offer = self._store.offers.get(reference)
        found = self._ranking.find(reference) if offer else None
        if offer is None or found is None:
            raise InputError("offer_unknown", offer=reference)
        suggestion, outside = found
        is_first = outside is None and suggestion.rank <= FIRST
        return self._describer.describe(
            offer, suggestion, outside, is_suggested=is_listed or is_first
        )

    def _earlier_answer(self, offer: str) -> str | None:
        earlier = [answer.draft.id for answer in self.answers if answer.draft.offer == offer]
        return earlier[-1] if earlier else None

    def _slate_to_record(self) -> Slate | None:
        """The slate of the display; ``None`` when the journal already holds it as it is."""
        display = self._require_display()
        # It may be there though nobody was told: what was on the screen is written once.
        if display.is_recorded or self._store.slates.has(display.slate):
            return None
        ranking = self._ranking
        return Slate(
            id=display.slate,
            person=self.person.reference,
            mode=self.mode,
            surface=display.surface,
            model=self._workplace.bundle.digest,
            feature_names=self.feature_names,
            filters=ranking.filters,
            candidates=ranking.candidates,
            shown=display.shown(),
            unshown=ranking.sample_unshown(
                {s.offer for s in display.suggestions}, UNSHOWN, self._workplace.generator
            ),
            language=self._messages.language,
        )
