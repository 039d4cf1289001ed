"""The printed key of a bad day: read with tired eyes, typed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import HomeError, InputError
from storage.keys import (
    Argon2Cost,
    change_keeper,
    find_key,
    keep_in_demo_file,
    keep_in_keyring,
    keep_under_passphrase,
    new_key,
)
from storage.paths import HomePaths
from storage.recovery import key_from_recovery, make_recovery_key
from tests.storage.test_keys import MemoryKeyring

QUICK = Argon2Cost(1, 1, 8192)
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[HomePaths, bytes, str]:
    """A home under a passphrase, its key, and the recovery key that was printed."""
    paths, key = HomePaths(tmp_path_factory.mktemp("home")), new_key()
    keep_under_passphrase("oubliée", QUICK)(paths, key)
    return paths, key, make_recovery_key(paths, key)


def test_the_printed_key_opens_what_the_passphrase_opened(
    printed: tuple[HomePaths, bytes, str],
) -> None:
    paths, key, text = printed
    assert key_from_recovery(paths, text) == key
    assert find_key(paths, lambda: "oubliée") == key  # the passphrase still does


def test_it_is_groups_of_plain_symbols_and_long_enough(
    printed: tuple[HomePaths, bytes, str],
) -> None:
    groups = printed[2].split("-")
    assert [len(group) for group in groups] == [5] * 7
    assert set("".join(groups)) <= set(SYMBOLS)
    # Of 20 bits a group, the check rules out 5 in 37.
    assert 7 * 20 - 7 * 0.21 >= 128


def test_hands_may_write_it_their_own_way(printed: tuple[HomePaths, bytes, str]) -> None:
    paths, key, text = printed
    for typed in (
        text.lower(),
        text.replace("-", " "),
        text.replace("-", "") + "\n",
        text.replace("-", "\u2011").replace("0", "O").replace("1", "l"),
        text.replace("1", "I"),
    ):
        assert key_from_recovery(paths, typed) == key


@given(place=st.integers(0, 34), symbol=st.sampled_from(SYMBOLS))
def test_one_wrong_symbol_is_found_and_its_group_is_named(
    printed: tuple[HomePaths, bytes, str], place: int, symbol: str
) -> None:
    paths, _, text = printed
    symbols = text.replace("-", "")
    if symbols[place] == symbol:
        return
    with pytest.raises(InputError) as refused:
        key_from_recovery(paths, symbols[:place] + symbol + symbols[place + 1 :])
    assert (refused.value.code, refused.value.params) == (
        "recovery_mistyped",
        {"group": place // 5 + 1},
    )


@given(place=st.integers(0, 33))
def test_two_neighbours_exchanged_are_found(
    printed: tuple[HomePaths, bytes, str], place: int
) -> None:
    paths, _, text = printed
    symbols = text.replace("-", "")
    if symbols[place] == symbols[place + 1]:
        return
    exchanged = symbols[:place] + symbols[place + 1] + symbols[place] + symbols[place + 2 :]
    with pytest.raises(InputError, match="recovery_mistyped"):
        key_from_recovery(paths, exchanged)


def test_groups_out_of_order_and_missing_ones_are_found(
    printed: tuple[HomePaths, bytes, str],
) -> None:
    paths, _, text = printed
    first, second, *others = text.split("-")
    if first != second:
        with pytest.raises(InputError, match="recovery_mistyped"):
            key_from_recovery(paths, "-".join([second, first, *others]))
    with pytest.raises(InputError, match="recovery_incomplete"):
        key_from_recovery(paths, "-".join([first, *others]))
    with pytest.raises(InputError, match="recovery_incomplete"):
        key_from_recovery(paths, "")
    with pytest.raises(InputError, match="recovery_mistyped"):
        key_from_recovery(paths, "U" + text[1:])


def test_the_key_of_another_home_and_a_former_one_are_told(tmp_path: Path) -> None:
    homes = [HomePaths(tmp_path / name) for name in ("a", "b")]
    texts = []
    for paths in homes:
        paths.root.mkdir()
        key = new_key()
        keep_under_passphrase("secret", QUICK)(paths, key)
        with pytest.raises(HomeError, match="recovery_missing"):
            key_from_recovery(paths, _any_key(tmp_path))
        texts.append(make_recovery_key(paths, key))
    with pytest.raises(HomeError, match="recovery_wrong"):
        key_from_recovery(homes[0], texts[1])
    make_recovery_key(homes[0], find_key(homes[0], lambda: "secret"))
    with pytest.raises(HomeError, match="recovery_wrong"):
        key_from_recovery(homes[0], texts[0])  # the last one printed is the only one


def test_it_survives_another_passphrase_and_another_keeper(tmp_path: Path) -> None:
    paths, key, vault = HomePaths(tmp_path), new_key(), MemoryKeyring()
    keep_under_passphrase("avant", QUICK)(paths, key)
    text = make_recovery_key(paths, key)
    change_keeper(paths, key, keep_under_passphrase("après", QUICK))
    assert key_from_recovery(paths, text) == key
    change_keeper(paths, key, keep_in_keyring(vault), vault)
    assert key_from_recovery(paths, text) == key
    vault.held.clear()  # the session that had the key is gone
    change_keeper(paths, key_from_recovery(paths, text), keep_in_keyring(vault), vault)
    assert find_key(paths, keyring=vault) == key


def test_neither_the_printed_key_nor_what_it_opens_is_on_the_disk(tmp_path: Path) -> None:
    paths, key = HomePaths(tmp_path), new_key()
    keep_under_passphrase("secret", QUICK)(paths, key)
    text = make_recovery_key(paths, key)
    traces = [key, key.hex().encode(), text.encode(), text.replace("-", "").encode()]
    traces += [group.encode() for group in text.split("-")]
    held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not [trace for trace in traces if trace in held]


def test_a_demonstration_has_no_recovery_key(tmp_path: Path) -> None:
    paths, key = HomePaths(tmp_path), new_key()
    keep_in_demo_file(paths, key)
    with pytest.raises(HomeError, match="key_is_demo"):
        make_recovery_key(paths, key)


def _any_key(tmp_path: Path) -> str:
    """A well-formed recovery key of no home in particular."""
    elsewhere, key = HomePaths(tmp_path / "elsewhere"), new_key()
    elsewhere.root.mkdir(exist_ok=True)
    keep_under_passphrase("secret", QUICK)(elsewhere, key)
    return make_recovery_key(elsewhere, key)
