"""One row of a comparison, and short words for what it should hold."""

from __future__ import annotations

from typing import Any

from models.comparison import compare
from models.comparison_terms import UNSAID
from models.records.matching import ComparisonRow, Fit, Phrase
from models.records.offers import (
    Offer,
)
from models.records.people import Profile
from tests.makers import (
    TODAY,
    gazetteer,
    offer,
    repertoire,
)
from tests.models.features.said import (
    Said,
)

FITS, UNKNOWN, GAP = Fit.FITS, Fit.UNKNOWN, Fit.GAP


def text(label: str) -> Phrase:
    return Phrase("text", (("text", label),))


def phrase(key: str, **params: str | float) -> Phrase:
    return Phrase(key, tuple(params.items()))


def rows(asking: Offer, seen: Profile) -> dict[str, ComparisonRow]:
    compared = compare(asking, seen, repertoire(), gazetteer(), TODAY)
    return {row.topic: row for row in compared}


def row(topic: str, asking: Said, seen: Said) -> ComparisonRow:
    return rows(offer(**asking), Profile(**seen))[topic]


def check(topic: str, asking: Said, seen: Said, fit: Fit, demand: Any, file: Any) -> None:
    found = row(topic, asking, seen)
    assert found.fit is fit
    assert found.demand == (tuple(demand) or (UNSAID,))
    assert found.file == (tuple(file) or (UNSAID,))
