"""A signed point stands for what came before it, and for nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlcipher3.dbapi2 as driver

from storage.database import Database
from storage.events import Kind
from storage.journal import CHECKPOINT_EVERY
from storage.migrations import EVIDENCE
from storage.store import Store

GUARDS = ("checkpoints_never_update", "checkpoints_never_delete")


def _entries(store: Store, count: int) -> None:
    with store._database.transaction():
        for number in range(count):
            store.journal.append(Kind.MODEL, {"v": 1, "model": str(number)})


def test_every_thousandth_entry_is_signed(store: Store) -> None:
    _entries(store, CHECKPOINT_EVERY - 1)
    assert store.checkpoints.newest() is None
    _entries(store, 2)

    checkpoint = store.checkpoints.newest()
    assert checkpoint is not None
    assert (checkpoint.seq, checkpoint.purges) == (CHECKPOINT_EVERY, 0)
    assert store.checkpoints.is_genuine(checkpoint)
    assert store.journal.verify().checkpoints == 1


def test_a_journal_without_entries_has_nothing_to_sign(store: Store) -> None:
    assert store.checkpoints.make() is None


def test_signing_the_same_entry_again_returns_the_first(store: Store) -> None:
    _entries(store, 3)
    assert store.checkpoints.make() == store.checkpoints.make()
    assert len(list(store.checkpoints.all())) == 1


def test_what_was_purged_leaves_a_chain_that_verifies_from_the_signed_point(store: Store) -> None:
    _entries(store, 5)
    whole = store.journal.verify()
    store.checkpoints.make(purges_to=3)
    store._database.run("delete from journal where seq <= 3")

    report = store.journal.verify()
    assert (report.problem, report.purged, report.entries) == (None, 3, 2)
    assert report.head == whole.head
    _entries(store, 1)
    assert store.journal.verify().entries == 3


def test_nothing_is_deleted_without_a_signed_point_made_for_it(store: Store) -> None:
    _entries(store, 5)
    store.checkpoints.make()  # not for a purge
    with pytest.raises(driver.IntegrityError, match="append-only"):
        store._database.run("delete from journal where seq <= 3")
    store.checkpoints.make(purges_to=3)
    with pytest.raises(driver.IntegrityError, match="append-only"):
        store._database.run("delete from journal where seq <= 4")
    assert store.journal.verify().entries == 5


@pytest.mark.parametrize("seq", [0, 5, 6])
def test_a_purge_leaves_the_last_entry(store: Store, seq: int) -> None:
    _entries(store, 5)
    with pytest.raises(ValueError, match="a purge leaves"):
        store.checkpoints.make(purges_to=seq)


def _lie(change: str) -> Callable[[Database], None]:
    def tell(database: Database) -> None:
        with database.transaction():
            for guard in GUARDS:
                database.run(f"drop trigger {guard}")
            database.run(change)
            for guard in GUARDS:
                database.run(EVIDENCE[guard])

    return tell


@pytest.mark.parametrize(
    ("change", "first_bad"),
    [
        ("update checkpoints set hash = zeroblob(32)", 3),
        ("update checkpoints set at_ms = at_ms + 1", 3),
        ("update checkpoints set purges = 0", 3),
        ("update checkpoints set seq = 2", 2),
        ("update checkpoints set signature = zeroblob(64)", 3),
        ("update checkpoints set public_key = zeroblob(32)", 3),
    ],
)
def test_a_signed_point_that_was_changed_is_named(
    store: Store, change: str, first_bad: int
) -> None:
    _entries(store, 5)
    store.checkpoints.make(purges_to=3)
    _lie(change)(store._database)

    report = store.journal.verify()
    assert (report.first_bad, report.problem) == (first_bad, "checkpoint")


def test_the_beginning_cannot_be_cut_off_without_a_signed_point(store: Store) -> None:
    """Someone with the key makes a point of their own: the store's own signature is asked."""
    _entries(store, 5)
    store.checkpoints.make(purges_to=3)
    store._database.run("delete from journal where seq <= 3")
    _lie("delete from checkpoints")(store._database)

    report = store.journal.verify()
    assert (report.first_bad, report.problem) == (1, "gap")


def test_a_journal_that_was_written_anew_contradicts_its_signed_points(store: Store) -> None:
    _entries(store, 3)
    store.checkpoints.make()
    with store._database.transaction():
        store._database.run("drop trigger journal_never_deletes")
        store._database.run("delete from journal")
        store._database.run(EVIDENCE["journal_never_deletes"])
    _entries(store, 4)

    report = store.journal.verify()
    assert (report.first_bad, report.problem) == (3, "checkpoint")


def test_the_end_cannot_be_cut_off_before_a_signed_point(store: Store) -> None:
    _entries(store, 3)
    store.checkpoints.make()
    with store._database.transaction():
        store._database.run("drop trigger journal_never_deletes")
        store._database.run("delete from journal where seq = 3")
        store._database.run(EVIDENCE["journal_never_deletes"])

    report = store.journal.verify()
    assert (report.first_bad, report.problem) == (3, "gap")
