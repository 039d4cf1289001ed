"""What is written into the chain: slates and answers, in their final form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.records.matching import Band, FilterCount, SampledCandidate
from models.records.people import MeetingMode


class Verdict(StrEnum):
    """The adviser's answer to a suggestion."""

    KEEP = "garder"
    ADJUST = "ajuster"
    SET_ASIDE = "écarter"
    OTHER = "autre"  # AUT given without one of the three (command line): the text says it


class InformationState(StrEnum):
    """What the person was told about the tool, and said."""

    NOT_YET = "not_yet"
    INFORMED = "informed"  # told, and did not object
    AGREED = "agreed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """An offer of a slate: ``position`` in it, from 1; ``rank`` of the matching, if any."""

    offer: str
    position: int
    rank: int | None
    band: Band
    score: float
    was_on_screen: bool
    was_opened: bool
    features: tuple[float | None, ...]
    duplicates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slate:
    """What one display put before the adviser, in its final form.

    ``surface`` is ``list`` (suggestions) or ``offer`` (one offer asked for by name).
    """

    id: str  # UUID
    person: str  # reference
    mode: MeetingMode
    surface: str
    model: str
    feature_names: tuple[str, ...]
    filters: tuple[FilterCount, ...]
    candidates: int
    shown: tuple[ShownOffer, ...]
    unshown: tuple[SampledCandidate, ...]
    language: str


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer before it is recorded; the store adds its number, time and place in the chain."""

    id: str  # UUID
    slate: str
    person: str  # reference
    offer: str
    verdict: Verdict
    reason: str  # code of the reason list
    reason_list: str
    model: str
    feature_names: tuple[str, ...]
    features: tuple[float | None, ...]
    score: float
    band: Band
    base_value: float | None  # None, and no attributions: the explanation was not available
    attributions: tuple[float, ...]
    wording: str  # the sentence that was shown
    language: str
    text: str | None = None
    revises: str | None = None  # id of the earlier answer to the same suggestion; both are kept


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """An answer as the chain holds it. ``undone_at``: taken back; the entry itself stays."""

    seq: int
    at: datetime
    draft: AnswerDraft
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShownExplanation:
    """An explanation that was on the screen, how long, and which of its parts were opened."""

    offer: str
    digest: str  # SHA-256, hex, of what was on the screen
    layers: tuple[str, ...]
    seconds: int
    language: str
