"""What became of the records of an import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a file that was not imported.

    ``place``: ``line 12``, ``item 3``, a table, or empty for the file. ``is_record``: a whole
    record was left aside; otherwise only a part of it, and the record is kept without it.
    """

    file: str
    place: str
    code: str
    params: tuple[tuple[str, str], ...] = ()
    is_record: bool = True


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the records: read = imported + updated + unchanged + refused records."""

    read: int
    imported: int
    updated: int
    unchanged: int
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Refusal, ...] = ()  # imported all the same, with something to know
