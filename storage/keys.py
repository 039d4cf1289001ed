"""The database key and its three keepers: the system's keyring, a passphrase, the demo's file.

Never leaves a key in clear on the disk, except in the demo's file, which says so itself.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Protocol, TypeAlias

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.errors import HomeError, InputError
from storage.failures import file_errors
from storage.key_file import (
    DemoKey,
    KeyringKey,
    WrappedKey,
    read_key_file,
    recovery_of,
    write_key_file,
)
from storage.paths import HomePaths, write_private
from storage.wrapping import (
    FLOOR,
    KEY_BYTES,
    SALT_BYTES,
    Argon2Cost,
    derived_from_passphrase,
    unwrap,
    wrap,
)

__all__ = [  # what makes a keeper stands here together, wherever its parts are kept
    "Argon2Cost",
    "AskPassphrase",
    "Keeper",
    "Keyring",
    "change_keeper",
    "derived_key",
    "find_key",
    "has_safe_keyring",
    "keep_in_demo_file",
    "keep_in_keyring",
    "keep_under_passphrase",
    "new_key",
]

KEYRING_SERVICE = "arbitre"
_WRAP_DOMAIN = b"arbitre/key-wrap/v1"
_DEMO_NOTICE = (
    "# Démonstration : cette clé est en clair, elle ne protège rien. "
    "Demonstration: this key is in clear, it protects nothing."
)

Keeper: TypeAlias = Callable[[HomePaths, bytes], None]
AskPassphrase: TypeAlias = Callable[[], str]


class Keyring(Protocol):
    """What is asked of a backend of the ``keyring`` library."""

    @property
    def priority(self) -> float: ...  # noqa: D102

    def get_password(self, service: str, username: str) -> str | None: ...  # noqa: D102
    def set_password(self, service: str, username: str, password: str) -> None: ...  # noqa: D102
    def delete_password(self, service: str, username: str) -> None: ...  # noqa: D102


def new_key() -> bytes:
    """Draw a database key (256 bits)."""
    return secrets.token_bytes(KEY_BYTES)


def derived_key(key: bytes, purpose: str) -> bytes:
    """Return the key of one purpose (256 bits), derived from the database key.

    HKDF-SHA256 (RFC 5869), the purpose as its info: no key is ever used for two things.
    """
    info = b"arbitre/" + purpose.encode() + b"/v1"
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)


def keep_in_demo_file(paths: HomePaths, key: bytes) -> None:
    """Leave the key in clear beside the database: for invented people only."""
    write_private(paths.demo_key, f"{_DEMO_NOTICE}\n{key.hex()}\n".encode())
    write_key_file(paths, DemoKey())


def keep_under_passphrase(passphrase: str, cost: Argon2Cost = FLOOR) -> Keeper:
    """Return a keeper that wraps the key under ``passphrase``, and leaves a recovery key valid.

    Raises ``InputError``: passphrase_empty.
    """
    if not passphrase.strip():
        raise InputError("passphrase_empty")

    def keep(paths: HomePaths, key: bytes) -> None:
        salt = secrets.token_bytes(SALT_BYTES)
        secret = derived_from_passphrase(passphrase, salt, cost)
        nonce, wrapped = wrap(secret, key, _WRAP_DOMAIN)
        write_key_file(paths, WrappedKey(cost, salt, nonce, wrapped, recovery_of(paths)))

    return keep


def keep_in_keyring(keyring: Keyring | None = None) -> Keeper:
    """Return a keeper that gives the key to ``keyring``, the system's own when not given.

    The keeper raises ``HomeError``: keyring_missing, keyring_locked.
    """

    def keep(paths: HomePaths, key: bytes) -> None:
        place = KeyringKey(KEYRING_SERVICE, secrets.token_hex(16), recovery_of(paths))
        vault = _trusted(keyring)
        with _keyring_errors():
            vault.set_password(place.service, place.entry, key.hex())
            kept = vault.get_password(place.service, place.entry)
        if kept != key.hex():  # a vault that forgets would lose every answer at the next start
            raise HomeError("keyring_missing")
        write_key_file(paths, place)

    return keep


def change_keeper(
    paths: HomePaths, key: bytes, keep: Keeper, keyring: Keyring | None = None
) -> None:
    """Give ``key`` to another keeper, or to the same one under another secret.

    The former keeper forgets it only once the new one has it: a crash in between leaves two that
    open the store, never none. Raises what the keeper raises, and ``HomeError`` ``key_is_demo``.
    """
    former = read_key_file(paths)
    if isinstance(former, DemoKey):
        raise HomeError("key_is_demo")
    keep(paths, key)
    if isinstance(former, KeyringKey):
        with suppress(HomeError), _keyring_errors():
            _trusted(keyring).delete_password(former.service, former.entry)


def find_key(
    paths: HomePaths, ask: AskPassphrase | None = None, keyring: Keyring | None = None
) -> bytes:
    """Return the database key from whoever keeps it; ``ask`` is called only for a passphrase.

    Raises ``HomeError``: key_lost, key_file_damaged, keyring_missing, keyring_locked,
    passphrase_needed, passphrase_wrong, home_read_only, disk_failed.
    """
    match read_key_file(paths):
        case DemoKey():
            return _key_from_hex(_demo_line(paths))
        case KeyringKey(service=service, entry=entry):
            vault = _trusted(keyring)
            with _keyring_errors():
                kept = vault.get_password(service, entry)
            if kept is None:
                raise HomeError("key_lost")
            return _key_from_hex(kept)
        case WrappedKey() as held:
            if ask is None:
                raise HomeError("passphrase_needed")
            secret = derived_from_passphrase(ask(), held.salt, held.cost)
            key = unwrap(secret, held.nonce, held.wrapped, _WRAP_DOMAIN)
            if key is None:
                raise HomeError("passphrase_wrong")
            return key


def has_safe_keyring(keyring: Keyring | None = None) -> bool:
    """Whether the system has a vault that may be trusted with a key."""
    try:
        _trusted(keyring)
    except HomeError:
        return False
    return True


def _demo_line(paths: HomePaths) -> str:
    with file_errors():
        try:
            lines = paths.demo_key.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError as error:
            raise HomeError("key_lost") from error
    return lines[-1] if lines else ""


def _key_from_hex(text: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise HomeError("key_file_damaged")
    return key


def _trusted(keyring: Keyring | None) -> Keyring:
    """Refuse the backends that keep nothing or keep it in plain text.

    The library's own measure: a recommended backend has a priority of at least 1; the null, fail
    and plain-file ones have less (keyring, ``core.recommended``). A chain of backends is as good
    as its first recommended one.
    """
    from keyring import get_keyring

    found = get_keyring() if keyring is None else keyring
    for backend in getattr(found, "backends", [found]):
        if backend.priority >= 1:
            trusted: Keyring = backend
            return trusted
    raise HomeError("keyring_missing")


@contextmanager
def _keyring_errors() -> Iterator[None]:
    from keyring.errors import KeyringError, KeyringLocked

    try:
        yield
    except KeyringLocked as error:
        raise HomeError("keyring_locked") from error
    except KeyringError as error:
        raise HomeError("keyring_missing") from error
