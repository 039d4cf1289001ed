"""Models of LightGBM, XGBoost, scikit-learn and CatBoost as ONNX, each with its own values.

Runs in the environment of the exporters (``python exporters.py FOLDER``), which knows nothing of
Arbitre. What it writes as expected comes from the library's own margins by enumerating coalitions.
"""

from __future__ import annotations

import json
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from itertools import combinations
from math import factorial
from pathlib import Path
from typing import Any

import numpy as np

COLUMNS, BACKGROUND, ROWS = 5, 24, 8
Margin = Callable[[Any], Any]


def data(*, missing: float = 0.0, is_categorical: bool = False, classes: int = 2) -> Any:
    """Rows, a label and a target; numbers that float32 holds."""
    generator = np.random.default_rng(5)
    rows = np.round(generator.normal(size=(400, COLUMNS)) * 64) / 64
    if is_categorical:
        rows[:, 1] = generator.integers(0, 6, size=len(rows))
    known = rows[:, 0] + np.sin(3 * rows[:, 1]) * rows[:, 2] - 0.5 * np.abs(rows[:, 3])
    target = known + generator.normal(size=len(rows)) / 10
    rows[generator.random(rows.shape) < missing] = np.nan
    label = np.digitize(target, np.quantile(target, np.arange(1, classes) / classes))
    return rows, label, target


def shapley(margin: Margin, background: Any, rows: Any) -> tuple[Any, Any]:
    """Base values (outputs,) and values (rows, outputs, columns) by the definition."""
    width = background.shape[1]
    worth = {}
    for size in range(width + 1):
        for members in combinations(range(width), size):
            mixed = np.repeat(background[None], len(rows), axis=0)
            mixed[:, :, list(members)] = rows[:, None, list(members)]
            said = np.asarray(margin(mixed.reshape(-1, width)), dtype=np.float64)
            worth[frozenset(members)] = said.reshape(len(rows), len(background), -1).mean(axis=1)
    values = np.zeros((len(rows), worth[frozenset()].shape[1], width))
    for coalition, value in worth.items():
        for k in set(range(width)) - coalition:
            weight = factorial(len(coalition)) * factorial(width - len(coalition) - 1)
            gained = worth[coalition | {k}] - value
            values[:, :, k] += weight / factorial(width) * gained
    return worth[frozenset()][0], values


def lightgbm_cases() -> Iterator[tuple[str, Callable[[], tuple[bytes, Margin, Any]]]]:
    """Name and maker of each model of LightGBM."""
    import lightgbm
    from onnxmltools import convert_lightgbm
    from onnxmltools.convert.common.data_types import FloatTensorType

    def make(kind: str, *, classes: int = 2, zipmap: bool = False, **options: Any) -> Any:
        is_categorical = options.pop("is_categorical", False)
        rows, label, target = data(
            missing=options.pop("missing", 0.0), is_categorical=is_categorical, classes=classes
        )
        options = {"n_estimators": 12, "num_leaves": 9, "n_jobs": 1, "verbose": -1} | options
        estimator = getattr(lightgbm, kind)(**options)
        if options.get("objective") == "poisson":
            target = np.round(np.exp(target))
        about = {"categorical_feature": [1]} if is_categorical else {}
        fitted = estimator.fit(rows, label if kind == "LGBMClassifier" else target, **about)
        types = [("x", FloatTensorType([None, COLUMNS]))]
        file = convert_lightgbm(fitted, initial_types=types, zipmap=zipmap)
        return file.SerializeToString(), lambda x: fitted.predict(x, raw_score=True), rows

    yield "regression", lambda: make("LGBMRegressor")
    yield "regression-missing", lambda: make("LGBMRegressor", missing=0.2)
    yield "regression-categories", lambda: make("LGBMRegressor", is_categorical=True)
    yield (
        "regression-categories-missing",
        lambda: make("LGBMRegressor", is_categorical=True, missing=0.2),
    )
    yield "poisson", lambda: make("LGBMRegressor", objective="poisson")
    yield "dart", lambda: make("LGBMRegressor", boosting_type="dart")
    yield "binary", lambda: make("LGBMClassifier", zipmap=True)
    yield "binary-missing", lambda: make("LGBMClassifier", missing=0.2)
    yield "binary-categories", lambda: make("LGBMClassifier", is_categorical=True)
    yield "multi-class", lambda: make("LGBMClassifier", classes=3)
    yield "multi-class-zipmap", lambda: make("LGBMClassifier", classes=4, zipmap=True)
    yield "multi-class-missing", lambda: make("LGBMClassifier", classes=3, missing=0.2)
    yield "one-against-all", lambda: make("LGBMClassifier", classes=3, objective="multiclassova")


