"""Interventional Shapley values by their definition: every coalition, scored by ONNX Runtime."""

from __future__ import annotations

from itertools import product
from math import factorial

import numpy as np
from numpy.typing import NDArray

from models.ensemble import Ensemble
from tests.models.trees import run


def by_enumeration(
    model: bytes, ensemble: Ensemble, background: NDArray[np.float64], rows: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """The base value and the values (n, features) of ``rows`` against ``background``.

    A coalition is worth the mean output when the features in it come from the row and the others
    from each background row. Only for models whose output is their margin.
    """
    width = rows.shape[1]
    coalitions = np.array(list(product([False, True], repeat=width)))
    mixed = np.where(
        coalitions[None, :, None, :], rows[:, None, None, :], background[None, None, :, :]
    )
    worth = run(model, ensemble, mixed.reshape(-1, width)).reshape(mixed.shape[:3]).mean(axis=2)
    values = np.zeros(rows.shape)
    place = {tuple(c): i for i, c in enumerate(coalitions.tolist())}
    for coalition in coalitions.tolist():
        for player in [k for k, is_in in enumerate(coalition) if not is_in]:
            size = sum(coalition)
            weight = factorial(size) * factorial(width - size - 1) / factorial(width)
            joined = tuple(is_in or k == player for k, is_in in enumerate(coalition))
            gained = worth[:, place[joined]] - worth[:, place[tuple(coalition)]]
            values[:, player] += weight * gained
    return float(worth[0, place[(False,) * width]]), values
