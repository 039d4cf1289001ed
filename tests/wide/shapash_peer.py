"""Shapash on the model of the bench: prints the seconds from model and rows to values."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import lightgbm
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import shap
from shapash import SmartExplainer  # type: ignore[import-not-found]

folder = Path(sys.argv[1])
booster = lightgbm.Booster(model_file=str(folder / "model.txt"))
names = [f"c{i}" for i in range(booster.num_feature())]
rows = pd.DataFrame(np.load(folder / "rows.npy"), columns=names)
background = pd.DataFrame(np.load(folder / "background.npy"), columns=names)


class Classifier(lightgbm.LGBMClassifier):
    """The booster of the bench as the estimator that the peer asks for."""


model = Classifier()
model._Booster, model._n_features, model._n_classes, model.fitted_ = booster, len(names), 2, True
model._le = None
model._classes = np.array([0, 1])
masker = shap.maskers.Independent(background, max_samples=len(background))
started = time.perf_counter()
way = {"explainer": shap.TreeExplainer, "model": booster, "data": masker}
explainer = SmartExplainer(
    model=model, explainer_args=way | {"feature_perturbation": "interventional"}
)
explainer.compile(
    x=rows,
    y_pred=pd.Series((np.asarray(booster.predict(rows)) > 0.5).astype(int), index=rows.index),
)
print(time.perf_counter() - started)
