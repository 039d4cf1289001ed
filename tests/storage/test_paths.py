"""Whom the files of a home belong to."""

from __future__ import annotations

import resource
import stat
from pathlib import Path

import numpy as np
import pytest

from models.errors import HomeError
from storage.failures import file_errors
from storage.paths import HomePaths, make_private, write_private
from storage.store import Store
from tests.storage.makers import Clock, create, person, reopen


def test_a_home_and_all_it_holds_are_for_its_owner_alone(paths: HomePaths) -> None:
    with create(paths) as store:
        store.people.write([person()])
        held = [paths.root, *paths.root.rglob("*")]
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in held}

    assert {"arbitre.db", "arbitre.db-wal", "key.json", "demo.key"} <= modes.keys()
    assert not {name: oct(mode) for name, mode in modes.items() if mode & 0o077}


def test_a_home_that_others_may_enter_is_closed_to_them_when_opened(paths: HomePaths) -> None:
    create(paths).close()
    paths.root.chmod(0o755)
    reopen(paths).close()
    assert stat.S_IMODE(paths.root.stat().st_mode) == 0o700


def test_a_home_that_could_not_be_made_leaves_no_folder(paths: HomePaths) -> None:
    def refuse(_paths: HomePaths, _key: bytes) -> None:
        raise HomeError("keyring_missing")

    with pytest.raises(HomeError, match="keyring_missing"):
        Store.create(paths, refuse, clock=Clock(), actor="A-07")
    assert not paths.root.exists()
    paths.root.mkdir()
    with pytest.raises(HomeError, match="keyring_missing"):
        Store.create(paths, refuse, clock=Clock(), actor="A-07")
    assert paths.root.exists()


def test_where_no_folder_can_be_made_it_is_said(paths: HomePaths) -> None:
    for root in (Path("/proc/nowhere/home"), paths.root / ("x" * 300)):
        with pytest.raises(HomeError, match="home_unreachable"):
            HomePaths(root).make_folders()


def test_a_private_file_is_replaced_whole_and_leaves_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "key.json"
    write_private(target, b"first, and longer")
    write_private(target, b"second")

    assert target.read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["key.json"]


def test_a_private_file_is_never_made_over_another(tmp_path: Path) -> None:
    (tmp_path / "arbitre.db").write_bytes(b"someone's answers")

    with pytest.raises(HomeError, match="home_exists"):
        make_private(tmp_path / "arbitre.db")
    assert (tmp_path / "arbitre.db").read_bytes() == b"someone's answers"


def test_a_home_cannot_stand_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    for root in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "home"):
        with pytest.raises(HomeError, match="home_not_a_folder"):
            HomePaths(root).make_folders()


def test_a_file_that_takes_no_more_is_said_as_a_full_disk(tmp_path: Path) -> None:
    """Numpy gives no error code then; the system refuses growth here as it does when full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(HomeError, match="disk_full"), file_errors():
            np.save(tmp_path / "column.npy", np.zeros(10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
