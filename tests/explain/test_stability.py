"""What redrawing the background would turn round is said to be tied, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from explain.groups import sum_by_concept
from explain.stability import Stability, measure, open_stability
from explain.tables import build_tables
from models.ensemble import Ensemble, read_ensemble
from models.records.matching import ConceptContribution, Contribution
from tests.golden.onnx import golden

CASE = golden("lightgbm-binary")
CONCEPTS = ("skills", "skills", "travel", "travel", "pay", "rest")


@pytest.fixture(scope="module")
def ensemble() -> Ensemble:
    return read_ensemble(CASE.model)


def _drawn(rows: int, seed: int) -> np.ndarray:
    generator = np.random.default_rng(seed)
    return np.stack([generator.choice(column, rows) for column in CASE.rows.T], axis=1)


def _by_concept(ensemble: Ensemble, background: np.ndarray) -> dict[str, np.ndarray]:
    phi = build_tables(ensemble, background).attributions(CASE.rows)[1]
    return {
        name: phi[:, [c == name for c in CONCEPTS]].sum(axis=1) for name in dict.fromkeys(CONCEPTS)
    }


def test_the_noise_is_that_of_backgrounds_really_drawn_anew(ensemble: Ensemble) -> None:
    stated = measure(ensemble, _drawn(200, 0), CONCEPTS)
    others = [_by_concept(ensemble, _drawn(200, seed)) for seed in range(1, 41)]
    for i, name in enumerate(stated.concepts):
        seen = np.var([other[name] for other in others], axis=0).mean()
        assert stated.covariance[i][i] == pytest.approx(seen, rel=0.8)
    assert 0.5 < stated.order_kept <= 1


def test_more_rows_make_less_noise(ensemble: Ensemble) -> None:
    few, many = (measure(ensemble, _drawn(n, 0), CONCEPTS) for n in (60, 1500))
    assert sum(np.diag(many.covariance)) < 0.2 * sum(np.diag(few.covariance))


def test_the_same_background_and_seed_say_the_same(ensemble: Ensemble) -> None:
    background = _drawn(100, 0)
    assert measure(ensemble, background, CONCEPTS) == measure(ensemble, background, CONCEPTS)


def _ranked(*values: tuple[str, float]) -> tuple[ConceptContribution, ...]:
    return tuple(ConceptContribution(name, value) for name, value in values)


INDEPENDENT = Stability(
    ("a", "b", "c", "d", "e"),
    tuple(tuple(0.01 * (i == j) for j in range(5)) for i in range(5)),
    0.9,
)  # a noise of 1.645 · √0.02 = 0.23 between any two


@pytest.mark.parametrize(
    ("values", "tied"),
    [
        ((("a", 2.0), ("b", 1.0), ("c", 0.5), ("d", 0.1)), ()),
        ((("a", 2.0), ("b", -1.9), ("c", 0.5), ("d", 0.1)), (("a", "b"),)),
        ((("a", 2.0), ("b", 1.8), ("c", 1.6), ("d", 0.1)), (("a", "b", "c"),)),
        ((("a", 3.0), ("b", 2.0), ("c", 1.0), ("d", 0.9), ("e", 0.8)), (("c", "d"),)),
        ((("a", 2.0), ("never measured", 1.0)), (("a", "never measured"),)),
        ((("a", 2.0),), ()),
    ],
)
def test_a_lead_below_the_noise_is_a_tie(
    values: tuple[tuple[str, float], ...], tied: tuple[tuple[str, ...], ...]
) -> None:
    assert INDEPENDENT.tied(_ranked(*values)) == tied


def test_concepts_that_move_together_are_told_apart_sooner() -> None:
    together = Stability(("a", "b"), ((0.01, 0.009), (0.009, 0.01)), 0.9)
    assert together.tied(_ranked(("a", 2.0), ("b", 1.9))) == ()
    assert together.tied(_ranked(("a", 2.0), ("b", -1.9))) == (("a", "b"),)


def test_a_background_of_one_row_leaves_every_order_open(ensemble: Ensemble) -> None:
    alone = measure(ensemble, CASE.rows[:1], CONCEPTS)
    parts = [Contribution(str(i), c, 1.0, float(i)) for i, c in enumerate(CONCEPTS)]
    ((*tied,),) = alone.tied(sum_by_concept(parts))
    assert len(tied) == 4 and alone.order_kept == 0


def _unread() -> Ensemble:
    raise AssertionError("what is kept needs no model")


def test_it_is_kept_and_measured_again_when_damaged_or_of_others(
    ensemble: Ensemble, tmp_path: Path
) -> None:
    def opened(read: object = _unread, concepts: tuple[str, ...] = CONCEPTS) -> Stability:
        return open_stability(read, concepts, "model", CASE.rows, tmp_path)  # type: ignore[arg-type]

    first = opened(lambda: ensemble)
    assert opened() == first
    (path,) = tmp_path.iterdir()
    said = json.loads(path.read_text())
    for damage in (
        path.read_text()[:-9],
        "[" * 200_000,
        "[]",
        json.dumps(said | {"order_kept": 1.0}),
    ):
        path.write_text(damage)
        with pytest.raises(AssertionError):
            opened()
        assert opened(lambda: ensemble) == first
    with pytest.raises(AssertionError):
        opened(concepts=tuple("abcdef"))
