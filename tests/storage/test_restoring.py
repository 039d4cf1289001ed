"""A backup takes the store's place whole or not at all; what was there is set aside untouched."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from time import perf_counter
from typing import cast

import pytest

from models.errors import HomeError
from storage import restoring
from storage.backup import BackupInfo, Backups
from storage.journal import Kind
from storage.paths import HomePaths
from storage.restoring import finish_restore, in_turn, loss_of, restore
from tests.places import ROOT
from tests.storage.makers import Clock, create, draft, key_of, reopen, slate


@pytest.fixture
def backed_up(paths: HomePaths) -> BackupInfo:
    """Three answers, a backup, two answers."""
    with create(paths) as store:
        for number in range(1, 4):
            store.answers.record(draft(slate(number), 1000 + number, "avant"), slate(number))
        info = store.make_backup()
        for number in range(4, 6):
            store.answers.record(draft(slate(number), 1000 + number, "après"), slate(number))
    return info


def put_back(paths: HomePaths, info: BackupInfo) -> Path:
    return restore(paths, key_of(paths), info, clock=Clock(), actor="A-07").aside


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and path.suffix != ".lock"
    }


def test_what_is_lost_is_counted_before(paths: HomePaths, backed_up: BackupInfo) -> None:
    loss = loss_of(paths, key_of(paths), backed_up)
    assert loss is not None
    assert (loss.entries, loss.answers) == (5, 2)  # the backup's own entry, two slates and answers
    paths.head.unlink()
    assert loss_of(paths, key_of(paths), backed_up) is None


def test_the_backup_stands_and_the_store_is_aside_untouched(
    paths: HomePaths, backed_up: BackupInfo
) -> None:
    before = {name: files_of(paths.root)[name] for name in ("arbitre.db", "head")}
    aside = put_back(paths, backed_up)

    assert {name: files_of(aside)[name] for name in before} == before
    with reopen(paths) as store:
        assert [answer.draft.text for answer in store.answers.all()] == ["avant"] * 3
        assert store.journal.verify().problem is None
        (entry,) = store.journal.newest(1, kind=Kind.RESTORE)
        assert b'"answers":2,"entries":5' in entry.entry.content
        store.answers.record(draft(slate(9), 1009), slate(9))
    with reopen(paths) as store:
        assert len(store.answers.all()) == 4


def test_a_damaged_or_foreign_one_changes_nothing(
    paths: HomePaths, backed_up: BackupInfo, tmp_path: Path
) -> None:
    before = files_of(paths.root)
    other = HomePaths(tmp_path / "other")
    with create(other) as store:
        foreign = store.make_backup()
    with pytest.raises(HomeError, match="backup_foreign"):
        put_back(paths, foreign)
    with backed_up.path.open("r+b") as file:
        file.seek(9000)
        file.write(b"\xff\x00\xff")
    with pytest.raises(HomeError, match="backup_damaged"):
        put_back(paths, backed_up)
    assert files_of(paths.root) == before


def test_not_while_another_program_has_it_open(paths: HomePaths, backed_up: BackupInfo) -> None:
    command = [sys.executable, "-m", "tests.storage.holding", str(paths.root)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(HomeError, match="home_busy"):
            put_back(paths, backed_up)
        holder.stdin.close()
    put_back(paths, backed_up)


class StoppedError(Exception):
    """The power went."""


@pytest.mark.parametrize("step", range(9))
def test_stopped_anywhere_one_of_the_two_is_whole(
    paths: HomePaths, backed_up: BackupInfo, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Before each thing that changes the folder; whoever opens next finishes or finds the old."""
    left = iter(range(step))

    def counted(name: str) -> None:
        kept = getattr(Path, name)

        def act(path: Path, *arguments: object, **options: object) -> object:
            is_of_home = path.is_relative_to(paths.root) and ".new" not in path.name
            if is_of_home and next(left, None) is None:
                raise StoppedError
            return kept(path, *arguments, **options)

        monkeypatch.setattr(Path, name, act)

    with monkeypatch.context():
        for name in ("replace", "mkdir"):
            counted(name)
        try:
            put_back(paths, backed_up)
            is_stopped = False
        except StoppedError:
            is_stopped = True
        monkeypatch.undo()
    with reopen(paths) as store:
        texts = [answer.draft.text for answer in store.answers.all()]
        assert texts in (["avant"] * 3, ["avant"] * 3 + ["après"] * 2)
        assert store.journal.verify().problem is None
    assert is_stopped or not paths.restoring.exists()
    assert not (paths.restoring / "plan.json").exists()


