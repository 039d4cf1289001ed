"""One random key for each person, and what is sealed under it.

Never keeps a key anywhere but in its row: deleting the row erases what it sealed.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.database import Database

_NONCE_BYTES = 12
_KEY_BYTES = 32
_PSEUDONYM_BYTES = 16


@dataclass(frozen=True, slots=True)
class PersonKey:
    """The pseudonym of a person on this workstation, and their key."""

    person: bytes
    key: bytes = field(repr=False)

    def seal(self, clear: bytes, associated: bytes) -> bytes:
        """Return nonce ‖ AES-256-GCM(clear), bound to ``associated``.

        The nonce is random: safe far beyond what one person's file will ever hold (2³² seals per
        key, NIST SP 800-38D, 8.3).
        """
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self.key).encrypt(nonce, clear, associated)

    def open(self, sealed: bytes, associated: bytes) -> bytes | None:
        """Return what was sealed, ``None`` when a byte of either argument changed."""
        try:
            nonce, secret = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
            return AESGCM(self.key).decrypt(nonce, secret, associated)
        except (InvalidTag, ValueError):  # ValueError: too short to hold a nonce
            return None


class PersonKeys:
    """The keys of the people whose file is here, by reference."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, reference: str) -> PersonKey | None:
        """Return the key of a person, ``None`` when there is none (any more)."""
        found = self._database.row(
            "select person, key from person_keys where reference = ?", [reference]
        )
        return None if found is None else PersonKey(*found)

    def find_or_draw(self, reference: str) -> PersonKey:
        """Return the key of a person; draw one, and a pseudonym, the first time."""
        with self._database.transaction():
            found = self.find(reference)
            if found is None:
                found = PersonKey(
                    secrets.token_bytes(_PSEUDONYM_BYTES), secrets.token_bytes(_KEY_BYTES)
                )
                self._database.run(
                    "insert into person_keys(reference, person, key) values(?, ?, ?)",
                    [reference, found.person, found.key],
                )
        return found
