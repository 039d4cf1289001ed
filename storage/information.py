"""What each person was told about the tool, and what they said.

Never keeps it apart from the journal: the last entry is the state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from models.records.evidence import InformationState
from storage.journal import Journal, Kind
from storage.records import encode_for_good, from_ms, to_ms
from storage.sealing import period_of


@dataclass(frozen=True, slots=True)
class Informed:
    """What was said, in which language, from which notice, when and by whom."""

    state: InformationState
    language: str
    notice: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class _Sealed:
    """What concerns the person. ``said_at``, ``said_by``: of what is only written again."""

    state: InformationState
    language: str
    notice: str
    said_at: datetime | None = None
    said_by: str | None = None


_DECODER = msgspec.json.Decoder(_Sealed)


class Information:
    """The choices of the people, in the journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def record(self, person: str, state: InformationState, language: str, notice: str) -> Informed:
        """Write down what a person (reference) said to a notice (its version).

        On the disk at return. Raises ``HomeError`` as ``Database.transaction`` does.
        """
        payload = encode_for_good(_Sealed(state, language, notice), _DECODER)
        entry = self._journal.append(Kind.INFORMATION, {"v": 1}, person=person, payload=payload)
        return Informed(state, language, notice, from_ms(entry.at_ms), entry.actor)

    def last(self, person: str) -> Informed | None:
        """Return what a person said last, ``None`` when nothing was said yet.

        Raises ``HomeError``: journal_damaged.
        """
        for entry in self._journal.opened(Kind.INFORMATION, person, newest_first=True):
            said = _DECODER.decode(entry.payload)
            return Informed(
                said.state,
                said.language,
                said.notice,
                said.said_at or entry.at,
                said.said_by or entry.actor,
            )
        return None

    def carry_refusal(self, person: str, until: str) -> None:
        """Write a standing refusal again, with its date, if it stands in a month up to ``until``.

        Before the keys of those months are destroyed: who refused is not asked to refuse again.
        Raises ``HomeError``: journal_damaged, and as ``Database.transaction`` does.
        """
        for entry in self._journal.opened(Kind.INFORMATION, person, newest_first=True):
            said = _DECODER.decode(entry.payload)
            is_over = period_of(to_ms(entry.at)) <= until
            if is_over and said.state is InformationState.DECLINED:
                again = replace(
                    said, said_at=said.said_at or entry.at, said_by=said.said_by or entry.actor
                )
                payload = encode_for_good(again, _DECODER)
                self._journal.append(Kind.INFORMATION, {"v": 1}, person=person, payload=payload)
            return

    def state_of(self, person: str) -> InformationState:
        """Return the present state of a person (reference)."""
        said = self.last(person)
        return InformationState.NOT_YET if said is None else said.state
