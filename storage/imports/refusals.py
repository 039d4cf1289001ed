"""Turns what a validation says into the name of the field, as a person would say it.

Never repeats the value: it may be personal.
"""

from __future__ import annotations

import re

import msgspec

_PATH = re.compile(r" - at `\$\.?(?P<path>[^`]*)`")
_MISSING = re.compile(r"missing required field `(?P<name>\w+)`")
_INDEX = re.compile(r"\[(\d+)\]")


def field_of(error: msgspec.ValidationError) -> str:
    """Path of the field: ``$.skills[2].label`` → ``"skills 3 > label"``; empty for the whole."""
    message = str(error)
    found = _PATH.search(message)
    path = _INDEX.sub(lambda index: f" {int(index[1]) + 1}", found["path"] if found else "")
    names = [name.strip() for name in path.replace("[...]", "").split(".") if name.strip()]
    if missing := _MISSING.search(message):
        names.append(missing["name"])
    return " > ".join(names)
