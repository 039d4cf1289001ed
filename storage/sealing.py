"""Random keys for each person, one a month, and what is sealed under them.

Never keeps a key anywhere but in its row: deleting the row erases what it sealed.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.errors import RefusedError
from storage.database import Database
from storage.records import from_ms

_NONCE_BYTES = 12
_KEY_BYTES = 32
_PSEUDONYM_BYTES = 16
FIRST_PERIOD = "first"  # of the single key that a person had under the first schema


@dataclass(frozen=True, slots=True)
class PersonKey:
    """The pseudonym of a person on this workstation, and their key for one month."""

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
    """The keys of the people whose file is here: one a month (UTC) for each, by reference.

    Months, so that what was sealed long ago can be made unreadable while a person is followed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, bytes] = {}  # pseudonyms that were used here

    def find_or_draw(self, reference: str, at_ms: int, *, is_arrival: bool = False) -> PersonKey:
        """Return the key of a person for that time; draw it, and a pseudonym, the first time.

        Raises ``RefusedError`` ``person_erased`` for somebody whom another program erased since
        they were here, unless this is their arrival: nobody comes back by what was still open.
        """
        period = period_of(at_ms)
        if is_arrival:
            self._known.pop(reference, None)
        with self._database.transaction():
            person = self._find_or_draw_person(reference)
            key = self._database.value(
                "select key from person_keys where person = ? and period = ?", [person, period]
            )
            if key is None:
                key = secrets.token_bytes(_KEY_BYTES)
                self._database.run(
                    "insert into person_keys(person, period, key) values(?, ?, ?)",
                    [person, period, key],
                )
        return PersonKey(person, key)

    def pseudonym(self, reference: str) -> bytes | None:
        """Return the pseudonym of a person, ``None`` when nothing was ever sealed for them."""
        found: bytes | None = self._database.value(
            "select person from persons where reference = ?", [reference]
        )
        return found

    def _find_or_draw_person(self, reference: str) -> bytes:
        found = self.pseudonym(reference)
        if self._known.get(reference, found) != found:
            raise RefusedError("person_erased", person=reference)
        if found is None:
            found = secrets.token_bytes(_PSEUDONYM_BYTES)
            self._database.run(
                "insert into persons(reference, person) values(?, ?)", [reference, found]
            )
        self._known[reference] = found
        return found


def period_of(at_ms: int) -> str:
    """Return the month (UTC) of a time, as ``2026-11``."""
    return from_ms(at_ms).strftime("%Y-%m")
