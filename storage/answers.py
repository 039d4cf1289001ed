"""The adviser's answers, written once, each after the slate it answers.

Never acknowledges an answer that is not on the disk.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from models.records.evidence import AnswerDraft, RecordedAnswer, Slate
from storage.database import Database
from storage.journal import Journal, Kind
from storage.records import encode_for_good, from_ms
from storage.slates import Slates


@dataclass(frozen=True, slots=True)
class _Undo:
    """Which answer (id) was taken back."""

    answer: str


_DECODER = msgspec.json.Decoder(AnswerDraft)
_UNDO_DECODER = msgspec.json.Decoder(_Undo)


class Answers:
    """The answers, in the journal."""

    def __init__(self, database: Database, journal: Journal, slates: Slates) -> None:
        self._database = database
        self._journal = journal
        self._slates = slates

    def record(self, draft: AnswerDraft, slate: Slate | None = None) -> RecordedAnswer:
        """Write an answer, and before it its slate when ``slate`` is given, both or neither.

        Without ``slate``, the one that the answer names was recorded earlier. On the disk at
        return. An answer that is there already (its acknowledgement was lost) is returned as it
        was recorded. Raises ``HomeError`` as ``Database.transaction`` does, ``ValueError`` when
        answer and slate do not go together, or another answer has this id.
        """
        payload = encode_for_good(draft, _DECODER)
        if slate is not None and (slate.id, slate.person) != (draft.slate, draft.person):
            raise ValueError("the answer is to another slate")
        with self._database.transaction():
            known = self._journal.find(Kind.ANSWER, draft.id)
            if known is not None:
                if known.payload != payload:
                    raise ValueError("another answer has this id")
                return RecordedAnswer(known.seq, known.at, draft)
            if slate is not None:
                self._slates.record(slate)
            elif not self._journal.has(Kind.SLATE, draft.slate):
                raise ValueError("the slate of the answer was never recorded")
            entry = self._journal.append(
                Kind.ANSWER,
                {"v": 1, "model": draft.model, "reasons": draft.reason_list},
                person=draft.person,
                payload=payload,
                entry_id=draft.id,
            )
        return RecordedAnswer(entry.seq, from_ms(entry.at_ms), draft)

    def undo(self, answer: RecordedAnswer) -> RecordedAnswer:
        """Take an answer back by another entry; both stay. On the disk at return.

        Raises ``HomeError`` as ``Database.transaction`` does.
        """
        if answer.undone_at is not None:
            raise ValueError("the answer was taken back before")
        entry = self._journal.append(
            Kind.UNDO,
            {"v": 1},
            person=answer.draft.person,
            payload=encode_for_good(_Undo(answer.draft.id), _UNDO_DECODER),
        )
        return replace(answer, undone_at=from_ms(entry.at_ms))

    def all(self, person: str | None = None) -> tuple[RecordedAnswer, ...]:
        """Return the answers about a person (reference), or all of them, oldest first.

        Those taken back are there and say so; those whose key was erased are left out.
        Raises ``HomeError``: journal_damaged.
        """
        undone = {
            _UNDO_DECODER.decode(entry.payload).answer: entry.at
            for entry in self._journal.opened(Kind.UNDO, person)
        }
        answers = []
        for entry in self._journal.opened(Kind.ANSWER, person):
            draft = _DECODER.decode(entry.payload)
            answers.append(RecordedAnswer(entry.seq, entry.at, draft, undone.get(draft.id)))
        return tuple(answers)

    def standing(self, person: str | None = None) -> tuple[RecordedAnswer, ...]:
        """Return the answers that were not taken back, oldest first. Raises as ``all``."""
        return tuple(answer for answer in self.all(person) if answer.undone_at is None)
