"""The adviser's answers: after their slate, once, on the disk."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlcipher3.dbapi2 as driver

from models.errors import HomeError
from models.records.evidence import RecordedAnswer
from storage.database import Database
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import create, draft, reopen, slate


def test_an_answer_follows_its_slate_and_is_there_after_a_restart(paths: HomePaths) -> None:
    shown = slate()
    with create(paths) as store:
        recorded = store.answers.record(draft(shown, text="Pas de bus le soir"), shown)

    with reopen(paths) as store:
        assert store.answers.all() == (recorded,)
        assert recorded == RecordedAnswer(2, recorded.at, draft(shown, text="Pas de bus le soir"))
        assert store.slates.last_showing("DE-1", "O0001") == shown
        assert store.journal.verify().entries == 2


def test_several_answers_share_a_slate(store: Store) -> None:
    shown = slate(offers=("O0001", "O0002"))
    first = store.answers.record(draft(shown, 1000), shown)
    second = store.answers.record(replace(draft(shown, 1001), offer="O0002"))

    assert [first.seq, second.seq] == [2, 3]
    assert first.at < second.at
    assert store.answers.all("DE-1") == (first, second)


def test_an_answer_taken_back_stays_and_no_longer_stands(paths: HomePaths) -> None:
    shown = slate(offers=("O0001", "O0002"))
    with create(paths) as store:
        first = store.answers.record(draft(shown, 1000), shown)
        second = store.answers.record(replace(draft(shown, 1001), offer="O0002"))
        undone = store.answers.undo(first)
        with pytest.raises(ValueError, match="before"):
            store.answers.undo(undone)

    with reopen(paths) as store:
        assert store.answers.all() == (undone, second)
        assert undone.undone_at is not None
        assert undone.undone_at > second.at
        assert store.answers.standing("DE-1") == (second,)
        assert store.journal.verify().problem is None


def test_answers_are_told_apart_by_person(store: Store) -> None:
    one, other = slate(1, "DE-1"), slate(2, "DE-2")
    mine = store.answers.record(draft(one, 1000), one)
    theirs = store.answers.record(draft(other, 1001), other)

    assert store.answers.all("DE-1") == (mine,)
    assert store.answers.all("DE-3") == ()
    assert store.answers.all() == (mine, theirs)


def test_an_answer_to_nothing_or_to_something_else_is_a_fault_of_ours(store: Store) -> None:
    with pytest.raises(ValueError, match="never recorded"):
        store.answers.record(draft(slate()))
    with pytest.raises(ValueError, match="another slate"):
        store.answers.record(draft(slate(1)), slate(2))
    with pytest.raises(ValueError, match="another slate"):
        store.answers.record(draft(slate(1)), slate(1, "DE-2"))
    assert store.journal.verify().entries == 0


def test_slate_and_answer_are_written_both_or_neither(store: Store) -> None:
    first = slate(1)
    store.answers.record(draft(first, 1000), first)
    repeated = draft(slate(2), 1)  # the id of the first slate

    with pytest.raises(driver.IntegrityError, match="already"):
        store.answers.record(repeated, slate(2))
    assert store.journal.verify().entries == 2
    assert store.slates.all("DE-1") == (first,)


def test_an_answer_recorded_again_is_the_same_one(store: Store) -> None:
    """Its acknowledgement was lost on the way: whoever asks again is told what is there."""
    shown = slate()
    recorded = store.answers.record(draft(shown), shown)

    assert store.answers.record(draft(shown), shown) == recorded
    assert store.answers.record(draft(shown)) == recorded
    with pytest.raises(ValueError, match="another answer"):
        store.answers.record(draft(shown, text="Autre chose"), shown)
    assert store.answers.all() == (recorded,)
    assert store.journal.verify().entries == 2


def test_an_answer_that_does_not_reach_the_disk_is_not_acknowledged(store: Store) -> None:
    shown = slate()
    store.slates.record(shown)
    store._database.value(f"pragma max_page_count = {store._database.value('pragma page_count')}")

    with pytest.raises(HomeError, match="disk_full"):
        store.answers.record(draft(shown, text="x" * 20_000))
    assert store.answers.all() == ()
    assert store.journal.verify().entries == 1


def test_only_the_model_and_the_list_of_reasons_stay_in_clear(
    store: Store, intruder: Database
) -> None:
    store.answers.record(draft(slate(), text="Pas de bus le soir"), slate())
    columns = "entry_id, actor, kind, content, person"
    *row, pseudonym = intruder.row(f"select {columns} from journal where seq = 2") or ()

    assert row == [
        draft(slate()).id,
        "A-07",
        "answer",
        b'{"model":"%s","reasons":"motifs-1","v":1}' % slate().model.encode(),
    ]
    assert len(pseudonym) == 16
    assert b"DE-1" not in pseudonym


def test_answers_about_an_erased_person_are_left_out_and_still_verify(
    store: Store, intruder: Database
) -> None:
    one, other = slate(1, "DE-1"), slate(2, "DE-2")
    store.answers.record(draft(one, 1000), one)
    kept = store.answers.record(draft(other, 1001), other)

    of_one = "person = (select person from persons where reference = 'DE-1')"
    intruder.run(f"delete from person_keys where {of_one}")
    intruder.run("delete from persons where reference = 'DE-1'")
    assert store.answers.all() == (kept,)
    assert store.answers.all("DE-1") == ()
    assert store.slates.last_showing("DE-1", "O0001") is None
    assert store.journal.verify().problem is None
