"""Answers that were written again: with other words, or otherwise. Both stay in the journal."""

from __future__ import annotations

from collections.abc import Sequence

from models.records.evidence import RecordedAnswer


def latest(answers: Sequence[RecordedAnswer]) -> tuple[RecordedAnswer, ...]:
    """Those of the standing answers that no other of them revises, in the same order."""
    revised = {answer.draft.revises for answer in answers}
    return tuple(answer for answer in answers if answer.draft.id not in revised)


def same_answer(
    answers: Sequence[RecordedAnswer], last: RecordedAnswer
) -> tuple[RecordedAnswer, ...]:
    """``last``, and before it what it only added words to, the first time it was given first."""
    by_id = {answer.draft.id: answer for answer in answers}
    chain = [last]
    while (before := by_id.get(chain[0].draft.revises or "")) is not None:
        draft, added = before.draft, chain[0].draft
        is_same = (draft.verdict, draft.reason) == (added.verdict, added.reason)
        if not is_same or not (added.text or "").startswith(draft.text or ""):
            break
        chain.insert(0, before)
    return tuple(chain)


def with_more_words(said: str | None, words: str) -> str:
    """What was said and what is added, on lines of their own."""
    return "\n".join(filter(None, (said, words.strip())))
