"""Reads driving licences, from their labels or in running text.

Never takes another permit (de construire, de séjour, bateau) for a driving licence.
Classes: Code de la route, article R221-4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storage.imports.passages import ReadText
from storage.imports.texts import fold

_CLASSES = frozenset({"A", "A1", "A2", "AM", "B", "B1", "BE", "C", "C1", "CE", "C1E", "D", "D1"})
_CLASSES |= {"DE", "D1E"}
_NAMES = {
    "EB": "BE", "EC": "CE", "ED": "DE", "B96": "BE", "B78": "B", "VL": "B", "PL": "C",
    "SPL": "CE", "VEHICULE LEGER": "B", "VEHICULES LEGERS": "B", "POIDS LOURD": "C",
    "POIDS LOURDS": "C", "SUPER POIDS LOURD": "CE", "SUPER POIDS LOURDS": "CE",
    "SUPER LOURD": "CE", "TRANSPORT EN COMMUN": "D", "TRANSPORTS EN COMMUN": "D",
    "REMORQUE": "BE", "MOTO": "A",
}  # fmt: skip

_NAME = (
    r"(?:super\s+poids\s+lourds?|super\s+lourd|poids\s+lourds?|vehicules?\s+legers?|"
    r"transports?\s+en\s+commun|remorque|moto|spl|pl|vl|"
    r"b78|b96|be|b1|b|c1e|c1|ce|c|d1e|d1|d|ec|eb|ed|a1|a2|am|a(?!\s+jour))\b(?!')"
)
_LIST = re.compile(
    r"permis\b(?:\s+de\s+conduire)?(?:\s+(?:de\s+)?(?:categories?|cat\.?|type|classe))?"
    rf"[\s:\"«(]*(?P<list>{_NAME}(?:[\s,/+&()»\"-]*(?:(?:et|ou)\s+)?(?:les?\s+)?(?:permis\s+)?{_NAME})*)"
)
_PIECE = re.compile(_NAME)
_PREFIX = re.compile(
    r"^\s*(?:permis\b)?(?:\s*de\s+conduire\b)?(?:\s*(?:de\s+)?(?:categories?|cat\.?|type|classe)\b)?"
    r"[\s:]*"
)
_ALTERNATIVE = re.compile(r"\bou\b|/")
_AND = re.compile(r"\bet\b(?!\s*/?\s*ou\b)|\+|&")
# "Permis" alone, where only a driving licence can be meant: the class is then B.
_ALONE = re.compile(
    r"permis\s*,?\s*s'abstenir|permis\s+(?:de\s+conduire\b|(?:\+|et)\s*(?:un\s+)?(?:vehicule|voiture)|vehicule|voiture|"
    r"(?:est\s+)?(?:fortement\s+|vivement\s+)?"
    r"(?:valide|en\s+cours\s+de\s+validite|exige|obligatoire|requis|indispensable|imperati|"
    r"souhaite|necessaire|apprecie))"
)
# (Patterns over a whole text begin with a letter, not with \b: the engine then skips to it.)
# A single letter is a word of the sentence unless written as a class; "b" and "c" are not words.
_LOWER_CASE_CLASSES = frozenset({"b", "c", "be", "ce", "ec", "b1", "c1", "b96", "b78", "spl", "vl"})


def licence_class(label: str) -> str | None:
    """Class of a label: ``"B - Véhicule léger"`` → ``"B"``; ``None`` when it names no class."""
    folded = _PREFIX.sub("", fold(label)).upper()
    head = re.split(r"\s+-\s+|\s*[(:,]", folded, maxsplit=1)[0].strip()
    return _class_of(head) or _class_of(re.sub(r"[^A-Z0-9]", "", head))


def find_licences(text: ReadText) -> Iterator[tuple[str, int, int, int]]:
    """Give class, number of the choice it is one of (0: none), and place of each licence.

    "B et C ou CE" is B, and a choice between C and CE.
    """
    if "permis" not in text.folded:
        return
    taken: list[range] = []
    for found in _LIST.finditer(text.folded):
        met: set[str] = set()
        for choice, (start, end) in enumerate(_parts(text, found.start("list"), found.end("list"))):
            classes = [c for c in _classes(text, start, end) if c not in met]
            met.update(classes)
            is_choice = len(classes) > 1 and _ALTERNATIVE.search(text.folded, start, end)
            for licence in classes:
                yield licence, choice + 1 if is_choice else 0, found.start(), found.end()
        if met:
            taken.append(range(found.start(), found.end()))
    for found in _ALONE.finditer(text.folded):
        if not any(found.start() in place for place in taken):
            # Without the cue itself, so that it is read as what follows the licence.
            yield "B", 0, found.start(), found.start() + len("permis")


def _parts(text: ReadText, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Bounds of what stands between "et": each part is asked for."""
    for joint in _AND.finditer(text.folded, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _classes(text: ReadText, start: int, end: int) -> list[str]:
    """Classes written between two places, each once."""
    found = (
        _class_of(piece[0].upper())
        for piece in _PIECE.finditer(text.folded, start, end)
        if _is_class(text.text[piece.start() : piece.end()])
    )
    return list(dict.fromkeys(licence for licence in found if licence is not None))


def _class_of(name: str) -> str | None:
    name = " ".join(name.split())
    return name if name in _CLASSES else _NAMES.get(name)


def _is_class(written: str) -> bool:
    return len(written) > 3 or written.isupper() or written in _LOWER_CASE_CLASSES | {"pl"}
