"""Reads the communes: La Poste's postcodes with coordinates, INSEE's populations.

Never makes a commune without coordinates: distance is all a commune serves.
Sources: La Poste, base officielle des codes postaux; INSEE, populations légales.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from models.errors import InputError
from models.records.imports import Refusal
from models.records.repertoire import Commune
from storage.imports.opening import open_binary
from storage.imports.places import coordinates
from storage.imports.texts import clean_line, fold, shown_name

_LARGEST = 100_000_000  # bytes unzipped; a national file is under ten million

# Headers as published over the years, folded, without their leading "#".
_CODE = ("code_commune_insee", "insee_com", "code_insee")
_NAME = ("nom_commune", "nom_de_la_commune")
_POSTCODE = ("code_postal",)
_POINT = ("coordonnees_gps", "coordonnees_geographiques", "_geopoint")
_POPULATION_CODE = ("com",)
_POPULATION_NAME = ("commune",)
_POPULATION = ("pmun",)

# Cities cut into arrondissements, each with a code of its own (INSEE, code officiel géographique).
_CITIES = {
    "75056": [f"751{number:02d}" for number in range(1, 21)],
    "69123": [f"693{number}" for number in range(81, 90)],
    "13055": [f"132{number:02d}" for number in range(1, 17)],
}


@dataclass(slots=True)
class _Found:
    """What the lines read so far say of one commune."""

    name: str
    file: str
    place: str
    postcodes: dict[str, None] = field(default_factory=dict)  # in the order of the file
    point: tuple[float, float] | None = None
    population: int | None = None


def read_communes(
    paths: Iterable[Path], known: Mapping[str, Commune] | None = None
) -> tuple[tuple[Commune, ...], tuple[Refusal, ...]]:
    """Merge the files by INSEE code; each is recognised by its header, in any order.

    What the files do not say of a commune is taken from ``known``, by code: each file is published
    at its own time. Paris, Lyon and Marseille, which La Poste only knows by arrondissement, stand
    in their middle. A commune without coordinates anywhere is refused once, with its first line.
    Raises ``InputError``: those of ``opening``, ``file_too_large``, ``communes_layout_unknown``,
    ``communes_without_coordinates`` (only populations, and nothing known).
    """
    found: dict[str, _Found] = {}
    known = known or {}
    has_points = bool(known)
    for path in paths:
        rows = _rows(path)
        _, header = next(rows)
        if _POPULATION[0] in header:
            _read_populations(rows, header, shown_name(path), found)
        else:
            _read_postcodes(rows, header, shown_name(path), found)
            has_points = True
    if not has_points:
        raise InputError("communes_without_coordinates")
    cities = _find_cities(found)
    for code, commune in found.items():
        if code in known:
            _complete(commune, known[code])
    for city, points in cities.items():
        found[city].point = found[city].point or _middle(points)
    communes = tuple(
        Commune(code, commune.name, tuple(commune.postcodes), *commune.point, commune.population)
        for code, commune in sorted(found.items())
        if commune.point is not None
    )
    refusals = tuple(
        Refusal(
            commune.file, commune.place, "commune_without_coordinates", (("name", commune.name),)
        )
        for commune in found.values()
        if commune.point is None
    )
    return communes, refusals


def _complete(commune: _Found, known: Commune) -> None:
    """Fill in what the files at hand do not say."""
    if commune.population is None:
        # The name of a commune with a population is INSEE's, with its accents.
        commune.population = known.population
        commune.name = known.name if known.population is not None else commune.name
    commune.postcodes = commune.postcodes or dict.fromkeys(known.postcodes)
    commune.point = commune.point or (known.latitude, known.longitude)


def _find_cities(found: dict[str, _Found]) -> dict[str, list[tuple[float, float]]]:
    """Add each city whose arrondissements are found; return the points of those, by city.

    It takes no postcode of theirs: a postcode says more than the city.
    """
    points: dict[str, list[tuple[float, float]]] = {}
    for city, codes in _CITIES.items():
        parts = [found[code] for code in codes if code in found]
        if located := [part.point for part in parts if part.point is not None]:
            points[city] = located
            found.setdefault(city, _Found(_city_name(parts[0]), parts[0].file, parts[0].place))
    return points


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    latitudes, longitudes = zip(*points, strict=True)
    return round(fmean(latitudes), 5), round(fmean(longitudes), 5)


def _city_name(part: _Found) -> str:
    """``PARIS 03`` → ``PARIS``."""
    return part.name.rstrip("0123456789 ") or part.name


def _read_postcodes(
    rows: Iterator[tuple[str, list[str]]], header: list[str], file: str, found: dict[str, _Found]
) -> None:
    columns = _columns(header, file, _CODE, _NAME, _POSTCODE, _POINT)
    for place, row in rows:
        code, name, postcode, point = _cells(row, columns)
        if not code:
            continue
        commune = found.setdefault(code, _Found(name, file, place))
        if postcode:
            commune.postcodes[postcode] = None
        commune.point = commune.point or _point(point)


def _read_populations(
    rows: Iterator[tuple[str, list[str]]], header: list[str], file: str, found: dict[str, _Found]
) -> None:
    columns = _columns(header, file, _POPULATION_CODE, _POPULATION_NAME, _POPULATION)
    for place, row in rows:
        code, name, population = _cells(row, columns)
        if not code:
            continue
        commune = found.setdefault(code, _Found(name, file, place))
        commune.name = name or commune.name  # La Poste writes in capitals, without accents
        digits = "".join(population.split())
        commune.population = int(digits) if digits.isdecimal() else None


def _rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Give ``line n`` and the cells of each line, the header (folded) first."""
    with open_binary(path) as chunks:
        # A national file is under 10 MB. Releases before 2020, and files that went through a
        # spreadsheet, are in latin-1; codes and numbers are ASCII, so at worst an accent of a
        # name is wrong.
        content = b"".join(_bounded(chunks, shown_name(path)))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    try:
        header = [fold(name).strip().lstrip("#") for name in next(reader, [])]
        if not any(header):
            raise InputError("file_empty", file=shown_name(path))
        yield "line 1", header
        for row in reader:
            yield f"line {reader.line_num}", row
    except csv.Error as error:
        raise InputError("communes_layout_unknown", file=shown_name(path)) from error


def _bounded(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > _LARGEST:
            raise InputError("file_too_large", file=name, limit=_LARGEST // 10**6)
        yield chunk


def _columns(header: list[str], file: str, *wanted: tuple[str, ...]) -> list[int]:
    columns = [
        next((header.index(name) for name in names if name in header), None) for names in wanted
    ]
    if None in columns:
        raise InputError("communes_layout_unknown", file=file)
    return [column for column in columns if column is not None]


def _cells(row: list[str], columns: list[int]) -> list[str]:
    return [clean_line(row[column]) if column < len(row) else "" for column in columns]


def _point(text: str) -> tuple[float, float] | None:
    """Read ``"47.72, 7.00"``."""
    latitude, _, longitude = text.partition(",")
    try:
        return coordinates(float(latitude), float(longitude))
    except ValueError:
        return None
