"""What became of the records of an import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a file that was not imported.

    ``place``: ``line 12``, ``item 3``, a table, or empty for the file.
    """

    file: str
    place: str
    code: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the records: read = imported + updated + unchanged + refused records."""

    read: int
    imported: int
    updated: int
    unchanged: int
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Refusal, ...] = ()  # imported all the same, with something to know
