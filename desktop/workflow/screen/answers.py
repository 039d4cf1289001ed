"""Reasons and recorded answers, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.messages import Messages
from desktop.views.contents import ReasonLine, RecordedContent
from desktop.workflow.reason_list import ReasonList
from desktop.workflow.screen.words import Words
from models.records.evidence import RecordedAnswer, Verdict

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
                    text=entry.fr if self._say.language == "fr" else entry.en,
                    needs_text=entry.answer is None,
                )
                for entry in reasons.reasons
                if entry.answer in (verdict, None)
            )
            for verdict in (Verdict.KEEP, Verdict.ADJUST, Verdict.SET_ASIDE)
        }

    def recorded(
        self, answer: RecordedAnswer, reasons: ReasonList, now: datetime
    ) -> RecordedContent:
        """An answer on the disk, and until when it can be taken back in one gesture."""
        until = answer.at + UNDO_TIME
        entry = reasons.find(answer.draft.reason)
        wording = entry.fr if self._say.language == "fr" else entry.en
        return RecordedContent(
            verdict=answer.draft.verdict,
            title=self._words.answered(answer.draft.verdict),
            reason=answer.draft.text if entry.answer is None and answer.draft.text else wording,
            saved=self._say.format("saved-at", time=self._words.time(answer.at)),
            note=self._say.format("leaves-after", time=self._words.time(until)),
            can_undo=now < until,
        )
