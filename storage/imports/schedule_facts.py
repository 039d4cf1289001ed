"""Reads night and weekend work in running text, negations respected.

Never reads the closing day of a shop, or a date, as a rhythm of work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storage.imports.passages import ReadText

# What is said (``None``: that it is possible), and the place of the words that say it.
Fact = tuple[bool | None, int, int]

_NIGHT = re.compile(r"nuits?\b(?!\s+d'hotel)|nocturnes?\b|[35]\s?[x*]\s?8\b")
# "Nuit" is a rhythm after these words only ("une nuit d'hôtel", "bonne nuit" are none).
# Places and things of the night, where one may work by day.
_NIGHT_THING = re.compile(
    r"\b(?:boites?|clubs?|bars?|vie|monde|oiseaux?|tables?|chemises?|linges?|cremes?|tombee|lieux?)"
    r"\s+(?:de\s+(?:la\s+)?)$"
)
_POSSIBLE_AFTER = re.compile(
    r"^[^.;,\n]{0,30}?\b(?:possibles?|eventuel(?:le)?s?|eventuellement|envisageables?|facultatifs?|"
    r"si (?:besoin|necessaire)|sur (?:demande|volontariat))\b"
)
_POSSIBLE_BEFORE = re.compile(
    r"\b(?:possibilites?|eventuel(?:le)?s?|eventuellement|possibles?|pou(?:vez|rrez|rront)|peu(?:t|vent)|"
    r"susceptibles?|amene(?:e|s|es)?)\b[^.;\n]{0,45}$"
)
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
_WEIGHT: dict[bool | None, int] = {True: 0, None: 1, False: 2}
_DATE = re.compile(r"^\s+(?:\d{1,2}|1er)\s+[a-z]|^\s+\d{1,2}/\d")


def find_night(text: ReadText) -> Fact | None:
    """Say whether the text speaks of night work.

    One affirmation outweighs what is possible, which outweighs a negation.
    """
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
        if found[0].startswith("nuit") and (
            not _NIGHT_BEFORE.search(before) or _NIGHT_THING.search(before)
        ):
            continue
        yield _says(text, start, end), start, end
    for found in _DAY_ONLY.finditer(text.folded):
        yield False, found.start(), found.end()


def _weekend_facts(text: ReadText) -> Iterator[Fact]:
    free_days: dict[str, Fact] = {}
    for found in _WEEKEND.finditer(text.folded):
        start, end = found.span()
        if _DATE.match(text.folded[end : end + 12]):
            continue
        says = _says(text, start, end)
        if says is not False:
            yield says, start, end
        elif found[0].startswith("week"):
            yield False, start, end
        else:
            free_days[found[0].rstrip("s")] = (False, start, end)
    if len(free_days) == 2:
        yield from free_days.values()
    for found in _WEEKDAYS.finditer(text.folded):
        yield False, found.start(), found.end()


def _says(text: ReadText, start: int, end: int) -> bool | None:
    """False: negated; ``None``: possible, not firm."""
    if _is_negated(text, start, end):
        return False
    after = text.folded[end : end + 60].split("\n")[0]
    if _POSSIBLE_AFTER.match(after) or _POSSIBLE_BEFORE.search(text.before(start)):
        return None
    return True


def _is_negated(text: ReadText, start: int, end: int) -> bool:
    after = text.folded[end : end + 60].split("\n")[0]
    if _SHARED.match(after):
        return False
    return bool(_NEGATED_BEFORE.search(text.before(start)) or _NEGATED_AFTER.match(after))


def _weigh(facts: Iterator[Fact]) -> Fact | None:
    found = sorted(facts, key=lambda fact: _WEIGHT[fact[0]])  # stable: the first of equals
    return found[0] if found else None
