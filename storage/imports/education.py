"""Maps the published levels of studies to the French framework of qualifications.

Never invents a level for a label it does not know.
Source: Code du travail, D6113-19 (decree 2019-14 of 8 January 2019); 2 stands for no schooling.
"""

from __future__ import annotations

import re

from storage.imports.texts import fold

# First that matches; "Bac+3, Bac+4" and the like stand before "Bac" alone.
_LEVELS = tuple(
    (re.compile(pattern), level)
    for pattern, level in (
        (r"doctorat|bac\s*\+\s*8", 8),
        (r"bac\s*\+\s*5", 7),
        (r"bac\s*\+\s*[34]", 6),
        (r"bac\s*\+\s*[12]", 5),
        (r"\bcap\b|\bbep\b", 3),
        (r"\bbac\b|baccalaureat", 4),
        (r"aucune formation|\b[34]eme\b|\bbrevet\b|\bbepc\b|\b2nd|\b1ere achevee", 2),
    )
)


def education_level(label: str | None) -> int | None:
    """Level of ``niveauLibelle``: 2 (no schooling asked) to 8, unknown otherwise."""
    folded = fold(label or "")
    return next((level for pattern, level in _LEVELS if pattern.search(folded)), None)
