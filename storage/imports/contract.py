"""Reads how long a contract lasts and which conditions come with it.

Never drops an offer for its conditions: the matching and the adviser do.
"""

from __future__ import annotations

import re

from storage.imports.texts import fold

_DURATION = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mois|jour|semaine|an)(?:s|\(s\))?(?![a-z])")
_DAYS_PER_MONTH = 365.25 / 12
_MONTHS_PER = {
    "an": 12.0,
    "mois": 1.0,
    "semaine": 7 / _DAYS_PER_MONTH,
    "jour": 1 / _DAYS_PER_MONTH,
}

APPRENTICESHIP = "apprenticeship"
INSERTION = "iae"
ADAPTED_COMPANY = "adapted_company"
SELF_EMPLOYED = "self_employed"
RESERVED = "reserved"

# typeContrat: DDI and TTI are the insertion twins of CDD and MIS; LIB, FRA, REP are businesses.
_BY_CONTRACT = {
    "DDI": INSERTION,
    "TTI": INSERTION,
    "LIB": SELF_EMPLOYED,
    "FRA": SELF_EMPLOYED,
    "REP": SELF_EMPLOYED,
}
_BY_NATURE = (
    (APPRENTICESHIP, re.compile(r"apprentissage|professionnalisation")),
    (INSERTION, re.compile(r"insertion par l|insert\.? par l|\biae\b")),
    (SELF_EMPLOYED, re.compile(r"non salarie")),
    (RESERVED, re.compile(r"\bcui\b|unique d'insertion|emploi d'avenir|parcours emploi comp")),
)
# Only where the text says it in so many words.
_RESERVED_WORDS = ("reserve", "uniquement", "exclusivement")
_RESERVED = re.compile(
    r"\b(?:reservee?s?|ouverte? (?:uniquement|exclusivement)|exclusivement|uniquement)\s+"
    r"(?:(?:en priorite|exclusivement|uniquement)\s+)?(?:aux?|pour les)\s+"
    r"(?:personnes?|beneficiaires?|travailleurs?|publics?|candidate?s?|demandeurs?|titulaires?)\b"
    r"[^.\n]{0,80}\b(?:handicap|rqth|obligation d'emploi|oeth|boeth|insertion|rsa|iae|cui|pec|"
    r"longue duree|quartiers? prioritaires?|qpv|eligib)"
)


def contract_months(label: str | None) -> float | None:
    """Months of "Contrat à durée déterminée - 4 Mois", "… - 15 Jour(s)", "… - 1 An(s)"."""
    found = _DURATION.search(fold(label or ""))
    if found is None:
        return None
    return round(float(found[1].replace(",", ".")) * _MONTHS_PER[found[2]], 2)


def contract_conditions(
    contract: str | None,
    nature: str | None,
    *,
    is_apprenticeship: bool,
    is_adapted_company: bool,
    folded_text: str,
) -> tuple[str, ...]:
    """Name the conditions to check before the offer is discussed, in a fixed order."""
    found = {_BY_CONTRACT.get(contract or "")}
    folded = fold(nature or "")
    found |= {condition for condition, pattern in _BY_NATURE if pattern.search(folded)}
    if is_apprenticeship:
        found.add(APPRENTICESHIP)
    if is_adapted_company:
        found.add(ADAPTED_COMPANY)
    if any(word in folded_text for word in _RESERVED_WORDS) and _RESERVED.search(folded_text):
        found.add(RESERVED)
    order = (APPRENTICESHIP, INSERTION, ADAPTED_COMPANY, SELF_EMPLOYED, RESERVED)
    return tuple(condition for condition in order if condition in found)
