"""Says from the words around a find whether it is asked for, wished, or not asked for.

Never lets a word of the next clause speak before one of the same clause.
"""

from __future__ import annotations

import re
from operator import itemgetter

from storage.imports.passages import ReadText

_REQUIRED = re.compile(
    r"\b(?:exige|obligatoire|indispensable|imperati|requis|necessaire|vous (?:avez|possedez|etes)|"
    r"titulaire|possession|doit|devez|s'abstenir|a jour|en cours de validite)"
)
_WISHED = re.compile(
    r"\b(?:souhait|apprecie|des (?:plus|atouts)|un (?:vrai |reel |gros )?(?:plus|atout)\b|"
    r"ideal|de preference|preferable|si possible|facultati|"
    r"(?:pas|non) (?:obligatoire|indispensable|exige|requis|necessaire) mais)"
)
_NOT_ASKED_AFTER = re.compile(
    r"^[^a-z0-9]*(?:(?:et|ou) [^,]{0,20})?(?:n'est |ne sont |n'etant )?(?:pas|non)\s+"
    r"(?:exige|obligatoire|indispensable|imperati|requis|necessaire|demande)(?![a-z]* mais)"
)
_NOT_ASKED_BEFORE = re.compile(
    r"\b(?:sans|pas besoin|aucune?|pas|nul besoin|ni)\b"
    r"(?:\s+(?:de|du|d'|le|un|avoir|besoin|meme))*\s*$"
)
# The employer trains, or pays for it: nothing is asked for at the start.
_TRAINED = re.compile(
    r"\b(?:formations?|formons|former|formee?s?|passer|passage|passerez|obtenir|obtention|"
    r"finan[a-z]+)\b[^,.;]{0,25}$"
)
_TRAINED_AFTER = re.compile(
    r"^\s*(?:[a-z]+\s+){0,2}(?:finance|pris en charge|prise en charge|assure|offert|paye)"
)


# A cue says True (asked for), False (wished) or None (not asked for).
_Cue = tuple[re.Pattern[str], bool | None]
_AFTER: tuple[_Cue, ...] = ((_NOT_ASKED_AFTER, None), (_WISHED, False), (_REQUIRED, True))


def is_required(text: ReadText, start: int, end: int) -> bool | None:
    """True: asked for; False: wished; ``None``: not asked for (negated, or the employer trains).

    Rule of ours: a bare mention ("Permis B") asks. The nearest cue speaks: in the same clause
    after the find, then before it, then in the rest of the sentence.
    """
    before, after = text.before(start), text.after(end)
    left, right = text.sentence(start, end)
    sentence = text.folded[left:right]
    if _NOT_ASKED_BEFORE.search(before):
        return True if "s'abstenir" in sentence else None
    if said := _cues(_AFTER, after):
        return min(said, key=itemgetter(0))[1]
    if _TRAINED.search(before) or _TRAINED_AFTER.search(after):
        return None
    if _WISHED.search(before):
        return False  # "idéalement titulaire du permis B"
    if _REQUIRED.search(before):
        return True
    return not (_WISHED.search(sentence) and not _REQUIRED.search(sentence))


def _cues(cues: tuple[_Cue, ...], words: str) -> list[tuple[int, bool | None]]:
    """Places of the first match of each cue, so that the nearest can be taken."""
    return [(found.start(), says) for cue, says in cues if (found := cue.search(words))]
