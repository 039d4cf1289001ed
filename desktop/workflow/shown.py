"""What the session hands to the window when more than one part of it changes. Words only."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.views.contents import (
    ListContent,
    OfferContent,
    OwnAnswers,
    RecordedContent,
    StatusContent,
)


@dataclass(frozen=True, slots=True)
class OpenedContent:
    """An offer on the screen, and the standing answer to it, if any.

    ``later``: left for a day, « Laissée pour le 3 décembre… »; empty otherwise.
    """

    offer: OfferContent
    recorded: RecordedContent | None
    later: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredContent:
    """What changes on the screen once an answer is on the disk, was taken back or put off."""

    offer: str
    recorded: RecordedContent | None
    suggestions: ListContent | None
    seen: ListContent
    status: StatusContent
    later: str = ""


@dataclass(frozen=True, slots=True)
class OwnUndone:
    """One's own answers once one of them was taken back, and the screen if it was this person's."""

    own: OwnAnswers
    answered: AnsweredContent | None
