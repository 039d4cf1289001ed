"""Reads the experience an offer asks for, in both published notations.

Never takes "required" for a duration: without a number the years are unknown.
"""

from __future__ import annotations

import re

from storage.imports.texts import fold

_YEARS = re.compile(r"(\d+(?:[.,]\d+)?)\s*an(?:s|nees?|\(s\))?(?![a-z])")
_MONTHS = re.compile(r"(\d+(?:[.,]\d+)?)\s*mois")


def experience_years(code: str | None, label: str | None) -> float | None:
    """Give years of "1 An(s)", "6 mois", "Expérience exigée de 3 An(s)"; 0 for beginners (D)."""
    folded = fold(label or "")
    if code == "D" or "debutant" in folded:
        return 0.0
    years, months = _YEARS.search(folded), _MONTHS.search(folded)
    if years is None and months is None:
        return None
    total = _number(years[1]) if years else 0.0
    return round(total + (_number(months[1]) / 12 if months else 0.0), 2)


def is_experience_required(code: str | None, label: str | None) -> bool | None:
    """E: required; D (beginners) and S (wished): not. Without a code the label may say it."""
    if code is not None:
        return {"E": True, "D": False, "S": False}.get(code)
    folded = fold(label or "")
    if "debutant" in folded or "souhait" in folded:
        return False
    return True if "exige" in folded else None


def _number(text: str) -> float:
    return float(text.replace(",", "."))
