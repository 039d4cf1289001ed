"""Decrypts every page of a database and of its WAL, free ones included, to look for bytes there.

The layout is SQLCipher 4's (zetetic.net/sqlcipher/design): AES-256-CBC, at the end of each page
the vector (16) and the HMAC-SHA512 (64), the first 16 bytes of the file are the salt. Never uses
the product's code: it must find what the product leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
_SALT, _VECTOR, _RESERVED = 16, 16, 80
_WAL_HEADER, _FRAME_HEADER = 32, 24


def clear_bytes(database: Path, key: bytes) -> bytes:
    """Return all pages of the file and of its WAL, decrypted."""
    wal = database.with_name(database.name + "-wal")
    pages = [*_file_pages(database.read_bytes())]
    if wal.exists():
        pages += _wal_pages(wal.read_bytes())
    return b"".join(_decrypted(number, page, key) for number, page in pages)


def _file_pages(data: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(data), PAGE):
        yield start // PAGE + 1, data[start : start + PAGE]


def _wal_pages(data: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(_WAL_HEADER, len(data), _FRAME_HEADER + PAGE):
        number = int.from_bytes(data[start : start + 4], "big")
        page = data[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]
        yield number, page


def _decrypted(number: int, page: bytes, key: bytes) -> bytes:
    first = _SALT if number == 1 else 0
    vector = page[-_RESERVED : -_RESERVED + _VECTOR]
    decryptor = Cipher(AES(key), CBC(vector)).decryptor()
    return decryptor.update(page[first:-_RESERVED]) + decryptor.finalize()
