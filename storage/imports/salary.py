"""Turns the salary text of an offer into monthly gross euros, full time.

Never corrects an amount: one that cannot mean what it says is doubtful, and unknown.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from models.records.offers import Salary
from storage.imports.texts import fold

# 35 hours × 52 weeks / 12 months (Code du travail, L3121-27 and L3242-1).
MONTHLY_HOURS = 151.67
FULL_TIME_HOURS = 35.0
MONTHS = 12
# Below: under the lowest apprentice's pay with a margin; above: beyond advertised salaries.
PLAUSIBLE_MONTHLY = (1_000.0, 15_000.0)


class _Period(Enum):
    HOUR = auto()
    MONTH = auto()
    YEAR = auto()


_AMOUNT = r"(\d{1,3}(?:[ ]\d{3})+|\d+)(?:[.,](\d{1,4}))?\s*(k)?"
_EURO = r"(?:\s*(?:€|euros?\b|eur\b))"
# The published wording, "Mensuel de 1 900,00 Euros à 2100.0 Euros sur 13 mois", and the freer one
# of comments, "de 12 à 12,50 € brut de l'heure".
_AMOUNTS = re.compile(rf"{_AMOUNT}(?:{_EURO}?(?:\s*bruts?)?\s*(?:a|-|et)\s*{_AMOUNT})?{_EURO}")
_MONTHS_PAID = re.compile(r"\b(?:sur|x)\s*(\d{1,2})(?:[.,](\d+))?\s*mois")
_PERIODS = (
    (_Period.HOUR, re.compile(r"\bhoraires?\b|(?:/|\bde l'|\bpar )\s*h(?:eures?)?\b|\btaux h")),
    (_Period.MONTH, re.compile(r"\bmensuel|/\s*mois\b|\bpar mois\b|\bmois brut")),
    (_Period.YEAR, re.compile(r"\bannuel|/\s*an(?:nee)?\b|\bpar an(?:nee)?\b|\bl'annee\b")),
)
_NET = re.compile(r"\bnets?\b")


def read_salary(
    *texts: str | None, weekly_hours: float | None = None, is_full_time: bool | None = None
) -> Salary:
    """Read the first text that says something (libelle, then commentaire, complements).

    annual / 12; monthly × N / 12 when paid over N > 12 months; hourly × 151.67. A monthly or
    annual amount of a part-time offer is brought to 35 hours, and unknown when its hours are.
    Amounts outside 1,000 to 15,000 are doubtful and unknown.
    """
    said = [text for text in texts if text]
    for text in said:
        amounts = _monthly(fold(text), weekly_hours, is_full_time)
        if amounts is None:
            continue
        low, high, is_converted = amounts
        if not PLAUSIBLE_MONTHLY[0] <= low <= high <= PLAUSIBLE_MONTHLY[1]:
            return Salary(text, is_doubtful=True)
        return Salary(text, round(low, 2), round(high, 2), is_converted=is_converted)
    return Salary(said[0] if said else None)


def _monthly(
    folded: str, weekly_hours: float | None, is_full_time: bool | None
) -> tuple[float, float, bool] | None:
    """Give amounts per month and whether they are other than written.

    ``None`` when not said: no period, net, unknown part time.
    """
    found = _AMOUNTS.search(folded)
    period = _period(folded)
    if found is None or period is None or _NET.search(folded):
        return None
    low = _amount(found[1], found[2], found[3] or found[6])
    high = _amount(found[4], found[5], found[6]) if found[4] else low
    factor = _factor(period, folded)
    if period is not _Period.HOUR and is_full_time is False:
        if weekly_hours is None or weekly_hours <= 0:
            return None
        factor *= FULL_TIME_HOURS / weekly_hours
    # "de 0 à 2000" says one amount.
    return (low or high) * factor, (high or low) * factor, factor != 1


def _period(folded: str) -> _Period | None:
    """Give the one period named; the published wording begins with it and may add "sur 12 mois"."""
    named = [period for period, pattern in _PERIODS if pattern.search(folded)]
    return named[0] if len(named) == 1 else None


def _factor(period: _Period, folded: str) -> float:
    match period:
        case _Period.HOUR:
            return MONTHLY_HOURS
        case _Period.YEAR:
            return 1 / MONTHS
        case _Period.MONTH:
            paid = _MONTHS_PAID.search(folded)
            months = float(f"{paid[1]}.{paid[2] or 0}") if paid else MONTHS
            return max(months, MONTHS) / MONTHS


def _amount(whole: str, decimals: str | None, thousand: str | None) -> float:
    number = float(f"{whole.replace(' ', '')}.{decimals or 0}")
    return number * 1_000 if thousand else number
