"""How the rows of a model are fed, and what its trees then compare.

Never repairs a row: what does not fit is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.errors import InputError


@dataclass(frozen=True, slots=True)
class RowFormat:
    """Columns and number types of a model's rows."""

    columns: int  # the least that serve when ``is_open``
    is_open: bool  # the file leaves the number of columns open
    input_dtype: np.dtype[np.floating[Any]]  # what ONNX Runtime is fed
    compare_dtype: np.dtype[np.floating[Any]]  # what the trees compare in, after the file's casts

    def as_compared(self, rows: ArrayLike) -> NDArray[np.float64]:
        """Return ``rows`` (n, columns), NaN for unknown, as the trees see them.

        Explaining a float32 model needs its rounding: a value just beyond a threshold may fall
        on it. Raises ``InputError`` ``rows_wrong_width``: where the file leaves the width open,
        ONNX Runtime would read beyond a row too short.
        """
        given = np.asarray(rows, dtype=np.float64)
        found = given.shape[1] if given.ndim == 2 else 0
        if found < self.columns or (found > self.columns and not self.is_open):
            raise InputError("rows_wrong_width", expected=self.columns, found=found)
        with np.errstate(over="ignore"):  # beyond float32 is infinite, there as here
            fed = given.astype(self.input_dtype).astype(self.compare_dtype)
        return fed.astype(np.float64)
