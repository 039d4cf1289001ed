"""From a population and a seed to a bundle on disk. Never a choice of which bundle is active."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.bundle import FORMAT, write_bundle
from models.errors import InputError
from models.features.catalogue import BY_NAME
from models.manifest import Calibration, FeatureEntry, Manifest, ReliabilityBin, Training
from models.training.fit import OUTPUT, export_model, fit_model
from models.training.population import NAMES, Population, draw_pairs
from models.training.simulate import PROCESS, simulate_answers

BACKGROUND_ROWS = 500
HELD_OUT = 0.25  # share of people, never of pairs: a person is on one side only
STRONG_SHARE, MEDIUM_SHARE = 0.60, 0.35  # kept share that a word promises, at least
BINS = 10
STEPS = ("pairs", "fit", "refit", "export", "write")

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class TrainingReport:
    """What was built."""

    digest: str
    manifest: Manifest


def build_bundle(
    population: Population, seed: int, folder: Path, version: str, progress: Progress
) -> TrainingReport:
    """Train, export, prove, calibrate and write a bundle. The same seed gives the same scores.

    ``progress`` receives the name of a step, its number from 1 and how many there are.
    Raises ``InputError`` ``population_too_small``, ``feature_never_known``, ``export_differs``;
    ``HomeError`` ``training_missing``.
    """
    generator = np.random.default_rng(seed)
    progress("pairs", 1, len(STEPS))
    pairs = draw_pairs(population, generator)
    kept = simulate_answers(pairs.features, NAMES, pairs.person, generator)
    people = int(pairs.person.max()) + 1
    aside = generator.permutation(people)[: int(people * HELD_OUT)]
    held_out = np.isin(pairs.person, aside)
    train, test = pairs.features[~held_out], pairs.features[held_out]
    if len(train) < BACKGROUND_ROWS or len(np.unique(kept[held_out])) < 2:
        raise InputError("population_too_small", pairs=len(pairs.features))
    for column, name in enumerate(NAMES):
        if np.isnan(train[:, column]).all():
            raise InputError("feature_never_known", feature=name)

    progress("fit", 2, len(STEPS))
    model = fit_model(train, kept[~held_out], seed)
    progress("refit", 3, len(STEPS))
    redrawn = _redraw_people(pairs.person[~held_out], generator)
    rival = fit_model(train[redrawn], kept[~held_out][redrawn], seed + 1)
    scores = model.predict_proba(test)[:, 1]
    moved = np.abs(scores - rival.predict_proba(test)[:, 1])

    progress("export", 4, len(STEPS))
    onnx, gap = export_model(model, test)

    progress("write", 5, len(STEPS))
    drawn = np.sort(generator.choice(len(train), size=BACKGROUND_ROWS, replace=False))
    manifest = Manifest(
        format=FORMAT,
        name="arbitre-demonstration",
        version=version,
        label_origin="simulated",
        output=OUTPUT,
        output_column=1,
        features=_entries(train),
        background_rows=BACKGROUND_ROWS,
        files={},
        calibration=_calibrate(scores, kept[held_out], moved),
        training=_measure(scores, kept, held_out, seed, gap),
    )
    digest = write_bundle(folder, manifest, onnx, train[drawn])
    return TrainingReport(digest, manifest)


def _redraw_people(person: NDArray[np.int64], generator: np.random.Generator) -> NDArray[np.int64]:
    """Rows of a bootstrap sample of people."""
    people = np.unique(person)
    rows = [np.flatnonzero(person == p) for p in generator.choice(people, size=len(people))]
    return np.concatenate(rows)


def _entries(train: NDArray[np.float32]) -> tuple[FeatureEntry, ...]:
    low, high = np.nanmin(train, axis=0), np.nanmax(train, axis=0)
    return tuple(
        FeatureEntry(
            name=name,
            concept=BY_NAME[name].concept,
            unit=BY_NAME[name].unit,
            direction=BY_NAME[name].direction,
            low=float(low[i]),
            high=float(high[i]),
        )
        for i, name in enumerate(NAMES)
    )


def _calibrate(
    scores: NDArray[np.float64], kept: NDArray[np.int8], moved: NDArray[np.float64]
) -> Calibration:
    """Words from isotonic regression on held-out people (Zadrozny and Elkan 2002)."""
    from sklearn.isotonic import IsotonicRegression

    isotonic = IsotonicRegression(out_of_bounds="clip").fit(scores, kept)
    grid = np.linspace(0.0, 1.0, 1001)
    shares = isotonic.predict(grid)
    edges = np.quantile(scores, np.linspace(0.0, 1.0, BINS + 1))
    bins = np.clip(np.searchsorted(edges, scores, side="right") - 1, 0, BINS - 1)
    unsettled = round(float(np.median(moved)), 4)  # see Calibration
    return Calibration(
        strong=_first(grid, shares >= STRONG_SHARE),
        medium=_first(grid, shares >= MEDIUM_SHARE),
        hesitation=unsettled,
        indistinct=unsettled,
        reliability=tuple(
            ReliabilityBin(
                mean_score=round(float(scores[bins == b].mean()), 4),
                kept_share=round(float(kept[bins == b].mean()), 4),
                rows=int((bins == b).sum()),
            )
            for b in range(BINS)
            if (bins == b).any()
        ),
    )


def _first(grid: NDArray[np.float64], reached: NDArray[np.bool_]) -> float:
    """Lowest score that reaches a share; above 1, and so never given, when none does."""
    return round(float(grid[reached][0]), 3) if reached.any() else 1.001


def _measure(
    scores: NDArray[np.float64],
    kept: NDArray[np.int8],
    held_out: NDArray[np.bool_],
    seed: int,
    gap: float,
) -> Training:
    from sklearn.metrics import log_loss, roc_auc_score

    truth = kept[held_out]
    return Training(
        seed=seed,
        process=PROCESS,
        rows=int((~held_out).sum()),
        held_out_rows=int(held_out.sum()),
        held_out_auc=round(float(roc_auc_score(truth, scores)), 4),
        held_out_log_loss=round(float(log_loss(truth, scores)), 4),
        export_gap=gap,
    )
