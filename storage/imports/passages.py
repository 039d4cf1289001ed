"""A text that rules read: its folded twin, its sentences, and the words around a find.

Never shows a folded word: what is kept is what the text says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from storage.imports.texts import fold

PASSAGE_LENGTH = 120
_SENTENCE_REACH = 400  # a longer sentence is a text without full stops

# A full stop ends a sentence only before a space: not in "R.489" nor in "37.5 h".
_SENTENCE_END = re.compile(r"[.!?…;\n•●▪|](?:(?<=[\n•●▪|])|(?=\s|$))")
_CLAUSE_END = re.compile(r"[,;()\n•●▪|]|\s[/-]\s|[.!?](?=\s|$)")


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text and its folded twin of the same length: places are the same in both."""

    text: str
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Bounds of the sentence that holds a find."""
        left = max(0, start - _SENTENCE_REACH)
        for mark in _SENTENCE_END.finditer(self.folded, left, start + 1):
            left = mark.end()
        last = min(len(self.folded), end + _SENTENCE_REACH)
        right = _SENTENCE_END.search(self.folded, end, last)
        return left, right.start() if right else last

    def before(self, start: int, reach: int = 60) -> str:
        """Folded words of the same clause before a find, at most ``reach`` characters."""
        window = self.folded[max(0, start - reach) : start]
        return _CLAUSE_END.split(window)[-1]

    def after(self, end: int, reach: int = 60) -> str:
        """Folded words of the same clause after a find, at most ``reach`` characters."""
        window = self.folded[end : end + reach]
        return _CLAUSE_END.split(window, maxsplit=1)[0]

    def passage(self, start: int, end: int) -> str:
        """Give the sentence that holds a find, or the words around it when it is long."""
        left, right = self.sentence(start, end)
        if right - left <= PASSAGE_LENGTH:
            return " ".join(self.text[left:right].split())
        room = max(0, PASSAGE_LENGTH - (end - start)) // 2
        first, last = max(left, start - room), min(right, end + room)
        words = self.text[first:last]
        if first > left:
            words = "…" + words[_first_space(words, start - first) :]
        if last < right:
            words = words[: _last_space(words, len(words) - (last - end))] + "…"
        return " ".join(words.split())


def _first_space(words: str, limit: int) -> int:
    """Cut a broken first word, but never the find itself."""
    place = words.find(" ", 0, max(0, limit))
    return place + 1 if place >= 0 else 0


def _last_space(words: str, limit: int) -> int:
    place = words.rfind(" ", max(0, limit))
    return place if place >= 0 else len(words)
