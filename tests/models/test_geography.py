"""Places and distances: known distances, unknown places, and what remains of an address."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.geography import EARTH_RADIUS_KM, Gazetteer, distances_km, unit_vectors
from models.records.offers import Place
from models.records.people import Person, Profile
from models.records.repertoire import Commune
from tests.makers import gazetteer

LATITUDES = st.floats(-89.9, 89.9)
LONGITUDES = st.floats(-179.9, 179.9)


def distance(first: tuple[float, float], second: tuple[float, float]) -> float:
    return float(distances_km(unit_vectors(*first)[0], unit_vectors(*second))[0])


def haversine(first: tuple[float, float], second: tuple[float, float]) -> float:
    """The same distance by another formula (Sinnott 1984)."""
    (a, b), (c, d) = (map(math.radians, point) for point in (first, second))
    chord = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def test_a_degree_of_meridian_and_a_known_pair_of_cities() -> None:
    assert distance((47.0, -1.5), (48.0, -1.5)) == pytest.approx(111.195, abs=0.001)
    assert distance((48.8566, 2.3522), (45.7640, 4.8357)) == pytest.approx(392, abs=1)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distances_agree_with_the_haversine(a: float, b: float, c: float, d: float) -> None:
    assert distance((a, b), (c, d)) == pytest.approx(haversine((a, b), (c, d)), abs=1e-3)


@given(LATITUDES, LONGITUDES)
def test_ten_metres_are_still_told_apart(latitude: float, longitude: float) -> None:
    step = math.degrees(0.01 / EARTH_RADIUS_KM)
    near = (latitude + step, longitude)
    assert distance((latitude, longitude), near) == pytest.approx(0.01, abs=1e-3)


def test_an_unknown_place_has_no_distance() -> None:
    points = unit_vectors([47.0, math.nan], [-1.5, -1.5])
    found = distances_km(unit_vectors(47.0, -1.5)[0], points)
    assert found[0] == pytest.approx(0, abs=1e-3)
    assert np.isnan(found[1])


def test_coordinates_then_the_commune_then_the_most_populous_of_a_postcode() -> None:
    places = gazetteer()
    assert places.locate(Place(latitude=1.0, longitude=2.0, commune="44109")) == (1.0, 2.0)
    assert places.locate(Place(commune="44143", postcode="44000")) == (47.19, -1.55)
    assert places.locate(Place(commune="99999", postcode="44000")) == (47.22, -1.55)
    assert places.locate(Place(latitude=1.0, postcode="44230")) == (47.21, -1.50)
    assert places.locate(Place(label="France")) is None
    assert places.locate(Place()) is None


def test_a_postcode_whose_communes_have_no_population_takes_the_first() -> None:
    places = Gazetteer(
        [
            Commune("1", "Une", ("01000",), 1.0, 1.0),
            Commune("2", "Deux", ("01000",), 2.0, 2.0),
        ]
    )
    assert places.locate(Place(postcode="01000")) == (1.0, 1.0)


def test_of_a_persons_place_only_the_point_reaches_the_profile() -> None:
    place = Place("12 rue des Lilas, Nantes", "44109", "44000")
    profile = Profile(target_occupations=("N1103",))
    seen = gazetteer().located(Person("DE-1", "Nadège Kervoal", place, profile))
    assert (seen.latitude, seen.longitude) == (47.22, -1.55)
    assert "Lilas" not in repr(seen)
    assert "44" not in repr(seen).replace("47.22", "")
    assert seen.target_occupations == ("N1103",)


def test_a_profile_that_has_a_point_or_no_place_stays_as_it_is() -> None:
    nowhere = Profile()
    assert gazetteer().located(Person("DE-1", "N", Place(), nowhere)) is nowhere
    somewhere = Profile(latitude=1.0, longitude=2.0)
    assert gazetteer().located(Person("DE-1", "N", Place(commune="44109"), somewhere)) is somewhere
