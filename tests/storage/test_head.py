"""What the head file says, and what is told when the database no longer agrees with it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop.messages import messages
from models.errors import HomeError
from storage.head import Head, HeadFile
from storage.journal import Kind
from storage.keys import derived_key
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import create, draft, key_of, offer, reopen, slate

KEY = bytes(range(32))


def _head(number: int) -> Head:
    return Head(number, number // 2, bytes([number]) * 32)


@pytest.fixture
def file(tmp_path: Path) -> HeadFile:
    made = HeadFile(tmp_path / "head", KEY)
    made.restart(_head(1))
    return made


def test_the_newest_head_is_read_back(file: HeadFile, tmp_path: Path) -> None:
    for number in range(2, 7):
        file.advance(_head(number))
        assert HeadFile(tmp_path / "head", KEY).read().head == _head(number)


def test_an_older_head_never_covers_a_newer_one(file: HeadFile) -> None:
    file.advance(_head(6))
    file.advance(_head(4))
    assert file.read().head == _head(6)
    file.restart(_head(2))
    assert file.read().head == _head(2)


def test_a_torn_slot_leaves_the_head_before_it(file: HeadFile, tmp_path: Path) -> None:
    file.advance(_head(2))
    file.advance(_head(3))
    data = bytearray((tmp_path / "head").read_bytes())
    data[512 + 40] ^= 1
    (tmp_path / "head").write_bytes(data)
    reading = file.read()
    assert (reading.head, reading.damaged_slots) == (_head(2), 1)


def test_no_changed_byte_passes(file: HeadFile, tmp_path: Path) -> None:
    good = (tmp_path / "head").read_bytes()
    for at in range(len(good)):
        changed = bytearray(good)
        changed[at] ^= 0x40
        (tmp_path / "head").write_bytes(changed)
        assert file.read().damaged_slots == 1


def test_another_key_reads_nothing(file: HeadFile, tmp_path: Path) -> None:
    reading = HeadFile(tmp_path / "head", bytes(32)).read()
    assert (reading.head, reading.damaged_slots, reading.is_there) == (None, 2, True)


def test_answers_cut_from_the_wal_are_missed_and_counted(paths: HomePaths, tmp_path: Path) -> None:
    """SQLite opens such a file without a word: only the head knows."""
    with create(paths) as store:
        store.answers.record(draft(slate()), slate())
        store.answers.undo(store.answers.all()[0])
        wal = paths.database.with_name("arbitre.db-wal")
        before = wal.read_bytes()
        for number in (2, 3, 4):
            last = store.answers.record(draft(slate(number), 1000 + number), slate(number))
        copy = HomePaths(tmp_path / "copy")
        shutil.copytree(paths.root, copy.root)
    copy.database.with_name("arbitre.db-shm").unlink(missing_ok=True)
    os.truncate(copy.database.with_name("arbitre.db-wal"), len(before))

    with pytest.raises(HomeError) as missed:
        reopen(copy)
    last_of = last.at.astimezone().strftime("%d/%m/%Y %H:%M")
    lost = {"count": 6, "answers": 3, "last": last_of}
    assert (missed.value.code, missed.value.params) == ("entries_missing", lost)
    assert (
        messages("fr")
        .error(missed.value)
        .startswith(f"3 réponses manquent, la dernière du {last_of}")
    )
    # Opening it moved what the WAL still held into the file: the copy is what was found.
    (aside,) = copy.set_aside
    assert (aside / "arbitre.db-wal").read_bytes() == before
    with pytest.raises(HomeError, match="entries_missing"):
        reopen(copy)
    assert copy.set_aside == (aside,)
    reopen(paths).close()


def test_working_data_that_went_back_in_time_is_missed(paths: HomePaths, store: Store) -> None:
    store.journal.append(Kind.MODEL, {"v": 1, "model": "0"})
    wal = paths.database.with_name("arbitre.db-wal")
    before = wal.stat().st_size
    store.settings.set("idle_minutes", "10")
    copy = HomePaths(paths.root.with_name("copy"))
    shutil.copytree(paths.root, copy.root)
    os.truncate(copy.database.with_name("arbitre.db-wal"), before)
    copy.database.with_name("arbitre.db-shm").unlink(missing_ok=True)

    with pytest.raises(HomeError, match="changes_missing"):
        reopen(copy)


@pytest.mark.parametrize(("content", "code"), [(None, "head_missing"), (b"x", "head_damaged")])
def test_a_head_that_is_gone_or_unreadable_is_told(
    paths: HomePaths, content: bytes | None, code: str
) -> None:
    with create(paths) as store:
        store.offers.write([offer()])
    paths.head.unlink()
    if content is not None:
        paths.head.write_bytes(content)
    with pytest.raises(HomeError, match=code):
        reopen(paths)


def test_another_chain_of_the_same_length_is_told(paths: HomePaths) -> None:
    with create(paths) as store:
        store.journal.append(Kind.MODEL, {"v": 1, "model": "0"})
    shutil.copytree(paths.root, paths.root.with_name("copy"))
    with reopen(paths) as store:
        store.journal.append(Kind.MODEL, {"v": 1, "model": "1"})
    with reopen(HomePaths(paths.root.with_name("copy"))) as store:
        store.journal.append(Kind.MODEL, {"v": 1, "model": "2"})
    shutil.copy(paths.root.with_name("copy") / "arbitre.db", paths.database)
    with pytest.raises(HomeError, match="journal_forked"):
        reopen(paths)


def test_a_commit_without_its_head_is_not_acknowledged(store: Store, paths: HomePaths) -> None:
    paths.head.unlink()
    with pytest.raises(HomeError, match="head_missing"):
        store.answers.record(draft(slate()), slate())
    with pytest.raises(HomeError, match="head_missing"):  # asked again: still not
        store.answers.record(draft(slate()), slate())


def test_asked_again_it_is_acknowledged_once_the_head_knows_of_it(
    store: Store, paths: HomePaths
) -> None:
    away = paths.head.rename(paths.root / "away")
    with pytest.raises(HomeError, match="head_missing"):
        store.answers.record(draft(slate()), slate())
    away.rename(paths.head)
    recorded = store.answers.record(draft(slate()), slate())
    assert store.answers.all() == (recorded,)
    head = HeadFile(paths.head, derived_key(key_of(paths), "head")).read().head
    assert head == store._database.head()
