"""The shap library, over all rows of the same background, finds what the tables say."""

from __future__ import annotations

import warnings
from dataclasses import replace

import numpy as np
import pytest

from explain.shap_audit import AuditReport, audit, why_not_audited
from explain.tables import Tables, build_tables
from models.ensemble import read_ensemble
from tests.golden.onnx import Golden, golden
from tests.golden.onnx.hand_made import Branch, regressor_3
from tests.places import ROOT

# Left out: double cuts, on which shap's own code rounds, and infinite values.
COMPARABLE = (
    "lightgbm-binary",
    "lightgbm-wide",
    "sklearn-boosting-binary",
    "sklearn-boosting-regression",
    "sklearn-forest-binary",
    "two-classes-logistic",
    "two-classes-softmax",
)


def _background(case: Golden, count: int) -> np.ndarray:
    generator = np.random.default_rng(11)
    columns = [generator.choice(column, count) for column in case.rows.T]
    return np.stack(columns, axis=1)


@pytest.mark.parametrize("name", COMPARABLE)
def test_shap_finds_the_same_values(name: str) -> None:
    case = golden(name)
    background = _background(case, 150)  # above 100, where shap would sample by itself
    report = _audit(case, background, build_tables(read_ensemble(case.model), background))
    assert (report.rows, report.background_rows) == (len(case.rows), 150)
    assert report.is_passed, report


def test_shap_finds_the_values_of_the_default_bundle_over_all_its_background() -> None:
    folder = ROOT / "resources" / "bundle"
    ensemble = read_ensemble((folder / "model.onnx").read_bytes())
    background = np.load(folder / "background.npy", allow_pickle=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = audit(ensemble, build_tables(ensemble, background), background, background[:40])
    assert (report.rows, report.background_rows) == (40, 500)
    assert report.is_passed, report


def test_tables_that_are_off_by_a_thousandth_do_not_pass() -> None:
    case = golden("lightgbm-binary")
    background = _background(case, 20)
    tables = build_tables(read_ensemble(case.model), background)
    (first, *others) = tables.narrow
    wrong = replace(tables, narrow=(replace(first, table=first.table * 1.001), *others))
    assert not _audit(case, background, wrong).is_passed


def test_a_base_value_that_is_off_by_a_thousandth_does_not_pass() -> None:
    case = golden("lightgbm-binary")
    background = _background(case, 20)
    tables = build_tables(read_ensemble(case.model), background)
    assert not _audit(case, background, replace(tables, base_value=0.0)).is_passed


def _audit(case: Golden, background: np.ndarray, tables: Tables) -> AuditReport:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of shap's own dependencies
        return audit(read_ensemble(case.model), tables, background, case.rows)


def test_where_shap_is_known_to_err_it_is_no_judge() -> None:
    single = read_ensemble(golden("lightgbm-binary").model)
    rows = golden("lightgbm-binary").rows
    assert why_not_audited(single, rows) == ""
    assert why_not_audited(single, rows, most_splits=3) == "too_large"
    assert why_not_audited(single, np.where(np.isnan(rows), np.inf, rows)) == "infinite"
    double = read_ensemble(golden("every-mode-3-double").model)
    assert why_not_audited(double, np.zeros((1, 2))) == "double_thresholds"


def test_shap_numbers_nodes_by_sixteen_bits_and_is_no_judge_of_more() -> None:
    cut = 1 << 14  # splits in a row, each with a leaf beside it
    for splits, why in ((cut - 2, ""), (cut, "too_large")):
        left = ~np.arange(splits)
        right = np.append(np.arange(1, splits), ~splits)
        chain = replace(
            read_ensemble(golden("lightgbm-binary").model),
            left=left.astype(np.int32),
            right=right.astype(np.int32),
            feature=np.zeros(splits, dtype=np.int32),
            threshold=np.arange(splits, dtype=np.float64),
            missing_left=np.zeros(splits, dtype=np.bool_),
            leaf=np.ones(splits + 1),
            roots=np.zeros(1, dtype=np.int32),
        )
        assert why_not_audited(chain, np.zeros((1, 6))) == why


def test_cuts_that_float32_does_not_hold_are_audited_as_they_compare() -> None:
    tree = Branch(0, "BRANCH_LT", (0.1,), True, 1.0, 2.0)  # at most the float64 just under it
    file = regressor_3([tree], width=1).SerializeToString()
    ensemble = read_ensemble(file)
    rows = np.array([[np.float32(0.1)], [0.0]], dtype=np.float64)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = audit(ensemble, build_tables(ensemble, rows), rows, rows)
    assert report.is_passed, report
