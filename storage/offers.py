"""The job offers, by tens of thousands: written in a stream, read in a stream.

An import writes its offers beside those in use, under the next generation, in short transactions;
the last one makes that generation the home's. Never holds a contact or an agency: readers drop
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from models.errors import HomeError
from models.records.imports import ImportReport, Refusal
from models.records.offers import Offer
from storage.database import Database
from storage.journal import Journal
from storage.records import batches, digest, encode, to_ms
from storage.settings import Settings
from storage.tally import Tally, journal_import
from storage.turns import one_import

_DECODER = msgspec.json.Decoder(Offer)
_BATCH = 500
_REVISION = "offers_revision"
_REVISION_BYTES = 32
_GENERATION = "offers_generation"
_IN_USE = f"""(select coalesce(max(cast(value as integer)), 0)
    from settings where key = '{_GENERATION}')"""
_IS_SUPERSEDED = f"""exists (select 1 from offers newer where newer.id = offers.id
    and newer.generation > offers.generation and newer.generation <= {_IN_USE})"""


@dataclass(frozen=True, slots=True)
class _Version:
    """What tells two states of an offer apart."""

    digest: bytes
    updated_ms: int | None


class Offers:
    """The table of offers."""

    def __init__(self, database: Database, settings: Settings, journal: Journal) -> None:
        self._database = database
        self._settings = settings
        self._journal = journal

    def write(self, records: Iterable[Offer | Refusal]) -> ImportReport:
        """Import offers in bounded memory, all or, when the iterator raises, none.

        Who answers meanwhile waits for a few hundred offers at most. Killed, it leaves nothing in
        use, and the next import removes what it had written.

        An offer met again: the later ``updated_at`` wins, an older one counts as unchanged. When
        the dates do not tell, a new import replaces, a repetition within the same import does not
        (so that importing the same files again changes nothing).
        Raises what the iterator raises, ``HomeError`` import_running and as
        ``Database.transaction`` does.
        """
        with one_import(self._database, "offers"):
            self._clear()
            try:
                report = self._write(records)
            finally:
                # Whether it went well or not: another import clears what could not be now.
                with suppress(HomeError):
                    self._clear()
        return report

    def revision(self) -> str:
        """Return what names the present set of offers: the same set, the same revision."""
        return self._settings.get(_REVISION) or _Revision("").text()

    def get(self, offer: str) -> Offer | None:
        """Return an offer by id, ``None`` when unknown."""
        return self.get_many([offer]).get(offer)

    def get_many(self, ids: Iterable[str]) -> dict[str, Offer]:
        """Return the offers of these ids that are known, by id."""
        return {
            offer: _DECODER.decode(data)
            for batch in batches(ids, _BATCH)
            for offer, data in self._database.rows(
                f"select id, record from offers where id in {_marks(batch)}"
                f" and generation <= {_IN_USE} order by generation",
                batch,
            )
        }

    def iter_all(self) -> Iterator[Offer]:
        """Yield every offer in the order of ids, without holding them."""
        for (data,) in self._database.rows(
            f"select record from offers where generation <= {_IN_USE} and not {_IS_SUPERSEDED}"
            " order by id"
        ):
            yield _DECODER.decode(data)

    def count(self) -> int:
        """Return how many offers there are."""
        found: int = self._database.value(
            f"select count(distinct id) from offers where generation <= {_IN_USE}"
        )
        return found

    def _write(self, records: Iterable[Offer | Refusal]) -> ImportReport:
        generation: int = self._database.value(f"select {_IN_USE} + 1")
        tally, revision = Tally(), _Revision(self.revision())
        met: set[str] = set()
        for batch in batches(records, _BATCH):
            offers = [record for record in batch if isinstance(record, Offer)]
            for record in batch:
                if isinstance(record, Refusal):
                    tally.leave(record)
            self._stage(offers, generation, tally, revision, met)
        report = tally.report()
        with self._database.transaction():
            self._settings.set(_GENERATION, str(generation))
            self._settings.set(_REVISION, revision.text())
            journal_import(self._journal, "offers", report)
        return report

    def _stage(
        self,
        offers: Sequence[Offer],
        generation: int,
        tally: Tally,
        revision: _Revision,
        met: set[str],
    ) -> None:
        known = self._versions([offer.id for offer in offers])
        changed: dict[str, tuple[object, ...]] = {}
        for offer in offers:
            data = encode(offer)
            version = _Version(
                digest(data), None if offer.updated_at is None else to_ms(offer.updated_at)
            )
            stored = known.get(offer.id)
            if stored is not None and not _replaces(version, stored, offer.id in met):
                tally.unchanged += 1
            elif tally.count(version.digest, None if stored is None else stored.digest):
                revision.change(offer.id, stored, version)
                known[offer.id] = version
                row = (offer.id, generation, version.updated_ms, version.digest, data)
                changed[offer.id] = row
            met.add(offer.id)
        if changed:
            self._database.run_many(
                "insert or replace into offers(id, generation, updated_ms, digest, record)"
                " values(?, ?, ?, ?, ?)",
                changed.values(),
            )

    def _versions(self, ids: Sequence[str]) -> dict[str, _Version]:
        query = f"""select id, digest, updated_ms from offers where id in {_marks(ids)}
            order by generation"""
        return {
            offer: _Version(kept, updated)
            for offer, kept, updated in self._database.rows(query, ids)
        }

    def _clear(self) -> None:
        """Remove what is not in use: of an import that did not end, or replaced by one that did."""
        useless = list(
            self._database.rows(
                f"select rowid from offers where generation > {_IN_USE} or {_IS_SUPERSEDED}"
            )
        )
        for batch in batches(useless, _BATCH):
            self._database.run_many("delete from offers where rowid = ?", batch)


class _Revision:
    """A digest of a set that follows each change without reading the set again.

    The sum modulo 2²⁵⁶ of the SHA-256 of each member (AdHash; Bellare and Micciancio, 1997): it
    names a state, it does not resist someone who looks for two sets with one sum.
    """

    def __init__(self, text: str) -> None:
        self._sum = int(text or "0", 16)

    def change(self, offer: str, old: _Version | None, new: _Version) -> None:
        if old is not None:
            self._add(offer, old, -1)
        self._add(offer, new, 1)

    def text(self) -> str:
        return f"{self._sum:0{2 * _REVISION_BYTES}x}"

    def _add(self, offer: str, version: _Version, sign: int) -> None:
        member = int.from_bytes(digest(version.digest + offer.encode()), "big")
        self._sum = (self._sum + sign * member) % (1 << 8 * _REVISION_BYTES)


def _replaces(new: _Version, stored: _Version, was_met: bool) -> bool:
    if new.updated_ms is None or stored.updated_ms is None or new.updated_ms == stored.updated_ms:
        return not was_met
    return new.updated_ms > stored.updated_ms


def _marks(values: Sequence[object]) -> str:
    return f"({','.join('?' * len(values))})"
