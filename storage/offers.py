"""The job offers, by tens of thousands: written in a stream, read in a stream.

Never holds a contact or an agency: readers drop them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from models.records.imports import ImportReport, Refusal
from models.records.offers import Offer
from storage.database import Database
from storage.journal import Journal
from storage.records import batches, digest, encode, to_ms
from storage.settings import Settings
from storage.tally import Tally, journal_import

_DECODER = msgspec.json.Decoder(Offer)
_BATCH = 500
_REVISION = "offers_revision"
_REVISION_BYTES = 32


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

        An offer met again: the later ``updated_at`` wins, an older one counts as unchanged. When
        the dates do not tell, a new import replaces, a repetition within the same import does not
        (so that importing the same files again changes nothing).
        Raises what the iterator raises, and ``HomeError`` as ``Database.transaction`` does.
        """
        tally = Tally()
        with self._database.transaction():
            revision = _Revision(self.revision())
            met: set[str] = set()
            for batch in batches(records, _BATCH):
                offers = [record for record in batch if isinstance(record, Offer)]
                tally.refused += [record for record in batch if isinstance(record, Refusal)]
                self._write_batch(offers, tally, revision, met)
            self._settings.set(_REVISION, revision.text())
            report = tally.report()
            journal_import(self._journal, "offers", report)
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
                f"select id, record from offers where id in {_marks(batch)}", batch
            )
        }

    def iter_all(self) -> Iterator[Offer]:
        """Yield every offer in the order of ids, without holding them."""
        for (data,) in self._database.rows("select record from offers order by id"):
            yield _DECODER.decode(data)

    def count(self) -> int:
        """Return how many offers there are."""
        found: int = self._database.value("select count(*) from offers")
        return found

    def _write_batch(
        self, offers: Sequence[Offer], tally: Tally, revision: _Revision, met: set[str]
    ) -> None:
        known = self._versions([offer.id for offer in offers])
        changed: dict[str, dict[str, object]] = {}
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
                changed[offer.id] = {
                    "id": offer.id,
                    "updated_ms": version.updated_ms,
                    "digest": version.digest,
                    "record": data,
                }
            met.add(offer.id)
        self._database.upsert("offers", changed.values(), key="id")

    def _versions(self, ids: Sequence[str]) -> dict[str, _Version]:
        query = f"select id, digest, updated_ms from offers where id in {_marks(ids)}"
        return {
            offer: _Version(kept, updated)
            for offer, kept, updated in self._database.rows(query, ids)
        }


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
