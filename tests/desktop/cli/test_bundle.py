"""Any model of numbers can be brought, scored and explained from the command line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from onnx import helper

from desktop.beside import run_beside
from desktop.cli.bundle import DRAFT
from explain.stability import measure
from models.ensemble import read_ensemble
from models.errors import HomeError
from tests.arbitre import Arbitre
from tests.desktop.bringing import BACKGROUND_ROWS, NAMES, OTHER, ROWS, SMALL, Desk, linear
from tests.explain.shapley import by_enumeration
from tests.golden.onnx.hand_made import ML, Branch, classifier_3, model, nodes_3, regressor_3


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Arbitre(tmp_path / "home"), tmp_path)


def test_a_model_of_trees_from_its_files_to_its_values(desk: Desk) -> None:
    file = regressor_3([SMALL, OTHER], width=3, base=0.5)
    built = desk.arbitre.read(*desk.bring(file))
    assert (built["report"]["method"], built["link"]) == ("trees", "identity")
    (audit,) = built["report"]["audits"]
    assert audit["background_rows"] == 12 and audit["max_difference"] <= 1e-6

    # Columns are found by name, in any order; others are left aside, and said.
    shuffled = np.concatenate([ROWS[:, ::-1], np.ones((len(ROWS), 1))], axis=1)
    rows = desk.write("rows.csv", (*NAMES[::-1], "id"), shuffled)
    scored = desk.arbitre(
        "bundle", "score", desk.folder / "bundle", rows, "--out", desk.folder / "s.csv"
    )
    assert scored.code == 0 and "id" in scored.err
    values = desk.explain(rows)

    content = file.SerializeToString()
    base, expected = by_enumeration(content, read_ensemble(content), BACKGROUND_ROWS, ROWS)
    assert [*values[0]] == ["base_value", *NAMES, "margin", "output", "additivity_gap"]
    for row, theirs, output in zip(values, expected, desk.read("s.csv"), strict=True):
        assert row["base_value"] == pytest.approx(base, abs=1e-9)
        assert [row[n] for n in NAMES] == pytest.approx(theirs.tolist(), abs=1e-9)
        assert row["margin"] == pytest.approx(
            row["base_value"] + sum(row[n] for n in NAMES), abs=1e-9
        )
        assert row["output"] == output["output"]
        assert row["additivity_gap"] <= 1e-5


def test_the_card_says_what_was_checked_and_how_steady_the_order_is(desk: Desk) -> None:
    columns = [{"name": "age", "concept": "who"}, {"name": "size"}, {"name": "weight"}]
    file = regressor_3([SMALL, OTHER], width=3)
    built = desk.arbitre.read(*desk.bring(file, columns=columns))
    (found,) = built["report"]["steadiness"]
    measured = measure(
        read_ensemble(file.SerializeToString()), BACKGROUND_ROWS, ("who", *NAMES[1:])
    )
    assert found["order_kept"] == measured.order_kept
    assert [name for name, _ in found["noise"]] == ["who", "size", "weight"]
    card = (desk.folder / "bundle" / "card.md").read_text("utf-8")
    assert card.startswith("# What it is for\n\n## Ce qu'Arbitre a vérifié\n")
    assert "shap" in card and f"{round(100 * measured.order_kept)} fois sur 100" in card
    said = json.loads((desk.folder / "bundle" / "audit.json").read_text("utf-8"))
    assert said == built["report"]
    alone = desk.arbitre.read(*desk.bring(file, background=BACKGROUND_ROWS[:1]))
    assert alone["report"]["steadiness"][0]["skipped"] == "one_row"


def test_a_model_refused_or_interrupted_leaves_nothing_half_made(desk: Desk) -> None:
    # A sum of opposites loses all its digits: what the trees say is not what comes out.
    huge = [
        Branch(0, "BRANCH_LEQ", (0.5,), True, sign * 2e7, sign * 1e7 + 1) for sign in (1.0, -1.0)
    ]
    small = Branch(1, "BRANCH_LEQ", (0.5,), True, 0.3, 0.7)
    refused = desk.arbitre.refuses(*desk.bring(regressor_3([huge[0], small, huge[1]], width=3)))
    assert "1" in refused and not (desk.folder / "bundle").exists()
    kept = desk.arbitre.home / "brought"
    (kept / f"{DRAFT}of-a-process-that-was-ended").mkdir()
    desk.arbitre.refuses(*desk.bring(b"no model"))
    assert not [path for path in kept.iterdir() if path.name.startswith(DRAFT)]


def test_one_row_against_another_adds_up_to_the_difference_of_their_margins(desk: Desk) -> None:
    columns = [
        {"name": "age", "concept": "who"},
        {"name": "size"},
        {"name": "weight", "concept": "who", "unit": "kg"},
    ]
    assert (
        desk.arbitre(*desk.bring(classifier_3([SMALL, OTHER], width=3), columns=columns)).code == 0
    )
    rows = desk.write("rows.csv", NAMES, ROWS)
    margins = [row["margin"] for row in desk.explain(rows)]
    concepts = desk.explain(rows, "--concepts", "--against", "2")
    assert [*concepts[0]][:4] == ["base_value", "who", "size", "margin"]
    for row, margin in zip(concepts, margins, strict=True):
        assert row["base_value"] == pytest.approx(margins[2], abs=1e-9)
        assert row["who"] + row["size"] == pytest.approx(margin - margins[2], abs=1e-9)
    other = desk.write("other.csv", NAMES, ROWS[2:3])
    assert desk.explain(rows, "--concepts", "--against", other) == concepts
    assert "5" in desk.arbitre.refuses(
        "bundle",
        "explain",
        desk.folder / "bundle",
        rows,
        "--out",
        desk.folder / "v",
        "--against",
        "5",
    )


def test_several_classes_are_a_line_each(desk: Desk) -> None:
    leafy = Branch(0, "BRANCH_LEQ", (0.5,), True, (1.0, 0.0, -1.0), (0.0, 2.0, 0.25))
    file = classifier_3([leafy], range(3), "SOFTMAX", width=1, classlabels_int64s=[0, 1, 2])
    built = desk.arbitre.read(*desk.bring(file, NAMES[:1]))
    assert (built["report"]["outputs"], built["link"]) == (3, "softmax")
    values = desk.explain(desk.write("rows.csv", NAMES[:1], ROWS[:, :1]))
    assert [row["output_index"] for row in values] == [0, 1, 2] * len(ROWS)
    margins = np.array([row["margin"] for row in values]).reshape(-1, 3)
    outputs = np.array([row["output"] for row in values]).reshape(-1, 3)
    grown = np.exp(margins)
    np.testing.assert_allclose(grown / grown.sum(axis=1, keepdims=True), outputs, atol=1e-6)


@pytest.mark.parametrize("batch", [None, 1, 4])
def test_a_model_without_trees_is_asked_for_every_coalition(desk: Desk, batch: int | None) -> None:
    rows = np.array([[1.0, 2.0, -1.0], [0.0, 0.0, 0.0]])
    background = np.array([[0.0, 1.0, 1.0], [2.0, -1.0, 0.5]])
    built = desk.arbitre.read(*desk.bring(linear(3, batch=batch), background=background))
    report = built["report"]
    assert (report["method"], report["not_trees"], report["audits"]) == (
        "coalitions",
        "tree_node_count",
        [],
    )
    values = desk.explain(desk.write("rows.csv", NAMES, rows))
    # (w·z)² expands into pairs; against one row b, a pair i, j gives each half its joint part.
    weights = np.array([0.5, 1.5, 2.5])
    for row, line in zip(rows, values, strict=True):
        expected = np.zeros(3)
        for other in background:
            x, b = weights * row, weights * other
            expected += (x - b) * (x.sum() + b.sum()) / len(background)
        assert [line[n] for n in NAMES] == pytest.approx(expected.tolist(), abs=1e-4)


def test_beyond_twelve_columns_values_are_estimated_and_always_the_same(desk: Desk) -> None:
    names = tuple(f"c{i}" for i in range(14))
    background = np.random.default_rng(1).normal(size=(3, 14))
    concepts = [{"name": n, "concept": f"half {i % 2}"} for i, n in enumerate(names)]
    arguments = desk.bring(linear(14), names, background=background, columns=concepts)
    assert desk.arbitre.read(*arguments)["report"]["method"] == "permutations"
    drawn = np.random.default_rng(2).normal(size=(2, 14))
    both = desk.write("both.csv", names, drawn)
    first = desk.explain(both)
    assert all(row["standard_error"] > 0 and row["additivity_gap"] <= 1e-5 for row in first)
    assert desk.explain(desk.write("one.csv", names, drawn[1:])) == first[1:]
    exact = desk.explain(both, "--concepts")
    assert "standard_error" not in exact[0]
    for row, line in zip(exact, first, strict=True):
        estimate = sum(line[n] for n in names[::2])
        assert row["half 0"] == pytest.approx(estimate, abs=14 * line["standard_error"])


def test_refusals_are_one_sentence_and_exit_codes_tell_them_apart(desk: Desk) -> None:
    assert desk.arbitre("bundle", "score", desk.folder).code == 2
    assert "nulle" in desk.arbitre.refuses(
        "bundle", "score", desk.folder / "nulle", desk.folder / "r.csv", "--out", desk.folder / "v"
    )
    assert "ONNX" in desk.arbitre.refuses(*desk.bring(b"no model"))
    assert not (desk.folder / "bundle").exists()


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(HomeError, match="worker_died"):
        run_beside(die, (), lambda *_: None)
    # And the next one works.
    assert run_beside(sum_up, ([1, 2],), lambda *_: None) == 3


def die(progress: object) -> None:
    os._exit(9)


def sum_up(progress: object, numbers: list[int]) -> int:
    return sum(numbers)


def test_a_model_that_brings_down_its_process_is_refused_in_a_sentence(desk: Desk) -> None:
    depth = 100_000  # the engine follows a tree by calling itself
    nodes = {"treeids": [0] * (2 * depth + 1), "nodeids": [*range(2 * depth + 1)]}
    inner = [v for i in range(depth) for v in (2 * i + 1, 0)]
    far = [v for i in range(depth) for v in (2 * i + 2, 0)]
    stated = nodes_3([1.0], "target", np.float32) | {
        **{f"nodes_{k}": v for k, v in nodes.items()},
        "nodes_modes": ["BRANCH_LEQ", "LEAF"] * depth + ["LEAF"],
        "nodes_featureids": [0] * (2 * depth + 1),
        "nodes_values": [float(i) for i in range(2 * depth + 1)],
        "nodes_missing_value_tracks_true": [0] * (2 * depth + 1),
        "nodes_truenodeids": [*inner, 0],
        "nodes_falsenodeids": [*far, 0],
        "n_targets": 1,
    }
    stated |= {"target_nodeids": [1]}
    node = helper.make_node("TreeEnsembleRegressor", ["x"], ["y"], domain=ML, **stated)
    built = desk.arbitre(*desk.bring(model([node], opset=3, width=3)))
    # Where the system gives the engine room enough, the model is simply read.
    assert (built.code == 1 and "arrêté net" in built.err) or built.code == 0
    assert (desk.folder / "bundle").exists() is (built.code == 0)


def test_rows_and_backgrounds_at_the_edge_are_explained_exactly(desk: Desk) -> None:
    # Columns that never vary, that nobody knows, of one row alone; values beyond all others.
    background = np.array([[1.0, np.nan, 1e38]])
    file = regressor_3([SMALL, OTHER], width=3)
    assert desk.arbitre(*desk.bring(file, background=background)).code == 0
    rows = np.array([[np.nan] * 3, [np.inf, -np.inf, np.inf], [1e38, -1e-38, 0.0], background[0]])
    values = desk.explain(desk.write("rows.csv", NAMES, rows))
    content = file.SerializeToString()
    ensemble = read_ensemble(content)
    base, expected = by_enumeration(content, ensemble, background, rows)
    for row, theirs, margin in zip(values, expected, ensemble.margin(rows), strict=True):
        assert row["base_value"] == pytest.approx(base, abs=1e-9)
        assert [row[n] for n in NAMES] == pytest.approx(theirs.tolist(), abs=1e-9)
        assert row["margin"] == pytest.approx(margin, abs=1e-9)
    assert [values[3][n] for n in NAMES] == [0.0] * 3


def test_what_is_kept_of_a_model_is_in_the_way_of_no_home(desk: Desk, demo_home: Path) -> None:
    assert desk.arbitre(*desk.bring(regressor_3([SMALL], width=3))).code == 0
    kept = desk.arbitre.home / "brought"
    assert [path for path in kept.iterdir() if (path / "index.json").exists()]
    of_a_home = {path.name for path in demo_home.iterdir()}
    assert of_a_home and of_a_home.isdisjoint(path.name for path in desk.arbitre.home.iterdir())
