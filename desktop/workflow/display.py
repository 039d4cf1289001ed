"""One display: the offers on the screen now, and those that were opened. Writes nothing."""

from __future__ import annotations

from uuid import uuid4

from models.records.evidence import ShownOffer
from models.records.matching import Suggestion


class Display:
    """What is on the screen now: its offers in order, and those that were opened."""

    def __init__(self, surface: str, suggestions: list[Suggestion]) -> None:
        self.surface = surface
        self.suggestions = suggestions
        self._start_slate()
        self._opened: set[str] = set()

    def _start_slate(self) -> None:
        self.slate = str(uuid4())
        self.is_recorded = False

    def shows(self, offer: str) -> bool:
        """Whether an offer, or the row it is a duplicate of, is among them."""
        return any(offer == s.offer or offer in s.duplicates for s in self.suggestions)

    def lists(self, offer: str) -> bool:
        """Whether the tool suggested it in a list, rather than show it when asked."""
        return self.surface == "list" and self.shows(offer)

    def mark_opened(self, offer: str) -> None:
        """Another offer opened after the slate was written makes another slate."""
        if offer not in self._opened:
            self._opened.add(offer)
            if self.is_recorded:
                self._start_slate()

    def shown(self) -> tuple[ShownOffer, ...]:
        """The offers as a slate keeps them."""
        return tuple(
            ShownOffer(
                offer=s.offer,
                position=position,
                rank=s.rank or None,
                band=s.band,
                score=s.score,
                was_on_screen=True,
                was_opened=bool({s.offer, *s.duplicates} & self._opened),
                features=s.features,
                duplicates=s.duplicates,
            )
            for position, s in enumerate(self.suggestions, start=1)
        )
