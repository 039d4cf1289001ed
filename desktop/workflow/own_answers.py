"""The adviser's own answers on this workstation, for them alone. No rate, no ranking, no pace."""

from __future__ import annotations

from dataclasses import replace

from desktop.messages import Messages
from desktop.views.contents import OwnAnswers
from desktop.workflow.revisions import latest, same_answer
from desktop.workflow.screen.answers import UNDO_TIME, AnswerScreen
from desktop.workflow.workplace import Workplace
from models.errors import InputError, RefusedError
from models.records.evidence import RecordedAnswer

MOST = 200  # listed at once: whoever looks further back looks for one person


class OwnAnswersDesk:
    """What stands, the latest first, and the way back while it lasts."""

    def __init__(self, workplace: Workplace, say: Messages) -> None:
        self._workplace = workplace
        self._say = say
        self._screen = AnswerScreen(say)

    def list(self) -> OwnAnswers:
        """Read the answers that stand. Raises ``HomeError``: journal_damaged."""
        store = self._workplace.store
        every = store.answers.standing()
        standing = latest(every)
        # With the time when each was given: adding words gives no more time to take it back.
        shown = [replace(a, at=same_answer(every, a)[0].at) for a in standing[: -MOST - 1 : -1]]
        offers = store.offers.get_many({answer.draft.offer for answer in shown})
        older = len(standing) - len(shown)
        return OwnAnswers(
            self._screen.own(shown, offers, self._workplace.clock()),
            self._say.format("own-older", count=older) if older else "",
        )

    def undo(self, answer_id: str) -> RecordedAnswer:
        """Take one back; on the disk at return.

        Raises ``InputError`` nothing_to_undo, ``RefusedError`` undo_too_late.
        """
        store = self._workplace.store
        every = store.answers.standing()
        found = [a for a in every if a.draft.id == answer_id]
        if not found:
            raise InputError("nothing_to_undo")
        written = same_answer(every, found[0])
        if store.journal.has_passed(written[0].at + UNDO_TIME, written[0].seq):
            raise RefusedError("undo_too_late")
        for words in reversed(written[1:]):
            store.answers.undo(words)
        return store.answers.undo(written[0])
