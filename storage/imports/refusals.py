"""Turns what a validation says into the name of the field, as a person would say it.

Never repeats the value: it may be personal.
"""

from __future__ import annotations

import re

import msgspec

_STEP = " > "
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
    return _STEP.join(names)


def leave_out(value: object, field: str) -> object:
    """Return a JSON value without the part that ``field_of`` names; an item becomes null."""
    first, _, rest = field.partition(_STEP)
    name, *indices = first.split(" ")
    if not isinstance(value, dict) or name not in value:
        raise ValueError("no such part")
    if not rest and not indices:
        return {key: part for key, part in value.items() if key != name}
    return {**value, name: _without(value[name], [int(index) - 1 for index in indices], rest)}


def _without(part: object, indices: list[int], rest: str) -> object:
    if not indices:
        return leave_out(part, rest) if rest else None
    if not isinstance(part, list):
        raise ValueError("no such part")
    index, *others = indices
    return [*part[:index], _without(part[index], others, rest), *part[index + 1 :]]
