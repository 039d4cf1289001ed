"""Reads night and weekend work in running text, negations respected.

Never reads the closing day of a shop, or a date, as a rhythm of work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storage.imports.passages import ReadText

# What is said, and the place of the words that say it.
Fact = tuple[bool, int, int]

_NIGHT = re.compile(r"nuits?\b(?!\s+d'hotel)|nocturnes?\b|[35]\s?[x*]\s?8\b")
# "Nuit" is a rhythm after these words only ("une nuit d'hôtel", "bonne nuit" are none).
_NIGHT_BEFORE = re.compile(
    r"\b(?:de|la|les|en|des|ni|aucune|pas|sans|hors|horaires?|poste|equipe|week-?ends?|jours?|"
    r"soir|apres-midi|matin)"
    r"(?:\s+|\s*[,/]\s*|\bet\b|\bou\b|\bni\b|\bde\b|\bles?\b|\bla\b)*$"
)
_DAY_ONLY = re.compile(
    r"(?:travail|poste|horaires?|equipe|uniquement|exclusivement)\s+(?:de|en|la)\s+"
    r"(?:journee|jour)\b(?!\s*(?:et|ou|/|comme|ni|ou\s+de)\s*(?:de\s+|la\s+)?nuit)"
)
_WEEKEND = re.compile(r"week\s?-?\s?ends?\b|samedis?\b|dimanches?\b")
_WEEKDAYS = re.compile(r"du\s+lundi\s+au\s+vendredi\b")

_NEGATED_BEFORE = re.compile(
    r"(?:\b(?:pas|sans|aucune?s?|ni|hors|jamais|non|ne)\b"
    r"(?:\s+|d'|(?:de|du|des|le|la|les|en|et|ni|ou|travail|travaille[rz]?|travaillons|poste|"
    r"horaires?|service|garde|vacations?|astreintes?|besoin|week-?ends?|nuits?|samedis?|"
    r"dimanches?|jours?|feries?|/)\b)*|\b(?:repos|conges?|fermee?s?|off)\b[^.,;\n]{0,25})$"
)
_NEGATED_AFTER = re.compile(
    r"^(?:\s*(?:et|ou|/|ni|le|les|la|de|nuits?|week-?ends?|samedis?|dimanches?|jours? feries?)\b)*"
    r"\s*[:(-]?\s*(?:libres?|off\b|de repos|repos|non travaille|exclus?|chome|ferme|"
    r"(?:ne|n')\s?(?:sont|est)\s+pas)"
)
# "Un week-end sur deux libre" leaves the other one to be worked.
_SHARED = re.compile(r"^\s*(?:sur|/|par)\s*(?:deux|trois|quatre|mois|\d)")
_DATE = re.compile(r"^\s+(?:\d{1,2}|1er)\s+[a-z]|^\s+\d{1,2}/\d")


def find_night(text: ReadText) -> Fact | None:
    """Say whether the text speaks of night work; one affirmation outweighs a negation."""
    if not any(word in text.folded for word in ("nuit", "nocturne", "8", "jour")):
        return None
    return _weigh(_night_facts(text))


def find_weekend(text: ReadText) -> Fact | None:
    """Say whether the text speaks of Saturday or Sunday work.

    "Du lundi au vendredi" is a no, unless a Saturday or Sunday is named beside it. A no needs
    the weekend or both days: a free Sunday says nothing of Saturday.
    """
    if not any(word in text.folded for word in ("week", "samedi", "dimanche", "vendredi")):
        return None
    return _weigh(_weekend_facts(text))


def _night_facts(text: ReadText) -> Iterator[Fact]:
    for found in _NIGHT.finditer(text.folded):
        start, end = found.span()
        before = text.folded[max(0, start - 30) : start]
        if found[0].startswith("nuit") and not _NIGHT_BEFORE.search(before):
            continue
        yield not _is_negated(text, start, end), start, end
    for found in _DAY_ONLY.finditer(text.folded):
        yield False, found.start(), found.end()


def _weekend_facts(text: ReadText) -> Iterator[Fact]:
    free_days: dict[str, Fact] = {}
    for found in _WEEKEND.finditer(text.folded):
        start, end = found.span()
        if _DATE.match(text.folded[end : end + 12]):
            continue
        if not _is_negated(text, start, end):
            yield True, start, end
        elif found[0].startswith("week"):
            yield False, start, end
        else:
            free_days[found[0].rstrip("s")] = (False, start, end)
    if len(free_days) == 2:
        yield from free_days.values()
    for found in _WEEKDAYS.finditer(text.folded):
        yield False, found.start(), found.end()


def _is_negated(text: ReadText, start: int, end: int) -> bool:
    after = text.folded[end : end + 60].split("\n")[0]
    if _SHARED.match(after):
        return False
    return bool(_NEGATED_BEFORE.search(text.before(start)) or _NEGATED_AFTER.match(after))


def _weigh(facts: Iterator[Fact]) -> Fact | None:
    denial = None
    for fact in facts:
        if fact[0]:
            return fact
        denial = denial or fact
    return denial
