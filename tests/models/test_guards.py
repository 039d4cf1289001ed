"""Words and cautions: when the tool is modest, and when it must not be."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.guards import band_of, cautions_of, indistinguishable
from models.manifest import Calibration, Manifest
from models.offer_index import OfferIndex
from models.records.matching import Band
from models.records.offers import Salary
from tests.makers import index_of, offer, shipped_bundle

PAID: dict[str, Any] = {"salary": Salary("2000", 2000.0, 2000.0)}
PLAIN, REGULATED, SILENT = range(3)


@pytest.fixture(scope="module")
def index() -> OfferIndex:
    return index_of(
        [
            offer("O1", occupation="N1103", **PAID),
            offer("O2", occupation="J1501", conditions=("iae", "reserved"), **PAID),
            offer("O3", occupation="N1103"),
        ]
    )


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    calibration = Calibration(
        strong=0.6, medium=0.3, hesitation=0.02, indistinct=0.05, reliability=()
    )
    return msgspec.structs.replace(shipped_bundle().manifest, calibration=calibration)


@pytest.mark.parametrize(
    ("row", "score", "word"),
    [
        (PLAIN, 0.6, Band.STRONG),
        (PLAIN, 0.5999, Band.MEDIUM),
        (PLAIN, 0.3, Band.MEDIUM),
        (PLAIN, 0.2999, Band.WEAK),
        (REGULATED, 0.99, Band.MEDIUM),
        (REGULATED, 0.1, Band.WEAK),
        (SILENT, 0.99, Band.NOT_ASSESSABLE),
        (SILENT, 0.0, Band.NOT_ASSESSABLE),
    ],
)
def test_the_word_follows_score_and_rules(
    index: OfferIndex, manifest: Manifest, row: int, score: float, word: Band
) -> None:
    assert band_of(score, row, index, manifest) is word


def test_what_the_file_is_known_to_lack_forbids_the_strongest_word_and_is_said(
    index: OfferIndex, manifest: Manifest
) -> None:
    lacks = ("licence", "education")
    assert band_of(0.99, PLAIN, index, manifest, lacks) is Band.MEDIUM
    assert band_of(0.1, PLAIN, index, manifest, lacks) is Band.WEAK
    assert band_of(0.99, SILENT, index, manifest, lacks) is Band.NOT_ASSESSABLE
    nothing = np.full(len(manifest.features), np.nan, dtype=np.float32)
    # At 0.6 the word cannot change any more: no hesitation.
    assert cautions_of(0.6, nothing, PLAIN, index, manifest, lacks) == (
        "lacks:licence",
        "lacks:education",
    )


@pytest.mark.parametrize(
    ("row", "score", "hesitates"),
    [
        (PLAIN, 0.61, True),
        (PLAIN, 0.59, True),
        (PLAIN, 0.31, True),
        (PLAIN, 0.63, False),
        (PLAIN, 0.45, False),
        # Where the word could not change, there is nothing to hesitate about.
        (REGULATED, 0.6, False),
        (REGULATED, 0.3, True),
        (SILENT, 0.6, False),
    ],
)
def test_the_tool_hesitates_where_a_little_would_change_the_word(
    index: OfferIndex, manifest: Manifest, row: int, score: float, hesitates: bool
) -> None:
    nothing = np.full(len(manifest.features), np.nan, dtype=np.float32)
    cautions = cautions_of(score, nothing, row, index, manifest)
    assert ("near_band_edge" in cautions) is hesitates


def test_conditions_regulation_and_strange_values_are_said(
    index: OfferIndex, manifest: Manifest
) -> None:
    features = np.array([entry.low for entry in manifest.features], dtype=np.float32)
    assert cautions_of(0.5, features, PLAIN, index, manifest) == ()
    names = [entry.name for entry in manifest.features]
    features[names.index("distance_km")] = 5000
    features[names.index("weekly_hours")] = 1
    features[names.index("offer_posts")] = np.nan
    assert cautions_of(0.5, features, REGULATED, index, manifest) == (
        "regulated",
        "condition:iae",
        "condition:reserved",
        "out_of_range:distance_km",
        "out_of_range:weekly_hours",
    )


def test_scores_too_near_to_tell_apart_form_groups(manifest: Manifest) -> None:
    offers = ["A", "B", "C", "D", "E", "F"]
    # C is near B but not near A, the best of its run: it begins another.
    scores = [0.90, 0.86, 0.84, 0.80, 0.70, 0.5]
    assert indistinguishable(offers, scores, manifest) == (("A", "B"), ("C", "D"))
    assert indistinguishable([], [], manifest) == ()
    assert indistinguishable(["A", "B"], [0.5, 0.44], manifest) == ()


@given(st.lists(st.integers(0, 100).map(lambda n: n / 100), max_size=12))
def test_groups_are_runs_within_the_bound_and_each_as_long_as_it_can_be(
    drawn: list[float],
) -> None:
    manifest = shipped_bundle().manifest
    bound = manifest.calibration.indistinct
    scores = sorted(drawn, reverse=True)
    offers = [str(n) for n in range(len(scores))]
    groups = indistinguishable(offers, scores, manifest)
    grouped = [int(o) for group in groups for o in group]
    assert grouped == sorted(set(grouped))
    for group in groups:
        first, last = int(group[0]), int(group[-1])
        assert len(group) == last - first + 1 > 1
        assert scores[first] - scores[last] < bound
        assert last + 1 == len(scores) or scores[first] - scores[last + 1] >= bound
