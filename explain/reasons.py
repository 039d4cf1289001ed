"""Ranked reasons of one explanation, as keys and values. Never a sentence or an unknown value."""

from __future__ import annotations

from models.features.catalogue import BY_NAME, Unit
from models.records.matching import Contribution, Explanation, Phrase, Reason

# « compte beaucoup » from this share of the largest concept on; below the floor nothing is said.
STRONG_SHARE = 0.5
FLOOR_SHARE = 0.08


def reasons_of(explanation: Explanation) -> tuple[Reason, ...]:
    """One reason a concept, largest magnitude first.

    A concept is told by the feature that weighs most in the concept's own direction and whose
    value is known; where all of those are unknown it is left to what the tool does not know.
    """
    if not explanation.concepts:
        return ()
    largest = max(abs(concept.contribution) for concept in explanation.concepts)
    reasons = []
    for concept in explanation.concepts:
        share = abs(concept.contribution) / largest if largest else 0.0
        if share < FLOOR_SHARE:
            continue
        sign = 1 if concept.contribution > 0 else -1
        telling = [
            c
            for c in explanation.contributions
            if c.concept == concept.concept and c.value is not None and c.contribution * sign > 0
        ]
        if telling:
            weightiest = max(telling, key=lambda c: (abs(c.contribution), c.feature))
            reasons.append(
                Reason(
                    concept=concept.concept,
                    sign=sign,
                    contribution=concept.contribution,
                    is_strong=share >= STRONG_SHARE,
                    phrase=_phrase(weightiest),
                )
            )
    return tuple(reasons)


def _phrase(told: Contribution) -> Phrase:
    """``reason-<feature>`` with its value, or the side of what it is measured against."""
    assert told.value is not None
    value = told.value
    unit = BY_NAME[told.feature].unit
    key = f"reason-{told.feature.replace('_', '-')}"
    if unit is Unit.FLAG:
        return Phrase(f"{key}-yes" if value >= 0.5 else f"{key}-no")
    # As precise as sentences are: one that would show « 0 an » or « 0 % » has a case for zero.
    digits = 2 if unit in (Unit.SHARE, Unit.RATIO) else 1
    if told.feature not in _MEASURED:
        return Phrase(key, (("value", round(value, digits)),))
    stem, reference = _MEASURED[told.feature]
    beyond = round(value - reference, digits)
    side = "below" if beyond < 0 else "above"
    return Phrase(f"reason-{stem}-{side}", (("value", abs(beyond)),))


# Told by how far they lie above or below a reference.
_MEASURED = {
    "experience_gap": ("experience", 0.0),
    "education_gap": ("education", 0.0),
    "salary_to_floor": ("salary", 1.0),
    "distance_to_radius": ("radius", 1.0),
}
