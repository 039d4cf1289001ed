"""The declared catalogue: complete, computable, and blind to what must never be seen."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import numpy as np

from models.features.catalogue import BY_NAME, CATALOGUE, DECIMALS, Concept, Unit
from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.geography import Gazetteer
from models.records.offers import Place
from models.records.people import Person, Profile
from models.training.population import NAMES
from tests.makers import HERE, NEAR, index_of, offer, profile, repertoire, view_of

FORBIDDEN = ("age", "birth", "sex", "gender", "nationality", "name", "reference", "address",
             "postcode", "commune", "street", "zone")  # fmt: skip


def said_of(record: Any) -> set[str]:
    """Names of the fields that can be reached from a record."""
    names: set[str] = set()
    for field in fields(record):
        names.add(field.name)
        for kind in _kinds(get_type_hints(record)[field.name]):
            if is_dataclass(kind):
                names |= said_of(kind)
    return names


def _kinds(hint: Any) -> set[Any]:
    inner = {kind for part in get_args(hint) for kind in _kinds(part)}
    return inner or ({hint} if not isinstance(hint, types.EllipsisType) else set())


def forbidden_in(names: set[str]) -> set[str]:
    return {word for word in FORBIDDEN for name in names if word in name.split("_")}


def test_there_are_29_features_in_nine_concepts_each_declared_once() -> None:
    assert len(CATALOGUE) == len(BY_NAME) == 29
    assert {feature.concept for feature in CATALOGUE} == set(Concept)
    assert tuple(BY_NAME) == NAMES
    for feature in CATALOGUE:
        assert feature.direction in (-1, 0, 1), feature.name
        assert feature.unknown, feature.name
    assert DECIMALS.keys() == set(Unit)


def test_no_record_that_features_see_holds_age_sex_nationality_or_address() -> None:
    assert forbidden_in(said_of(Person)) >= {"name", "reference", "postcode", "commune"}
    assert forbidden_in(said_of(Profile)) == set()
    assert "latitude" in said_of(Profile)
    assert "schedule_limits" in said_of(Profile)
    assert get_type_hints(ProfileView.__init__)["profile"] is Profile


def test_two_people_who_differ_in_name_and_street_alone_have_the_same_features() -> None:
    said = profile("N1103")
    places = (
        Place("3 rue Haute", "44109", "44000", HERE.latitude, HERE.longitude),
        Place("8 quai Bas", "75056", "75001", HERE.latitude, HERE.longitude),
    )
    index = index_of([offer(place=NEAR, occupation="N1103")])
    first, second = (
        feature_matrix(
            view_of(Gazetteer(()).located(Person(f"DE-{n}", name, place, said)), repertoire()),
            index,
            np.array([0]),
            NAMES,
        )
        for n, (name, place) in enumerate(zip(("Ines", "Paul"), places, strict=True))
    )
    np.testing.assert_array_equal(first, second)
    assert not np.isnan(first[0, NAMES.index("distance_km")])
