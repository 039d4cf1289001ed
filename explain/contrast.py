"""Why this offer rather than that one: the explanation whose only background is the other offer.

The values then add up to the difference of the two margins. Never told unless both ends agree with
what ONNX Runtime returned.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from explain.boxes import read_boxes
from explain.explainer import Explainer
from explain.fidelity import BOUND, additivity_gap
from explain.reasons import FLOOR_SHARE, STRONG_SHARE, phrase_of
from explain.tables import build_tables
from models.ensemble import Ensemble
from models.errors import RefusedError
from models.features.catalogue import BY_NAME
from models.records.matching import (
    ConceptContribution,
    Contribution,
    Difference,
    Explanation,
    Phrase,
    Suggestion,
)

# One person has one radius, car and floor: between two offers, what is plain tells as much.
_TOLD_BY = {
    "distance_to_radius": "distance_km",
    "distance_without_car_km": "distance_km",
    "salary_to_floor": "salary_monthly",
}


class Contraster:
    """Compares offers of one model; the trees are read once."""

    def __init__(
        self,
        ensemble: Ensemble,
        feature_names: Sequence[str],
        concepts: Mapping[str, str],
        model_digest: str,
    ) -> None:
        self._ensemble = ensemble
        self._boxes = read_boxes(ensemble)
        self._names = tuple(feature_names)
        self._concepts = concepts
        self._model_digest = model_digest

    def contrast(self, here: Suggestion, there: Suggestion) -> Explanation:
        """Return the explanation of ``here`` against ``there``; its base value is that margin.

        Raises ``RefusedError`` ``explanation_unavailable`` when one of the two margins does not
        give what ONNX Runtime returned for it: their difference is then not what was compared.
        """
        tables = build_tables(self._ensemble, [_row(there)], boxes=self._boxes)
        explainer = Explainer(tables, self._names, self._concepts, self._model_digest)
        explanation = explainer.explain(here.features, here.score)  # checks this end
        gap = additivity_gap(explanation.base_value, there.score, tables.link)
        if not gap <= BOUND:
            raise RefusedError("explanation_unavailable", gap=gap)
        return explanation


def differences_of(
    explanation: Explanation,
    there: Sequence[float | None],
    skills: tuple[Phrase | None, Phrase | None],
) -> tuple[Difference, ...]:
    """One difference a concept, largest magnitude first, facts of both sides as phrases.

    ``there`` are the features of the other offer, in the order of the contributions; ``skills``
    how the comparison counts the skills of each side. A concept is told by the feature that weighs
    most in its direction among those whose facts differ, and do not speak the other way.
    """
    largest = max((abs(c.contribution) for c in explanation.concepts), default=0.0)
    others = {
        c.feature: Contribution(c.feature, c.concept, value, c.contribution)
        for c, value in zip(explanation.contributions, there, strict=True)
    }
    return tuple(
        _difference(concept, explanation.contributions, others, largest, skills)
        for concept in explanation.concepts
        if largest and abs(concept.contribution) >= FLOOR_SHARE * largest
    )


def _difference(
    concept: ConceptContribution,
    contributions: Sequence[Contribution],
    others: Mapping[str, Contribution],
    largest: float,
    skills: tuple[Phrase | None, Phrase | None],
) -> Difference:
    sign = 1 if concept.contribution > 0 else -1
    telling = [
        c for c in contributions if c.concept == concept.concept and c.contribution * sign > 0
    ]
    said = [c for c in telling if c.value is not None and others[c.feature].value is not None]
    fair = [c for c in said if _speaks(c.value, others[c.feature].value, c.feature) * sign >= 0]
    told = max(fair or said or telling, key=lambda c: (abs(c.contribution), c.feature))
    shown = _TOLD_BY.get(told.feature, told.feature)
    own = next((c for c in contributions if c.feature == shown), told)
    here, there = _phrase(own, skills[0]), _phrase(others[own.feature], skills[1])
    if not fair or here == there:
        here = there = None
    return Difference(
        concept=concept.concept,
        sign=sign,
        contribution=concept.contribution,
        is_strong=abs(concept.contribution) >= STRONG_SHARE * largest,
        feature=own.feature,
        here=here,
        there=there,
        is_unsaid=not said,
    )


def _speaks(here: float | None, there: float | None, feature: str) -> int:
    """+1 where anyone would call this side better, -1 the other, 0 where one does not say."""
    if here is None or there is None:
        return 0
    better = (here - there) * BY_NAME[feature].direction
    return (better > 0) - (better < 0)


def _phrase(told: Contribution, skills: Phrase | None) -> Phrase | None:
    return None if told.value is None else phrase_of(told, skills)


def _row(suggestion: Suggestion) -> list[float]:
    return [math.nan if value is None else value for value in suggestion.features]
