"""Arbitre finds, from the ONNX file alone, the values that the exporting library itself defines."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from explain.tables import build_tables
from models.ensemble import read_outputs, through_link
from models.runner import Explained, Runner
from tests.places import ROOT

MODELS = sorted((ROOT / "build" / "wide" / "models").glob("*.onnx"))
BOUND = 1e-6  # relative


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_values_are_those_of_the_library(path: Path) -> None:
    case = {
        k: np.array(v, dtype=float)
        for k, v in json.loads(path.with_suffix(".json").read_text()).items()
    }
    model = path.read_bytes()
    ensembles = read_outputs(model)
    margins = []
    for output, ensemble in enumerate(ensembles):
        base, values = build_tables(ensemble, case["background"]).attributions(case["rows"])
        expected = case["values"][:, output]
        assert abs(base - case["base"][output]) <= BOUND * max(1, abs(base))
        assert np.max(np.abs(values - expected) / np.maximum(1, np.abs(expected))) <= BOUND
        margins.append(base + values.sum(axis=1))
    explained = Explained(
        ensembles[0].output_name,
        tuple(e.output_column for e in ensembles),
        tuple(e.output_label for e in ensembles if e.output_label is not None),
    )
    names = [f"c{i}" for i in range(case["rows"].shape[1])]
    outputs = Runner(model, names).outputs(case["rows"], explained)
    linked = through_link(ensembles[0].link, np.stack(margins, axis=1))
    assert np.max(np.abs(linked - outputs) / np.maximum(1, np.abs(outputs))) <= 1e-5
