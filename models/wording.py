"""Labels made comparable; never a sentence."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def comparable(label: str) -> str:
    """``label`` without case, accents, punctuation or repeated blanks."""
    decomposed = unicodedata.normalize("NFKD", label.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare).strip()
