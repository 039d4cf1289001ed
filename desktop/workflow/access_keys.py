"""Who keeps the key of a home, and changing it; each change stands in the journal.

Never passes a key or a passphrase on as text that could be shown, logged or raised.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.workflow.access import Access
from desktop.workflow.workplace import utc_now
from models.errors import InputError
from storage.journal import Kind
from storage.key_file import DemoKey, WrappedKey, read_key_file, recovery_of
from storage.keys import (
    AskPassphrase,
    Keeper,
    Keyring,
    change_keeper,
    find_key,
    has_safe_keyring,
    keep_in_keyring,
    keep_under_passphrase,
)
from storage.paths import HomePaths
from storage.policy import KeeperKind
from storage.recovery import key_from_recovery, make_recovery_key
from storage.store import Store
from storage.wrapping import Argon2Cost, calibrated_cost

SHORTEST = 12  # characters: with Argon2id at a second a guess, beyond what is worth guessing

Calibrate = Callable[[], Argon2Cost]


@dataclass(frozen=True, slots=True)
class KeyState:
    """Who keeps the key (demo, keyring, passphrase), at what cost, and whether it has a spare."""

    keeper: str
    cost: Argon2Cost | None
    has_recovery: bool


def key_state(paths: HomePaths) -> KeyState:
    """Look who keeps the key. Raises as ``read_key_file``."""
    held = read_key_file(paths)
    if isinstance(held, DemoKey):
        return KeyState("demo", None, has_recovery=False)
    has_recovery = recovery_of(paths) is not None
    if isinstance(held, WrappedKey):
        return KeyState("passphrase", held.cost, has_recovery)
    return KeyState("keyring", None, has_recovery)


def usual_keeper(access: Access, keyring: Keyring | None = None) -> KeeperKind:
    """Who keeps a new key when nobody chose: the keyring, where it is safe and allowed."""
    is_keyring = KeeperKind.KEYRING in access.policy.keepers and has_safe_keyring(keyring)
    return KeeperKind.KEYRING if is_keyring else KeeperKind.PASSPHRASE


def keeper_for(
    access: Access,
    kind: KeeperKind,
    ask_new: AskPassphrase,
    *,
    keyring: Keyring | None = None,
    calibrate: Calibrate = calibrated_cost,
) -> Keeper:
    """Return a keeper that the policy allows; ``ask_new`` is called only for a passphrase.

    Raises ``RefusedError`` keeper_forbidden; ``InputError`` passphrase_short with ``length``.
    """
    access.require_keeper(kind)
    if kind is KeeperKind.KEYRING:
        return keep_in_keyring(keyring)
    chosen = ask_new()
    if len(chosen.strip()) < SHORTEST:
        raise InputError("passphrase_short", length=SHORTEST)
    return keep_under_passphrase(chosen, calibrate())


class KeyDesk:
    """The key of one home and those who may change who keeps it."""

    def __init__(
        self,
        paths: HomePaths,
        access: Access,
        *,
        keyring: Keyring | None = None,
        calibrate: Calibrate = calibrated_cost,
    ) -> None:
        self._paths, self._access = paths, access
        self._keyring, self._calibrate = keyring, calibrate

    def change(
        self, kind: KeeperKind, ask: AskPassphrase, ask_new: AskPassphrase, *, change: str
    ) -> None:
        """Give the key to ``kind``, or to the same under another passphrase.

        Raises as ``find_key``, ``keeper_for`` and ``change_keeper``; until then nothing changed.
        """
        key = find_key(self._paths, ask, self._keyring)
        self._give(key, kind, ask_new, change)

    def recover(self, typed: str, kind: KeeperKind, ask_new: AskPassphrase) -> None:
        """Give the key to ``kind`` anew, with the recovery key. Raises as ``key_from_recovery``."""
        self._give(key_from_recovery(self._paths, typed), kind, ask_new, "recovered")

    def print_recovery(self, ask: AskPassphrase) -> str:
        """Return a new recovery key, the only one from now on. Raises as ``make_recovery_key``."""
        key = find_key(self._paths, ask, self._keyring)
        text = make_recovery_key(self._paths, key)
        self._record(key, "recovery")
        return text

    def _give(self, key: bytes, kind: KeeperKind, ask_new: AskPassphrase, change: str) -> None:
        keep = keeper_for(
            self._access, kind, ask_new, keyring=self._keyring, calibrate=self._calibrate
        )
        change_keeper(self._paths, key, keep, self._keyring)
        self._record(key, change)

    def _record(self, key: bytes, change: str) -> None:
        with Store.open(self._paths, clock=utc_now, actor=self._access.actor, key=key) as store:
            store.journal.append(Kind.KEY, {"v": 1, "change": change})
