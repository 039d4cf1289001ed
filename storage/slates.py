"""What was put before the adviser, display by display, written once.

Never corrects a slate: another display is another slate.
"""

from __future__ import annotations

import msgspec

from models.records.evidence import Slate
from storage.journal import Journal, Kind
from storage.records import encode_for_good

_DECODER = msgspec.json.Decoder(Slate)


class Slates:
    """The slates, in the journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def record(self, slate: Slate) -> int:
        """Append a slate and return its number; on the disk when the outermost transaction ends.

        One that is there already keeps its number. Raises ``HomeError`` as
        ``Database.transaction`` does, ``ValueError`` when another slate has this id.
        """
        payload = encode_for_good(slate, _DECODER)
        known = self._journal.find(Kind.SLATE, slate.id)
        if known is not None:
            if known.payload != payload:
                raise ValueError("another slate has this id")
            return known.seq
        entry = self._journal.append(
            Kind.SLATE,
            {"v": 1, "model": slate.model},
            person=slate.person,
            payload=payload,
            entry_id=slate.id,
        )
        return entry.seq

    def has(self, slate_id: str) -> bool:
        """Tell whether a slate is there."""
        return self._journal.has(Kind.SLATE, slate_id)

    def last_showing(self, person: str, offer: str) -> Slate | None:
        """Return the last slate that showed an offer for a person, ``None`` when none did.

        Raises ``HomeError``: journal_damaged.
        """
        for entry in self._journal.opened(Kind.SLATE, person, newest_first=True):
            slate = _DECODER.decode(entry.payload)
            if any(shown.offer == offer for shown in slate.shown):
                return slate
        return None

    def all(self, person: str) -> tuple[Slate, ...]:
        """Return the slates of a person, oldest first. Raises ``HomeError``: journal_damaged."""
        return tuple(
            _DECODER.decode(entry.payload) for entry in self._journal.opened(Kind.SLATE, person)
        )
