"""The communes: where a code or a postcode is.

Never removes one: offers keep the codes of communes that have merged since.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from models.records.imports import ImportReport, Refusal
from models.records.repertoire import Commune
from storage.database import Database
from storage.journal import Journal
from storage.records import digest, encode
from storage.tally import Tally, journal_import
from storage.turns import one_import

_DECODER = msgspec.json.Decoder(Commune)


class Communes:
    """The table of communes."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def write(self, communes: Sequence[Commune], refused: Iterable[Refusal] = ()) -> ImportReport:
        """Import communes, all or none; what a reader refused is passed on.

        Raises ``HomeError`` import_running and as ``Database.transaction`` does.
        """
        tally = Tally(refused=list(refused))
        with one_import(self._database, "communes"):
            known = dict(self._database.rows("select code, digest from communes"))
            changed = []
            for commune in communes:
                data = encode(commune)
                if tally.count(digest(data), known.get(commune.code)):
                    known[commune.code] = digest(data)
                    changed.append((commune, data))
            report = tally.report()
            with self._database.transaction():
                self._write(changed)
                journal_import(self._journal, "communes", report)
        return report

    def get(self, code: str) -> Commune | None:
        """Return a commune by INSEE code, ``None`` when unknown."""
        data = self._database.value("select record from communes where code = ?", [code])
        return None if data is None else _DECODER.decode(data)

    def by_postcode(self, postcode: str) -> tuple[Commune, ...]:
        """Return the communes that share a postcode, in the order of their codes."""
        rows = self._database.rows(
            "select record from communes where code in"
            " (select commune from commune_postcodes where postcode = ?) order by code",
            [postcode],
        )
        return tuple(_DECODER.decode(data) for (data,) in rows)

    def all(self) -> tuple[Commune, ...]:
        """Return every commune, in the order of their codes."""
        rows = self._database.rows("select record from communes order by code")
        return tuple(_DECODER.decode(data) for (data,) in rows)

    def count(self) -> int:
        """Return how many communes there are."""
        found: int = self._database.value("select count(*) from communes")
        return found

    def _write(self, changed: Sequence[tuple[Commune, bytes]]) -> None:
        rows: Iterable[dict[str, object]] = (
            {"code": commune.code, "digest": digest(data), "record": data}
            for commune, data in changed
        )
        self._database.upsert("communes", rows, key="code")
        self._database.run_many(
            "delete from commune_postcodes where commune = ?",
            ((commune.code,) for commune, _ in changed),
        )
        self._database.run_many(
            "insert or ignore into commune_postcodes(postcode, commune) values(?, ?)",
            ((postcode, commune.code) for commune, _ in changed for postcode in commune.postcodes),
        )
