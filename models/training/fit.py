"""LightGBM on simulated answers, to an ONNX file proven equal to its source. Never a bundle."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import HomeError, InputError
from models.features.catalogue import BY_NAME
from models.onnx_runtime import load_onnxruntime
from models.training.population import NAMES

EXPORT_BOUND = 1e-5  # relative, the one definition of exactness in formats.md
OUTPUT = "probabilities"
OPSET = 15

PARAMETERS: dict[str, Any] = {
    "n_estimators": 140,
    "learning_rate": 0.08,
    "max_depth": 5,
    "num_leaves": 20,
    "min_child_samples": 80,
    "subsample": 0.8,
    "subsample_freq": 1,
    "colsample_bytree": 0.7,
    "reg_lambda": 2.0,
    # One thread and fixed row-wise histograms: the same seed gives the same trees.
    "n_jobs": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


def fit_model(features: NDArray[np.float32], kept: NDArray[np.int8], seed: int) -> Any:  # noqa: ANN401
    """A ``lightgbm.LGBMClassifier``, monotone where the catalogue gives a direction."""
    try:
        import lightgbm
    except ImportError as error:
        raise HomeError("training_missing") from error

    constraints = [BY_NAME[name].direction for name in NAMES]
    model = lightgbm.LGBMClassifier(
        **PARAMETERS, random_state=seed, monotone_constraints=constraints
    )
    return model.fit(features, kept)


def export_model(model: Any, held_out: NDArray[np.float32]) -> tuple[bytes, float]:  # noqa: ANN401
    """The ONNX file and its largest relative gap to ``model`` on ``held_out``.

    Every column is also emptied in turn, then all. Above 1e-5, raises ``InputError``
    ``export_differs``.
    """
    import lightgbm
    from onnxmltools import convert_lightgbm
    from onnxmltools.convert.common.data_types import FloatTensorType

    types = [("features", FloatTensorType([None, len(NAMES)]))]
    booster = lightgbm.Booster(model_str=_float32_splits(model.booster_.model_to_string()))
    proto = convert_lightgbm(booster, "arbitre", types, zipmap=False, target_opset=OPSET)
    # The label is not used, and its declared shape is wrong in this exporter.
    for output in [output for output in proto.graph.output if output.name != OUTPUT]:
        proto.graph.output.remove(output)
    # The exporter's order follows the run; the file must follow the seed alone.
    versions = sorted(proto.opset_import, key=lambda version: str(version.domain))
    del proto.opset_import[:]
    proto.opset_import.extend(versions)
    proto.graph.doc_string = proto.doc_string = ""
    data = proto.SerializeToString(deterministic=True)
    gap = _export_gap(data, model, held_out)
    if gap > EXPORT_BOUND:
        raise InputError("export_differs", gap=gap)
    return data, gap


def _float32_splits(text: str) -> str:
    """The model's text with each split at the largest float32 that does not exceed it.

    For float32 rows ``x <= t`` means the same, and the exporter's rounding no longer moves a split
    across a value (it did, by up to 0.005 of a probability).
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.startswith("threshold="):
            splits = np.array(line.removeprefix("threshold=").split(), dtype=np.float64)
            rounded = splits.astype(np.float32)
            above = rounded.astype(np.float64) > splits
            rounded[above] = np.nextafter(rounded[above], np.float32(-np.inf))
            lines[number] = "threshold=" + " ".join(repr(float(x)) for x in rounded)
    # Their byte counts are those of the text that was.
    return "\n".join(line for line in lines if not line.startswith("tree_sizes="))


def _export_gap(data: bytes, model: Any, held_out: NDArray[np.float32]) -> float:  # noqa: ANN401
    session = load_onnxruntime().InferenceSession(data, providers=["CPUExecutionProvider"])
    emptied = [held_out]
    for column in range(held_out.shape[1]):
        rows = held_out[:50].copy()
        rows[:, column] = np.nan
        emptied.append(rows)
    emptied.append(np.full((1, held_out.shape[1]), np.nan, dtype=np.float32))
    rows = np.concatenate(emptied)
    (exported,) = session.run([OUTPUT], {"features": rows})
    source = model.predict_proba(rows)[:, 1]
    return float(np.max(np.abs(exported[:, 1] - source) / np.maximum(1.0, np.abs(source))))
