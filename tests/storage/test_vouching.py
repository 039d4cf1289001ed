"""Folders in clear are taken only as they were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.store import Store
from storage.vouching import Vouching, folder_digest


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "columns" / "one"
    made.mkdir(parents=True)
    (made / "ids.npy").write_bytes(b"ids")
    (made / "points.npy").write_bytes(b"points")
    return tmp_path / "columns"


def test_a_folder_is_known_again_and_no_other(store: Store, place: Path) -> None:
    vouching = Vouching(store.settings, place)
    assert not vouching.is_vouched("one")
    vouching.vouch("one")
    assert vouching.is_vouched("one")
    assert not vouching.is_vouched("two")


@pytest.mark.parametrize("change", ["edit", "rename", "add", "remove"])
def test_any_change_is_seen(store: Store, place: Path, change: str) -> None:
    vouching = Vouching(store.settings, place)
    vouching.vouch("one")
    file = place / "one" / "ids.npy"
    match change:
        case "edit":
            file.write_bytes(b"idz")
        case "rename":
            file.rename(file.with_name("other.npy"))
        case "add":
            (place / "one" / "more.npy").write_bytes(b"")
        case _:
            file.unlink()
    assert not vouching.is_vouched("one")


def test_a_digest_taken_elsewhere_vouches_too(store: Store, place: Path) -> None:
    """By the process that made the folder and has no key."""
    taken = folder_digest(place / "one")
    (place / "one" / "ids.npy").write_bytes(b"changed since")
    vouching = Vouching(store.settings, place)
    vouching.vouch("one", taken)
    assert not vouching.is_vouched("one")
