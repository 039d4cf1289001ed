"""The bytes that the journal's chain is made of: one encoding, one hash, one associated data.

Never reads the clock, the database or a key: what is hashed is exactly what is passed in.

The hash covers the digests of ``content`` and ``sealed``, not their bytes: whoever holds the rows
without the sealed part (a hub, a store after its retention time) verifies the same chain.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from hashlib import sha256 as _sha256

HASH_BYTES = 32
FIRST_PREVIOUS = bytes(HASH_BYTES)
_PREFIX = struct.Struct(">cQ").pack  # type letter, length
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
    return b"".join(map(_encoded, (domain, *fields)))


def entry_hash(previous: bytes, entry: Entry, identity: bytes | None = None) -> bytes:
    """Return SHA-256(previous hash ‖ canonical entry), 32 bytes.

    ``identity``: what ``identity_of`` gives, when it is at hand.
    """
    sealed = entry.sealed
    return _sha256(
        b"".join(
            (
                previous,
                _ENTRY_START,
                identity_of(entry) if identity is None else identity,
                _encoded(_sha256(entry.content).digest()),
                _encoded(None if sealed is None else _sha256(sealed).digest()),
            )
        )
    ).digest()


def associated_data(entry: Entry, reference: str, identity: bytes | None = None) -> bytes:
    """Return what the sealed part of ``entry`` is bound to: whose it is, and its clear fields.

    The reference: so that nobody can give one person's entries to another by swapping two rows.
    """
    middle = identity_of(entry) if identity is None else identity
    return b"".join((_SEAL_START, _encoded(reference), middle, _encoded(entry.content)))


def first_associated_data(entry: Entry) -> bytes:
    """Return what the sealed parts written under the first schema are bound to."""
    return b"".join((_FIRST_SEAL_START, identity_of(entry), _encoded(entry.content)))


def identity_of(entry: Entry) -> bytes:
    """Return the canonical encoding of every clear field but the content."""
    return b"".join(
        map(
            _encoded,
            (entry.seq, entry.entry_id, entry.at_ms, entry.kind, entry.actor, entry.person),
        )
    )


def _encoded(field: int | str | bytes | None) -> bytes:
    if field is None:
        return _PREFIX(b"n", 0)
    if isinstance(field, str):
        data = field.encode()
        return _PREFIX(b"t", len(data)) + data
    if isinstance(field, bytes):
        return _PREFIX(b"b", len(field)) + field
    data = str(field).encode()
    return _PREFIX(b"i", len(data)) + data


_ENTRY_START = canonical(_ENTRY_DOMAIN)
_SEAL_START = canonical(_SEAL_DOMAIN)
_FIRST_SEAL_START = canonical(_FIRST_SEAL_DOMAIN)
