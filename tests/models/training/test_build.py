"""A bundle from a population and a seed: repeatable, declared as it is, else refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from models.bundle import digest_of
from models.errors import InputError
from models.features.catalogue import BY_NAME
from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.scorer import Scorer
from models.training.build import BACKGROUND_ROWS, STEPS, build_bundle
from models.training.fit import EXPORT_BOUND
from models.training.population import NAMES, Population
from tests.models.training.conftest import SEED, Trained, train


def test_the_same_seed_gives_the_same_bundle_and_another_another(
    population: Population, trained: Trained, tmp_path: Path
) -> None:
    again = train(population, SEED, tmp_path / "again")
    assert again.report.digest == trained.report.digest == digest_of(trained.folder)
    other = train(population, SEED + 1, tmp_path / "other")
    assert other.report.digest != trained.report.digest
    rows = trained.bundle.background
    same = Scorer(again.bundle).score(rows)
    np.testing.assert_array_equal(same, Scorer(trained.bundle).score(rows))
    assert not np.allclose(Scorer(other.bundle).score(rows), same, atol=1e-3)


def test_progress_names_each_step_once(trained: Trained) -> None:
    assert trained.steps == [(name, n, len(STEPS)) for n, name in enumerate(STEPS, start=1)]


def test_the_manifest_declares_the_model_as_it_is(trained: Trained) -> None:
    bundle = trained.bundle
    manifest = bundle.manifest
    declared = msgspec.structs.replace(manifest, files={})
    assert declared == trained.report.manifest  # but for the digests, told by the files alone
    assert bundle.feature_names == NAMES
    assert (manifest.label_origin, manifest.version) == ("simulated", "0.0")
    assert bundle.background.shape == (BACKGROUND_ROWS, len(NAMES))
    for column, entry in enumerate(manifest.features):
        feature = BY_NAME[entry.name]
        assert (entry.concept, entry.unit) == (feature.concept, feature.unit)
        assert entry.direction == feature.direction
        values = bundle.background[:, column]
        assert entry.low <= np.nanmin(values, initial=np.inf)
        assert entry.high >= np.nanmax(values, initial=-np.inf)


def test_the_export_is_proven_equal_to_its_source(trained: Trained) -> None:
    assert 0 <= trained.report.manifest.training.export_gap <= EXPORT_BOUND


def test_calibration_is_measured_on_people_set_aside(trained: Trained) -> None:
    manifest = trained.report.manifest
    calibration, training = manifest.calibration, manifest.training
    assert training.seed == SEED
    share = training.held_out_rows / (training.rows + training.held_out_rows)
    assert 0.15 < share < 0.35
    assert training.held_out_auc > 0.65
    assert sum(b.rows for b in calibration.reliability) == training.held_out_rows
    means = [b.mean_score for b in calibration.reliability]
    assert means == sorted(means)
    assert 0 < calibration.medium < calibration.strong <= 1.001
    # Both are the same figure, and the documentation says so.
    assert 0 < calibration.hesitation == calibration.indistinct < 0.1


def test_a_word_keeps_its_promise_on_the_whole(trained: Trained) -> None:
    """Bins above the threshold of a word were kept about as often as the word promises."""
    calibration = trained.report.manifest.calibration
    above = [b for b in calibration.reliability if b.mean_score >= calibration.medium]
    below = [b for b in calibration.reliability if b.mean_score < calibration.medium]
    kept = sum(b.kept_share * b.rows for b in above) / sum(b.rows for b in above)
    assert kept > 0.35
    assert kept > sum(b.kept_share * b.rows for b in below) / sum(b.rows for b in below)


def test_the_model_that_was_built_scores_people_it_never_met(
    population: Population, trained: Trained
) -> None:
    view = ProfileView(population.profiles[-1], population.repertoire, population.today)
    rows = np.arange(len(population.index))
    features = feature_matrix(view, population.index, rows, NAMES)
    scores = Scorer(trained.bundle).score(features)
    assert ((scores > 0) & (scores < 1)).all()
    near = features[:, NAMES.index("occupation_same_domain")] == 1
    assert scores[near].mean() > scores[~near].mean()


def test_too_few_people_or_offers_are_refused_and_nothing_is_written(
    population: Population, tmp_path: Path
) -> None:
    few = replace(population, profiles=population.profiles[:6])
    with pytest.raises(InputError) as refused:
        train(few, SEED, tmp_path / "few")
    assert refused.value.code == "population_too_small"
    assert not (tmp_path / "few").exists()


def test_a_feature_that_nobody_ever_told_is_refused_by_name(
    population: Population, tmp_path: Path
) -> None:
    silent = replace(
        population,
        profiles=tuple(replace(profile, languages=None) for profile in population.profiles),
    )
    with pytest.raises(InputError) as refused:
        build_bundle(silent, SEED, tmp_path / "silent", "0.0", lambda *_: None)
    assert refused.value.code == "feature_never_known"
    assert refused.value.params == {"feature": "languages_missing"}
    assert not (tmp_path / "silent").exists()
