"""Titles of offers as the screen shows them. The record keeps what the employer wrote."""

from __future__ import annotations

# What keeps its capitals: « (H/F) », « CDI », « PL ».
_SIGNS = frozenset(
    ("HF", "FH", "FHX", "HFX", "CDI", "CDD", "CACES", "PL", "SPL", "VL", "BTP", "CN")
)


def sentence_case(title: str) -> str:
    """A title all in capitals as a sentence: « Maçon / maçonne (H/F) »; another as it is."""
    if any(letter.islower() for letter in title):
        return title
    words = " ".join(word if _is_sign(word) else word.lower() for word in title.split(" "))
    return words[:1].upper() + words[1:]


def _is_sign(word: str) -> bool:
    return word.strip("()").replace("/", "") in _SIGNS
