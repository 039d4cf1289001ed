"""How a record is written into a column and read back, and how two are told apart.

Never reads or writes the database.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TypeVar

import msgspec

Record = TypeVar("Record")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def encode(record: object) -> bytes:
    """Return the JSON of a record; the same record always gives the same bytes."""
    return msgspec.json.encode(record)


def encode_for_good(record: Record, decoder: msgspec.json.Decoder[Record]) -> bytes:
    """Return the JSON of a record that is written once and never corrected.

    Raises ``ValueError`` when it would not be read back the same (a NaN, for one).
    """
    data = msgspec.json.encode(record)
    try:
        kept = decoder.decode(data)
    except msgspec.DecodeError as error:
        raise ValueError("the record cannot be read back") from error
    if kept != record:
        raise ValueError("the record is not read back the same")
    return data


def digest(data: bytes) -> bytes:
    """Return the SHA-256 of a record's bytes: equal when nothing changed."""
    return hashlib.sha256(data).digest()


def to_ms(moment: datetime) -> int:
    """Return an aware time in whole milliseconds since 1970, rounded down."""
    if moment.tzinfo is None:
        raise ValueError("times are aware")
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """Return the aware time of a number of milliseconds since 1970."""
    return _EPOCH + milliseconds * _MILLISECOND


def batches(records: Iterable[Record], size: int) -> Iterator[list[Record]]:
    """Yield the records in lists of at most ``size``, reading no further ahead."""
    iterator = iter(records)
    while batch := list(islice(iterator, size)):
        yield batch
