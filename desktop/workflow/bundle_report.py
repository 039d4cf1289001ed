"""What is found out about a brought model when it is built, and how its card says it. Never Qt.

Records in, records out; what is heavy is imported in the functions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.messages import Messages
    from explain.tables import Tables
    from models.ensemble import Ensemble

MOST_SPLITS, MOST_CONCEPTS = 20_000, 200  # of which the stability is measured


@dataclass(frozen=True, slots=True)
class Audit:
    """What shap says of one output: ``skipped`` names why it is no judge, empty where it is."""

    output: int
    skipped: str
    max_difference: float
    rows: int
    background_rows: int


@dataclass(frozen=True, slots=True)
class Steadiness:
    """How the explanations of one output would change with other rows to compare with.

    ``order_kept`` is the share of redrawn backgrounds that leave the first three concepts in their
    order; ``noise`` is the standard error of each concept's value. ``skipped`` names why it was
    not measured, empty where it was.
    """

    output: int
    skipped: str
    order_kept: float = 0.0
    noise: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found out: kept with the bundle, and said in its card."""

    method: str  # trees, coalitions or permutations
    outputs: int
    not_trees: str
    audits: tuple[Audit, ...] = ()
    steadiness: tuple[Steadiness, ...] = ()


def examined(
    output: int,
    ensemble: Ensemble,
    tables: Tables,
    background: NDArray[np.float64],
    concepts: Sequence[str],
) -> tuple[Audit, Steadiness]:
    """Have shap audit the tables of one output, and redraw the background.

    Raises ``InputError`` ``audit_failed``.
    """
    from explain.shap_audit import audit, rows_within_reason, why_not_audited
    from models.errors import InputError

    steadiness = _measured(output, ensemble, background, concepts)
    skipped = why_not_audited(ensemble, background)
    if skipped:
        return Audit(output, skipped, 0.0, 0, len(background)), steadiness
    rows = background[: rows_within_reason(ensemble, len(background))]
    found = audit(ensemble, tables, background, rows)
    if not found.is_passed:
        raise InputError("audit_failed", difference=f"{found.max_difference:.1e}")
    said = Audit(output, "", found.max_difference, found.rows, found.background_rows)
    return said, steadiness


def _measured(
    output: int, ensemble: Ensemble, background: NDArray[np.float64], concepts: Sequence[str]
) -> Steadiness:
    from explain.stability import measure

    if len(background) < 2:
        return Steadiness(output, "one_row")
    if len(ensemble.left) > MOST_SPLITS or len(set(concepts)) > MOST_CONCEPTS:
        return Steadiness(output, "too_large")
    found = measure(ensemble, background, concepts)
    spread = [found.covariance[i][i] ** 0.5 for i in range(len(found.concepts))]
    noise = tuple(zip(found.concepts, spread, strict=True))
    return Steadiness(output, "", found.order_kept, noise)


def sentences(messages: Messages, report: Report) -> Iterator[str]:
    """What was found out, a sentence at a time."""
    yield messages.format(
        f"bundle-method-{report.method}", outputs=report.outputs, why=report.not_trees
    )
    for audit in report.audits:
        if audit.skipped:
            yield messages.format("bundle-audit-skipped", output=audit.output, why=audit.skipped)
            continue
        difference = f"{audit.max_difference:.1e}"
        yield messages.format(
            "bundle-audited", output=audit.output, difference=difference, rows=audit.rows
        )
    for found in report.steadiness:
        if found.skipped:
            yield messages.format("bundle-order-skipped", output=found.output, why=found.skipped)
            continue
        share = round(100 * found.order_kept)
        yield messages.format("bundle-order-kept", output=found.output, share=share)


def in_card(card: bytes, messages: Messages, report: Report) -> bytes:
    """Return the owner's card followed by what was found out."""
    lines = [f"## {messages.format('bundle-card-title')}", ""]
    lines += [f"- {sentence}" for sentence in sentences(messages, report)]
    return card.rstrip() + b"\n\n" + "\n".join([*lines, ""]).encode()