def xgboost_cases() -> Iterator[tuple[str, Callable[[], tuple[bytes, Margin, Any]]]]:
    """Name and maker of each model of XGBoost."""
    import xgboost  # type: ignore[import-not-found]
    from onnxmltools import convert_xgboost
    from onnxmltools.convert.common.data_types import FloatTensorType

    def make(kind: str, *, classes: int = 2, missing: float = 0.0, **options: Any) -> Any:
        rows, label, target = data(missing=missing, classes=classes)
        estimator = getattr(xgboost, kind)(n_estimators=10, max_depth=3, n_jobs=1, **options)
        fitted = estimator.fit(rows, label if kind == "XGBClassifier" else target)
        types = [("x", FloatTensorType([None, COLUMNS]))]
        file = convert_xgboost(fitted, initial_types=types)
        return file.SerializeToString(), lambda x: fitted.predict(x, output_margin=True), rows

    yield "regression", lambda: make("XGBRegressor", base_score=0.25)
    yield "regression-missing", lambda: make("XGBRegressor", missing=0.2, base_score=0.0)
    yield "binary", lambda: make("XGBClassifier", base_score=0.5)
    yield "binary-base", lambda: make("XGBClassifier", base_score=0.3)
    yield "binary-missing", lambda: make("XGBClassifier", missing=0.2)
    yield "multi-class", lambda: make("XGBClassifier", classes=3)
    yield "multi-class-missing", lambda: make("XGBClassifier", classes=3, missing=0.2)


def sklearn_cases() -> Iterator[tuple[str, Callable[[], tuple[bytes, Margin, Any]]]]:
    """Name and maker of each model of scikit-learn."""
    from skl2onnx import to_onnx  # type: ignore[import-untyped]
    from sklearn import ensemble, impute, pipeline, preprocessing, tree

    def make(
        estimator: Any, *, classes: int = 0, zipmap: bool | str = False, **options: Any
    ) -> Any:
        rows, label, target = data(missing=options.get("missing", 0.0), classes=classes or 2)
        if options.get("targets"):
            target = np.stack([target, -target * rows[:, 0]], axis=1)
        # Trees of scikit-learn compare in float32.
        fitted = estimator.fit(rows.astype(np.float32), label if classes else target)
        about = {id(fitted): {"zipmap": zipmap}} if classes else None
        file = to_onnx(fitted, rows[:1].astype(np.float32), options=about)

        def margin(x: Any) -> Any:
            x = x.astype(np.float32)
            if not classes:
                return fitted.predict(x)
            if hasattr(fitted, "decision_function"):
                return fitted.decision_function(x)
            said = fitted.predict_proba(x)
            return said[:, 1] if classes == 2 else said

        return file.SerializeToString(), margin, rows

    few = {"n_estimators": 6, "random_state": 2}
    yield "tree-regression", lambda: make(tree.DecisionTreeRegressor(max_depth=5))
    yield "tree-two-targets", lambda: make(tree.DecisionTreeRegressor(max_depth=4), targets=True)
    yield "tree-binary", lambda: make(tree.DecisionTreeClassifier(max_depth=5), classes=2)
    yield "tree-multi-class", lambda: make(tree.DecisionTreeClassifier(max_depth=5), classes=4)
    yield "forest-regression", lambda: make(ensemble.RandomForestRegressor(**few))
    yield (
        "forest-two-targets",
        lambda: make(ensemble.RandomForestRegressor(**few, max_depth=4), targets=True),
    )
    yield "forest-binary", lambda: make(ensemble.RandomForestClassifier(**few), classes=2)
    yield (
        "forest-multi-class",
        lambda: make(ensemble.RandomForestClassifier(**few), classes=3, zipmap=True),
    )
    yield "extra-trees", lambda: make(ensemble.ExtraTreesClassifier(**few), classes=2, zipmap=True)
    yield "boosting-regression", lambda: make(ensemble.GradientBoostingRegressor(**few))
    yield "boosting-binary", lambda: make(ensemble.GradientBoostingClassifier(**few), classes=2)
    yield (
        "boosting-multi-class",
        lambda: make(ensemble.GradientBoostingClassifier(**few), classes=3),
    )
    yield (
        "boosting-outputs-apart",
        lambda: make(ensemble.GradientBoostingClassifier(**few), classes=3, zipmap="columns"),
    )
    voters = [
        ("a", ensemble.RandomForestRegressor(**few, max_depth=4)),
        ("b", ensemble.GradientBoostingRegressor(**few)),
    ]
    yield "voting", lambda: make(ensemble.VotingRegressor(voters, weights=np.array([1, 3])))
    bagged = ensemble.BaggingClassifier(
        tree.DecisionTreeClassifier(max_depth=3), n_estimators=4, random_state=2
    )
    yield "bagging-binary", lambda: make(bagged, classes=2)
    scaled = pipeline.make_pipeline(
        preprocessing.StandardScaler(), ensemble.GradientBoostingRegressor(**few)
    )
    yield "scaler-boosting", lambda: make(scaled)
    filled = pipeline.make_pipeline(
        impute.SimpleImputer(), ensemble.GradientBoostingClassifier(**few)
    )
    yield "imputer-boosting", lambda: make(filled, classes=2, missing=0.2)
    both = pipeline.make_pipeline(
        impute.SimpleImputer(),
        preprocessing.MinMaxScaler(),
        ensemble.RandomForestRegressor(**few, max_depth=4),
    )
    yield "imputer-range-forest", lambda: make(both, missing=0.2)


