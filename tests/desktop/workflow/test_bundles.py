"""What cannot be scored or explained is refused by name, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from onnx import ModelProto, TensorProto, helper

from desktop.workflow.bundles import build_bundle, explain_rows, score_rows
from models.bundle import BACKGROUND, MANIFEST, MODEL
from models.errors import ArbitreError
from tests.arbitre import Arbitre
from tests.desktop.bringing import NAMES, Desk, linear
from tests.golden.onnx.hand_made import model


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Arbitre(tmp_path / "home"), tmp_path)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """A bundle of a model without trees, which needs no audit."""
    desk.bring(linear(3), background=np.ones((1, 3)))
    _build(desk)
    return desk


def _silent(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


def _build(desk: Desk) -> None:
    build_bundle(_silent, desk.sources, desk.folder / "bundle", desk.folder / "tables", "fr")


def _refused(work: Callable[[], object]) -> tuple[str, dict[str, str | float]]:
    with pytest.raises(ArbitreError) as refused:
        work()
    return refused.value.code, refused.value.params


def _explaining(desk: Desk, rows: Path, against: str | None = None) -> Callable[[], object]:
    folder, out, tables = desk.folder / "bundle", desk.folder / "v.csv", desk.folder / "tables"
    return lambda: explain_rows(_silent, folder, rows, out, tables, False, against)


def _scoring(desk: Desk, rows: Path, out: str = "v.csv") -> Callable[[], object]:
    return lambda: score_rows(_silent, desk.folder / "bundle", rows, desk.folder / out)


ROWS: dict[str, tuple[str, str, object]] = {
    "a column that is missing": ("age,size\n1,2\n", "csv_column_missing", {"column": "weight"}),
    "other separators": ("age;size;weight\n1;2;3\n", "csv_column_missing", {"column": "age"}),
    "a line too short": ("age,size,weight\n1,2\n", "csv_ragged", {"line": 2, "found": 2}),
    "a line too long": ("age,size,weight\n1,2,3\n1,2,3,4\n", "csv_ragged", {"line": 3, "found": 4}),
    "a word": ("age,size,weight\n1,deux,3\n", "csv_not_a_number", {"cell": "deux", "line": 2}),
    "a number of Python's": ("age,size,weight\n1,1_000,3\n", "csv_not_a_number", {"cell": "1_000"}),
    "a column twice": ("age,age,size,weight\n1,1,2,3\n", "csv_column_twice", {"column": "age"}),
    "no row": ("age,size,weight\n", "csv_empty", {}),
    "nothing": ("", "csv_empty", {}),
    "a quote without end": ('age,size,weight\n1,"2,3\n', "csv_unreadable", {}),
    "an infinite value": ("age,size,weight\n1,2,3\n1,inf,3\n", "row_unexplained", {"row": 2}),
    "an unknown value that the model does not allow": (
        "age,size,weight\n1,,3\n",
        "row_unexplained",
        {"row": 1},
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_that_do_not_fit_are_refused_and_nothing_is_written(ready: Desk, name: str) -> None:
    content, code, params = ROWS[name]
    rows = ready.folder / "rows.csv"
    rows.write_text(content, "utf-8")
    found, told = _refused(_explaining(ready, rows))
    assert (found, told | params) == (code, told)  # type: ignore[operator]
    left = {path.name for path in ready.folder.iterdir()}
    assert "v.csv" not in left and not [name for name in left if name.endswith(".new")]


def test_rows_as_other_tools_write_them_are_read(ready: Desk) -> None:
    rows = ready.folder / "rows.csv"
    rows.write_bytes('\ufeffage,size,weight\r\n1,2,3\r\n\r\n 1 ,"2",3e0\r\n'.encode())
    assert _scoring(ready, rows)() is not None
    first, second = (row["output"] for row in ready.read("v.csv"))
    assert first == second


def test_files_that_are_not_there(ready: Desk) -> None:
    rows = ready.write("rows.csv", NAMES, np.ones((1, 3)))
    assert _refused(_scoring(ready, ready.folder / "gone.csv"))[0] == "csv_missing"
    assert _refused(_scoring(ready, ready.folder))[0] == "csv_unreadable"
    assert _refused(_scoring(ready, rows, "no/v.csv"))[0] == "file_not_written"
    assert _refused(_explaining(ready, rows, "7")) == ("against_no_row", {"row": 7, "rows": 1})
    two = ready.write("two.csv", NAMES, np.ones((2, 3)))
    assert _refused(_explaining(ready, rows, str(two)))[0] == "against_several_rows"
    (ready.folder / "card.md").unlink()
    assert _refused(lambda: _build(ready)) == ("model_file_missing", {"file": "card.md"})
    (ready.folder / "features.json").unlink()
    (ready.folder / "card.md").write_text("")
    assert _refused(lambda: _build(ready))[0] == "features_missing"


@pytest.mark.parametrize("name", [MODEL, BACKGROUND, "card.md", "audit.json"])
def test_a_file_changed_since_is_refused(ready: Desk, name: str) -> None:
    rows = ready.write("rows.csv", NAMES, np.ones((1, 3)))
    path = ready.folder / "bundle" / name
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    for work in (_scoring(ready, rows), _explaining(ready, rows)):
        assert _refused(work) == ("bundle_edited", {"file": name})


@pytest.mark.parametrize("said", ["[" * 100_000, "{}", ""])
def test_a_manifest_of_something_else_is_refused(ready: Desk, said: str) -> None:
    rows = ready.write("rows.csv", NAMES, np.ones((1, 3)))
    (ready.folder / "bundle" / MANIFEST).write_text(said)
    assert _refused(_scoring(ready, rows))[0] == "bundle_format"


def test_a_folder_that_is_no_bundle(desk: Desk) -> None:
    rows = desk.write("rows.csv", NAMES, np.ones((1, 3)))
    assert _refused(_scoring(desk, rows)) == ("bundle_not_found", {"folder": "bundle"})


def _strings() -> ModelProto:
    made = linear(3)
    made.graph.input[0].type.tensor_type.elem_type = TensorProto.STRING
    del made.graph.node[:]
    made.graph.node.append(
        helper.make_node(
            "LabelEncoder",
            ["x"],
            ["y"],
            domain="ai.onnx.ml",
            keys_strings=["a"],
            values_floats=[1.0],
        )
    )
    return made


def _among_rows() -> ModelProto:
    """Each row less the mean of all rows given with it."""
    nodes = [
        helper.make_node("ReduceMean", ["x"], ["m"], keepdims=1, axes=None),
        helper.make_node("Sub", ["x", "m"], ["y"]),
    ]
    return model(nodes, opset=3, width=3)


def _label_alone() -> ModelProto:
    nodes = [helper.make_node("ArgMax", ["x"], ["y"], axis=1)]
    return model(nodes, opset=3, width=3, outputs=(("y", TensorProto.INT64),))


def _several_outputs() -> ModelProto:
    made = linear(3)
    made.graph.node.append(helper.make_node("Abs", ["x"], ["far"]))
    made.graph.output.append(helper.make_tensor_value_info("far", TensorProto.FLOAT, None))
    return made


MODELS: dict[str, tuple[str, Callable[[], ModelProto | bytes]]] = {
    "no model": ("model_file_unreadable", lambda: b"no model"),
    "texts": ("model_input_type", _strings),
    "another width": ("rows_wrong_width", lambda: linear(4)),
    "a label alone": ("model_outputs", _label_alone),
    "numbers in several outputs": ("model_outputs_apart", _several_outputs),
    "rows that look at one another": ("model_not_pointwise", _among_rows),
}


@pytest.mark.parametrize("name", MODELS)
def test_a_model_that_cannot_be_explained_is_refused(desk: Desk, name: str) -> None:
    code, make = MODELS[name]
    desk.bring(make(), background=np.random.default_rng(4).normal(size=(6, 3)))
    assert _refused(lambda: _build(desk))[0] == code
    assert not (desk.folder / "bundle").exists()


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ([{"name": "age"}, {"name": "size"}], "rows_wrong_width"),
        ([{"name": "age"}, {"name": "size"}, {"name": "age"}], "feature_twice"),
        ([{"name": "age"}, {"name": "size"}, {"name": "margin"}], "feature_name_reserved"),
        ([{"name": "a", "concept": "output"}], "feature_name_reserved"),
        ([{"nom": "age"}], "features_unreadable"),
        ({"name": "age"}, "features_unreadable"),
        ([{"name": " "}], "features_unreadable"),
        ([], "features_unreadable"),
    ],
)
def test_columns_that_do_not_fit_are_refused(desk: Desk, columns: object, code: str) -> None:
    desk.bring(linear(3), columns=columns)
    assert _refused(lambda: _build(desk))[0] == code
