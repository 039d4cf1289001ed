"""What advisers report, in the journal, sealed. Never a word of it in the clear part.

A report made while a person is open is sealed under that person's key and goes with it; any other
under a key that belongs to nobody.
"""

from __future__ import annotations

import msgspec

from models.records.reports import RecordedReport, ReportDraft
from storage.journal import Journal, Kind
from storage.records import encode_for_good, from_ms

NOBODY = ""  # no person has an empty reference
_DECODER = msgspec.json.Decoder(ReportDraft)


class Reports:
    """The reports of this workstation."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def record(self, draft: ReportDraft) -> RecordedReport:
        """Write a report; on the disk at return.

        Raises ``HomeError`` as ``Database.transaction`` does.
        """
        entry = self._journal.append(
            Kind.REPORT,
            {"v": 1},  # not even its kind: who reported what is for the role that answers
            person=draft.person or NOBODY,
            payload=encode_for_good(draft, _DECODER),
            entry_id=draft.id,
        )
        return RecordedReport(entry.seq, from_ms(entry.at_ms), draft)

    def all(self) -> tuple[RecordedReport, ...]:
        """Return the reports, oldest first; those whose key was erased are left out.

        Raises ``HomeError``: journal_damaged.
        """
        return tuple(
            RecordedReport(entry.seq, entry.at, _DECODER.decode(entry.payload))
            for entry in self._journal.opened(Kind.REPORT)
        )
