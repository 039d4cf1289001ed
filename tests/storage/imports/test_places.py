"""Where an offer is: communes, wide areas, impossible and swapped coordinates."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.offers import Place
from storage.imports.places import coordinates, read_place


def test_a_commune_keeps_what_was_said() -> None:
    place = read_place("44 - NANTES", "44109", "44000", 47.22, -1.55)
    assert place == Place("44 - NANTES", "44109", "44000", 47.22, -1.55)
    assert read_place("75 - PARIS 12", "75112", None, 48.84, 2.39).commune == "75112"
    assert read_place("2A - Ajaccio", "2A004", "20000", 41.92, 8.73).commune == "2A004"


@pytest.mark.parametrize(
    "label",
    [
        "France",
        "FRANCE",
        "73 - Savoie",
        "974 - La Réunion",
        "2B - Haute-Corse",
        "75 - Paris (Dept.)",
        "Loire-Atlantique",
        "Île-de-France",
    ],
)
def test_a_wide_area_is_nowhere_in_particular(label: str) -> None:
    assert read_place(label, None, None, 46.6, 1.9) == Place(label)


@pytest.mark.parametrize(
    ("label", "commune"),
    [
        ("38 - Vienne", "38544"),
        ("44 - Indre", "44074"),
        ("53 - Mayenne", "53147"),
        ("Vienne", "38544"),
        ("25 - DOUBS", "25204"),
        ("75 - Paris", "75056"),
    ],
)
def test_a_commune_that_bears_the_name_of_a_departement_is_a_commune(
    label: str, commune: str
) -> None:
    assert read_place(label, commune, None, 47.0, 1.0).commune == commune


def test_codes_that_are_none_are_unknown() -> None:
    assert read_place("Quelque part", "4410", "N/A", None, None) == Place("Quelque part")
    assert read_place(None, None, None, None, None) == Place()


@pytest.mark.parametrize(
    ("latitude", "longitude", "point"),
    [
        (47.2, -1.55, (47.2, -1.55)),
        (-1.55, 47.2, (47.2, -1.55)),
        (2.35, 48.86, (48.86, 2.35)),
        (-21.1, 55.5, (-21.1, 55.5)),
        (-12.8, 45.2, (-12.8, 45.2)),
        (4.9, -52.3, (4.9, -52.3)),
        (0.0, 0.0, None),
        (91.0, 2.0, None),
        (48.0, 181.0, None),
        (math.nan, 2.0, None),
        (48.0, None, None),
        (None, 2.0, None),
    ],
)
def test_only_possible_points_are_kept_and_swapped_ones_put_right(
    latitude: float | None, longitude: float | None, point: tuple[float, float] | None
) -> None:
    assert coordinates(latitude, longitude) == point


@given(st.floats(41.2, 51.2), st.floats(-5.3, 9.7))
def test_metropolitan_france_is_found_whichever_comes_first(lat: float, lon: float) -> None:
    assert coordinates(lat, lon) == coordinates(lon, lat) == (lat, lon)
