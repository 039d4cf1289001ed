"""What is written to a CSV file is read back to the last digit."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.csv_rows import read_rows, write_table

NAMES = st.lists(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=9),
    min_size=1,
    max_size=4,
    unique=True,
).filter(lambda names: not names[0].startswith("\ufeff"))


@settings(max_examples=60)
@given(NAMES, st.data())
def test_numbers_names_and_what_is_unknown_come_back(names: list[str], data: st.DataObject) -> None:
    row = st.lists(st.floats(), min_size=len(names), max_size=len(names))
    rows = data.draw(st.lists(row, min_size=1, max_size=5))
    wanted = data.draw(st.permutations(names))[:2]
    with TemporaryDirectory() as scratch:
        path = Path(scratch) / "rows.csv"
        write_table(path, names, rows)
        table = read_rows(path, wanted)
        assert [p.name for p in path.parent.iterdir()] == ["rows.csv"]
    places = [names.index(name) for name in wanted]
    np.testing.assert_array_equal(table.rows, np.array(rows)[:, places])
    assert set(table.unused) == set(names) - set(wanted)
