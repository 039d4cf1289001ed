"""Folders in clear are taken only as they were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.store import Store
from storage.vouching import Vouching, folder_digest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "tables" / "one"
    inner.mkdir(parents=True)
    (inner / "ids.npy").write_bytes(b"ids")
    (inner / "points.npy").write_bytes(b"points")
    return tmp_path / "tables"


def test_a_folder_is_known_again_and_no_other(store: Store, folder: Path) -> None:
    vouching = Vouching(store.settings)
    assert not vouching.is_vouched(folder)
    vouching.vouch(folder)
    (folder / ".turn").touch()
    assert vouching.is_vouched(folder)
    assert not vouching.is_vouched(folder.with_name("columns"))


@pytest.mark.parametrize("change", ["edit", "rename", "add", "remove"])
def test_any_change_is_seen(store: Store, folder: Path, change: str) -> None:
    vouching = Vouching(store.settings)
    vouching.vouch(folder)
    file = folder / "one" / "ids.npy"
    match change:
        case "edit":
            file.write_bytes(b"idz")
        case "rename":
            file.rename(file.with_name("other.npy"))
        case "add":
            (folder / "more.npy").write_bytes(b"")
        case _:
            file.unlink()
    assert not vouching.is_vouched(folder)


def test_a_digest_taken_elsewhere_vouches_too(store: Store, folder: Path) -> None:
    """By the process that made the folder and has no key."""
    taken = folder_digest(folder)
    (folder / "one" / "ids.npy").write_bytes(b"changed since")
    vouching = Vouching(store.settings)
    vouching.vouch(folder, taken)
    assert not vouching.is_vouched(folder)
