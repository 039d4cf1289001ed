"""Labels made comparable. Never a sentence."""

from __future__ import annotations

import re
import unicodedata

from models.records.offers import CredentialKind

CredentialKey = tuple[CredentialKind, str, str]

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def comparable(label: str) -> str:
    """``label`` without case, accents, ligatures, punctuation or repeated blanks."""
    plain = unicodedata.normalize("NFKD", label).casefold()
    plain = plain.replace("œ", "oe").replace("æ", "ae")  # letters of their own in Unicode
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare).strip()


def credential_key(kind: CredentialKind, label: str, level: str | None) -> CredentialKey:
    """What makes two licences, titles or habilitations the same; ``""`` for a level not said."""
    return kind, comparable(label), comparable(level or "")


def place_name(label: str | None) -> str | None:
    """« 44 - NANTES » → « Nantes »: offers set the département before, and often capitals."""
    if not label:
        return None
    name = label.split(" - ", 1)[-1].strip()
    return name.title() if name.isupper() else name
