"""Reads the ROME repertoire as published: a zip of quoted CSV files.

Reads only the tables Arbitre needs: another one may be broken, as in real deliveries.
Source of the layout: France Travail, ROME 4.0, files ``unix_<table>_v<version>_utf8.csv``.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import InputError
from models.records.repertoire import (
    Appellation,
    Mobility,
    Occupation,
    OccupationSkill,
    RepertoireTables,
    Skill,
)
from storage.imports.texts import clean_line, shown_name

# Rubrics of an item (table descriptif_rubrique): savoir-faire, savoir-être, savoirs. Blank is a
# context of work, which is not a skill.
_SKILL_RUBRICS = frozenset({"1", "2", "3"})
_CORE = "Principale"

# ROME 3 had 531 or 532 occupations and versions below 400; ROME 4.0 has over 1,500.
_FIRST_VERSION = 400
_ROME_3_SIZE = range(500, 600)

_LARGEST_TABLE = 500_000_000  # bytes unzipped; the largest published one has ten million

_VERSION_IN_NAME = re.compile(r"_v(\d+)(?=[_.])")
_VERSION_IN_TEXT = re.compile(r"version\s*:\s*(\d+)", re.IGNORECASE)


def read_rome(path: Path) -> RepertoireTables:
    """Read one published version of the repertoire.

    Links and mobilities are deduplicated; those of occupations or items that the zip does not
    hold are dropped. Raises ``InputError``: ``file_missing``, ``file_unreadable``,
    ``zip_broken``, ``rome_table_missing``, ``rome_column_missing``, ``rome_table_broken``,
    ``rome_encoding_wrong``, ``rome_empty``, ``rome_old``, ``rome_version_unknown``,
    ``file_too_large``.
    """
    name = shown_name(path)
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(_Delivery(archive, name))
    except FileNotFoundError as error:
        raise InputError("file_missing", file=name) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise InputError("zip_broken", file=name) from error
    except (OSError, RuntimeError) as error:  # RuntimeError: the zip asks for a password
        raise InputError("file_unreadable", file=name) from error


def _read(delivery: _Delivery) -> RepertoireTables:
    version = delivery.version()
    occupations = {
        code: Occupation(code, label, domain=code[:3], is_regulated=regulated == "O")
        for code, label, regulated in delivery.rows(
            "referentiel_code_rome", "code_rome", "libelle_rome", "emploi_reglemente"
        )
    }
    if int(version) < _FIRST_VERSION or len(occupations) in _ROME_3_SIZE:
        raise InputError(
            "rome_old", file=delivery.name, version=version, occupations=len(occupations)
        )
    if not occupations:
        raise InputError("rome_empty", file=delivery.name)
    appellations = {
        ogr: Appellation(ogr, label, occupation)
        for ogr, label, occupation in delivery.rows(
            "referentiel_appellation", "code_ogr", "libelle_appellation_long", "code_rome"
        )
        if occupation in occupations
    }
    skills = {
        ogr: Skill(ogr, label)
        for ogr, label, rubric in delivery.rows("item", "code_ogr", "libelle", "code_rubrique")
        if rubric in _SKILL_RUBRICS
    }
    return RepertoireTables(
        version=version,
        occupations=tuple(occupations.values()),
        appellations=tuple(appellations.values()),
        skills=tuple(skills.values()),
        occupation_skills=_occupation_skills(delivery, occupations, skills),
        mobilities=_mobilities(delivery, occupations),
    )


def _occupation_skills(
    delivery: _Delivery, occupations: dict[str, Occupation], skills: dict[str, Skill]
) -> tuple[OccupationSkill, ...]:
    is_core: dict[tuple[str, str], bool] = {}
    for occupation, skill, core in delivery.rows(
        "coherence_item", "code_rome", "code_ogr", "coeur_metier"
    ):
        if occupation in occupations and skill in skills:
            link = (occupation, skill)
            is_core[link] = is_core.get(link, False) or core == _CORE
    return tuple(OccupationSkill(*link, core) for link, core in is_core.items())


def _mobilities(delivery: _Delivery, occupations: dict[str, Occupation]) -> tuple[Mobility, ...]:
    orders: dict[tuple[str, str], int] = {}
    table = "rubrique_mobilite"
    for origin, target, order in delivery.rows(
        table, "code_rome", "code_rome_cible", "numero_ordre"
    ):
        if not order.isdecimal():
            raise InputError("rome_table_broken", file=delivery.name, table=table)
        if origin in occupations and target in occupations and origin != target:
            move = (origin, target)
            orders[move] = min(int(order), orders.get(move, int(order)))
    return tuple(Mobility(*move, order) for move, order in orders.items())


@dataclass(frozen=True, slots=True)
class _Delivery:
    """The tables of one zip, by their name without prefix, version and suffix."""

    archive: zipfile.ZipFile
    name: str

    def version(self) -> str:
        """Digits of the version, ``"460"`` for ROME 4.0 v60: from file names, then version.txt."""
        names = self.archive.namelist()
        found = [int(match[1]) for name in names if (match := _VERSION_IN_NAME.search(name))]
        if found:
            return str(max(found))
        for name in names:
            if Path(name).name == "version.txt":
                text = self.archive.read(self._bounded(name)).decode("utf-8", "replace")
                if match := _VERSION_IN_TEXT.search(text):
                    number = int(match[1])
                    # version.txt says 60 where the file names say 460.
                    return str(number if number >= 100 else _FIRST_VERSION + number)
        raise InputError("rome_version_unknown", file=self.name)

    def rows(self, table: str, *columns: str) -> Iterator[tuple[str, ...]]:
        """Give the wanted columns of a table, stripped, doubled apostrophes undone."""
        with (
            self.archive.open(self._bounded(self._member(table))) as binary,
            io.TextIOWrapper(binary, encoding="utf-8-sig", newline="") as text,
        ):
            try:
                reader = csv.reader(text)
                header = [name.strip() for name in next(reader, [])]
                places = [self._place(header, table, column) for column in columns]
                for row in reader:
                    if row:
                        yield tuple([_cell(row[place]) for place in places])
            except UnicodeDecodeError as error:
                raise InputError("rome_encoding_wrong", file=self.name, table=table) from error
            except (csv.Error, IndexError) as error:
                raise InputError("rome_table_broken", file=self.name, table=table) from error

    def _member(self, table: str) -> str:
        pattern = re.compile(rf"(?:unix_)?{table}(?:_v\d+)?(?:_utf8)?\.csv")
        for name in self.archive.namelist():
            if pattern.fullmatch(Path(name).name):
                return name
        raise InputError("rome_table_missing", file=self.name, table=table)

    def _bounded(self, member: str) -> str:
        # zipfile reads no further than the size it announces.
        if self.archive.getinfo(member).file_size > _LARGEST_TABLE:
            raise InputError("file_too_large", file=self.name, limit=_LARGEST_TABLE // 10**6)
        return member

    def _place(self, header: list[str], table: str, column: str) -> int:
        if column not in header:
            raise InputError("rome_column_missing", file=self.name, table=table, column=column)
        return header.index(column)


def _cell(text: str) -> str:
    """Strip, undo doubled apostrophes; what cannot be printed in a label goes."""
    text = text.strip().replace("''", "'")
    return text if text.isprintable() else clean_line(text)