def test_backups_of_the_line_that_was_left_go_with_it(
    paths: HomePaths, backed_up: BackupInfo
) -> None:
    clock = Clock()
    clock.now += timedelta(days=1)
    with reopen(paths) as store:
        later = store.make_backup()
    aside = put_back(paths, backed_up)
    key = key_of(paths)
    assert Backups(paths, key, clock).all() == (backed_up,)
    assert (aside / later.path.name).exists()


def test_on_another_workstation_the_file_is_enough(
    paths: HomePaths, backed_up: BackupInfo, tmp_path: Path
) -> None:
    new = HomePaths(tmp_path / "new")
    new.make_folders()
    for kept in (paths.key_file, paths.demo_key):
        shutil.copyfile(kept, new.root / kept.name)
    put_back(new, backed_up)
    with reopen(new) as store:
        assert len(store.answers.all()) == 3


def test_finishing_nothing_is_nothing(paths: HomePaths, backed_up: BackupInfo) -> None:
    before = files_of(paths.root)
    finish_restore(paths)
    assert files_of(paths.root) == before
    assert restoring.UNKNOWN == -1


def test_one_that_cannot_be_finished_is_not_said_to_have_changed_nothing(
    paths: HomePaths, backed_up: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path == paths.restoring / "arbitre.db":
            raise OSError(errno.ENOSPC, "full")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(HomeError, match="restore_unfinished"):
            put_back(paths, backed_up)
    with reopen(paths) as store:
        assert [answer.draft.text for answer in store.answers.all()] == ["avant"] * 3


def test_another_restore_first_ends_the_one_that_was_cut(
    paths: HomePaths, backed_up: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what it had staged would be thrown away while the store is already moved aside."""
    with monkeypatch.context() as patch:
        patch.setattr(restoring, "_finish", lambda _paths: None)  # killed: the plan is written
        aside = put_back(paths, backed_up)
    assert put_back(paths, backed_up) != aside
    assert (aside / "arbitre.db").exists()
    with reopen(paths) as store:
        assert [answer.draft.text for answer in store.answers.all()] == ["avant"] * 3


def test_what_was_staged_in_vain_does_not_stay(paths: HomePaths, backed_up: BackupInfo) -> None:
    """It holds everybody, also who is erased later."""
    paths.restoring.mkdir()
    shutil.copy(backed_up.path, paths.restoring / "arbitre.db")  # killed there
    reopen(paths).close()
    assert not paths.restoring.exists()

    with pytest.raises(AttributeError):  # the clock fails once the copy is there
        restore(paths, key_of(paths), backed_up, clock=cast(Clock, str), actor="A-07")
    assert not paths.restoring.exists()


def test_nobody_opens_while_files_change_places(
    paths: HomePaths, backed_up: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an answer would be acknowledged that goes aside with the old store."""
    monkeypatch.setattr(restoring, "_PATIENCE_S", 0.01)
    with in_turn(paths):
        with pytest.raises(HomeError, match="home_busy"):
            reopen(paths)
        with pytest.raises(HomeError, match="home_busy"):
            put_back(paths, backed_up)
    reopen(paths).close()


def test_killed_at_any_moment_one_of_the_two_is_whole(
    paths: HomePaths, backed_up: BackupInfo, tmp_path: Path
) -> None:
    draw = Random(7)
    seconds = None
    texts = (["avant"] * 3, ["avant"] * 3 + ["après"] * 2)
    for turn in range(8):
        copy = HomePaths(tmp_path / f"copy-{turn}")
        shutil.copytree(paths.root, copy.root)
        command = [sys.executable, "-m", "tests.storage.returning", str(copy.root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as returning:
            assert returning.stdout is not None
            assert returning.stdout.readline() == b"ready\n"
            started = perf_counter()
            with suppress(subprocess.TimeoutExpired):
                returning.wait(None if seconds is None else draw.uniform(0, seconds))
            returning.kill()
        seconds = seconds or perf_counter() - started
        with reopen(copy) as store:
            assert [answer.draft.text for answer in store.answers.all()] in texts
            assert store.journal.verify().problem is None
        assert not copy.restoring.exists()
