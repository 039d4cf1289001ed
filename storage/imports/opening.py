"""Opens the files that people bring: plain or gzip, by their first bytes, in chunks.

Never holds a whole file in memory.
"""

from __future__ import annotations

import codecs
import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from models.errors import InputError
from storage.imports.texts import shown_name

Progress = Callable[[int, int], None]

CHUNK_BYTES = 1 << 18
# Text shrinks to a tenth; what shrinks to less than a two-hundredth was made to fill a memory.
_GZIP_RATIO = 200
_GZIP_FREE_BYTES = 64_000_000
_GZIP_MAGIC = b"\x1f\x8b"


@contextmanager
def open_binary(path: Path, progress: Progress | None = None) -> Iterator[Iterator[bytes]]:
    """Give the bytes of a file in chunks, unzipped when its first bytes say gzip.

    ``progress`` receives the bytes read from the disk and the size of the file.
    Raises ``InputError``: ``file_missing``, ``file_unreadable``, ``file_empty``, ``gzip_broken``,
    ``gzip_bomb``.
    """
    name = shown_name(path)
    try:
        with path.open("rb") as raw:
            total = path.stat().st_size
            if total == 0:
                raise InputError("file_empty", file=name)
            yield _chunks(raw, name, total, progress)
    except FileNotFoundError as error:
        raise InputError("file_missing", file=name) from error
    except OSError as error:
        raise InputError("file_unreadable", file=name) from error


_LONGEST_NUMBER = 4000
_ENDLESS_NUMBER = re.compile(rb"[0-9]{%d}" % _LONGEST_NUMBER)


def utf8_chunks(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    """Pass UTF-8 on without its byte order mark.

    Raises ``InputError`` ``encoding_wrong`` with the line of the first byte that is not UTF-8.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    line = 1
    is_first = True
    tail = b""
    for chunk in chunks:
        # Numbers beyond Python's own limit (4,300 digits) end the parser's process.
        if _ENDLESS_NUMBER.search(tail + chunk):
            raise InputError("number_endless", file=name, line=line)
        tail = (tail + chunk)[-_LONGEST_NUMBER:]
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            line += chunk[: max(0, error.start - pending)].count(b"\n")
            raise InputError("encoding_wrong", file=name, line=line) from error
        line += chunk.count(b"\n")
        yield chunk.removeprefix(codecs.BOM_UTF8) if is_first else chunk
        is_first = False
    if decoder.getstate()[0]:
        raise InputError("encoding_wrong", file=name, line=line)


def split_lines(chunks: Iterator[bytes], longest: int) -> Iterator[bytes | None]:
    """Cut chunks at the line feeds; the last line needs none.

    A line of more than ``longest`` bytes is ``None``, and never held.
    """
    rest: list[bytes] = []
    size = 0
    for chunk in chunks:
        for number, piece in enumerate(chunk.split(b"\n")):
            if number:
                yield b"".join(rest) if size <= longest else None
                rest, size = [], 0
            size += len(piece)
            if size <= longest:
                rest.append(piece)
            else:
                rest.clear()
    if size:
        yield b"".join(rest) if size <= longest else None


def _chunks(raw: BinaryIO, name: str, total: int, progress: Progress | None) -> Iterator[bytes]:
    is_gzip = raw.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
    raw.seek(0)
    source = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if is_gzip else raw
    size = 0
    try:
        while chunk := source.read(CHUNK_BYTES):
            size += len(chunk)
            if is_gzip and size > max(_GZIP_FREE_BYTES, _GZIP_RATIO * raw.tell()):
                raise InputError("gzip_bomb", file=name, ratio=_GZIP_RATIO)
            if progress is not None:
                progress(raw.tell(), total)
            yield chunk
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError("gzip_broken", file=name) from error
    if not size:
        raise InputError("file_empty", file=name)
