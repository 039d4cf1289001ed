"""Who keeps the key, and what happens when they do not."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from models.errors import HomeError, InputError
from storage.keys import (
    Argon2Cost,
    Keeper,
    Keyring,
    change_keeper,
    find_key,
    keep_in_demo_file,
    keep_in_keyring,
    keep_under_passphrase,
    new_key,
)
from storage.paths import HomePaths

QUICK = Argon2Cost(iterations=1, lanes=1, memory_kib=8192)


class MemoryKeyring:
    """A system's keyring, in memory."""

    priority: float = 5

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


class PlainFileKeyring(MemoryKeyring):
    """As the plain-text file of ``keyrings.alt`` presents itself."""

    priority = 0.5


class ForgetfulKeyring(MemoryKeyring):
    """Takes a key and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class LockedKeyring(MemoryKeyring):
    """Takes nothing until the session is unlocked."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


class Chain(MemoryKeyring):
    """Several keyrings behind one, as the library presents them."""

    priority = 10.0

    def __init__(self, *backends: Keyring) -> None:
        super().__init__()
        self.backends = list(backends)


@pytest.fixture
def paths(tmp_path: Path) -> HomePaths:
    return HomePaths(tmp_path)


def test_two_keys_are_never_the_same() -> None:
    assert len({new_key() for _ in range(50)}) == 50
    assert len(new_key()) == 32


def test_the_demo_key_says_in_two_languages_that_it_protects_nothing(paths: HomePaths) -> None:
    key = new_key()
    keep_in_demo_file(paths, key)

    first, held = paths.demo_key.read_text(encoding="utf-8").splitlines()
    assert "ne protège rien" in first
    assert "protects nothing" in first
    assert (bytes.fromhex(held), find_key(paths)) == (key, key)


def test_a_passphrase_gives_the_key_back_and_another_does_not(paths: HomePaths) -> None:
    key = new_key()
    keep_under_passphrase("un rocher, trois phares", QUICK)(paths, key)

    assert find_key(paths, lambda: "un rocher, trois phares") == key
    with pytest.raises(HomeError, match="passphrase_wrong"):
        find_key(paths, lambda: "un rocher, trois phare")
    with pytest.raises(HomeError, match="passphrase_needed"):
        find_key(paths)


def test_the_same_words_from_another_keyboard_are_the_same_passphrase(paths: HomePaths) -> None:
    key = new_key()
    keep_under_passphrase("h\u00e9lice", QUICK)(paths, key)

    assert find_key(paths, lambda: "he\u0301lice") == key


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(InputError, match="passphrase_empty"):
        keep_under_passphrase("  ")


def test_the_cost_of_a_passphrase_is_memory_hard_and_written_down(paths: HomePaths) -> None:
    keep_under_passphrase("mot de passe")(paths, new_key())

    held = json.loads(paths.key_file.read_bytes())
    assert held["keeper"] == "passphrase"
    assert held["cost"] == {"iterations": 3, "lanes": 4, "memory_kib": 65536}


def test_the_keyring_gives_the_key_back(paths: HomePaths) -> None:
    vault, key = MemoryKeyring(), new_key()
    keep_in_keyring(vault)(paths, key)

    assert find_key(paths, keyring=vault) == key
    vault.held.clear()
    with pytest.raises(HomeError, match="key_lost"):
        find_key(paths, keyring=vault)


@pytest.mark.parametrize(
    "keeper", [keep_under_passphrase("secret", QUICK), keep_in_keyring(MemoryKeyring())]
)
def test_no_file_holds_the_key_in_clear(paths: HomePaths, keeper: Keeper) -> None:
    key = new_key()
    keep_in_demo_file(paths, key)
    assert _files_with(paths, key) == ["demo.key"]  # it can be found

    paths.demo_key.unlink()
    keeper(paths, key)
    assert _files_with(paths, key) == []


@pytest.mark.parametrize(
    "vault",
    [
        NullKeyring(),  # type: ignore[no-untyped-call]
        FailKeyring(),  # type: ignore[no-untyped-call]
        PlainFileKeyring(),
        ForgetfulKeyring(),
        Chain(PlainFileKeyring(), NullKeyring()),  # type: ignore[no-untyped-call]
    ],
    ids=lambda vault: type(vault).__name__,
)
def test_a_keyring_that_keeps_nothing_or_in_clear_is_refused(
    paths: HomePaths, vault: Keyring
) -> None:
    with pytest.raises(HomeError, match="keyring_missing"):
        keep_in_keyring(vault)(paths, new_key())
    assert not paths.key_file.exists()
    assert not getattr(vault, "held", None)


def test_a_chain_of_keyrings_is_as_good_as_its_first_safe_one(paths: HomePaths) -> None:
    safe, plain, key = MemoryKeyring(), PlainFileKeyring(), new_key()
    keep_in_keyring(Chain(plain, safe))(paths, key)

    assert not plain.held
    assert find_key(paths, keyring=safe) == key


