"""Refuses JSON that no delivery is made of, before a parser builds it: too deep, or without end.

Never parses: it counts brackets outside of strings, at the speed of copying bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from models.errors import InputError

DEEPEST = 64  # levels; an offer has four
LONGEST_ITEM = 10_000_000  # bytes; the longest offers have some ten thousand

_OTHER_BYTES = bytes(set(range(256)) - set(b"[]{}"))
_STEPS = [0] * 256
for _opening, _closing in (b"[]", b"{}"):
    _STEPS[_opening], _STEPS[_closing] = 1, -1


class DepthGauge:
    """Follows how deep the arrays and objects of a text stand, chunk after chunk."""

    def __init__(self) -> None:
        self._depth = 0
        self._is_in_string = False
        self._pending = b""

    def deepest(self, chunk: bytes) -> int:
        """Return the greatest depth within the next ``chunk``."""
        # What is escaped never ends a string: without it, every quote begins or ends one.
        text = (self._pending + chunk).replace(b"\\\\", b"")
        self._pending = b"\\" if text.endswith(b"\\") else b""
        pieces = text.removesuffix(self._pending).replace(b'\\"', b"").split(b'"')
        outside = b"".join(pieces[self._is_in_string :: 2])
        self._is_in_string ^= len(pieces) % 2 == 0
        steps = map(_STEPS.__getitem__, outside.translate(None, _OTHER_BYTES))
        depths = list(accumulate(steps, initial=self._depth))
        self._depth = depths[-1]
        return max(depths)


class BoundedChunks:
    """Passes the chunks of one JSON document on, as long as it stays within bounds."""

    def __init__(self, chunks: Iterable[bytes], name: str) -> None:
        self._chunks = chunks
        self._name = name
        self._since_item = 0

    def item_done(self) -> None:
        """Say that an item ended: the next one begins."""
        self._since_item = 0

    def __iter__(self) -> Iterator[bytes]:
        """Raises ``InputError``: ``json_too_deep``, ``item_too_long``."""
        gauge = DepthGauge()
        for chunk in self._chunks:
            self._since_item += len(chunk)
            if self._since_item > LONGEST_ITEM + len(chunk):
                raise InputError("item_too_long", file=self._name, limit=LONGEST_ITEM // 10**6)
            if gauge.deepest(chunk) > DEEPEST:
                raise InputError("json_too_deep", file=self._name, limit=DEEPEST)
            yield chunk
