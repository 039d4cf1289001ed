"""The facts of a personal data breach, ready for the sheet: who, what, where, until when to tell.

Never a word that somebody wrote about a person.
"""

from __future__ import annotations

import platform
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import msgspec

from storage.incident import NOTIFY_WITHIN, IncidentFacts
from storage.journal import Kind
from storage.policy import Policy
from storage.store import Store

FORMAT = "arbitre-incident-1"
# Kinds of data that each kind of entry about a person holds, by the name of its sentence.
DATA_OF: dict[Kind, str] = {
    Kind.ACCESS: "access",
    Kind.INFORMATION: "choice",
    Kind.SLATE: "suggestions",
    Kind.EXPLANATION: "suggestions",
    Kind.ANSWER: "answers",
    Kind.UNDO: "answers",
    Kind.LATER: "answers",
    Kind.REPORT: "reports",
    Kind.EXPORT: "access",
}
FILE = "file"


@dataclass(frozen=True, slots=True)
class IncidentSheet:
    """The facts, the workstation, and the clock of 72 hours from ``found_at``."""

    facts: IncidentFacts
    workstation: str
    organisation: str
    found_at: datetime
    notify_by: datetime

    @property
    def left(self) -> timedelta:
        """What is left of the 72 hours; negative once they are over."""
        return self.notify_by - self.facts.until

    @property
    def data(self) -> tuple[str, ...]:
        """Kinds of data about somebody here, in a fixed order."""
        held = {DATA_OF[kind] for one in self.facts.people for kind in one.held if kind in DATA_OF}
        if any(one.is_followed for one in self.facts.people):
            held.add(FILE)
        return tuple(name for name in (FILE, *dict.fromkeys(DATA_OF.values())) if name in held)


def incident_sheet(store: Store, policy: Policy, since: datetime, found: datetime) -> IncidentSheet:
    """Gather the sheet; the journal says that it was made.

    Raises ``HomeError`` as reading and writing do.
    """
    facts = store.incident.since(since, store.journal.now())
    store.journal.append(Kind.EXPORT, {"v": 1, "what": "incident"})
    return IncidentSheet(
        facts=facts,
        workstation=platform.node(),
        organisation=policy.organisation,
        found_at=found,
        notify_by=found + NOTIFY_WITHIN,
    )


def document(sheet: IncidentSheet) -> bytes:
    """The sheet as JSON, indented."""
    content = {
        "format": FORMAT,
        **asdict(sheet.facts),
        "workstation": sheet.workstation,
        "organisation": sheet.organisation,
        "found_at": sheet.found_at,
        "notify_by": sheet.notify_by,
        "hours_left": round(sheet.left / timedelta(hours=1), 1),
        "data": sheet.data,
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
