"""Recognises a social security number (NIR) in text, so that none is ever kept.

Never returns or logs the number itself.
Source: INSEE, composition du NIR; key = 97 - (13 digits modulo 97), Corsica 2A → 19, 2B → 18.
"""

from __future__ import annotations

import re

from storage.imports.texts import MASK

_GAP = r"[\s.\-_/]{0,2}"
# Sex, year, month (above 12: unknown), département, commune, order.
_BODY = re.compile(
    rf"(?<!\d)[1-478]{_GAP}\d{{2}}{_GAP}(?:0[1-9]|1[0-2]|[2-9]\d){_GAP}"
    rf"(?:\d{{2}}|2[ABab]){_GAP}\d{{3}}{_GAP}\d{{3}}(?:{_GAP}\d{{2}})?(?!{_GAP}\d)"
)
# With its right key a number is sure of itself, however its digits are grouped.
# (Within a lookahead, so that the figures before it do not hide it.)
_WITH_KEY = re.compile(
    rf"(?<!\d)(?=([1-478](?:{_GAP}\d){{5}}{_GAP}[\dABab](?:{_GAP}\d){{8}})(?!\d))"
)
_CORSICA = {"2A": "19", "2B": "18"}


def has_nir(text: str) -> bool:
    """Say whether a text holds 13 digits composed like a NIR, or 15.

    The key need not be right: one mistyped figure still leaves a person's number.
    """
    return bool(_BODY.search(text)) or any(
        _is_key_right(found[1]) for found in _WITH_KEY.finditer(text)
    )


def mask_nir(text: str) -> str:
    """Replace what is composed like a NIR by ``[…]``."""
    return _BODY.sub(MASK, text)


def _is_key_right(number: str) -> bool:
    digits = "".join(char for char in number.upper() if char.isalnum())
    for letter, figures in _CORSICA.items():
        digits = digits.replace(letter, figures)
    return digits.isdecimal() and int(digits[-2:]) == 97 - int(digits[:-2]) % 97
