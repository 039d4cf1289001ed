"""What a person said about the tool; the last word counts."""

from __future__ import annotations

from models.records.evidence import InformationState
from storage.database import Database
from storage.information import Informed
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import create, reopen


def test_nobody_has_been_told_anything_at_first(store: Store) -> None:
    assert store.information.state_of("DE-1") is InformationState.NOT_YET
    assert store.information.last("DE-1") is None


def test_the_last_word_of_each_person_counts(paths: HomePaths) -> None:
    with create(paths) as store:
        store.information.record("DE-1", InformationState.AGREED, "fr", "notice-1")
        store.information.record("DE-2", InformationState.AGREED, "en", "notice-1")
        said = store.information.record("DE-1", InformationState.DECLINED, "fr", "notice-2")

    with reopen(paths) as store:
        assert store.information.state_of("DE-1") is InformationState.DECLINED
        assert store.information.state_of("DE-2") is InformationState.AGREED
        assert store.information.last("DE-1") == said
        assert said == Informed(InformationState.DECLINED, "fr", "notice-2", said.at, "A-07")


def test_what_was_said_stays_out_of_the_clear_part(store: Store, intruder: Database) -> None:
    store.information.record("DE-1", InformationState.DECLINED, "fr", "notice-1")
    assert intruder.value("select content from journal") == b'{"v":1}'
