"""What each person was told about the tool, and what they said.

Never keeps it apart from the journal: the last entry is the state.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from models.records.evidence import InformationState
from storage.journal import Journal, Kind, OpenedEntry
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


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal that stands: whose (reference), and how it was said."""

    person: str
    said: Informed


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
            return self._informed(entry)
        return None

    def refusals(self) -> tuple[Refusal, ...]:
        """Return the refusals that stand. Raises ``HomeError``: journal_damaged."""
        found = ((person, self.last(person)) for person in self._journal.references())
        return tuple(
            Refusal(person, said)
            for person, said in found
            if said is not None and said.state is InformationState.DECLINED
        )

    def carry(self, refusal: Refusal) -> None:
        """Write a refusal where it does not stand: in a store that went back in time.

        Nothing for somebody of whom nothing is held there. Raises as ``carry_refusal``.
        """
        is_held = refusal.person in self._journal.references()
        if is_held and self.state_of(refusal.person) is not InformationState.DECLINED:
            self._write_again(refusal.person, refusal.said)

    def carry_refusal(self, person: str, until: str) -> None:
        """Write a standing refusal again, with its date, if it stands in a month up to ``until``.

        Before the keys of those months are destroyed: who refused is not asked to refuse again.
        Raises ``HomeError``: journal_damaged, and as ``Database.transaction`` does.
        """
        for entry in self._journal.opened(Kind.INFORMATION, person, newest_first=True):
            said = self._informed(entry)
            is_over = period_of(to_ms(entry.at)) <= until
            if is_over and said.state is InformationState.DECLINED:
                self._write_again(person, said)
            return

    def _write_again(self, person: str, said: Informed) -> None:
        again = _Sealed(said.state, said.language, said.notice, said.at, said.by)
        payload = encode_for_good(again, _DECODER)
        self._journal.append(Kind.INFORMATION, {"v": 1}, person=person, payload=payload)

    def state_of(self, person: str) -> InformationState:
        """Return the present state of a person (reference)."""
        said = self.last(person)
        return InformationState.NOT_YET if said is None else said.state

    def _informed(self, entry: OpenedEntry) -> Informed:
        said = _DECODER.decode(entry.payload)
        at, by = said.said_at or entry.at, said.said_by or entry.actor
        return Informed(said.state, said.language, said.notice, at, by)
