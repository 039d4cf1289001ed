"""Cleans and folds text, and masks the ways to reach somebody that stand in it.

Never changes a length when folding: a place found in folded text is the same place in the text.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

MASK = "[…]"

# Everything that is neither text nor line break, halves of surrogate pairs included (they
# cannot be stored).
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")
# Marks without a width: they join, hide or turn round what stands beside them.
_INVISIBLE = re.compile(r"[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f]+")

# Controls, marks that turn text round, halves of characters, line and paragraph separators.
_UNSHOWN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_BREAKS = re.compile(r"\s*[\n\t]\s*")

# One character for one. ``str.replace`` over this short list is ten times faster than
# ``str.translate``, and a folded text is made for every offer.
_FOLDED = tuple(
    (char, folded)
    for chars, folded in (
        ("àâäáã", "a"),
        ("ç", "c"),
        ("éèêë", "e"),
        ("îïí", "i"),
        ("ñ", "n"),
        ("ôöóõ", "o"),
        ("ûùüú", "u"),
        ("ÿ", "y"),
        ("\u00a0\u202f\u2009\t", " "),
        ("\u2019\u02bc\u00b4`", "'"),
        ("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    )
    for char in chars
)

# Begins at the beginning of a word: otherwise each letter of a long text starts a search.
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|\(a\)|\[a\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}",
    re.IGNORECASE,
)
# French numbers, national or with the prefixes of France and overseas.
_PHONE = re.compile(
    r"[+0](?<![\d,.].)(?:(?:(?<=\+)|0)\s?(?:33|590|594|596|262|508|681|687|689)"
    r"[\s.\-/]?(?:\(0\))?[\s.\-/]?|(?<=0))"
    r"[1-9](?:[\s.\-/]{0,3}\d{2}){4}(?!\d)"
)


def clean(text: str) -> str:
    """Compose accents, unify line breaks, drop what cannot be printed, strip."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.replace("\n", "").replace("\xa0", "").isprintable():  # spares most texts the rule
        text = _INVISIBLE.sub("", _UNPRINTABLE.sub(" ", text))
    return unicodedata.normalize("NFC", text).strip()


def clean_line(text: str) -> str:
    """Clean as ``clean``, on one line: a name or a label never begins another."""
    text = clean(text)
    return _BREAKS.sub(" ", text) if "\n" in text or "\t" in text else text


def shown_name(path: Path) -> str:
    """Return the name of a file for a sentence, on one line."""
    return printable(path.name)


def printable(text: str) -> str:
    """Return a text on one line: what would steer a screen or end the line is its code."""
    if text.isprintable():
        return text
    return "".join(
        f"<{ord(char):02X}>" if unicodedata.category(char) in _UNSHOWN else char for char in text
    )


def fold(text: str) -> str:
    """Lower case without French accents, of the same length."""
    folded = text.replace("İ", "i").lower()
    for char, plain in _FOLDED:
        folded = folded.replace(char, plain)
    return folded


def mask_contacts(text: str) -> str:
    """Replace phone numbers and e-mail addresses by ``[…]``: contacts are never stored."""
    lowered = text.lower()
    if any(sign in lowered for sign in ("@", "(at)", "[at]", "(a)", "[a]")):
        text = _EMAIL.sub(MASK, text)
    return _PHONE.sub(MASK, text)
