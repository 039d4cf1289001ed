"""Reads the communes: La Poste's postcodes with coordinates, INSEE's populations.

Never makes a commune without coordinates: distance is all a commune serves.
Sources: La Poste, base officielle des codes postaux; INSEE, populations légales.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

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


@dataclass(slots=True)
class _Found:
    """What the lines read so far say of one commune."""

    name: str
    file: str
    place: str
    postcodes: dict[str, None] = field(default_factory=dict)  # in the order of the file
    point: tuple[float, float] | None = None
    population: int | None = None


def read_communes(paths: Iterable[Path]) -> tuple[tuple[Commune, ...], tuple[Refusal, ...]]:
    """Merge the files by INSEE code; each is recognised by its header, in any order.

    A commune without coordinates in any line is refused, with its first line. Arrondissements
    of Paris, Lyon and Marseille have codes of their own. Raises ``InputError``: those of
    ``opening``, ``communes_layout_unknown``, ``communes_without_coordinates`` (only populations).
    """
    found: dict[str, _Found] = {}
    has_points = False
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
