"""The export: equal to its source with unknown values, and the splits that made it unequal."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from models.errors import InputError
from models.features.catalogue import BY_NAME
from models.onnx_runtime import load_onnxruntime
from models.training.fit import (
    EXPORT_BOUND,
    OPSET,
    OUTPUT,
    _float32_splits,
    export_model,
    fit_model,
)
from models.training.population import NAMES

Matrix = NDArray[np.float32]
# Two neighbours in float32: the double half-way between them rounds up to the second.
LOW = np.float32(1.0)
HIGH = np.nextafter(LOW, np.float32(2))


def invented(rows: int = 3000, seed: int = 5) -> tuple[Matrix, NDArray[np.int8]]:
    """Random features, a fifth of them unknown, and answers that follow two of them."""
    generator = np.random.default_rng(seed)
    features = generator.normal(size=(rows, len(NAMES))).round(3).astype(np.float32)
    kept = features[:, 0] - features[:, 13] + generator.normal(size=rows) > 0
    features[generator.random(features.shape) < 0.2] = np.nan
    return features, kept.astype(np.int8)


def run(data: bytes, rows: Matrix) -> NDArray[np.float64]:
    session = load_onnxruntime().InferenceSession(data, providers=["CPUExecutionProvider"])
    (output,) = session.run([OUTPUT], {"features": rows})
    return np.asarray(output[:, 1], dtype=np.float64)


def exported_as_it_comes(booster: Any) -> bytes:
    """What the exporter makes of a model without our help."""
    from onnxmltools import convert_lightgbm
    from onnxmltools.convert.common.data_types import FloatTensorType

    types = [("features", FloatTensorType([None, len(NAMES)]))]
    proto = convert_lightgbm(booster, "raw", types, zipmap=False, target_opset=OPSET)
    data: bytes = proto.SerializeToString()
    return data


def on_the_edge() -> tuple[Matrix, NDArray[np.int8]]:
    """A model that learns to part two neighbouring numbers."""
    features = np.full((1000, len(NAMES)), np.nan, dtype=np.float32)
    features[:500, 0], features[500:, 0] = LOW, HIGH
    return features, (features[:, 0] == HIGH).astype(np.int8)


def test_the_export_gives_the_outputs_of_its_source_unknown_values_included() -> None:
    features, kept = invented()
    model = fit_model(features, kept, seed=7)
    data, gap = export_model(model, features[2000:])
    assert gap <= EXPORT_BOUND
    more, _ = invented(seed=6)
    nothing = np.full((1, len(NAMES)), np.nan, dtype=np.float32)
    rows = np.concatenate([more, nothing])
    np.testing.assert_allclose(
        run(data, rows), model.predict_proba(rows)[:, 1], rtol=0, atol=EXPORT_BOUND
    )


def test_the_same_seed_fits_the_same_model_and_exports_the_same_bytes() -> None:
    features, kept = invented()
    first, again, other = (
        export_model(fit_model(features, kept, seed), features)[0] for seed in (7, 7, 8)
    )
    assert first == again != other


def test_a_split_between_neighbours_is_moved_by_the_exporter_and_held_by_us() -> None:
    features, kept = on_the_edge()
    model = fit_model(features, kept, seed=7)
    rows = features[[0, -1]]
    low, high = model.predict_proba(rows)[:, 1]
    assert high > low + 0.9
    raw = run(exported_as_it_comes(model.booster_), rows)
    assert raw[1] == pytest.approx(low, abs=1e-3)  # wrong: the higher of the two went left
    data, gap = export_model(model, rows)
    assert gap <= EXPORT_BOUND
    np.testing.assert_allclose(run(data, rows), [low, high], rtol=0, atol=1e-6)


def test_splits_are_the_largest_float32_that_does_not_exceed_them() -> None:
    half_way = (float(LOW) + float(HIGH)) / 2
    just_above = math.nextafter(half_way, 2.0)
    text = f"tree\nthreshold=0.5 {just_above!r} -{just_above!r} 1e-35\nleaf=1\ntree_sizes=4 5\n"
    rewritten = _float32_splits(text)
    assert "tree_sizes" not in rewritten
    assert "leaf=1" in rewritten
    (line,) = [line for line in rewritten.split("\n") if line.startswith("threshold=")]
    splits = [float(x) for x in line.removeprefix("threshold=").split()]
    assert splits[:3] == [0.5, float(LOW), -float(HIGH)]
    assert 0 < splits[3] <= 1e-35
    assert all(float(np.float32(x)) == x for x in splits)


def test_an_export_that_differs_from_its_source_is_refused() -> None:
    """The exporter divides a random forest by 100 instead of the number of its trees."""
    import lightgbm

    features, kept = invented()
    forest = lightgbm.LGBMClassifier(
        boosting_type="rf", bagging_freq=1, bagging_fraction=0.7, n_estimators=20, verbose=-1
    )
    with pytest.raises(InputError) as refused:
        export_model(forest.fit(features, kept), features[2000:])
    assert refused.value.code == "export_differs"
    assert float(refused.value.params["gap"]) > EXPORT_BOUND


def test_declared_directions_hold_in_a_fitted_model() -> None:
    features, kept = invented()
    model = fit_model(features, kept, seed=7)
    generator = np.random.default_rng(1)
    rows = features[generator.choice(len(features), 200)]
    for column, name in enumerate(NAMES):
        if not BY_NAME[name].direction:
            continue
        scores = []
        for value in np.linspace(-3, 3, 9, dtype=np.float32):
            moved = rows.copy()
            moved[:, column] = value
            scores.append(model.predict_proba(moved)[:, 1])
        moves = np.diff(np.array(scores), axis=0) * BY_NAME[name].direction
        assert moves.min() >= -1e-12, name
