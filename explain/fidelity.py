"""The one definition of an exact explanation; every display asks it, and without it shows no bars.

Never repairs: an explanation is exact or is refused.
"""

from __future__ import annotations

import math
from collections import defaultdict

from models.ensemble import Link
from models.errors import RefusedError
from models.records.matching import Explanation

BOUND = 1e-5  # of a margin through its link against ONNX Runtime's float32 output
SUM_BOUND = 1e-9  # of float64 sums that must agree with one another


def additivity_gap(margin: float, output: float, link: Link) -> float:
    """Return |link(margin) - output| / max(1, |output|), infinite where it is no number.

    ``output`` is what ONNX Runtime returned when the row was scored. Never compared as margins:
    the logit of a float32 probability is off by up to 0.14 on large ones.
    """
    return _gap(_through(link, margin), output)


def check(explanation: Explanation, link: Link) -> None:
    """Return if the explanation is exact, else raise ``RefusedError`` ``explanation_unavailable``.

    Recomputes everything from the contributions: they sum to the margin, by concept to what each
    concept says, and through the link to the output. ``gap`` is the largest difference found.
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
    if gap > BOUND or max(sums) > SUM_BOUND:
        raise RefusedError("explanation_unavailable", gap=max(gap, *sums))


def _gap(found: float, stated: float) -> float:
    gap = abs(found - stated) / max(1.0, abs(stated))
    return gap if math.isfinite(gap) else math.inf


def _through(link: Link, margin: float) -> float:
    if link is Link.IDENTITY:
        return margin
    if margin >= 0:
        return 1 / (1 + math.exp(-margin))
    grown = math.exp(margin)  # of a negative number: never overflows
    return grown / (1 + grown)