def test_a_locked_keyring_says_so(paths: HomePaths) -> None:
    with pytest.raises(HomeError, match="keyring_locked"):
        keep_in_keyring(LockedKeyring())(paths, new_key())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"\xff\xfe",
        b'{"keeper": "a friend"}',
        b'{"keeper": "passphrase", "cost": {"iterations": 1, "lanes": 1, "memory_kib": 900000000},'
        b' "salt": "AAAAAAAAAAAAAAAAAAAAAA==", "nonce": "AAAAAAAAAAAAAAAA", "wrapped": "'
        + b"A" * 64
        + b'"}',
    ],
)
def test_a_damaged_key_file_is_told_from_a_wrong_passphrase(
    paths: HomePaths, content: bytes
) -> None:
    paths.key_file.write_bytes(content)
    with pytest.raises(HomeError, match="key_file_damaged"):
        find_key(paths, lambda: "secret")


def test_a_missing_key_file_says_so(paths: HomePaths) -> None:
    with pytest.raises(HomeError, match="key_lost"):
        find_key(paths)
    keep_in_demo_file(paths, new_key())
    paths.demo_key.write_text("# only the notice\n", encoding="utf-8")
    with pytest.raises(HomeError, match="key_file_damaged"):
        find_key(paths)
    paths.demo_key.unlink()
    with pytest.raises(HomeError, match="key_lost"):
        find_key(paths)


def test_the_key_goes_from_keyring_to_passphrase_and_back(paths: HomePaths) -> None:
    vault, key = MemoryKeyring(), new_key()
    keep_in_keyring(vault)(paths, key)

    change_keeper(paths, key, keep_under_passphrase("trois phares", QUICK), vault)
    assert not vault.held  # the former keeper forgot it
    assert find_key(paths, lambda: "trois phares", vault) == key

    change_keeper(paths, key, keep_in_keyring(vault), vault)
    assert find_key(paths, keyring=vault) == key
    assert b"wrapped" not in paths.key_file.read_bytes()


def test_another_passphrase_shuts_the_former_out(paths: HomePaths) -> None:
    key = new_key()
    keep_under_passphrase("avant", QUICK)(paths, key)
    change_keeper(paths, key, keep_under_passphrase("après", QUICK))

    assert find_key(paths, lambda: "après") == key
    with pytest.raises(HomeError, match="passphrase_wrong"):
        find_key(paths, lambda: "avant")


def test_a_keeper_that_fails_leaves_the_former_one(paths: HomePaths) -> None:
    vault, key = MemoryKeyring(), new_key()
    keep_in_keyring(vault)(paths, key)
    with pytest.raises(HomeError, match="keyring_missing"):
        change_keeper(paths, key, keep_in_keyring(ForgetfulKeyring()), vault)
    assert find_key(paths, keyring=vault) == key
    paths.key_file.with_name("key.json.new").mkdir()  # the new file cannot be written
    with pytest.raises(OSError, match="directory"):
        change_keeper(paths, key, keep_under_passphrase("après", QUICK), vault)
    assert find_key(paths, keyring=vault) == key


def test_killed_at_any_moment_of_a_change_one_passphrase_opens(paths: HomePaths) -> None:
    key = new_key()
    keep_under_passphrase("0", QUICK)(paths, key)
    changing = """
import sys
from pathlib import Path
from storage.keys import *
from storage.paths import HomePaths
paths, key = HomePaths(Path(sys.argv[1])), bytes.fromhex(sys.stdin.readline())
for number in range(1000):
    change_keeper(paths, key, keep_under_passphrase(str(number % 2), Argon2Cost(1, 1, 8192)))
    print(number, flush=True)
"""
    for heard in (1, 2, 3, 5, 8):
        command = [sys.executable, "-c", changing, str(paths.root)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            assert child.stdin and child.stdout
            child.stdin.write(f"{key.hex()}\n".encode())
            child.stdin.flush()
            for _ in range(heard):
                child.stdout.readline()
            child.kill()  # somewhere in the next change
        assert key in _opened(paths, "0", "1")


def test_the_demonstration_keeps_its_key_in_its_file(paths: HomePaths) -> None:
    key = new_key()
    keep_in_demo_file(paths, key)
    with pytest.raises(HomeError, match="key_is_demo"):
        change_keeper(paths, key, keep_under_passphrase("secret", QUICK))
    assert find_key(paths) == key


def _opened(paths: HomePaths, *passphrases: str) -> list[bytes]:
    found = []
    for passphrase in passphrases:
        with suppress(HomeError):
            found.append(find_key(paths, lambda given=passphrase: given))  # type: ignore[misc]
    return found


def _files_with(paths: HomePaths, key: bytes) -> list[str]:
    traces = (key, key.hex().encode())
    return [
        path.name
        for path in paths.root.iterdir()
        if any(trace in path.read_bytes() for trace in traces)
    ]
