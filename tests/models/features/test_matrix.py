"""Each of the 29 features against its cases, and what a matrix is as a whole."""

from __future__ import annotations

import numpy as np
import pytest

from models.features.catalogue import BY_NAME
from models.features.matrix import feature_matrix, offer_distances_km
from models.records.people import Profile
from models.training.population import NAMES
from tests.makers import (
    COUNT,
    NEAR,
    PICK,
    TEAM,
    index_of,
    offer,
    profile,
    skill,
    value_of,
    view_of,
)
from tests.models.features.cases import (
    ALSO,
    AT_HOME,
    DEAES,
    KNOWN,
    THREE_SKILLS,
    UNKNOWN,
    Pair,
)
from tests.models.features.said import Said, criteria, demands, holds, job, tongue


def value(name: str, asking: Said, seen: Said) -> float:
    return value_of(name, offer(**asking), Profile(**seen))


def test_every_feature_has_its_cases() -> None:
    assert KNOWN.keys() == UNKNOWN.keys() == BY_NAME.keys()


@pytest.mark.parametrize("name", KNOWN)
def test_known_values_are_those_computed_by_hand(name: str) -> None:
    for pair in KNOWN[name]:
        assert value(name, pair.offer, pair.profile) == pytest.approx(pair.value, rel=1e-6)


@pytest.mark.parametrize("name", [n for n in KNOWN if BY_NAME[n].direction])
def test_the_declared_direction_prefers_the_better_pair(name: str) -> None:
    better, other = (value(name, pair.offer, pair.profile) for pair in KNOWN[name])
    assert (better - other) * BY_NAME[name].direction > 0


@pytest.mark.parametrize(("name", "pair"), ALSO)
def test_rules_at_their_limits(name: str, pair: Pair) -> None:
    expected = np.nan if pair.value is None else pair.value
    found = value(name, pair.offer, pair.profile)
    assert found == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_nobody_said_is_unknown_and_never_zero(name: str) -> None:
    for asking, seen in UNKNOWN[name]:
        assert np.isnan(value(name, asking, seen)), (asking, seen)


def test_columns_follow_the_names_asked_for_and_rows_the_rows() -> None:
    index = index_of([offer("O1", posts=3), offer("O2", posts=7, contract="CDI"), offer("O3")])
    names = ["contract_permanent", "offer_posts"]
    matrix = feature_matrix(view_of(profile()), index, np.array([1, 0]), names)
    assert matrix.dtype == np.float32
    np.testing.assert_array_equal(matrix, [[1, 7], [np.nan, 3]])
    nothing = feature_matrix(view_of(profile()), index, np.arange(0), NAMES)
    assert nothing.shape == (0, 29)


def test_an_offers_features_do_not_depend_on_the_offers_around_it() -> None:
    alone = offer("O5", **job("N1103"), place=NEAR, **THREE_SKILLS, contract="CDI")
    crowd = [offer(f"P{n}", skills=(skill(TEAM), skill(COUNT)), contract="MIS") for n in range(9)]
    seen = view_of(profile("N1103", **holds(PICK, TEAM), **AT_HOME, **criteria(contracts=("CDI",))))
    first = feature_matrix(seen, index_of([alone]), np.array([0]), NAMES)
    index = index_of([*crowd, alone, offer("A1", **demands(DEAES), **tongue("Russe"))])
    row = index.row_of("O5")
    assert row is not None
    np.testing.assert_array_equal(first, feature_matrix(seen, index, np.array([row]), NAMES))


def test_distances_serve_the_filters_unrounded() -> None:
    index = index_of([offer("O1", place=NEAR), offer("O2")])
    km = offer_distances_km(view_of(profile(**AT_HOME)), index, np.array([0, 1]))
    assert km[0] == pytest.approx(11.1195, abs=1e-3)
    assert np.isnan(km[1])
    assert np.isnan(offer_distances_km(view_of(profile()), index, np.array([0, 1]))).all()
