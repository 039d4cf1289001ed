"""Looks in what an adviser typed for what need not be written: identifiers, sensitive subjects.

Never refuses and never changes a word: it says what it saw, and the adviser decides (product.md
« Answers and reasons »). It reads words, not meaning: what it does not know passes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import resources

LISTS = "sensitive-1.json"
IDENTIFIER = "identifier"
# An address of electronic mail; at least nine figures, as telephone and security numbers have.
_IDENTIFIERS = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?<!\w)\+?\d(?:[\s.\-/]?\d){8,}")


@dataclass(frozen=True, slots=True)
class Concern:
    """What was seen: the words as they were typed, and the subject they touch."""

    words: str
    subject: str  # identifier, health, family, opinion, origin, union, religion


def concerns(text: str, language: str) -> tuple[Concern, ...]:
    """What a text holds that need not be written, one a subject, in the order of the subjects."""
    found = []
    number = _IDENTIFIERS.search(text)
    if number is not None:
        found.append(Concern(number[0].strip(), IDENTIFIER))
    plain = _plain(text)
    for subject, pattern in _patterns(language).items():
        seen = pattern.search(plain)
        if seen is not None:
            found.append(Concern(text[seen.start() : seen.end()], subject))
    return tuple(found)


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    """One pattern a subject; of one language, since « son » is no child in the other."""
    lists = json.loads(resources.path("screening", LISTS).read_text(encoding="utf-8"))
    return {subject: _pattern(entries) for subject, entries in lists[language].items()}


def _pattern(entries: list[str]) -> re.Pattern[str]:
    """Whole words; « * » stands for any ending."""
    parts = (re.escape(entry).replace(r"\*", r"\w*") for entry in entries)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _plain(text: str) -> str:
    """Without accents and case, letter for letter: places stay those of the text."""
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    if letter == "’":
        return "'"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
