"""The bytes that the journal's chain is made of: one encoding, one hash, one associated data.

Never reads the clock, the database or a key: what is hashed is exactly what is passed in.

The hash covers the digests of ``content`` and ``sealed``, not their bytes: whoever holds the rows
without the sealed part (a hub, a store after its retention time) verifies the same chain.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

HASH_BYTES = 32
FIRST_PREVIOUS = bytes(HASH_BYTES)
_ENTRY_DOMAIN = b"arbitre/journal/entry/v1"
_SEAL_DOMAIN = b"arbitre/journal/sealed/v2"
_FIRST_SEAL_DOMAIN = b"arbitre/journal/sealed/v1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal, without its place in the chain.

    ``person`` is the person's pseudonym on this workstation; ``content`` stays in clear and says
    nothing of a person; ``sealed`` is nonce, ciphertext and tag.
    """

    seq: int
    entry_id: str
    at_ms: int
    kind: str
    actor: str
    person: bytes | None
    content: bytes
    sealed: bytes | None = None


def canonical(domain: bytes, *fields: int | str | bytes | None) -> bytes:
    """Encode ``fields`` so that no two different lists give the same bytes.

    Each is a type letter, its length in 8 bytes, big-endian, and its bytes (numbers in decimal,
    text in UTF-8, nothing for ``None``); ``domain`` comes first, the same way.
    """
    parts: list[bytes] = []
    for field in (domain, *fields):
        letter, data = _encoded(field)
        parts += (letter, len(data).to_bytes(8, "big"), data)
    return b"".join(parts)


def entry_hash(previous: bytes, entry: Entry) -> bytes:
    """Return SHA-256(previous hash ‖ canonical entry), 32 bytes."""
    return hashlib.sha256(
        previous
        + canonical(
            _ENTRY_DOMAIN,
            entry.seq,
            entry.entry_id,
            entry.at_ms,
            entry.kind,
            entry.actor,
            entry.person,
            hashlib.sha256(entry.content).digest(),
            None if entry.sealed is None else hashlib.sha256(entry.sealed).digest(),
        )
    ).digest()


def associated_data(entry: Entry, reference: str) -> bytes:
    """Return what the sealed part of ``entry`` is bound to: whose it is, and its clear fields.

    The reference: so that nobody can give one person's entries to another by swapping two rows.
    """
    return canonical(_SEAL_DOMAIN, reference, *_clear_fields(entry))


def first_associated_data(entry: Entry) -> bytes:
    """Return what the sealed parts written under the first schema are bound to."""
    return canonical(_FIRST_SEAL_DOMAIN, *_clear_fields(entry))


def _clear_fields(entry: Entry) -> tuple[int | str | bytes | None, ...]:
    return (
        entry.seq,
        entry.entry_id,
        entry.at_ms,
        entry.kind,
        entry.actor,
        entry.person,
        entry.content,
    )


def _encoded(field: int | str | bytes | None) -> tuple[bytes, bytes]:
    match field:
        case None:
            return b"n", b""
        case int():
            return b"i", str(field).encode()
        case str():
            return b"t", field.encode()
        case bytes():
            return b"b", field
