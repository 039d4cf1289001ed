"""Explainerdashboard on the model of the bench: prints the seconds from model to values."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import lightgbm
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
from explainerdashboard import RegressionExplainer  # type: ignore[import-not-found]

folder = Path(sys.argv[1])
booster = lightgbm.Booster(model_file=str(folder / "model.txt"))
names = [f"c{i}" for i in range(booster.num_feature())]
rows = pd.DataFrame(np.load(folder / "rows.npy"), columns=names)
background = pd.DataFrame(np.load(folder / "background.npy"), columns=names)
started = time.perf_counter()
explainer = RegressionExplainer(
    booster,
    rows,
    pd.Series(booster.predict(rows, raw_score=True)),
    X_background=background,
    shap="tree",
)
explainer.get_shap_values_df()
print(time.perf_counter() - started)
