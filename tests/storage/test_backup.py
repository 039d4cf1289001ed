"""A backup is made beside writers, verified whole, and believed only when every byte is its own."""

from __future__ import annotations

import random
import resource
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from models.errors import HomeError, InputError
from storage import backup
from storage.backup import DAYS_KEPT, Backups
from storage.keys import new_key
from storage.migrations import EVIDENCE
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import Clock, create, draft, key_of, person, reopen, slate
from tests.storage.pages import clear_bytes

TEXT = "Trop loin en hiver"


@pytest.fixture
def backups(store: Store, paths: HomePaths) -> Backups:
    answer(store, 1)
    return Backups(paths, key_of(paths), Clock())


def answer(store: Store, number: int) -> None:
    shown = slate(number, f"DE-{number % 3}")
    store.answers.record(draft(shown, 10_000 + number, TEXT), shown)


def test_a_backup_holds_everything_and_nothing_in_clear(
    store: Store, paths: HomePaths, backups: Backups
) -> None:
    store.people.write([person("DE-9", "Nadège Kervoal")])
    info = store.make_backup()

    assert (info.head.answers, info.head.seq) == (1, 3)
    assert backups.check(info.path) == info == backups.last_good()
    assert info.path.stat().st_mode & 0o777 == 0o600
    assert "Nadège".encode() in clear_bytes(info.path, key_of(paths)), "it is there, sealed"
    for path in paths.backups.iterdir():
        data = path.read_bytes()
        assert not data.startswith(b"SQLite format 3")
        assert "Nadège".encode() not in data
        assert key_of(paths) not in data
    assert {path.name for path in paths.backups.iterdir()} == {
        info.path.name,
        info.path.name + ".json",
    }


def test_writers_go_on_while_it_is_made(store: Store, paths: HomePaths, backups: Backups) -> None:
    wrote: list[int] = []
    stop = threading.Event()

    def write() -> None:
        with reopen(paths) as beside:
            number = 100
            while not stop.is_set() or not wrote:
                answer(beside, number)
                wrote.append(number)
                number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(3):
            backups.check(store.make_backup().path)
    finally:
        stop.set()
        writer.join()
    assert wrote
    assert len(store.answers.all()) == 1 + len(wrote)


def test_every_changed_byte_is_found(store: Store, backups: Backups) -> None:
    info = store.make_backup()
    sheet = info.path.with_name(info.path.name + ".json")
    draw = random.Random(20261123)
    for path in (info.path, sheet):
        whole = path.read_bytes()
        for _ in range(60):
            changed = bytearray(whole)
            changed[draw.randrange(len(whole))] ^= draw.randrange(1, 256)
            path.write_bytes(changed)
            with pytest.raises(HomeError, match=r"backup_(damaged|foreign)"):
                backups.check(info.path)
            assert backups.last_good() is None
        for cut in (whole[:-1], whole + b"\n", b""):
            path.write_bytes(cut)
            with pytest.raises(HomeError, match="backup_damaged"):
                backups.check(info.path)
        path.write_bytes(whole)
    assert backups.last_good() == info


def test_the_last_good_one_is_offered_when_the_last_is_not(store: Store, backups: Backups) -> None:
    first = store.make_backup()
    answer(store, 2)
    second = store.make_backup()
    assert backups.last_good() == second
    with second.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"\x00\x01\x02\x03")
    assert backups.last_good() == first


def test_the_backup_of_another_home_is_refused(store: Store, paths: HomePaths) -> None:
    info = store.make_backup()
    with pytest.raises(HomeError, match="backup_foreign"):
        Backups(paths, new_key(), Clock()).check(info.path)
    with pytest.raises(InputError, match="backup_missing"):
        store.backups.check(paths.backups / "nothing")


def test_two_backups_cannot_lend_each_other_their_sheets(store: Store, backups: Backups) -> None:
    first = store.make_backup()
    answer(store, 2)
    second = store.make_backup()
    shutil.copyfile(f"{first.path}.json", f"{second.path}.json")
    with pytest.raises(HomeError, match="backup_damaged"):
        backups.check(second.path)


def test_a_store_that_is_not_whole_makes_no_backup(store: Store, paths: HomePaths) -> None:
    answer(store, 1)
    good = store.make_backup()
    store._database.run("drop trigger journal_never_updates")
    store._database.run("update journal set actor = 'somebody else' where seq = 1")
    store._database.run(EVIDENCE["journal_never_updates"])
    with pytest.raises(HomeError, match="backup_not_verified"):
        store.make_backup()
    assert store.backups.all() == (good,)
    assert sorted(path.name for path in paths.backups.iterdir()) == [
        good.path.name,
        good.path.name + ".json",
    ]


def test_days_and_weeks_are_kept_and_the_rest_rotated_out(paths: HomePaths) -> None:
    clock = Clock()
    made = {}
    with create(paths, clock) as store:
        for day in range(24):
            clock.now = datetime(2026, 11, 2, 8, tzinfo=UTC) + timedelta(days=day)
            store.make_backup()
            made[clock.now.date()] = store.make_backup()
        kept = store.backups.all()
    assert kept[0].made_at.date() == kept[1].made_at.date(), "the last two, of whatever day"
    days = [info.made_at.date() for info in kept[1:]]
    last = datetime(2026, 11, 2, tzinfo=UTC).date() + timedelta(days=23)
    assert days[:DAYS_KEPT] == [last - timedelta(days=n) for n in range(DAYS_KEPT)]
    assert len(days) == DAYS_KEPT + 2  # two weeks that the days do not reach
    others = kept[2:]
    assert all(made[info.made_at.date()] == info for info in others), "the newest of each day"


def test_one_a_day_is_enough_also_where_the_clock_went_back(paths: HomePaths) -> None:
    clock = Clock()
    with create(paths, clock) as store:
        assert store.make_daily_backup() is not None
        assert store.make_daily_backup() is None
        clock.now -= timedelta(days=400)
        back = store.make_daily_backup()
        assert back is not None
        assert store.make_daily_backup() is None
        assert store.backups.all()[0] == back, "the furthest on, whatever the clock said"
    with reopen(paths) as store:
        assert store.backups.last_good() == back


def test_a_folder_that_refuses_is_said_and_nothing_is_journalled(
    store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(HomeError, match="backup_folder"):
        store.make_backup(file / "below")
    assert store.journal.verify().entries == 0


def test_a_disk_that_fills_meanwhile_keeps_the_backups_that_are_there(
    store: Store, backups: Backups, paths: HomePaths
) -> None:
    """The driver's copying says so in words only, and no code."""
    kept = store.make_backup()
    before = {path.name for path in paths.backups.iterdir()}
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
    try:
        with pytest.raises(HomeError, match=r"disk_full|disk_failed"):
            store.make_backup()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert {path.name for path in paths.backups.iterdir()} == before
    assert backups.last_good() == kept


def test_one_program_at_a_time_makes_and_deletes_backups(
    store: Store, paths: HomePaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a backup begun before an erasure would end after it, with the erased person in it."""
    kept = store.make_backup()
    monkeypatch.setattr(backup, "_PATIENCE_S", 0.01)
    with FileLock(paths.root / "backup.lock"), reopen(paths) as other:
        with pytest.raises(HomeError, match="home_busy"):
            other.make_backup()
        other.people.write([person("DE-9")])
        other.erasure.erase("DE-9")
        assert other.erasure.finish().are_backups_held
        assert other.backups.last_good() == kept
    with reopen(paths) as later:
        assert later.erasure.finish().is_nothing
        assert kept not in later.backups.all()
