"""Reads CACES, SSIAP and electrical habilitations, with their levels, in running text.

Never gives a level that the text does not write.
Sources: CNAM recommendations R482 to R490 (in force on 1 January 2020; they replaced R372 to
R390); arrêté du 2 mai 2005 (SSIAP); NF C 18-510 (electrical symbols).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from storage.imports.passages import ReadText

ELECTRICAL = "Habilitation électrique"

_SUCCESSORS = {
    "372": "482", "377": "487", "383": "483", "386": "486", "389": "489", "390": "490",
}  # fmt: skip
# Only lift trucks kept their categories when R389 became R489.
_KEPT_CATEGORIES = frozenset({"389"})
_LEVELS = {
    "482": frozenset({"A", "B1", "B2", "B3", "C1", "C2", "C3", "D", "E", "F", "G"}),
    "483": frozenset({"A", "B"}),
    "484": frozenset({"1", "2"}),
    "485": frozenset({"1", "2"}),
    "486": frozenset({"A", "B", "C"}),
    "487": frozenset({"1", "2", "3"}),
    "489": frozenset({"1", "1A", "1B", "2", "2A", "2B", "3", "4", "5", "6", "7"}),
    "490": frozenset[str](),
}
_MACHINES = {
    "nacelle": "486", "pemp": "486", "chariot": "489", "pont roulant": "484", "gerbeur": "485",
    "engin": "482",
}  # fmt: skip
_LIFT_TRUCKS = "489"  # what "CACES 1, 3 et 5" means without a number of recommendation

_CACES = re.compile(
    r"\bcaces\b|\br\s?[.-]?\s?(?:372|377|383|386|389|390|482|483|484|485|486|487|489|490)(?:m|\b)"
)
_CACES_PIECE = re.compile(
    r"(?:[ :,/+&()\[\]°-]|\.(?!\s))*(?:"
    r"(?P<or>ou)\b|"
    r"(?P<skip>cats?\b\.?|(?:et|categories?|types?|niveaux?|n(?=°)|de|du|les?|pour|elevateurs?|caces|"
    r"a conducteur porte)\b)|"
    r"(?P<machine>nacelle|pemp|chariot|ponts? roulant|gerbeur|engin)s?\b|"
    r"r\s?[.-]?\s?(?P<family>\d{3})m?\b|"
    r"(?P<level>\d[ab]?|[a-g]\d?)(?!\w|'|[.,]\d|\s*(?:ans?|mois|jours?|annees?|h|%|€|euros?|postes?|"
    r"x\s?\d|eme|personnes?)\b))"
)

_SSIAP = re.compile(
    r"\bssiap\s*[:(-]?\s*(?:de\s+)?(?:niveau\s*)?(?P<levels>[123](?:\s*(?:,|/|-|et|ou)\s*[123])*)?\b"
)
_SYMBOL = r"(?:h0b0|b0h0|h0v|b1v|b2v|h1v|h2v|b0|h0|b1|b2|h1|h2|br|bc|bs|be|hc|bp|bf|hf)\b"
_ELECTRICAL = re.compile(
    r"\bhabilitations?\s*(?:electriques?\b)?\s*(?:niveaux?\s*)?[:(-]?\s*"
    rf"(?P<symbols>{_SYMBOL}(?:[\s,/+&-]*(?:et\s+|ou\s+)?{_SYMBOL})*)?"
)

_DIGIT = re.compile(r"[123]")
_SYMBOLS = re.compile(_SYMBOL)
_OR = re.compile(r"\bou\b")
_OR_SLASH = re.compile(r"\bou\b|/")  # "SSIAP 1/2" leaves the choice, "B1V/BR" does not

Find = tuple[str, str | None, bool, int, int]


def find_habilitations(text: ReadText) -> Iterator[Find]:
    """Give label, level, whether another level would do as well, and place of each find."""
    folded = text.folded
    if "caces" in folded or _CACES.search(folded):
        yield from _caces(text)
    if "ssiap" in folded:
        yield from _levelled(text, _SSIAP, "levels", "SSIAP", _DIGIT, _OR_SLASH)
    if "habilitation" in folded:
        for find in _levelled(text, _ELECTRICAL, "symbols", ELECTRICAL, _SYMBOLS, _OR):
            label, level, is_alternative, start, end = find
            if level is not None or "electrique" in folded[start:end]:
                yield label, level and level.replace("B0H0", "H0B0"), is_alternative, start, end


def _levelled(
    text: ReadText,
    pattern: re.Pattern[str],
    group: str,
    label: str,
    piece: re.Pattern[str],
    alternative: re.Pattern[str],
) -> Iterator[Find]:
    for found in pattern.finditer(text.folded):
        written = found[group] or ""
        levels: list[str | None] = list(dict.fromkeys(piece.findall(written)))
        is_alternative = len(levels) > 1 and bool(alternative.search(written))
        for level in levels or [None]:
            yield label, level and level.upper(), is_alternative, found.start(), found.end()


def _caces(text: ReadText) -> Iterator[Find]:
    place = 0
    while found := _CACES.search(text.folded, place):
        start = found.start()
        finds, place = _caces_at(text, start)
        place = max(place, found.end())
        for label, level, is_alternative in finds:
            yield label, level, is_alternative, start, place


def _caces_at(text: ReadText, start: int) -> tuple[list[tuple[str, str | None, bool]], int]:
    """Read families and levels one piece after the other: "R489 cat. 1, 3 et 5, R486 B"."""
    families: list[tuple[str | None, list[str]]] = [(None, [])]
    is_alternative = False
    place = end = start
    while piece := _CACES_PIECE.match(text.folded, place):
        if piece["family"]:
            if families[-1][0] is None:
                families[-1] = (piece["family"], families[-1][1])
            else:
                families.append((piece["family"], []))
        elif piece["machine"] and families[-1][0] is None:
            families[-1] = (_MACHINES[piece["machine"].replace("ponts", "pont")], families[-1][1])
        elif piece["level"]:
            written = text.text[piece.start("level") : piece.end("level")]
            if written[0].isalpha() and not written.isupper():
                break  # "à" is a word, "A" is a category
            families[-1][1].append(written.upper())
        is_alternative = is_alternative or piece["or"] is not None
        place = piece.end()
        if not (piece["or"] or piece["skip"]):
            end = place  # "CACES 3 et le permis B" ends at 3
    finds = [find for family, levels in families for find in _labelled(family, levels)]
    return [(*find, is_alternative and len(finds) > 1) for find in finds], end


def _labelled(family: str | None, levels: list[str]) -> Iterator[tuple[str, str | None]]:
    if family is None and levels:
        family = _LIFT_TRUCKS
    if family is None:
        yield "CACES", None
        return
    today = _SUCCESSORS.get(family, family)
    known = _LEVELS.get(today, frozenset())
    keeps = family == today or family in _KEPT_CATEGORIES
    fitting = [level for level in dict.fromkeys(levels) if keeps and level in known]
    yield from ((f"CACES R{today}", level) for level in fitting or (None,))
