"""What was found beside a whole store stands in the entry that begins its use."""

from __future__ import annotations

import shutil

import msgspec

from storage.damage import Opening
from storage.journal import Kind
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import create, draft, reopen, slate


def _cut_while_writing(paths: HomePaths) -> HomePaths:
    """A copy as a stop leaves it: the WAL ends in the middle of a write."""
    copy = HomePaths(paths.root.with_name("copy"))
    with create(paths) as store:
        store.answers.record(draft(slate()), slate())
        shutil.copytree(paths.root, copy.root, ignore=shutil.ignore_patterns("*-shm"))
    with copy.database.with_name("arbitre.db-wal").open("ab") as wal:
        wal.write(bytes(500))
    return copy


def test_a_write_that_was_cut_is_told_and_takes_nothing_away(paths: HomePaths) -> None:
    with reopen(_cut_while_writing(paths)) as store:
        assert store.opening == Opening(unfinished=500, head_slots=0)
        assert len(store.answers.all()) == 1
        assert _began(store)["unfinished"] == 500


def test_half_a_head_file_is_told_and_mended_by_the_next_commits(paths: HomePaths) -> None:
    create(paths).close()
    content = bytearray(paths.head.read_bytes())
    content[40] ^= 1
    paths.head.write_bytes(content)

    with reopen(paths) as store:
        assert store.opening == Opening(unfinished=0, head_slots=1)
        assert _began(store)["head_slots"] == 1
        store.use.ended()
    with reopen(paths) as store:
        assert store.opening == Opening()


def _began(store: Store) -> dict[str, object]:
    store.use.began("window", "1.2", store.opening)
    (start,) = store.journal.newest(1, kind=Kind.START)
    content: dict[str, object] = msgspec.json.decode(start.entry.content)
    assert (content["program"], content["surface"]) == ("1.2", "window")
    return content
