"""Tables come back from disk as they were built, and a folder that is not so is rebuilt."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from explain.table_files import load, open_tables, save, tables_key
from explain.tables import Tables, build_tables
from models.ensemble import Ensemble, read_ensemble
from models.errors import InputError
from tests.golden.onnx import golden, golden_names
from tests.golden.onnx.hand_made import Branch, Tree, regressor_3

ROWS, BACKGROUND = golden("lightgbm-wide").rows[:5], golden("lightgbm-wide").rows[5:]


def _both_kinds_of_boxes() -> bytes:
    """A conjunction of more features than a table has room for, and a small tree."""
    tree: Tree = Branch(20, "BRANCH_LEQ", (0.0,), True, 1.0, -1.0)
    small = tree
    for feature in range(14):
        tree = Branch(feature, "BRANCH_LEQ", (1.0,), True, tree, 0.5)
    content: bytes = regressor_3([tree, small], width=24).SerializeToString()
    return content


@pytest.fixture(scope="module")
def ensemble() -> Ensemble:
    return read_ensemble(_both_kinds_of_boxes())


@pytest.fixture(scope="module")
def built(ensemble: Ensemble) -> Tables:
    return build_tables(ensemble, BACKGROUND)


def _values(tables: Tables) -> list[list[float]]:
    base_value, phi = tables.attributions(ROWS)
    return [[base_value], *phi.tolist()]


@pytest.mark.parametrize("name", golden_names())
def test_tables_come_back_as_they_were_built(name: str, tmp_path: Path) -> None:
    case = golden(name)
    made = build_tables(read_ensemble(case.model), case.rows)
    save(made, tmp_path / "kept", "k")
    base_value, phi = load(tmp_path / "kept", "k").attributions(case.rows)
    assert base_value == made.base_value
    assert phi.tolist() == made.attributions(case.rows)[1].tolist()


def test_a_model_without_splits_is_kept_too(tmp_path: Path) -> None:
    made = build_tables(read_ensemble(regressor_3([2.0]).SerializeToString()), np.zeros((1, 2)))
    save(made, tmp_path / "kept", "k")
    assert load(tmp_path / "kept", "k").attributions(np.zeros((1, 2)))[0] == 2.0


def _unread() -> Ensemble:
    raise AssertionError("kept tables need no model")


def test_the_second_opening_reads_what_the_first_kept(
    ensemble: Ensemble, built: Tables, tmp_path: Path
) -> None:
    first = open_tables(lambda: ensemble, "model", BACKGROUND, tmp_path)
    second = open_tables(_unread, "model", BACKGROUND, tmp_path)
    assert _values(first) == _values(second) == _values(built)
    assert not isinstance(first.wide[0].weight.base, np.memmap)
    assert isinstance(second.wide[0].weight.base, np.memmap)
    assert [path.name for path in tmp_path.iterdir()] == [tables_key("model", BACKGROUND)]


def test_another_model_or_background_has_other_tables() -> None:
    changed = BACKGROUND.copy()
    changed[0, 0] = 9.0
    keys = {
        tables_key("model", BACKGROUND),
        tables_key("other", BACKGROUND),
        tables_key("model", changed),
        tables_key("model", BACKGROUND[:-1]),
        tables_key("model", BACKGROUND[::-1]),
    }
    assert len(keys) == 5


def test_the_same_numbers_in_another_shape_are_another_background() -> None:
    keys = [tables_key("model", np.zeros(shape)) for shape in ((2, 6), (3, 4))]
    assert keys[0] != keys[1]


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def _set_columns(path: Path, columns: int, *, is_sealed: bool) -> None:
    index = json.loads((path / "index.json").read_text())
    index["columns"] = columns
    if is_sealed:
        del index["seal"]
        index["seal"] = hashlib.sha256(json.dumps(index, sort_keys=True).encode()).hexdigest()
    (path / "index.json").write_text(json.dumps(index))


def _replace_array(path: Path, name: str, array: np.ndarray) -> None:
    """An array that is not as written, under a digest and a seal that say it is."""
    np.save(path / f"{name}.npy", array)
    index = json.loads((path / "index.json").read_text())
    del index["seal"]
    content = (path / f"{name}.npy").read_bytes()
    index["sha256"][name] = hashlib.sha256(content).hexdigest()
    index["seal"] = hashlib.sha256(json.dumps(index, sort_keys=True).encode()).hexdigest()
    (path / "index.json").write_text(json.dumps(index))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a bit of a table": lambda path: _flip(path / "narrow0-table.npy"),
    "a bit of a weight": lambda path: _flip(path / "wide0-weight.npy"),
    "a bit of the base value": lambda path: _flip(path / "base_value.npy"),
    "a table that is missing": lambda path: (path / "narrow0-table.npy").unlink(),
    "a table that is cut": lambda path: (path / "narrow0-table.npy").write_bytes(b"\x93NUMPY"),
    "an index that is missing": lambda path: (path / "index.json").unlink(),
    "an index that is cut": lambda path: (path / "index.json").write_text("{"),
    "an index of endless brackets": lambda path: (path / "index.json").write_text("[" * 200_000),
    "an index of another kind": lambda path: (path / "index.json").write_text("[]"),
    "an index without a seal": lambda path: (path / "index.json").write_text("{}"),
    "a width that was edited": lambda path: _set_columns(path, 25, is_sealed=False),
    "a width below the features": lambda path: _set_columns(path, 3, is_sealed=True),
    "a table of another shape": lambda path: _replace_array(
        path, "narrow0-table", np.zeros((3, 1))
    ),
    "a table of another type": lambda path: _replace_array(
        path, "narrow0-table", np.zeros((3, 1), dtype=np.float32)
    ),
    "conditions that are not there": lambda path: _replace_array(
        path, "wide0-conditions", np.full((9999, 10), 10**6, dtype=np.int32)
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_folder_is_never_used_and_is_rebuilt(
    name: str, ensemble: Ensemble, built: Tables, tmp_path: Path
) -> None:
    open_tables(lambda: ensemble, "model", BACKGROUND, tmp_path)
    (kept,) = tmp_path.iterdir()
    load(kept, kept.name)
    DAMAGES[name](kept)
    with pytest.raises(InputError, match="tables_unusable"):
        load(kept, kept.name)
    assert _values(open_tables(lambda: ensemble, "model", BACKGROUND, tmp_path)) == _values(built)
    assert _values(load(kept, kept.name)) == _values(built)


def test_the_folder_of_another_model_is_not_taken_for_this_one(
    built: Tables, tmp_path: Path
) -> None:
    save(built, tmp_path / "theirs", "theirs")
    (tmp_path / "theirs").rename(tmp_path / "ours")
    with pytest.raises(InputError, match="tables_unusable"):
        load(tmp_path / "ours", "ours")


def test_where_nothing_can_be_kept_the_explanation_is_still_there(
    ensemble: Ensemble, built: Tables, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    tables = open_tables(lambda: ensemble, "model", BACKGROUND, tmp_path / "file")
    assert _values(tables) == _values(built)
