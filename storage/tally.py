"""Counts what becomes of the records of one import, and leaves those counts in the journal.

Never keeps anything of the records themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from models.records.imports import ImportReport, Refusal
from storage.journal import Journal, Kind


@dataclass(slots=True)
class Tally:
    """Counts of one import, while it runs."""

    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    notices: list[Refusal] = field(default_factory=list)

    def leave(self, refusal: Refusal) -> None:
        """Count what a reader left aside: a record, or a part of one that is kept."""
        (self.refused if refusal.is_record else self.notices).append(refusal)

    def report(self) -> ImportReport:
        """Return the counts in their final form."""
        kept = self.imported + self.updated + self.unchanged
        return ImportReport(
            read=kept + len(self.refused),
            imported=self.imported,
            updated=self.updated,
            unchanged=self.unchanged,
            refused=tuple(self.refused),
            notices=tuple(self.notices),
        )

    def count(self, digest: bytes, stored: bytes | None) -> bool:
        """Count one record by its digest and the stored one; tell whether it must be written."""
        if stored is None:
            self.imported += 1
        elif stored != digest:
            self.updated += 1
        else:
            self.unchanged += 1
        return stored != digest


def journal_import(journal: Journal, what: str, report: ImportReport) -> None:
    """Append the counts of an import of ``what``: no file name, which may name a person."""
    content: dict[str, str | int] = {
        "v": 1,
        "what": what,
        "read": report.read,
        "imported": report.imported,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": len(report.refused),
    }
    journal.append(Kind.IMPORT, content)
