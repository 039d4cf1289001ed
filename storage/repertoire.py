"""The ROME repertoire as installed, one version at a time.

Never mixes two versions: installing one removes what it no longer holds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from typing import Generic, TypeVar

import msgspec

from models.errors import InputError
from models.records.imports import ImportReport
from models.records.repertoire import (
    Appellation,
    Mobility,
    Occupation,
    OccupationSkill,
    RepertoireTables,
    Skill,
)
from storage.database import Database
from storage.journal import Journal
from storage.settings import Settings
from storage.tally import Tally, journal_import
from storage.turns import one_import

_VERSION = "rome_version"
_Row = TypeVar("_Row", Occupation, Appellation, Skill, OccupationSkill, Mobility)


@dataclass(frozen=True, slots=True)
class _Table(Generic[_Row]):
    """Where the records of a type stand; the first ``key_width`` columns are the key.

    Columns are the fields of the record, in their order.
    """

    name: str
    record: type[_Row]
    columns: tuple[str, ...]
    key_width: int

    def key(self, record: _Row) -> tuple[object, ...]:
        return tuple(getattr(record, column) for column in self.columns[: self.key_width])

    def key_is(self) -> str:
        return " and ".join(f'"{column}" = ?' for column in self.columns[: self.key_width])

    def key_names(self) -> str:
        return ", ".join(f'"{column}"' for column in self.columns[: self.key_width])

    def names(self) -> str:
        return ", ".join(f'"{column}"' for column in self.columns)


_OCCUPATIONS = _Table(
    "occupations", Occupation, ("code", "label", "domain", "is_regulated"), key_width=1
)
_APPELLATIONS = _Table("appellations", Appellation, ("ogr", "label", "occupation"), key_width=1)
_SKILLS = _Table("skills", Skill, ("ogr", "label"), key_width=1)
_OCCUPATION_SKILLS = _Table(
    "occupation_skills", OccupationSkill, ("occupation", "skill", "is_core"), key_width=2
)
_MOBILITIES = _Table("mobilities", Mobility, ("origin", "target", "order"), key_width=2)


class Repertoire:
    """The five tables of the repertoire, and its version."""

    def __init__(self, database: Database, settings: Settings, journal: Journal) -> None:
        self._database = database
        self._settings = settings
        self._journal = journal

    def write(self, tables: RepertoireTables) -> ImportReport:
        """Install a version in place of the one before; all of it or nothing.

        The report counts as records the occupations, titles, skills, links and mobilities; what is
        removed because the new version lacks it is not counted. What changes is found before
        anything is written: who answers meanwhile waits for the changes alone.
        Raises ``InputError``: rome_older; ``HomeError`` import_running and as
        ``Database.transaction`` does.
        """
        tally = Tally()
        with one_import(self._database, "rome"):
            self._refuse_older(tables.version)
            replacements = (
                self._replacement(_OCCUPATIONS, tables.occupations, tally),
                self._replacement(_APPELLATIONS, tables.appellations, tally),
                self._replacement(_SKILLS, tables.skills, tally),
                self._replacement(_OCCUPATION_SKILLS, tables.occupation_skills, tally),
                self._replacement(_MOBILITIES, tables.mobilities, tally),
            )
            report = tally.report()
            with self._database.transaction():
                for replace in replacements:
                    replace()
                self._settings.set(_VERSION, tables.version)
                journal_import(self._journal, "rome", report)
        return report

    def read(self) -> RepertoireTables:
        """Return the installed repertoire, each table in the order of its key.

        Before any was installed: no row, and an empty version.
        """
        return RepertoireTables(
            version=self.version() or "",
            occupations=self._read(_OCCUPATIONS),
            appellations=self._read(_APPELLATIONS),
            skills=self._read(_SKILLS),
            occupation_skills=self._read(_OCCUPATION_SKILLS),
            mobilities=self._read(_MOBILITIES),
        )

    def version(self) -> str | None:
        """Return the installed version (``"460"``), ``None`` before any was installed."""
        return self._settings.get(_VERSION)

    def _refuse_older(self, version: str) -> None:
        installed = self.version()
        if installed is not None and int(version) < int(installed):
            raise InputError("rome_older", found=version, installed=installed)

    def _replacement(
        self, table: _Table[_Row], records: Sequence[_Row], tally: Tally
    ) -> Callable[[], None]:
        """Count what becomes of the records; what is returned then writes it."""
        before = {table.key(record): record for record in self._read(table)}
        after = {table.key(record): record for record in records}
        changed = [key for key, record in after.items() if before.get(key) != record]
        gone = before.keys() - after.keys()
        tally.imported += len(after.keys() - before.keys())
        tally.updated += len(changed) - len(after.keys() - before.keys())
        tally.unchanged += len(records) - len(changed)
        rows = [astuple(after[key]) for key in changed]

        def replace() -> None:
            self._database.run_many(f"delete from {table.name} where {table.key_is()}", gone)
            self._database.run_many(
                f"insert or replace into {table.name}({table.names()})"
                f" values({', '.join('?' * len(table.columns))})",
                rows,
            )

        return replace

    def _read(self, table: _Table[_Row]) -> tuple[_Row, ...]:
        # SQLite writes the JSON of a whole table and msgspec makes the records from it: half the
        # time of fetching a hundred thousand rows and constructing from them.
        fields = ", ".join(f"'{column}', {_json_of(column)}" for column in table.columns)
        data = self._database.value(
            f"select json_group_array(json_object({fields}))"
            f" from (select * from {table.name} order by {table.key_names()})"
        )
        decoder: msgspec.json.Decoder[tuple[_Row, ...]] = msgspec.json.Decoder(
            tuple[table.record, ...]  # type: ignore[name-defined]
        )
        return decoder.decode(data)


def _json_of(column: str) -> str:
    # SQLite has no booleans; ours are named ``is_``.
    return f"json(iif({column}, 'true', 'false'))" if column.startswith("is_") else f'"{column}"'
