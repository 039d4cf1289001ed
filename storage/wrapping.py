"""Keys wrapped by a secret: Argon2id for what a person remembers, AES-256-GCM for the wrap.

Never keeps a secret, nor a key that it unwrapped.
"""

from __future__ import annotations

import secrets
import time
import unicodedata
from collections.abc import Callable
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

KEY_BYTES = 32
SALT_BYTES, NONCE_BYTES, _TAG_BYTES = 16, 12, 16
TARGET_S = 1.0  # what a person waits for without wondering, and whoever guesses pays each time
MOST_MEMORY_KIB = 256 * 1024  # an agency's PC has other programs open
MOST_ITERATIONS = 32

Salt = Annotated[bytes, msgspec.Meta(min_length=SALT_BYTES, max_length=64)]
Nonce = Annotated[bytes, msgspec.Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
Wrapped = Annotated[
    bytes, msgspec.Meta(min_length=KEY_BYTES + _TAG_BYTES, max_length=KEY_BYTES + _TAG_BYTES)
]


class Argon2Cost(msgspec.Struct, frozen=True):
    """Cost of the derivation, second recommended choice of RFC 9106 (section 4) by default.

    Bounded, so that an edited file cannot ask for the machine's whole memory.
    """

    iterations: Annotated[int, msgspec.Meta(ge=1, le=64)] = 3
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)] = 4
    memory_kib: Annotated[int, msgspec.Meta(ge=8192, le=1 << 20)] = 64 * 1024


FLOOR = Argon2Cost()


def derived_from_passphrase(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """Return the wrapping key of a passphrase, 256 bits (Argon2id, RFC 9106)."""
    # NFKC: the same words typed on another keyboard or system are the same passphrase.
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(unicodedata.normalize("NFKC", passphrase).encode())


def wrap(secret: bytes, key: bytes, domain: bytes) -> tuple[bytes, bytes]:
    """Return a fresh nonce and ``key`` wrapped under ``secret`` (256 bits) for one ``domain``."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce, AESGCM(secret).encrypt(nonce, key, domain)


def unwrap(secret: bytes, nonce: bytes, wrapped: bytes, domain: bytes) -> bytes | None:
    """Return what was wrapped, ``None`` when the secret is another one or a byte changed."""
    try:
        return AESGCM(secret).decrypt(nonce, wrapped, domain)
    except InvalidTag:
        return None


def seconds_of(cost: Argon2Cost) -> float:
    """Measure one derivation on this machine, in seconds."""
    started = time.perf_counter()
    derived_from_passphrase("", bytes(SALT_BYTES), cost)
    return time.perf_counter() - started


def calibrated_cost(
    measure: Callable[[Argon2Cost], float] = seconds_of, target_s: float = TARGET_S
) -> Argon2Cost:
    """Return the cost that takes about ``target_s`` seconds here, never less than ``FLOOR``.

    Memory first, it is what hinders whoever guesses on many processors (RFC 9106, section 4), up
    to ``MOST_MEMORY_KIB``; then iterations. Time grows with the product of both.
    """
    cost, seconds = FLOOR, measure(FLOOR)
    while cost.memory_kib < MOST_MEMORY_KIB and 2 * seconds <= target_s:
        cost = msgspec.structs.replace(cost, memory_kib=2 * cost.memory_kib)
        seconds *= 2
    if cost != FLOOR:
        seconds = measure(cost)
    affordable = round(cost.iterations * target_s / seconds)
    iterations = min(MOST_ITERATIONS, max(FLOOR.iterations, affordable))
    return msgspec.structs.replace(cost, iterations=iterations)
