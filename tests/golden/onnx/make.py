"""Make the golden ONNX files and ``cases.json``: digest, rows, and the source library's margins.

Run by hand (``python -m tests.golden.onnx.make``) when a file is added; never by the tests, which
must keep reading what earlier exporters wrote.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper
from onnxmltools import convert_lightgbm
from onnxmltools.convert.common.data_types import FloatTensorType
from skl2onnx import to_onnx  # type: ignore[import-untyped]
from sklearn.ensemble import (
    GradientBoostingClassifier,
    GradientBoostingRegressor,
    RandomForestClassifier,
)

from tests.golden.onnx.hand_made import (
    MEMBER,
    ML,
    MODES,
    Branch,
    Tree,
    classifier_3,
    ensemble_5,
    model,
    nodes_3,
    regressor_3,
)

FOLDER = Path(__file__).parent
Margins = NDArray[np.float64] | None  # None: no library, only ONNX Runtime, says what is right


def _rows(seed: int, count: int, columns: int, missing: float) -> NDArray[np.float64]:
    generator = np.random.default_rng(seed)
    rows = generator.normal(size=(count, columns)).astype(np.float32).astype(np.float64)
    rows[generator.random(rows.shape) < missing] = np.nan
    return rows


def _labels(rows: NDArray[np.float64]) -> NDArray[np.int64]:
    known = np.nan_to_num(rows)
    return (known[:, 0] + known[:, 1] * known[:, 2] - known[:, 3] > 0).astype(np.int64)


def lightgbm_binary(*, zipmap: bool) -> tuple[ModelProto, NDArray[np.float64], Margins]:
    """LightGBM as the default bundle is trained: missing values, monotone, shallow."""
    rows = _rows(1, 600, 6, 0.2)
    classifier = lightgbm.LGBMClassifier(
        n_estimators=15,
        num_leaves=12,
        max_depth=4,
        monotone_constraints=[1, 0, 0, -1, 0, 0],
        random_state=1,
        n_jobs=1,
        deterministic=True,
        verbose=-1,
    ).fit(rows, _labels(rows))
    inputs = [("features", FloatTensorType([None, 6]))]
    margins = np.asarray(classifier.predict(rows[:40], raw_score=True))
    return convert_lightgbm(classifier, initial_types=inputs, zipmap=zipmap), rows[:40], margins


def lightgbm_wide() -> tuple[ModelProto, NDArray[np.float64], Margins]:
    """Deep trees: leaves with more than nine distinct features."""
    rows = _rows(2, 1500, 24, 0.1)
    target = np.exp(1.5 * np.nan_to_num(rows).clip(-1, 1).sum(axis=1))  # steep: trees grow deep
    regressor = lightgbm.LGBMRegressor(
        n_estimators=2,
        num_leaves=90,
        min_child_samples=1,
        feature_fraction_bynode=0.2,
        random_state=2,
        n_jobs=1,
        verbose=-1,
    ).fit(rows, target / target.std())
    inputs = [("features", FloatTensorType([None, 24]))]
    margins = np.asarray(regressor.predict(rows[:40]))
    return convert_lightgbm(regressor, initial_types=inputs), rows[:40], margins


def sklearn_model(estimator: Any, method: str) -> tuple[ModelProto, NDArray[np.float64], Margins]:
    """An estimator of scikit-learn; ``method`` gives its margin."""
    rows = _rows(3, 400, 5, 0.0)
    estimator.fit(rows, _labels(rows))
    options = {"zipmap": False} if hasattr(estimator, "predict_proba") else None
    exported = to_onnx(estimator, rows[:1].astype(np.float32), options=options)
    margins = getattr(estimator, method)(rows[:40])
    return exported, rows[:40], margins[:, 1] if margins.ndim == 2 else margins


def every_mode(*, is_5: bool, dtype: Any) -> tuple[ModelProto, NDArray[np.float64], Margins]:
    """A tree a branch mode, tracked and not, and one that mixes them; rows on and off the cuts."""
    modes = (*MODES, MEMBER) if is_5 else MODES
    trees: list[Tree] = [0.125]
    for number, mode in enumerate(modes):
        values = (1.0, 3.0) if mode == MEMBER else (0.1 if number % 2 else 1.0,)
        for is_missing_yes in (False, True):
            inner = Branch(1, mode, values, not is_missing_yes, 0.3 + number, -0.7)
            trees.append(Branch(0, mode, values, is_missing_yes, inner, 0.9 - number))
    generator = np.random.default_rng(4)
    choices = [-np.inf, -1.0, 0.0, 1.0, 2.0, 3.0, np.inf, np.nan]
    if not is_5:  # ONNX Runtime 1.31 truncates fractions before it looks into a set
        choices += [0.1, float(np.float32(0.1)), 0.0999, 0.1001]
    rows = generator.choice(choices, size=(60, 2))
    build = ensemble_5 if is_5 else regressor_3
    return build(trees, dtype, width=2), rows, None


def two_classes(transform: str) -> tuple[ModelProto, NDArray[np.float64], Margins]:
    """Both classes weighted at every leaf, as CatBoost and forests write them."""
    trees: list[Tree] = [
        Branch(0, "BRANCH_LEQ", (0.0,), True, (0.25, -0.25), (-1.5, 1.0)),
        Branch(
            1,
            "BRANCH_LT",
            (0.5,),
            False,
            (0.5, 0.125),
            Branch(0, "BRANCH_GT", (1.0,), True, (0.1, 2.0), (1.0, 0.3)),
        ),
    ]
    return classifier_3(trees, (0, 1), transform, width=2), _rows(5, 40, 2, 0.2), None


def cast_before() -> tuple[ModelProto, NDArray[np.float64], Margins]:
    """A double input cast to float before the trees, and the scores cast to double after."""
    tree = Branch(0, "BRANCH_LEQ", (0.1,), False, 1.5, -2.0)
    nodes = [
        helper.make_node("Cast", ["x"], ["x32"], to=TensorProto.FLOAT),
        helper.make_node("Identity", ["x32"], ["rows"]),
        helper.make_node(
            "TreeEnsembleRegressor",
            ["rows"],
            ["sums"],
            domain=ML,
            n_targets=1,
            **nodes_3([tree], "target", np.float32),
        ),
        helper.make_node("Cast", ["sums"], ["y"], to=TensorProto.DOUBLE),
    ]
    made = model(nodes, opset=3, dtype=np.float64, width=1, outputs=(("y", TensorProto.DOUBLE),))
    just_above = float(np.nextafter(0.1, 1))  # float32 brings it down to the threshold
    return made, np.array([[0.1], [just_above], [0.2], [np.nan]]), None


def main() -> None:
    """Write every file and ``cases.json``."""
    made = {
        "lightgbm-binary": lightgbm_binary(zipmap=False),
        "lightgbm-binary-zipmap": lightgbm_binary(zipmap=True),
        "lightgbm-wide": lightgbm_wide(),
        "sklearn-boosting-binary": sklearn_model(
            GradientBoostingClassifier(n_estimators=12, random_state=3), "decision_function"
        ),
        "sklearn-boosting-regression": sklearn_model(
            GradientBoostingRegressor(n_estimators=12, random_state=3), "predict"
        ),
        "sklearn-forest-binary": sklearn_model(
            RandomForestClassifier(n_estimators=5, max_depth=5, random_state=3), "predict_proba"
        ),
        "every-mode-3-float": every_mode(is_5=False, dtype=np.float32),
        "every-mode-3-double": every_mode(is_5=False, dtype=np.float64),
        "every-mode-5-float": every_mode(is_5=True, dtype=np.float32),
        "every-mode-5-double": every_mode(is_5=True, dtype=np.float64),
        "two-classes-logistic": two_classes("LOGISTIC"),
        "two-classes-softmax": two_classes("SOFTMAX"),
        "two-classes-none": two_classes("NONE"),
        "cast-before": cast_before(),
    }
    cases = {}
    for name, (exported, rows, margins) in made.items():
        content = exported.SerializeToString(deterministic=True)
        (FOLDER / f"{name}.onnx").write_bytes(content)
        cases[name] = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "rows": [[_said(v) for v in row] for row in rows.tolist()],
            "margins": None if margins is None else np.asarray(margins).tolist(),
        }
    (FOLDER / "cases.json").write_text(json.dumps(cases) + "\n", encoding="utf-8")


def _said(value: float) -> float | str:
    return value if np.isfinite(value) else str(value)  # JSON knows neither NaN nor infinity


if __name__ == "__main__":
    main()
