"""From a scored row to its explanation, checked before it is handed out.

Never scores: the output comes from ONNX Runtime, computed once and carried along.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from explain import fidelity
from explain.fidelity import Gate
from explain.groups import sum_by_concept
from explain.stability import Stability
from explain.tables import Tables
from models.errors import InputError, RefusedError
from models.records.matching import Contribution, Explanation


class Explainer:
    """Explains rows of one model."""

    def __init__(
        self,
        tables: Tables,
        feature_names: Sequence[str],
        concepts: Mapping[str, str],
        model_digest: str,
        stability: Stability | None = None,
        ranges: Mapping[str, tuple[float, float]] | None = None,
    ) -> None:
        """Take the tables of the model, its features in order, and the concept of each.

        ``stability`` of its explanations and ``ranges`` of training are asked for by the gate.

        Raises ``InputError``: ``rows_wrong_width`` when the names are not the model's columns,
        ``feature_without_concept``.
        """
        if len(feature_names) != tables.row_format.columns:
            raise InputError(
                "rows_wrong_width", expected=tables.row_format.columns, found=len(feature_names)
            )
        for name in feature_names:
            if name not in concepts:
                raise InputError("feature_without_concept", feature=name)
        self._tables = tables
        self._names = tuple(feature_names)
        self._concepts = tuple(concepts[name] for name in feature_names)
        self._model_digest = model_digest
        self._link = tables.link
        self._stability = stability
        self._ranges = ranges

    def explain(self, features: Sequence[float | None], output: float) -> Explanation:
        """Return the exact explanation of one row, ``None`` for unknown, scored ``output``.

        Raises ``RefusedError`` when the gate is closed: ``explanation_unavailable`` when it is not
        exact for what ONNX Runtime returned, ``explanation_outside_training`` when it rests on
        values that training never saw; ``InputError`` ``rows_wrong_width``.
        """
        row = [[math.nan if value is None else value for value in features]]
        base_value, phi = self._tables.attributions(row)
        contributions = tuple(
            Contribution(feature=name, concept=concept, value=value, contribution=contribution)
            for name, concept, value, contribution in zip(
                self._names, self._concepts, features, phi[0].tolist(), strict=True
            )
        )
        margin = base_value + sum(c.contribution for c in contributions)
        explanation = Explanation(
            model=self._model_digest,
            base_value=base_value,
            margin=margin,
            output=output,
            additivity_gap=fidelity.additivity_gap(margin, output, self._link),
            contributions=contributions,
            concepts=sum_by_concept(contributions),
        )
        fidelity.check(explanation, self._link)
        for finding in self.gate(explanation).closed_by:
            raise RefusedError("explanation_outside_training", **dict(finding.params))
        return explanation

    def gate(self, explanation: Explanation) -> Gate:
        """Return what may be shown of an explanation, and which concepts are tied."""
        return fidelity.examine(explanation, self._link, self._stability, self._ranges)