def catboost_cases() -> Iterator[tuple[str, Callable[[], tuple[bytes, Margin, Any]]]]:
    """Name and maker of each model of CatBoost."""
    import catboost  # type: ignore[import-not-found]

    def make(kind: str, *, classes: int = 2, missing: float = 0.0, **options: Any) -> Any:
        rows, label, target = data(missing=missing, classes=classes)
        estimator = getattr(catboost, kind)(
            iterations=10,
            depth=3,
            thread_count=1,
            verbose=False,
            allow_writing_files=False,
            **options,
        )
        fitted = estimator.fit(rows, label if kind == "CatBoostClassifier" else target)
        path = Path(sys.argv[1]) / "catboost.onnx"
        fitted.save_model(str(path), format="onnx")
        file = path.read_bytes()
        path.unlink()
        return file, lambda x: fitted.predict(x, prediction_type="RawFormulaVal"), rows

    yield "regression", lambda: make("CatBoostRegressor")
    yield "regression-missing", lambda: make("CatBoostRegressor", missing=0.2)
    yield "binary", lambda: make("CatBoostClassifier")
    yield "binary-missing", lambda: make("CatBoostClassifier", missing=0.2)
    yield "multi-class", lambda: make("CatBoostClassifier", classes=3)


LIBRARIES = {
    "lightgbm": lightgbm_cases,
    "xgboost": xgboost_cases,
    "sklearn": sklearn_cases,
    "catboost": catboost_cases,
}


def main(folder: Path) -> int:
    """Write ``<name>.onnx`` and ``<name>.json`` for each model; 1 when one could not be made."""
    warnings.simplefilter("ignore")
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for library, cases in LIBRARIES.items():
        for name, make in cases():
            try:
                file, margin, rows = make()
                background, explained = rows[:BACKGROUND], rows[-ROWS:]
                base, values = shapley(margin, background, explained)
            except Exception:
                print(f"{library}-{name}", traceback.format_exc(limit=-2), file=sys.stderr)
                failed = 1
                continue
            said = {"background": background, "rows": explained, "base": base, "values": values}
            lists = {key: np.asarray(value).tolist() for key, value in said.items()}
            (folder / f"{library}-{name}.onnx").write_bytes(file)
            (folder / f"{library}-{name}.json").write_text(json.dumps(lists), "utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
