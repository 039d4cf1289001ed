"""Numbers from and to CSV files with a header. Never guesses what a cell means."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import HomeError, InputError

_UNKNOWN = ("", "nan")
csv.field_size_limit(1 << 20)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows (n, columns) in the order asked for, NaN for unknown; ``unused`` columns of the file."""

    rows: NDArray[np.float64]
    unused: tuple[str, ...]


def read_rows(path: Path, columns: Sequence[str]) -> Table:
    """Read ``columns`` of a CSV file, found by name; an empty cell is unknown.

    Raises ``InputError``: ``csv_missing``, ``csv_unreadable``, ``csv_empty``,
    ``csv_column_missing``, ``csv_column_twice``, ``csv_ragged``, ``csv_not_a_number``.
    """
    lines = _lines(path)
    header = [name.strip() for name in next(lines, (0, []))[1]]
    if not header:
        raise InputError("csv_empty", file=path.name)
    for name in columns:
        if header.count(name) > 1:
            raise InputError("csv_column_twice", file=path.name, column=name)
        if name not in header:
            found = ", ".join(header)[:80]
            raise InputError("csv_column_missing", file=path.name, column=name, found=found)
    places = [header.index(name) for name in columns]
    rows = []
    for line, cells in lines:
        # csv gives [] for a blank line; with one column that is how an unknown value is written.
        if not cells and len(header) > 1:
            continue
        cells = cells or [""]
        if len(cells) != len(header):
            raise InputError(
                "csv_ragged", file=path.name, line=line, expected=len(header), found=len(cells)
            )
        rows.append([_number(path, line, header[i], cells[i]) for i in places])
    if not rows:
        raise InputError("csv_empty", file=path.name)
    unused = tuple(name for name in header if name not in columns)
    return Table(np.array(rows, dtype=np.float64).reshape(len(rows), len(columns)), unused)


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[float | int]]) -> None:
    """Write a CSV file, whole or not at all; every digit of a number is kept.

    Raises ``HomeError`` ``file_not_written``.
    """
    draft = path.with_name(f".{path.name}.new")
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows([_written(v) for v in row] for row in rows)
        draft.replace(path)
    except OSError as error:
        raise HomeError("file_not_written", file=path.name) from error
    finally:
        draft.unlink(missing_ok=True)


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            for cells in reader:
                yield reader.line_num, cells
    except FileNotFoundError as error:
        raise InputError("csv_missing", file=path.name) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError("csv_unreadable", file=path.name) from error


def _number(path: Path, line: int, column: str, cell: str) -> float:
    text = cell.strip()
    if text.lower() in _UNKNOWN:
        return math.nan
    try:
        if "_" in text:  # Python's own notation
            raise ValueError
        return float(text)
    except ValueError as error:
        raise InputError(
            "csv_not_a_number", file=path.name, line=line, column=column, cell=text[:40]
        ) from error


def _written(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return "" if math.isnan(value) else repr(float(value))
