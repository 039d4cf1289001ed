"""Reads weekly hours, full time and part time in running text.

Never takes a time of day, a delay or a course for the hours of a week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storage.imports.passages import ReadText

LONGEST_WEEK = 48.0  # Code du travail, L3121-20
_LEGAL_WEEK, _LEGAL_MONTH = 35.0, (151.0, 152.0)  # 151.67, often cut short
_WEEKS_PER_MONTH = 52 / 12

_HOURS = re.compile(
    r"(?P<whole>\d(?<![\d/h].)(?<!\d[.,].)\d?)(?:[.,](?P<decimals>\d{1,2}))?"
    r"\s?(?:heures?\b|hrs?\b|h(?![a-z]))\s?(?P<minutes>\d{2}\b)?(?!\d)"
)
_PER_WEEK = re.compile(
    r"^\s*(?:de travail\s*)?(?:/|par)?\s*(?:semaine|sem\b|hebdo)"
    r"|^\s*(?:-|,|\()?\s*temps (?:plein|partiel|complet)"
)
_OTHER_MEASURE = re.compile(
    r"^\s*(?:(?:/|par)\s*(?:mois|an\b|annee|jour|\d)|mensuel|annuel|"
    r"de (?:formation|cours|stage|vol)|sur (?:24|35)|(?:-|a|et|ou)\s*\d{1,2}\s*h)"
)
# "151,67 heures mensuelles", "104h/mois"; 151,67 h is a month by itself.
_MONTHLY = re.compile(
    r"(?P<whole>\d(?<![\d/h].)(?<!\d[.,].)\d{1,2})(?:[.,](?P<decimals>\d{1,2}))?"
    r"\s?(?:heures?\b|hrs?\b|h(?![a-z]))\s?(?P<minutes>\d{2}\b)?(?!\d)"
    r"(?P<period>\s*(?:de travail\s*)?(?:(?:/|par)\s*mois\b|mensuel))?"
)
_CONTRACT_BEFORE = re.compile(
    r"(?:\btemps (?:plein|complet|partiel)|\bmi-temps|\bcontrat|\bcdi|\bcdd|\bbase|\bhebdomadaire|"
    r"\bduree(?: du travail)?|\binterim|\bmission|\bhoraire)"
    r"(?:\s*(?:hebdomadaires?|de|a|en|sur|la base|est|travail|:|\(|-|,|'))*\s*$"
)
_ELSEWHERE_BEFORE = re.compile(
    r"(?:\bsous|\bformation(?: de)?|\bstage(?: de)?|\bdans les|\bdelai(?: de)?|"
    r"\d\s*h?\s*(?:a|-|ou|/|et))\s*$"
)
_FULL = re.compile(r"\btemps[- ](?:plein|complet)\b")
_PART = re.compile(
    r"\btemps[- ]partiel\b|\bmi-temps\b|\btemps[- ](?:plein|complet)\s*(?:ou|et|/)\s*partiel\b"
)

# Alone, "35h" or "39h" is a week: no time of day is so late, no usual delay that long.
_WEEKS_ALONE = (30.0, 39.0)


def find_weekly_hours(text: ReadText) -> tuple[float, int, int] | None:
    """Give the hours of a week and their place; unknown when the text names several."""
    found = [*_weekly_hours(text), *_monthly_hours(text)] if "h" in text.folded else []
    return found[0] if len({hours for hours, _, _ in found}) == 1 else None


def week_of_month(hours: float) -> float | None:
    """Give the hours of a week from those of a month (× 12 / 52), if a week can be so long."""
    if _LEGAL_MONTH[0] <= hours <= _LEGAL_MONTH[1]:
        return _LEGAL_WEEK
    week = round(hours / _WEEKS_PER_MONTH, 2)
    return week if 1 <= week <= LONGEST_WEEK else None


def written_hours(whole: str, decimals: str | None, minutes: str | None) -> float:
    """Give the hours of "24h30" and "17,5h"; "151h67" are hundredths, not minutes."""
    past = int(minutes or 0)
    return round(float(f"{whole}.{decimals or 0}") + past / (60 if past < 60 else 100), 2)


def find_full_time(text: ReadText) -> tuple[bool, int, int] | None:
    """Say whether the text names full time or part time; unknown when it names both."""
    if "temps" not in text.folded:
        return None
    full, part = _FULL.search(text.folded), _PART.search(text.folded)
    if full and not part:
        return True, full.start(), full.end()
    if part and not full:
        return False, part.start(), part.end()
    return None


def _weekly_hours(text: ReadText) -> Iterator[tuple[float, int, int]]:
    for found in _HOURS.finditer(text.folded):
        start, end = found.span()
        hours = written_hours(found["whole"], found["decimals"], found["minutes"])
        before = text.folded[max(0, start - 40) : start].split("\n")[-1]
        after = text.folded[end : end + 30].split("\n")[0]
        if not 1 <= hours <= LONGEST_WEEK or _OTHER_MEASURE.match(after):
            continue
        if _ELSEWHERE_BEFORE.search(before):
            continue
        is_alone = _WEEKS_ALONE[0] <= hours <= _WEEKS_ALONE[1]
        if is_alone or _PER_WEEK.match(after) or _CONTRACT_BEFORE.search(before):
            yield hours, start, end


def _monthly_hours(text: ReadText) -> Iterator[tuple[float, int, int]]:
    for found in _MONTHLY.finditer(text.folded):
        month = written_hours(found["whole"], found["decimals"], found["minutes"])
        is_legal = found["decimals"] or found["minutes"]
        is_legal = is_legal and _LEGAL_MONTH[0] <= month <= _LEGAL_MONTH[1]
        week = week_of_month(month) if found["period"] or is_legal else None
        if week is not None:
            yield week, found.start(), found.end()
