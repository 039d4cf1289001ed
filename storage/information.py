"""What each person was told about the tool, and what they said.

Never keeps it apart from the journal: the last entry is the state.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from models.records.evidence import InformationState
from storage.journal import Journal, Kind
from storage.records import encode_for_good, from_ms


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
    """What concerns the person."""

    state: InformationState
    language: str
    notice: str


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
            return Informed(said.state, said.language, said.notice, entry.at, entry.actor)
        return None

    def state_of(self, person: str) -> InformationState:
        """Return the present state of a person (reference)."""
        said = self.last(person)
        return InformationState.NOT_YET if said is None else said.state
