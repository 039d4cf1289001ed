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


def whole_km(km: float) -> int:
    """Kilometres as every sentence tells them: of the tenth that features keep, 0 below one."""
    tenths = round(km, 1)
    return int(tenths + 0.5) if tenths >= 1 else 0


def rome_name(version: str) -> str:
    """« 460 », as the published files say it, is « ROME 4.0, version 60 »."""
    if len(version) == 3 and version.isdecimal():
        return f"ROME {version[0]}.0, version {version[1:]}"
    return f"ROME, version {version}"


def place_name(label: str | None) -> str | None:
    """« 44 - NANTES » → « Nantes »: offers set the département before, and often capitals."""
    if not label:
        return None
    name = label.split(" - ", 1)[-1].strip()
    return name.title() if name.isupper() else name
