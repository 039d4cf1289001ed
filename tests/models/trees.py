"""Random small ensembles for Hypothesis, and ONNX Runtime as the judge of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st
from numpy.typing import ArrayLike, NDArray

from models.ensemble import Ensemble, Link
from models.onnx_runtime import load_onnxruntime
from tests.golden.onnx.hand_made import MEMBER, Branch, Tree

WIDTH = 4
CUTS = (-1.0, 0.0, 0.5, 1.0, 2.0, 3.0)
MEMBERS = (-1.0, 0.0, 1.0, 2.0, 3.0, 40.0)  # ONNX Runtime takes whole numbers only
WHOLE = (-np.inf, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, np.inf, np.nan)
NEAR = (-0.5, 0.5, float(np.nextafter(1, 2)), float(np.nextafter(1, 0)), 1.0000002)


def leaves() -> st.SearchStrategy[float]:
    """Leaf weights that float32 represents."""
    return st.integers(-64, 64).map(lambda n: n / 16)


def trees(modes: tuple[str, ...], width: int = WIDTH) -> st.SearchStrategy[Tree]:
    """Trees of a few splits on ``width`` features; a set holds whole numbers."""

    def split(ends: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
        def tested(mode: str) -> st.SearchStrategy[Tree]:
            values = st.lists(
                st.sampled_from(MEMBERS if mode == MEMBER else CUTS),
                min_size=1,
                max_size=4 if mode == MEMBER else 1,
                unique=True,
            ).map(tuple)
            feature = st.integers(0, width - 1)
            return st.builds(Branch, feature, st.just(mode), values, st.booleans(), ends, ends)

        return st.sampled_from(modes).flatmap(tested)

    return st.recursive(leaves(), split, max_leaves=8)


def matrices(
    values: tuple[float, ...], max_rows: int, width: int = WIDTH
) -> st.SearchStrategy[NDArray[np.float64]]:
    """Matrices (1 to ``max_rows``, width) of some ``values``."""
    row = st.lists(st.sampled_from(values), min_size=width, max_size=width)
    return st.lists(row, min_size=1, max_size=max_rows).map(np.array)


def run(model: bytes, ensemble: Ensemble, rows: ArrayLike) -> NDArray[np.float64]:
    """The explained output (n,) of ONNX Runtime for ``rows``."""
    onnxruntime = load_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    fed = np.asarray(rows, dtype=np.float64).astype(ensemble.row_format.input_dtype)
    (raw,) = session.run([ensemble.output_name], {ensemble.inputs[0]: fed})
    return ensemble.scores(raw)


def linked(ensemble: Ensemble, margin: NDArray[np.float64]) -> NDArray[np.float64]:
    """The output that margins stand for."""
    if ensemble.link is Link.IDENTITY:
        return margin
    return 1 / (1 + np.exp(-margin))


def relative_gap(found: NDArray[np.float64], stated: NDArray[np.float64]) -> float:
    """The largest |found - stated| / max(1, |stated|)."""
    return float((np.abs(found - stated) / np.maximum(1, np.abs(stated))).max(initial=0))
