"""The suggestions that an adviser left for later, in the journal. Never counted as answers."""

from __future__ import annotations

from datetime import date

import msgspec

from models.records.reports import Postponement
from storage.journal import Journal, Kind
from storage.records import encode_for_good

_DECODER = msgspec.json.Decoder(Postponement)


class Postponements:
    """Which offers wait, and until when."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def record(self, postponement: Postponement) -> None:
        """Write that a suggestion is left for a day; on the disk at return.

        Raises ``HomeError`` as ``Database.transaction`` does.
        """
        payload = encode_for_good(postponement, _DECODER)
        self._journal.append(Kind.LATER, {"v": 1}, person=postponement.person, payload=payload)

    def days(self, person: str) -> dict[str, date]:
        """Return the day of each offer left for later with a person (reference); the last counts.

        Raises ``HomeError``: journal_damaged.
        """
        entries = self._journal.opened(Kind.LATER, person)
        told = (_DECODER.decode(entry.payload) for entry in entries)
        return {postponement.offer: postponement.day for postponement in told}
