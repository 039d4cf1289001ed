"""``python -m tests.bench.explanations FOLDER``: explain one model in every way, print JSON.

The model and its rows stay in FOLDER, for the peers to be measured on the same.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("NUMBA_DISABLE_JIT", "1")

import lightgbm
import numpy as np
import shap
from onnxmltools import convert_lightgbm
from onnxmltools.convert.common.data_types import FloatTensorType

from explain.table_files import open_tables
from explain.tables import build_tables
from models.ensemble import read_ensemble
from tests.bench import median_seconds

TREES, LEAVES, BACKGROUND, ROWS, COLUMNS = 300, 31, 500, 20, 24


def main(folder: Path) -> None:
    """Train, explain, print."""
    generator = np.random.default_rng(7)
    rows = generator.normal(size=(4000, COLUMNS)).astype(np.float32).astype(np.float64)
    rows[generator.random(rows.shape) < 0.1] = np.nan
    known = np.nan_to_num(rows)
    score = known[:, 0] + known[:, 1] * known[:, 2] - known[:, 3] + np.abs(known[:, 4])
    label = (score + generator.normal(size=len(rows)) > 0.5).astype(int)
    trained = lightgbm.LGBMClassifier(
        n_estimators=TREES, num_leaves=LEAVES, random_state=7, verbose=-1
    ).fit(rows, label)
    booster = trained.booster_
    types = [("x", FloatTensorType([None, COLUMNS]))]
    model = convert_lightgbm(trained, initial_types=types, zipmap=False).SerializeToString()
    background, explained = rows[:BACKGROUND], rows[-ROWS:]
    booster.save_model(str(folder / "model.txt"))
    np.save(folder / "background.npy", background)
    np.save(folder / "rows.npy", explained)

    ensemble = read_ensemble(model)
    build_s = median_seconds(lambda: build_tables(ensemble, background), 1)
    open_tables(lambda: ensemble, "bench", background, folder / "tables")
    tables = open_tables(lambda: ensemble, "bench", background, folder / "tables")
    theirs: list[np.ndarray] = []

    def by_shap() -> None:
        masker = shap.maskers.Independent(background, max_samples=BACKGROUND)
        explainer = shap.TreeExplainer(booster, masker, feature_perturbation="interventional")
        theirs[:] = [np.asarray(explainer.shap_values(explained, check_additivity=False))]

    # In turns: what else the machine does then weighs on all alike.
    ours, one, contributions, other = (list[float]() for _ in range(4))
    for _ in range(15):
        ours.append(_seconds(lambda: tables.attributions(explained)))
        one.append(_seconds(lambda: tables.attributions(explained[:1])))
        contributions.append(_seconds(lambda: booster.predict(explained, pred_contrib=True)))
    other.extend(_seconds(by_shap) for _ in range(3))
    ours_s, one_s, contributions_s, shap_s = map(np.median, (ours, one, contributions, other))
    base, found = tables.attributions(explained)
    figures = {
        "trees": TREES,
        "leaves": LEAVES,
        "background_rows": BACKGROUND,
        "build_tables_s": build_s,
        "ours_20_rows_ms": ours_s * 1e3,
        "ours_1_row_ms": one_s * 1e3,
        "lightgbm_pred_contrib_ms": contributions_s * 1e3,
        "shap_interventional_ms": shap_s * 1e3,
        "shap_over_ours": shap_s / ours_s,
        "ours_over_pred_contrib": ours_s / contributions_s,
        "largest_difference_to_shap": np.abs(found - theirs[0].reshape(found.shape)).max(),
        "additivity": np.abs(base + found.sum(axis=1) - ensemble.margin(explained)).max(),
    }
    print(json.dumps({name: float(value) for name, value in figures.items()}))


def _seconds(action: object) -> float:
    started = time.perf_counter()
    action()  # type: ignore[operator]
    return time.perf_counter() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]))
