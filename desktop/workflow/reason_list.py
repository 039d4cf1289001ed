"""The versioned list of reasons. Codes are never reused; retired ones stay readable."""

from __future__ import annotations

from functools import cache

import msgspec

import resources
from models.errors import InputError
from models.records.evidence import Verdict

CURRENT = "motifs-1"


class ReasonEntry(msgspec.Struct, frozen=True):
    """A reason: its answer (``None``: any), its key on the keyboard, and what it teaches.

    ``pertinence``, ``cause`` and ``weight`` as product.md defines them; ``None`` is unknown.
    """

    code: str
    answer: Verdict | None
    key: str
    pertinence: float | str | None
    cause: str | None
    weight: float | str
    fr: str
    en: str


class ReasonList(msgspec.Struct, frozen=True):
    """One version of the list."""

    list: str
    reasons: tuple[ReasonEntry, ...]

    def find(self, code: str) -> ReasonEntry:
        """The reason of a code. Raises ``InputError`` ``reason_unknown``."""
        for reason in self.reasons:
            if reason.code == code:
                return reason
        raise InputError("reason_unknown", code=code)


@cache
def reason_list(name: str = CURRENT) -> ReasonList:
    """A version of the list by name."""
    content = resources.path("reasons", f"{name}.json").read_bytes()
    return msgspec.json.decode(content, type=ReasonList)
