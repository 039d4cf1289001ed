"""The file ``key.json``: who keeps the database key, and what wraps it. Never a key in clear."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from models.errors import HomeError
from storage.failures import file_errors
from storage.paths import HomePaths, write_private
from storage.wrapping import Argon2Cost, Nonce, Salt, Wrapped


class RecoveryWrap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key wrapped by AES-256-GCM under what the printed recovery key gives (HKDF)."""

    salt: Salt
    nonce: Nonce
    wrapped: Wrapped


class DemoKey(msgspec.Struct, frozen=True, tag="demo", tag_field="keeper"):
    """The key stands in clear in the demo's file."""


class KeyringKey(
    msgspec.Struct, frozen=True, tag="keyring", tag_field="keeper", omit_defaults=True
):
    """The key stands in the system's keyring under this service and entry."""

    service: str
    entry: str
    recovery: RecoveryWrap | None = None


class WrappedKey(
    msgspec.Struct, frozen=True, tag="passphrase", tag_field="keeper", omit_defaults=True
):
    """The key wrapped by AES-256-GCM under Argon2id of a passphrase."""

    cost: Argon2Cost
    salt: Salt
    nonce: Nonce
    wrapped: Wrapped
    recovery: RecoveryWrap | None = None


KeyFile: TypeAlias = DemoKey | KeyringKey | WrappedKey


def read_key_file(paths: HomePaths) -> KeyFile:
    """Read who keeps the key. Raises ``HomeError``: key_lost, key_file_damaged, disk_failed."""
    with file_errors():
        try:
            found: KeyFile = msgspec.json.decode(paths.key_file.read_bytes(), type=KeyFile)
        except FileNotFoundError as error:
            raise HomeError("key_lost") from error
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise HomeError("key_file_damaged") from error
    return found


def write_key_file(paths: HomePaths, content: KeyFile) -> None:
    """Write it whole or not at all: until the new one is on the disk, the old one stands."""
    write_private(paths.key_file, msgspec.json.format(msgspec.json.encode(content), indent=2))


def recovery_of(paths: HomePaths) -> RecoveryWrap | None:
    """Return what the recovery key opens, if there is such a thing and a file to read."""
    if not paths.key_file.exists():
        return None
    return getattr(read_key_file(paths), "recovery", None)


def is_demo(paths: HomePaths) -> bool:
    """Whether the home says of itself that its key protects nothing."""
    try:
        return isinstance(read_key_file(paths), DemoKey)
    except HomeError:
        return False
