"""From features to concepts: what the adviser reads. Never drops a feature."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from models.records.matching import ConceptContribution, Contribution


def sum_by_concept(contributions: Iterable[Contribution]) -> tuple[ConceptContribution, ...]:
    """Return the sum of each concept, largest magnitude first, ties by name.

    The sums are the Shapley values' own: margins add, so no share is lost between concepts.
    """
    parts: dict[str, list[float]] = defaultdict(list)
    for part in contributions:
        parts[part.concept].append(part.contribution)
    sums = [ConceptContribution(name, sum(values)) for name, values in parts.items()]
    return tuple(sorted(sums, key=lambda c: (-abs(c.contribution), c.concept)))
