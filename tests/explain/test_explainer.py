"""A scored row gets its exact explanation, or none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from explain import fidelity
from explain.explainer import Explainer
from explain.tables import Tables, build_tables
from models.ensemble import Ensemble, read_ensemble
from models.errors import InputError, RefusedError
from tests.golden.onnx import Golden, golden
from tests.models.trees import run

NAMES = ("km", "car", "skills", "salary", "night", "age")
CONCEPTS = {
    "km": "trajet",
    "car": "trajet",
    "skills": "compétences",
    "salary": "salaire",
    "night": "horaires",
    "age": "offre",
}


@pytest.fixture(scope="module")
def case() -> Golden:
    return golden("lightgbm-binary")


@pytest.fixture(scope="module")
def ensemble(case: Golden) -> Ensemble:
    return read_ensemble(case.model)


@pytest.fixture(scope="module")
def tables(case: Golden, ensemble: Ensemble) -> Tables:
    return build_tables(ensemble, case.rows)


def _said(row: np.ndarray) -> list[float | None]:
    return [None if np.isnan(value) else value for value in row.tolist()]


def test_every_row_is_explained_in_the_terms_of_the_file(
    case: Golden, ensemble: Ensemble, tables: Tables
) -> None:
    explainer = Explainer(tables, NAMES, CONCEPTS, "ab12")
    outputs = run(case.model, ensemble, case.rows).tolist()
    margins = ensemble.margin(case.rows).tolist()
    for row, output, margin in zip(case.rows, outputs, margins, strict=True):
        explanation = explainer.explain(_said(row), output)
        assert (explanation.model, explanation.output) == ("ab12", output)
        assert explanation.margin == pytest.approx(margin, abs=1e-9)
        assert explanation.additivity_gap <= fidelity.BOUND
        assert [c.value for c in explanation.contributions] == _said(row)
        assert {c.feature: c.concept for c in explanation.contributions} == CONCEPTS
        fidelity.check(explanation, ensemble.link)


def test_the_same_row_always_gets_the_same_numbers(
    case: Golden, ensemble: Ensemble, tables: Tables
) -> None:
    explainer = Explainer(tables, NAMES, CONCEPTS, "ab12")
    output = run(case.model, ensemble, case.rows[:1]).tolist()[0]
    first, second = (explainer.explain(_said(case.rows[0]), output) for _ in range(2))
    assert first == second


def test_an_output_of_another_row_closes_the_gate(
    case: Golden, ensemble: Ensemble, tables: Tables
) -> None:
    explainer = Explainer(tables, NAMES, CONCEPTS, "ab12")
    with pytest.raises(RefusedError, match="explanation_unavailable"):
        explainer.explain(_said(case.rows[0]), 0.123)


def test_tables_of_another_model_close_the_gate(
    case: Golden, ensemble: Ensemble, tables: Tables
) -> None:
    (first, *others) = tables.narrow
    wrong = replace(tables, narrow=(replace(first, table=first.table * 1.01), *others))
    explainer = Explainer(wrong, NAMES, CONCEPTS, "ab12")
    outputs = run(case.model, ensemble, case.rows)
    row = int(
        np.argmax(
            np.abs(wrong.attributions(case.rows)[1] - tables.attributions(case.rows)[1]).sum(axis=1)
        )
    )
    with pytest.raises(RefusedError, match="explanation_unavailable"):
        explainer.explain(_said(case.rows[row]), outputs.tolist()[row])


def test_names_and_concepts_that_do_not_fit_the_model_are_refused(
    ensemble: Ensemble, tables: Tables
) -> None:
    with pytest.raises(InputError, match="rows_wrong_width"):
        Explainer(tables, NAMES[:-1], CONCEPTS, "ab12")
    with pytest.raises(InputError, match="feature_without_concept"):
        Explainer(tables, (*NAMES[:-1], "other"), CONCEPTS, "ab12")
    explainer = Explainer(tables, NAMES, CONCEPTS, "ab12")
    with pytest.raises(InputError, match="rows_wrong_width"):
        explainer.explain([None] * 5, 0.5)


def test_a_row_that_rests_on_what_training_never_saw_is_not_explained(
    case: Golden, ensemble: Ensemble, tables: Tables
) -> None:
    never = dict.fromkeys(NAMES, (90.0, 91.0))
    explainer = Explainer(tables, NAMES, CONCEPTS, "ab12", None, never)
    output = run(case.model, ensemble, case.rows[:1]).tolist()[0]
    with pytest.raises(RefusedError, match="explanation_outside_training"):
        explainer.explain(_said(case.rows[0]), output)
