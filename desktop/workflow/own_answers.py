"""The adviser's own answers on this workstation, for them alone. No rate, no ranking, no pace."""

from __future__ import annotations

from desktop.messages import Messages
from desktop.views.contents import OwnAnswers
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
        standing = store.answers.standing()
        latest = standing[: -MOST - 1 : -1]
        offers = store.offers.get_many({answer.draft.offer for answer in latest})
        older = len(standing) - len(latest)
        return OwnAnswers(
            self._screen.own(latest, offers, self._workplace.clock()),
            self._say.format("own-older", count=older) if older else "",
        )

    def undo(self, answer_id: str) -> RecordedAnswer:
        """Take one back; on the disk at return.

        Raises ``InputError`` nothing_to_undo, ``RefusedError`` undo_too_late.
        """
        store = self._workplace.store
        found = [a for a in store.answers.standing() if a.draft.id == answer_id]
        if not found:
            raise InputError("nothing_to_undo")
        if store.journal.has_passed(found[0].at + UNDO_TIME, found[0].seq):
            raise RefusedError("undo_too_late")
        return store.answers.undo(found[0])
