"""When the tool must be modest: words and cautions beside a score. Never changes a score."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.manifest import Manifest
from models.offer_columns import CONDITIONS
from models.offer_index import OfferIndex
from models.records.matching import Band


def band_of(
    score: float, row: int, index: OfferIndex, manifest: Manifest, lacks: Sequence[str] = ()
) -> Band:
    """Word of a score (product.md, "When the tool must be modest").

    Not assessable when the offer says nothing of skills, diploma, salary or hours. A regulated
    occupation is never strong: its title is to be checked first. Nor is, all the more, an offer
    that requires what the file is known to lack (``lacks``, see ``models.requirements``).
    """
    if not index.columns.is_assessable[row]:
        return Band.NOT_ASSESSABLE
    calibration = manifest.calibration
    if score >= calibration.strong:
        return Band.MEDIUM if lacks or index.columns.is_regulated[row] else Band.STRONG
    return Band.MEDIUM if score >= calibration.medium else Band.WEAK


def cautions_of(
    score: float,
    features: NDArray[np.float32],
    row: int,
    index: OfferIndex,
    manifest: Manifest,
    lacks: Sequence[str] = (),
) -> tuple[str, ...]:
    """Codes of what to say beside a suggestion.

    ``near_band_edge``, ``regulated``, ``lacks:<kind>``, ``condition:<name>``,
    ``out_of_range:<feature>``.
    """
    cautions = []
    # A little less or a little more, and the word would be another.
    hesitation = manifest.calibration.hesitation
    around = {
        band_of(score + step, row, index, manifest, lacks) for step in (-hesitation, hesitation)
    }
    if len(around) > 1:
        cautions.append("near_band_edge")
    if index.columns.is_regulated[row]:
        cautions.append("regulated")
    cautions += [f"lacks:{kind}" for kind in lacks]
    bits = int(index.columns.conditions[row])
    cautions += [f"condition:{name}" for bit, name in enumerate(CONDITIONS) if bits >> bit & 1]
    cautions += [
        f"out_of_range:{entry.name}"
        for entry, value in zip(manifest.features, features.tolist(), strict=True)
        if value < entry.low or value > entry.high
    ]
    return tuple(cautions)


def indistinguishable(
    offers: list[str], scores: list[float], manifest: Manifest
) -> tuple[tuple[str, ...], ...]:
    """Runs of offers, best first, whose scores all lie within what the tool can tell apart."""
    groups: list[list[int]] = []
    for position, score in enumerate(scores):
        if groups and scores[groups[-1][0]] - score < manifest.calibration.indistinct:
            groups[-1].append(position)
        else:
            groups.append([position])
    return tuple(tuple(offers[p] for p in group) for group in groups if len(group) > 1)
