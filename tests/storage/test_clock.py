"""A clock set back is told, keeps its own time, and opens nothing again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from storage.events import Kind
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import Clock, create, draft, slate

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
UNDO_TIME = timedelta(minutes=10)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def store(paths: HomePaths, clock: Clock) -> Store:
    return create(paths, clock)


def test_a_clock_set_back_is_told_once_and_its_time_is_kept(store: Store, clock: Clock) -> None:
    store.settings.set("a", "1")
    store.journal.append(Kind.END, {"v": 1})
    clock.now = NOON - timedelta(hours=2)
    store.journal.append(Kind.END, {"v": 1})
    store.journal.append(Kind.END, {"v": 1})

    entries = store.journal.newest(10)
    kinds = [entry.entry.kind for entry in entries]
    assert kinds == ["end", "clock_moved", "end", "end"]
    assert msgspec.json.decode(entries[1].entry.content)["seconds"] == 7200
    assert entries[2].entry.at_ms < entries[0].entry.at_ms
    assert store.journal.verify().problem is None
    store.close()


def test_a_clock_set_right_by_seconds_is_no_event(store: Store, clock: Clock) -> None:
    store.journal.append(Kind.END, {"v": 1})
    clock.now -= timedelta(seconds=30)
    store.journal.append(Kind.END, {"v": 1})
    assert store.journal.verify().entries == 2
    store.close()


def test_the_time_to_undo_never_opens_again(store: Store, clock: Clock) -> None:
    answer = store.answers.record(draft(slate()), slate())
    until = answer.at + UNDO_TIME
    assert not store.journal.has_passed(until, answer.seq)
    clock.now = until
    assert store.journal.has_passed(until, answer.seq)

    # Set back before anything was written: the clock is behind the answer itself.
    clock.now = answer.at - timedelta(hours=1)
    assert store.journal.has_passed(until, answer.seq)
    # Something was written after the time was over, then the clock was set back.
    clock.now = until
    store.journal.append(Kind.END, {"v": 1})
    clock.now = answer.at + timedelta(seconds=1)
    assert store.journal.has_passed(until, answer.seq)
    # What was answered after that has its own time.
    later = store.answers.record(draft(slate(2), 1001), slate(2))
    assert not store.journal.has_passed(later.at + UNDO_TIME, later.seq)
    assert store.journal.has_passed(until, answer.seq)
    store.close()
