"""The database key and its three keepers: the system's keyring, a passphrase, the demo's file.

Never leaves a key in clear on the disk, except in the demo's file, which says so itself.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Protocol, TypeAlias

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.errors import HomeError, InputError
from storage.failures import file_errors
from storage.paths import HomePaths, write_private

KEY_BYTES = 32
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


class DemoKey(msgspec.Struct, frozen=True, tag="demo", tag_field="keeper"):
    """The key stands in clear in the demo's file."""


class KeyringKey(msgspec.Struct, frozen=True, tag="keyring", tag_field="keeper"):
    """The key stands in the system's keyring under this service and entry."""

    service: str
    entry: str


class Argon2Cost(msgspec.Struct, frozen=True):
    """Cost of the derivation, second recommended choice of RFC 9106 (section 4) by default.

    Bounded, so that an edited file cannot ask for the machine's whole memory.
    """

    iterations: Annotated[int, msgspec.Meta(ge=1, le=64)] = 3
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)] = 4
    memory_kib: Annotated[int, msgspec.Meta(ge=8192, le=1 << 20)] = 64 * 1024


class WrappedKey(msgspec.Struct, frozen=True, tag="passphrase", tag_field="keeper"):
    """The key wrapped by AES-256-GCM under Argon2id of a passphrase."""

    cost: Argon2Cost
    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=64)]
    nonce: Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
    wrapped: Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES + 16, max_length=KEY_BYTES + 16)]


_KeyFile: TypeAlias = DemoKey | KeyringKey | WrappedKey


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
    _write(paths, DemoKey())


def keep_under_passphrase(
    passphrase: str,
    cost: Argon2Cost = Argon2Cost(),  # noqa: B008 (frozen)
) -> Keeper:
    """Return a keeper that wraps the key under ``passphrase``.

    Raises ``InputError``: passphrase_empty.
    """
    if not passphrase.strip():
        raise InputError("passphrase_empty")

    def keep(paths: HomePaths, key: bytes) -> None:
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        wrapped = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, key, _WRAP_DOMAIN)
        _write(paths, WrappedKey(cost, salt, nonce, wrapped))

    return keep


def keep_in_keyring(keyring: Keyring | None = None) -> Keeper:
    """Return a keeper that gives the key to ``keyring``, the system's own when not given.

    The keeper raises ``HomeError``: keyring_missing, keyring_locked.
    """

    def keep(paths: HomePaths, key: bytes) -> None:
        place = KeyringKey(KEYRING_SERVICE, secrets.token_hex(16))
        vault = _trusted(keyring)
        with _keyring_errors():
            vault.set_password(place.service, place.entry, key.hex())
            kept = vault.get_password(place.service, place.entry)
        if kept != key.hex():  # a vault that forgets would lose every answer at the next start
            raise HomeError("keyring_missing")
        _write(paths, place)

    return keep


def find_key(
    paths: HomePaths, ask: AskPassphrase | None = None, keyring: Keyring | None = None
) -> bytes:
    """Return the database key from whoever keeps it; ``ask`` is called only for a passphrase.

    Raises ``HomeError``: key_lost, key_file_damaged, keyring_missing, keyring_locked,
    passphrase_needed, passphrase_wrong, home_read_only, disk_failed.
    """
    match _read(paths):
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
            secret = _derive(ask(), held.salt, held.cost)
            try:
                return AESGCM(secret).decrypt(held.nonce, held.wrapped, _WRAP_DOMAIN)
            except InvalidTag as error:
                raise HomeError("passphrase_wrong") from error


def _derive(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    # NFKC: the same words typed on another keyboard or system are the same passphrase.
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(unicodedata.normalize("NFKC", passphrase).encode())


def _write(paths: HomePaths, content: _KeyFile) -> None:
    write_private(paths.key_file, msgspec.json.format(msgspec.json.encode(content), indent=2))


def _read(paths: HomePaths) -> _KeyFile:
    with file_errors():
        try:
            found: _KeyFile = msgspec.json.decode(paths.key_file.read_bytes(), type=_KeyFile)
        except FileNotFoundError as error:
            raise HomeError("key_lost") from error
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise HomeError("key_file_damaged") from error
    return found


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
