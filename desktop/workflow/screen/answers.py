"""Reasons and recorded answers, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from desktop.messages import Messages
from desktop.views.contents import OwnAnswer, ReasonLine, RecordedContent
from desktop.workflow.reason_list import ReasonEntry, ReasonList, reason_list
from desktop.workflow.screen.titles import sentence_case
from desktop.workflow.screen.words import Words
from models.records.evidence import RecordedAnswer, Verdict
from models.records.offers import Offer

UNDO_TIME = timedelta(minutes=10)  # nothing leaves the workstation before (product.md)


class AnswerScreen:
    """What can be answered, and what was."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._words = Words(messages)

    def reasons(self, reasons: ReasonList) -> dict[Verdict, tuple[ReasonLine, ...]]:
        """The reasons of each answer; « autre » last."""
        return {
            verdict: tuple(
                ReasonLine(
                    code=entry.code,
                    key=entry.key,
                    text=self._wording(entry),
                    needs_text=entry.answer is None,
                )
                for entry in reasons.reasons
                if entry.answer in (verdict, None)
            )
            for verdict in (Verdict.KEEP, Verdict.ADJUST, Verdict.SET_ASIDE)
        }

    def recorded(
        self,
        answer: RecordedAnswer,
        reasons: ReasonList,
        now: datetime,
        title: str,
        given: datetime | None = None,
    ) -> RecordedContent:
        """An answer on the disk, the title it is about, and until when it can be taken back.

        ``given``: when it was given first, where words were added since.
        """
        until = (given or answer.at) + UNDO_TIME
        entry = reasons.find(answer.draft.reason)
        wording = self._wording(entry)
        return RecordedContent(
            verdict=answer.draft.verdict,
            title=self._words.answered(answer.draft.verdict),
            reason=answer.draft.text if entry.answer is None and answer.draft.text else wording,
            saved=self._say.format("saved-at", time=self._words.time(answer.at)),
            note=self._say.format("leaves-after", time=self._words.time(until)),
            can_undo=now < until,
            offer=title,
            words="" if entry.answer is None else answer.draft.text or "",
        )

    def own(
        self, answers: Sequence[RecordedAnswer], offers: Mapping[str, Offer], now: datetime
    ) -> tuple[OwnAnswer, ...]:
        """The adviser's own answers, in the order given; an offer that has gone has its number."""
        return tuple(self._own(answer, offers.get(answer.draft.offer), now) for answer in answers)

    def _own(self, answer: RecordedAnswer, offer: Offer | None, now: datetime) -> OwnAnswer:
        draft, until = answer.draft, answer.at + UNDO_TIME
        time = self._words.time(until)
        return OwnAnswer(
            answer=draft.id,
            when=f"{self._words.date(answer.at)}, {self._words.time(answer.at)}",
            person=draft.person,
            offer=sentence_case(offer.title) if offer else draft.offer,
            verdict=self._words.answered(draft.verdict),
            reason=self._short(reason_list(draft.reason_list).find(draft.reason)),
            text=draft.text or "",
            undo=self._say.format("own-undo", time=time) if now < until else "",
        )

    def _short(self, entry: ReasonEntry) -> str:
        """« Autre », since the words stand beside it."""
        return self._say.format("reason-other") if entry.answer is None else self._wording(entry)

    def _wording(self, entry: ReasonEntry) -> str:
        return entry.fr if self._say.language == "fr" else entry.en
