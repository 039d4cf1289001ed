"""Reads state diplomas, professional titles and other certificates in running text.

Never reads a certificate out of a level of studies: those stand in ``education``.
Sources: Code de l'action sociale et des familles (D451), Code de la santé publique (livre III),
répertoire national des certifications.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.records.offers import CredentialKind
from storage.imports.passages import ReadText

Find = tuple[CredentialKind, str, str | None, int, int]


@dataclass(frozen=True, slots=True)
class _Rule:
    """``words``: without one of them the pattern cannot match, and looking for them is cheap."""

    kind: CredentialKind
    label: str
    level: str | None
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    name: re.Pattern[str] | None = None  # of a state diploma, without the words before it


def _title(label: str, words: str, pattern: str) -> _Rule:
    return _Rule(CredentialKind.TITLE, label, None, tuple(words.split("|")), re.compile(pattern))


def _state(label: str, words: str, name: str, acronyms: str = "") -> _Rule:
    """Make the rule of a state diploma, written in full, as "DE …" or by its acronym."""
    pattern = rf"(?:diplomes?\s+(?:d'\s?etat\s+)?|\bd\.?e\.?\s+)(?:d'|de\s+|du\s+|en\s+)?(?:{name})"
    if acronyms:
        pattern += rf"|\b(?:{acronyms})\b"
        words += f"|{acronyms}"
    return replace(_title(label, words, pattern), name=re.compile(name))


def _certificate(label: str, words: str, pattern: str, level: str | None = None) -> _Rule:
    kind = CredentialKind.HABILITATION
    return _Rule(kind, label, level, tuple(words.split("|")), re.compile(pattern))


_DRIVERS = r"\bfimo\s+(?:transport\s+(?:de\s+)?)?"

_RULES = (
    _state("DE aide-soignant", "soignant", r"aides?[- ]soignant", "deas"),
    _state(
        "DE accompagnant éducatif et social",
        "accompagnant",
        r"accompagnante?s? educati",
        "deaes|deavs|deamp",  # the last two were merged into the first in 2016
    ),
    _state("DE auxiliaire de puériculture", "puericult", r"auxiliaires? de puericulture", "deap"),
    _state("DE infirmier", "infirmi", r"infirmi", "ide"),
    _title(
        "DE infirmier",
        "infirmi",
        r"\binfirmi[a-z/() .-]{2,24}\b"
        r"(?:d\.e\b|diplomee?s? d'etat|de(?=\s*(?:$|[\n(),]|[hf]/[hf])))",
    ),
    _state("DE ambulancier", "ambulanci", r"ambulanci"),
    _state("DE éducateur spécialisé", "specialise", r"educat[a-z/]+ specialise", "dees"),
    _state("DE éducateur de jeunes enfants", "jeunes enf", r"educat[a-z/]+ de jeunes", "deeje"),
    _state("DE moniteur-éducateur", "monit", r"monit(?:eur|rice)s?[- ]educat"),
    _state("DE assistant de service social", "social", r"assistante?s? (?:de service )?social"),
    _state(
        "DE technicien de l'intervention sociale et familiale",
        "intervention sociale|diplome tisf",
        r"techniciene?n?e? de l'intervention sociale|tisf",
        "detisf",
    ),
    _state("DE masseur-kinésithérapeute", "kinesi", r"(?:masseu[a-z/]+[- ])?kinesitherap"),
    _state("DE sage-femme", "sage", r"sages?[- ]femmes?"),
    _title(
        "Auxiliaire ambulancier",
        "auxiliaire ambulanc",
        r"\b(?:diplome|attestation|certificat|formation)\s+(?:d'|de\s+)?auxiliaire ambulanc",
    ),
    _title(
        "CAP accompagnant éducatif petite enfance",
        "petite enfance|aepe",
        r"\bcap\s+(?:aepe\b|(?:accompagnante?\s+educati[a-z]+\s+)?petite enfance)",
    ),
    _title("CAP cuisine", "cuisin", r"\bcap\s+(?:en\s+|de\s+)?cuisin"),
    _title("CAP boulanger", "boulang", r"\bcap\s+(?:en\s+|de\s+)?boulang"),
    _title("CAP pâtissier", "patiss", r"\bcap\s+(?:en\s+|de\s+)?patiss"),
    _title("CAP boucher", "bouch", r"\bcap\s+(?:en\s+|de\s+)?bouch"),
    _title("CAP coiffure", "coiff", r"\b(?:cap|bp)\s+(?:en\s+|de\s+)?coiff"),
    _title("BAFA", "bafa", r"\bbafa\b"),
    _title("BAFD", "bafd", r"\bbafd\b"),
    _title("BNSSA", "bnssa", r"\bbnssa\b"),
    _title("BPJEPS", "bpjeps", r"\bbpjeps\b"),
    _title(
        "Carte professionnelle d'agent de sécurité",
        "carte pro|cnaps",
        r"\bcarte pro(?:fessionnelle)?\b(?=[^.\n]{0,60}\b(?:securite|cnaps|surete|aps)\b)"
        r"|\bcnaps\b",
    ),
    _title(
        "Carte professionnelle de conducteur VTC",
        "vtc",
        r"\bcarte (?:professionnelle )?(?:de (?:conducteur|chauffeur) )?(?:de )?vtc\b",
    ),
    _certificate("FIMO", "fimo", _DRIVERS + r"marchandises?", "marchandises"),
    _certificate("FIMO", "fimo", _DRIVERS + r"(?:voyageurs?|personnes)", "voyageurs"),
    _certificate(
        "FIMO", "fimo", r"\bfimo\b(?!\s+(?:transport\s+(?:de\s+)?)?(?:marchand|voyag|personn))"
    ),
    _certificate("FCO", "fco", r"\bfcos?\b"),
    _certificate("ADR", "adr", r"\badr\b"),
    _certificate("AIPR", "aipr", r"\baipr\b"),
    _certificate("PSC1", "psc", r"\bpsc\s?1\b"),
    _certificate("SST", "sst|secouriste", r"\bsst\b|\bsauveteur[a-z-]*\s+secouriste du travail"),
    _certificate(
        "Qualification de soudage",
        "soud",
        r"\b(?:qualifications?|licences?|certifications?)\s+(?:de\s+|en\s+)?soud(?:age|eur|ure)",
    ),
)

# "Diplôme d'État d'aide-soignant ou d'auxiliaire de puériculture" says "diplôme" once.
_OR_ANOTHER = re.compile(r"\s*(?:\([a-z ]{2,8}\)\s*)?(?:,|/|et/ou|ou)\s*(?:d'|de\s+|du\s+|en\s+)?")

# Small words or names when in lower case.
_CAPITALS_ONLY = frozenset({"ide", "adr", "deme"})

# "Titre professionnel conducteur de travaux": its name runs to the end of the clause.
_PROFESSIONAL = re.compile(
    r"\btitres? professionnels?\s+(?:de |d'|du )?(?P<name>[a-z][a-z' -]{3,60}?)"
    r"(?=\s+(?:(?:est|serait|ou|de niveau|niveau|vous)\b|exige|requis|souhait|obligatoire|apprecie)"
    r"|\s*[^a-z' -]|$)"
)


def find_titles(text: ReadText) -> Iterator[Find]:
    """Give kind, label, level and place of each title and certificate that a text names."""
    folded = text.folded
    for rule in _RULES:
        if any(word in folded for word in rule.words):
            for found in rule.pattern.finditer(folded):
                written = text.text[found.start() : found.end()]
                if found[0] in _CAPITALS_ONLY and not written.isupper():
                    continue
                if found[0].startswith("de ") and not _is_acronym(written):
                    continue
                yield rule.kind, rule.label, rule.level, found.start(), found.end()
                if rule.name and found[0].startswith("dipl"):
                    yield from _others(folded, found.end())
    if "titre" in folded:
        for found in _PROFESSIONAL.finditer(folded):
            name = text.text[found.start("name") : found.end("name")].strip()
            label = f"Titre professionnel {name}"
            yield CredentialKind.TITLE, label, None, found.start(), found.end()


def _others(folded: str, place: int) -> Iterator[Find]:
    """Give the state diplomas named after a first one, whose words they share."""
    while joint := _OR_ANOTHER.match(folded, place):
        named = ((rule, rule.name.match(folded, joint.end())) for rule in _RULES if rule.name)
        found = next(((rule, name) for rule, name in named if name), None)
        if found is None:
            return
        rule, name = found
        yield rule.kind, rule.label, rule.level, name.start(), name.end()
        place = name.end()


def _is_acronym(written: str) -> bool:
    """Tell "DE infirmier" from "poste de kinésithérapeute", and from a line in capitals."""
    return written.startswith("DE") and not written.isupper()
