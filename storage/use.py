"""The use of the tool as it happens: begun, files opened, explanations shown, failures, ended.

Never writes what failed, only its code, and never anything about a person in clear.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from models.records.evidence import ShownExplanation
from storage.checkpoints import Checkpoints
from storage.damage import Opening
from storage.events import VERSION, Kind
from storage.journal import Clock, Journal
from storage.records import encode_for_good, from_ms

_DECODER = msgspec.json.Decoder(ShownExplanation)


class Use:
    """Writes what the adviser and the tool did, beside slates and answers."""

    def __init__(self, journal: Journal, checkpoints: Checkpoints, clock: Clock) -> None:
        self._journal = journal
        self._checkpoints = checkpoints
        self._clock = clock

    def began(self, surface: str, program: str, opening: Opening) -> None:
        """Write that someone begins to use the tool; the first time of a day, sign the chain.

        ``surface``: window or command. On the disk at return. Raises ``HomeError`` as
        ``Database.transaction`` does, as all the others here.
        """
        self._sign_once_a_day()
        self._journal.append(
            Kind.START,
            {
                "v": VERSION,
                "program": program,
                "surface": surface,
                "unfinished": opening.unfinished,
                "head_slots": opening.head_slots,
            },
        )

    def ended(self) -> None:
        """Write that this use is over."""
        self._journal.append(Kind.END, {"v": VERSION})

    def opened(self, person: str, surface: str) -> None:
        """Write that the file of a person (reference) was opened."""
        self._journal.append(Kind.ACCESS, {"v": VERSION, "surface": surface}, person=person)

    def explained(self, person: str, model: str, shown: ShownExplanation) -> None:
        """Write that an explanation was on the screen while a person (reference) was here."""
        payload = encode_for_good(shown, _DECODER)
        content: dict[str, str | int] = {"v": VERSION, "model": model}
        self._journal.append(Kind.EXPLANATION, content, person=person, payload=payload)

    def failed(self, code: str) -> None:
        """Write that something failed in use."""
        self._journal.append(Kind.ERROR, {"v": VERSION, "code": code})

    def changed(self, name: str, value: str) -> None:
        """Write that a setting was changed."""
        self._journal.append(Kind.SETTING, {"v": VERSION, "name": name, "value": value})

    def _sign_once_a_day(self) -> None:
        newest = self._checkpoints.newest()
        if newest is None or _day(from_ms(newest.at_ms)) != _day(self._clock()):
            self._checkpoints.make()


def _day(moment: datetime) -> object:
    return moment.astimezone().date()
