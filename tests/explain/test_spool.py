"""Long arrays are the same whether they stayed in memory or went to disk."""

from __future__ import annotations

import numpy as np
import pytest

from explain import spool
from explain.spool import Spool


@pytest.mark.parametrize("limit", [0, 30, 1 << 20])
def test_parts_come_back_in_order(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", limit)
    made = Spool(np.int32)
    for part in (np.arange(5), np.empty(0), np.arange(10)[::-2]):
        made.add(part)
    found = made.array()
    assert found.dtype == np.int32
    assert found.tolist() == [0, 1, 2, 3, 4, 9, 7, 5, 3, 1]


def test_of_no_part_comes_an_empty_array() -> None:
    assert Spool(np.float64).array().shape == (0,)
