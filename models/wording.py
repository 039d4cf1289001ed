"""Labels made comparable. Never a sentence."""

from __future__ import annotations

import re
import unicodedata

from models.records.offers import CredentialKind

CredentialKey = tuple[CredentialKind, str, str]

# « Aix-les-Bains », « Saint-Martin-d'Hères »: small words inside the name of a commune.
_SMALL = re.compile(r"(?<=[- ])(?:(?:D|L)'|(?:Au|Aux|De|Des|Du|En|Et|La|Le|Les|Sous|Sur)(?=[- ]))")
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


def half_months(months: float) -> float:
    """How long a contract lasts, as it is told: 4,9 months are five; tenths below one month."""
    return round(2 * months) / 2 if months >= 1 else round(months, 1)


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
    return _SMALL.sub(lambda found: found[0].lower(), name.title()) if name.isupper() else name
