"""Where things are: communes to coordinates, and distances as the crow flies. Never an address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.records.offers import Place
from models.records.people import Person, Profile
from models.records.repertoire import Commune

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


def unit_vectors(latitude: ArrayLike, longitude: ArrayLike) -> NDArray[np.float64]:
    """Degrees (n,) to points of the unit sphere (n, 3); NaN stays NaN.

    float64: in float32 a dot product near 1 would be blind below 2 km.
    """
    lat, lon = np.radians(np.atleast_1d(latitude)), np.radians(np.atleast_1d(longitude))
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def distances_km(point: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distances in km from ``point`` (3,) to ``points`` (n, 3); NaN where unknown."""
    return EARTH_RADIUS_KM * np.arccos(np.clip(points @ point, -1.0, 1.0))


class Gazetteer:
    """Coordinates of places by INSEE code, else by postcode (the most populous commune of it)."""

    def __init__(self, communes: Iterable[Commune]) -> None:
        self._by_code: dict[str, Commune] = {}
        self._by_postcode: dict[str, Commune] = {}
        for commune in communes:
            self._by_code[commune.code] = commune
            for postcode in commune.postcodes:
                rival = self._by_postcode.get(postcode)
                if rival is None or (commune.population or 0) > (rival.population or 0):
                    self._by_postcode[postcode] = commune

    def locate(self, place: Place) -> tuple[float, float] | None:
        """Latitude and longitude in degrees of what a place says, or ``None``."""
        if place.latitude is not None and place.longitude is not None:
            return place.latitude, place.longitude
        commune = self._by_code.get(place.commune or "")
        if commune is None:
            commune = self._by_postcode.get(place.postcode or "")
        return None if commune is None else (commune.latitude, commune.longitude)

    def located(self, person: Person) -> Profile:
        """The profile with the point of the person's place; nothing else of the place remains."""
        profile = person.profile
        point = self.locate(person.place)
        if point is None or profile.latitude is not None:
            return profile
        return replace(profile, latitude=point[0], longitude=point[1])
