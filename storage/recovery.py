"""The recovery key: printed once, typed by hand on a bad day; it opens the store beside the keeper.

Never written down here: only the database key, wrapped under it, stands in ``key.json``.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.errors import HomeError, InputError
from storage.key_file import DemoKey, RecoveryWrap, read_key_file, recovery_of, write_key_file
from storage.paths import HomePaths
from storage.wrapping import KEY_BYTES, SALT_BYTES, unwrap, wrap

GROUPS, GROUP_LENGTH = 7, 5  # four symbols drawn and one to check them
_DRAWN = GROUP_LENGTH - 1
_DOMAIN = b"arbitre/key-wrap/recovery/v1"
# Crockford's base 32 (crockford.com/base32.html): no I, L, O, U, so that none is taken for another.
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_CHECK_MODULUS = 37


def make_recovery_key(paths: HomePaths, key: bytes) -> str:
    """Draw a recovery key for ``key``, make it the only one of this home, and return its text.

    138 bits: seven groups of 20, less what the check symbols rule out. Raises ``HomeError``:
    key_is_demo, key_lost, key_file_damaged, home_read_only, disk_full, disk_failed.
    """
    held = read_key_file(paths)
    if isinstance(held, DemoKey):
        raise HomeError("key_is_demo")
    groups = [_drawn_group(number) for number in range(GROUPS)]
    salt = secrets.token_bytes(SALT_BYTES)
    nonce, wrapped = wrap(_secret(groups, salt), key, _DOMAIN)
    recovery = RecoveryWrap(salt, nonce, wrapped)
    write_key_file(paths, msgspec.structs.replace(held, recovery=recovery))
    return "-".join(groups)


def key_from_recovery(paths: HomePaths, typed: str) -> bytes:
    """Return the database key that the typed recovery key opens.

    Case, spaces and dashes are free, O is 0, I and L are 1. Raises ``InputError``:
    recovery_incomplete with ``groups`` and ``length``, recovery_mistyped with ``group``;
    ``HomeError``: recovery_missing, recovery_wrong, key_lost, key_file_damaged.
    """
    groups = list(_read(typed))
    held = recovery_of(paths)
    if held is None:
        raise HomeError("recovery_missing")
    key = unwrap(_secret(groups, held.salt), held.nonce, held.wrapped, _DOMAIN)
    if key is None:
        raise HomeError("recovery_wrong")
    return key


def _read(typed: str) -> Iterator[str]:
    symbols = "".join(c for c in typed.upper() if c.isalnum()).translate(_ALIKE)
    if len(symbols) != GROUPS * GROUP_LENGTH:
        raise InputError("recovery_incomplete", groups=GROUPS, length=GROUP_LENGTH)
    for number in range(GROUPS):
        group = symbols[number * GROUP_LENGTH :][:GROUP_LENGTH]
        is_known = all(symbol in _SYMBOLS for symbol in group)
        if not is_known or _check(number, group[:_DRAWN]) != _SYMBOLS.index(group[_DRAWN]):
            raise InputError("recovery_mistyped", group=number + 1)
        yield group


def _drawn_group(number: int) -> str:
    # Crockford's check symbols beyond the 32 are « * ~ $ = U »: drawn again, they are never needed.
    while True:
        drawn = "".join(secrets.choice(_SYMBOLS) for _ in range(_DRAWN))
        check = _check(number, drawn)
        if check < len(_SYMBOLS):
            return drawn + _SYMBOLS[check]


def _check(number: int, symbols: str) -> int:
    """Return Crockford's check: value modulo 37, the group's place as the first symbol.

    Finds each wrong symbol, two neighbours exchanged, and groups out of order.
    """
    value = number
    for symbol in symbols:
        value = value * len(_SYMBOLS) + _SYMBOLS.index(symbol)
    return value % _CHECK_MODULUS


def _secret(groups: list[str], salt: bytes) -> bytes:
    # No slow derivation: nobody guesses 138 random bits.
    drawn = "".join(groups).encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=_DOMAIN).derive(drawn)
