"""Small models that four libraries exported, and the Shapley values that their margins define.

Never made by the tests: ``python -m tests.golden.onnx.libraries.make FOLDER`` takes them from
what ``tests/wide/exporters.py`` wrote into FOLDER.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from explain.tables import build_tables
from models.ensemble import read_outputs, through_link
from models.runner import Runner, explained_of

FOLDER = Path(__file__).parent
BOUND = 1e-6  # relative, of values
OUTPUT_BOUND = 1e-5  # of outputs, the one definition of exactness


def check_values(path: Path) -> None:
    """Assert that the file alone gives the library's own values, and ONNX Runtime's outputs."""
    said = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    background, rows, base, values = (
        np.array(said[name], dtype=np.float64) for name in ("background", "rows", "base", "values")
    )
    model = path.read_bytes()
    ensembles = read_outputs(model)
    assert len(ensembles) == len(base)
    margins = []
    for output, ensemble in enumerate(ensembles):
        found_base, found = build_tables(ensemble, background).attributions(rows)
        assert abs(found_base - base[output]) <= BOUND * max(1, abs(base[output]))
        expected = values[:, output]
        assert np.max(np.abs(found - expected) / np.maximum(1, np.abs(expected))) <= BOUND
        assert found.any()
        margins.append(found_base + found.sum(axis=1))
    runner = Runner(model, [f"c{i}" for i in range(rows.shape[1])])
    outputs = runner.outputs(rows, explained_of(ensembles))
    linked = through_link(ensembles[0].link, np.stack(margins, axis=1))
    assert np.max(np.abs(linked - outputs) / np.maximum(1, np.abs(outputs))) <= OUTPUT_BOUND
