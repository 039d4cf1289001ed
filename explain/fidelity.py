"""The gate: the one definition of an exact explanation, and when it may be shown as reasons.

Every display asks it, and without it shows no bars. Never repairs: an explanation is exact or is
refused.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from explain.stability import Stability
from models.ensemble import Link, through_link
from models.errors import RefusedError
from models.records.matching import Explanation

BOUND = 1e-5  # of a margin through its link against ONNX Runtime's float32 output
SUM_BOUND = 1e-9  # of float64 sums that must agree with one another
OUTSIDE_SHARE = 0.5  # of all that weighs: reasons that rest on what training never saw


class Ground(StrEnum):
    """Why the gate is closed."""

    ADDITIVITY = "additivity"  # gap, bound
    OUTSIDE_TRAINING = "outside_training"  # share of the weight, features


@dataclass(frozen=True, slots=True)
class Finding:
    """One ground and its figures."""

    ground: Ground
    params: tuple[tuple[str, str | float], ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """What may be shown: bars only when nothing closes it, and the order only where it is sure.

    ``tied`` groups concepts whose order the background's own draw could turn round; ``outside``
    are the known features beyond what training saw. ``order_kept`` is the bundle's, 0 to 1.
    """

    closed_by: tuple[Finding, ...]
    tied: tuple[tuple[str, ...], ...] = ()
    outside: tuple[str, ...] = ()
    order_kept: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether bars may be drawn."""
        return not self.closed_by


def examine(
    explanation: Explanation,
    link: Link,
    stability: Stability | None = None,
    ranges: Mapping[str, tuple[float, float]] | None = None,
) -> Gate:
    """Return the gate of an explanation; ``ranges`` is what training saw of each feature.

    Closed where the sums or the output do not agree (``check``), and where features outside
    training carry at least ``OUTSIDE_SHARE`` of the weight.
    """
    grounds = []
    gap = _largest_gap(explanation, link)
    if gap > 1:
        grounds.append(Finding(Ground.ADDITIVITY, (("gap", gap * BOUND), ("bound", BOUND))))
    seen = ranges or {}
    beyond = [
        part
        for part in explanation.contributions
        if part.value is not None
        and part.feature in seen
        and not seen[part.feature][0] <= part.value <= seen[part.feature][1]
    ]
    weight = sum(abs(part.contribution) for part in explanation.contributions)
    outside = sum(abs(part.contribution) for part in beyond)
    if beyond and weight > 0 and outside >= OUTSIDE_SHARE * weight:
        share = ("share", outside / weight)
        names = ", ".join(part.feature for part in beyond)
        grounds.append(Finding(Ground.OUTSIDE_TRAINING, (share, ("features", names))))
    return Gate(
        closed_by=tuple(grounds),
        tied=stability.tied(explanation.concepts) if stability else (),
        outside=tuple(part.feature for part in beyond),
        order_kept=stability.order_kept if stability else None,
    )


def additivity_gap(margin: float, output: float, link: Link) -> float:
    """Return |link(margin) - output| / max(1, |output|), infinite where it is no number.

    ``output`` is what ONNX Runtime returned when the row was scored. Never compared as margins:
    the logit of a float32 probability is off by up to 0.14 on large ones.
    """
    return _gap(_through(link, margin), output)


def check(explanation: Explanation, link: Link) -> None:
    """Return if the explanation is exact, else raise ``RefusedError`` ``explanation_unavailable``.

    ``gap`` is the largest difference found, told as one of the output.
    """
    gap = _largest_gap(explanation, link)
    if gap > 1:
        raise RefusedError("explanation_unavailable", gap=gap * BOUND)


def _largest_gap(explanation: Explanation, link: Link) -> float:
    """Return the largest difference found, each in units of its bound.

    Recomputes everything from the contributions: they sum to the margin, by concept to what each
    concept says, and through the link to the output.
    """
    margin = explanation.base_value + sum(c.contribution for c in explanation.contributions)
    gap = additivity_gap(margin, explanation.output, link)
    sums = [_gap(margin, explanation.margin)]
    by_concept: dict[str, list[float]] = defaultdict(list)
    for part in explanation.contributions:
        by_concept[part.concept].append(part.contribution)
    shown = {c.concept: c.contribution for c in explanation.concepts}
    if shown.keys() != by_concept.keys() or len(shown) != len(explanation.concepts):
        sums.append(math.inf)
    else:
        sums += [_gap(sum(parts), shown[name]) for name, parts in by_concept.items()]
    # What is stated must be what is found, too: it is what gets recorded.
    sums.append(_gap(gap, explanation.additivity_gap))
    return max(gap / BOUND, max(sums) / SUM_BOUND)


def _gap(found: float, stated: float) -> float:
    gap = abs(found - stated) / max(1.0, abs(stated))
    return gap if math.isfinite(gap) else math.inf


def _through(link: Link, margin: float) -> float:
    return float(through_link(link, np.array([[margin]]))[0, 0])
