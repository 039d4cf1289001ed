"""The sheet of a personal data breach as a page (GDPR 33). Never a word about a person's case."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.messages import Messages
from desktop.reports.pages import facts, heading, listed, page, paragraph, table
from desktop.workflow.incident import IncidentSheet
from storage.incident import ConcernedPerson, Departure


def incident_page(say: Messages, sheet: IncidentSheet) -> str:
    """The page, in the order of article 33 (3)."""
    words, known = say.format, sheet.facts
    hours = round(sheet.left / timedelta(hours=1))
    pairs = [
        (words("incident-since"), _time(known.since)),
        (words("incident-until"), _time(known.until)),
        (words("incident-found"), _time(sheet.found_at)),
        (words("incident-notify"), _time(sheet.notify_by)),
        (words("incident-left"), words("incident-hours", hours=hours)),
        (words("incident-workstation"), sheet.workstation),
        (words("incident-organisation"), sheet.organisation or words("incident-unmanaged")),
        (words("incident-actors"), ", ".join(known.actors) or words("incident-nobody")),
    ]
    counts = sorted(known.kinds.items())
    parts = [
        paragraph(words("incident-what")),
        facts(pairs),
        heading(words("incident-data")),
        listed(words(f"incident-data-{name}") for name in sheet.data),
        heading(words("incident-people", count=len(known.people))),
        paragraph(words("incident-people-why")),
        table(
            [words(f"incident-{name}") for name in ("reference", "pseudonym", "since-then")],
            [_person(say, one) for one in known.people],
        ),
        heading(words("incident-departures")),
        table(
            [words(f"incident-{name}") for name in ("at", "event", "detail", "actor")],
            [_departure(say, one) for one in known.departures],
        ),
        heading(words("incident-activity")),
        table(
            [words("incident-event"), words("incident-number")],
            [[_name(say, kind.value), say.number(count)] for kind, count in counts],
        ),
        heading(words("incident-to-write")),
        listed(words(f"incident-to-write-{name}") for name in ("nature", "effects", "measures")),
    ]
    return page(say.language, words("incident-title"), parts)


def _person(say: Messages, one: ConcernedPerson) -> list[str]:
    since = ", ".join(
        f"{_name(say, kind.value)} × {count}" for kind, count in sorted(one.kinds.items())
    )
    return [one.reference or say.format("incident-erased"), one.pseudonym, since]


def _departure(say: Messages, one: Departure) -> list[str]:
    detail = " ".join(part for part in (one.what, one.pseudonym or "") if part)
    return [_time(one.at), _name(say, one.kind.value), detail, one.actor]


def _name(say: Messages, kind: str) -> str:
    return say.format(f"entry-{kind.replace('_', '-')}")


def _time(moment: datetime) -> str:
    return moment.astimezone().strftime("%d/%m/%Y %H:%M")
