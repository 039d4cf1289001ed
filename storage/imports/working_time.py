"""Makes the working time of an offer: its structured fields first, then its text.

Never lets the text overrule a structured field; only what the text adds carries a passage.
"""

from __future__ import annotations

import re

from models.records.offers import WorkingTime
from storage.imports.hours_facts import (
    LONGEST_WEEK,
    find_full_time,
    find_weekly_hours,
    week_of_month,
    written_hours,
)
from storage.imports.passages import ReadText
from storage.imports.salary import FULL_TIME_HOURS
from storage.imports.schedule_facts import Fact, find_night, find_weekend
from storage.imports.texts import fold

# "35H Travail en journée", "24H30/semaine", "17,5 heures".
_LABEL_HOURS = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*h(?:eures?)?\s*(\d{2})?(?!\d)")
_PER_MONTH = re.compile(r"/\s*mois|par mois|mensuel")


def read_working_time(
    label: str | None, converted: str | None, schedules: tuple[str, ...], text: ReadText
) -> WorkingTime:
    """Read ``dureeTravailLibelle``, its ``Converti``, ``contexteTravail.horaires``, then the text.

    Full time without a word for it: from 35 hours on. Work that is merely possible at night or
    on a weekend stays unknown; its words are kept.
    """
    said = ReadText("\n".join(part for part in (label, converted, *schedules) if part))
    hours, hours_passage = _label_hours(label), None
    if hours is None and (found := find_weekly_hours(text)):
        hours, hours_passage = found[0], text.passage(*found[1:])
    is_full, full_passage = _full_time(said, text)
    if is_full is None and hours is not None:
        is_full = hours >= FULL_TIME_HOURS
    night, weekend = _firm(find_night(said)), _firm(find_weekend(said))
    read_night = find_night(text) if night is None else None
    read_weekend = find_weekend(text) if weekend is None else None
    return WorkingTime(
        weekly_hours=hours,
        is_full_time=is_full,
        has_night=_first(night, read_night),
        has_weekend=_first(weekend, read_weekend),
        hours_passage=hours_passage or full_passage,
        night_passage=text.passage(*read_night[1:]) if read_night else None,
        weekend_passage=text.passage(*read_weekend[1:]) if read_weekend else None,
    )


def _label_hours(label: str | None) -> float | None:
    folded = fold(label or "")
    found = _LABEL_HOURS.search(folded)
    if found is None:
        return None
    hours = written_hours(found[1], found[2], found[3])
    if _PER_MONTH.search(folded) or hours > LONGEST_WEEK:
        return week_of_month(hours)
    return hours if hours > 0 else None


def _full_time(said: ReadText, text: ReadText) -> tuple[bool | None, str | None]:
    if structured := find_full_time(said):
        return structured[0], None
    if read := find_full_time(text):
        return read[0], text.passage(*read[1:])
    return None, None


def _firm(fact: Fact | None) -> Fact | None:
    return None if fact is None or fact[0] is None else fact


def _first(*facts: Fact | None) -> bool | None:
    return next((fact[0] for fact in facts if fact is not None), None)
