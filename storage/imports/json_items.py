"""Streams the items of a JSON file, whatever its layout: wrapped array, bare array, JSON lines.

Never decides what an item means, and never holds more than one of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain
from pathlib import Path

import ijson
import msgspec

from models.errors import InputError
from models.records.imports import Refusal
from storage.imports.bounds import DEEPEST, LONGEST_ITEM, BoundedChunks, DepthGauge
from storage.imports.opening import Progress, open_binary, split_lines, utf8_chunks
from storage.imports.texts import shown_name


@dataclass(frozen=True, slots=True)
class Item:
    """One JSON value of a file and where it stands: ``item 3`` or ``line 12``."""

    place: str
    value: object


_OUT_OF_BOUNDS = ("json_too_deep", "item_too_long")


class _Layout(Enum):
    WRAPPED = auto()
    ARRAY = auto()
    LINES = auto()


def iter_items(
    path: Path,
    known_keys: Collection[str],
    wrapper: str | None = None,
    progress: Progress | None = None,
) -> Iterator[Item | Refusal]:
    """Give the items of a file one by one; a line of JSON lines that cannot be read is a refusal.

    Refusals: ``line_broken``, ``line_too_long``, ``line_too_deep``.
    ``known_keys`` are names that an item can carry: they tell an item from an unknown wrapping.
    ``wrapper`` is the key whose array holds the items in the wrapped layout.
    Raises ``InputError``: those of ``opening``, ``json_broken`` with the number of items that
    could be read before, ``layout_unknown``, and those of ``bounds``.
    """
    name = shown_name(path)
    layout = _recognise(path, name, known_keys, wrapper)
    with open_binary(path, progress) as raw:
        chunks = utf8_chunks(raw, name)
        match layout:
            case _Layout.LINES:
                yield from _lines(chunks, name)
            case _Layout.ARRAY:
                yield from _array(chunks, "item", name)
            case _Layout.WRAPPED:
                yield from _array(chunks, f"{wrapper}.item", name)


def _recognise(path: Path, name: str, known_keys: Collection[str], wrapper: str | None) -> _Layout:
    with open_binary(path) as raw:
        chunks = utf8_chunks(raw, name)
        for head in chunks:
            if first := head.lstrip():
                break
        else:
            raise InputError("file_empty", file=name)
        if first.startswith(b"["):
            return _Layout.ARRAY
        if not first.startswith(b"{"):
            raise InputError("json_broken", file=name, items=0)
        layout = _recognise_object(first, chunks, name, known_keys, wrapper)
        if layout is _Layout.LINES and first.partition(b"\n")[0].strip() == b"{":
            raise InputError("layout_unknown", file=name)  # one object over several lines
        return layout


def _recognise_object(
    first: bytes,
    others: Iterator[bytes],
    name: str,
    known_keys: Collection[str],
    wrapper: str | None,
) -> _Layout:
    """Look at the keys of the first object: the wrapper may come after large other keys."""
    is_item = False
    bounded = ijson.from_iter(BoundedChunks(chain([first], others), name))
    try:
        for prefix, event, value in ijson.parse(bounded, multiple_values=True):
            if prefix == wrapper:
                if event == "start_array":
                    return _Layout.WRAPPED
                raise InputError("layout_unknown", file=name)
            if prefix == "" and event == "map_key" and value in known_keys:
                is_item = True
            if prefix == "" and event == "end_map":
                break
    except ijson.JSONError as error:
        # A first line that is cut short is one broken line, the others may be sound.
        if not is_item:
            raise InputError("json_broken", file=name, items=0) from error
    except InputError as error:
        # Nor does a first line out of bounds say anything of the others.
        line = first.partition(b"\n")[0]
        names = [key for key in (wrapper, *known_keys) if key and f'"{key}"'.encode() in line]
        if error.code not in _OUT_OF_BOUNDS or not names or wrapper in names:
            raise
        is_item = True
    if not is_item:
        raise InputError("layout_unknown", file=name)
    return _Layout.LINES


def _array(chunks: Iterator[bytes], prefix: str, name: str) -> Iterator[Item]:
    number = 0
    bounded = BoundedChunks(chunks, name)
    items = ijson.items(ijson.from_iter(bounded), prefix)
    while True:
        try:
            value = next(items)
        except StopIteration:
            return
        except ijson.JSONError as error:
            raise InputError("json_broken", file=name, items=number) from error
        number += 1
        bounded.item_done()
        yield Item(f"item {number}", value)


def _lines(chunks: Iterator[bytes], name: str) -> Iterator[Item | Refusal]:
    decoder = msgspec.json.Decoder()
    for number, line in enumerate(split_lines(chunks, LONGEST_ITEM), start=1):
        place = f"line {number}"
        if line is None:
            yield Refusal(name, place, "line_too_long", (("limit", str(LONGEST_ITEM // 10**6)),))
            continue
        if not line.strip():
            continue
        if DepthGauge().deepest(line) > DEEPEST:
            yield Refusal(name, place, "line_too_deep", (("limit", str(DEEPEST)),))
            continue
        try:
            value = decoder.decode(line)
        except (msgspec.DecodeError, RecursionError):
            yield Refusal(name, place, "line_broken")
        else:
            yield Item(place, value)
