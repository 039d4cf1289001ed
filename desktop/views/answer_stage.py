"""Where the answer to the opened offer stands. Decides nothing."""

from __future__ import annotations

from enum import Enum


class Stage(Enum):
    """Where the answer stands."""

    EMPTY = "no offer is open"
    BEFORE = "nothing chosen"
    REASONS = "an answer, no reason yet"
    TEXT = "a reason that asks for words"
    SAVING = "on its way to the disk"
    RECORDED = "on the disk"
    WORDS = "on the disk, words being added"
