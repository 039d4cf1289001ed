"""What stands beside the answers: a suggestion put off, and something reported. Never an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

FURTHEST = timedelta(days=366)  # a suggestion is put off for a year at most


@dataclass(frozen=True, slots=True)
class Postponement:
    """A suggestion left for a day; the last one about an offer counts."""

    person: str  # reference
    offer: str
    day: date
    model: str


class ReportKind(StrEnum):
    """What a report is about."""

    OFFER = "offer"  # an offer that looks wrong
    FAIRNESS = "fairness"  # a doubt about how the tool treats somebody
    MALFUNCTION = "malfunction"  # the program does not do what it should


class Ground(StrEnum):
    """What the adviser saw."""

    SCAM = "scam"
    DISCRIMINATION = "discrimination"
    MISRANKED = "misranked"
    MISSING = "missing"
    EXPLANATION = "explanation"
    OTHER = "other"


GROUNDS = {
    ReportKind.OFFER: (Ground.SCAM, Ground.DISCRIMINATION, Ground.OTHER),
    ReportKind.FAIRNESS: (Ground.MISRANKED, Ground.MISSING, Ground.EXPLANATION, Ground.OTHER),
    ReportKind.MALFUNCTION: (Ground.OTHER,),
}
# Without words, whoever reads these cannot know what is meant.
NEED_WORDS = (Ground.MISSING, Ground.OTHER)


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report before it is recorded. ``person`` and ``offer``: what was open, if anything."""

    id: str  # UUID
    kind: ReportKind
    ground: Ground
    text: str
    person: str | None
    offer: str | None
    model: str
    language: str
    due: date | None  # an answer is owed by then; nobody owes one for a malfunction


@dataclass(frozen=True, slots=True)
class RecordedReport:
    """A report as the chain holds it."""

    seq: int
    at: datetime
    draft: ReportDraft
