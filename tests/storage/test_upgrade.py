"""A home made by the first released schema opens under today's, whole."""

from __future__ import annotations

import shutil

import pytest

from models.records.evidence import InformationState
from storage.migrations import SCHEMA_VERSION
from storage.paths import HomePaths
from tests.places import ROOT
from tests.storage.makers import draft, reopen, slate

HEAD = "35fbb6b738f1ffa8fde38a0c61bf8ec1136ea1f66abe1810f50fde92222b1d37"
HEAD_3 = "b695988d70a6bf29e46255f4e0a70ff8cd3fc025fd99283b7fae8fc24d792a2b"


@pytest.fixture
def released(paths: HomePaths) -> HomePaths:
    """Two people, two offers, an answer taken back and another: written by version 0.1.0."""
    shutil.copytree(ROOT / "tests" / "golden" / "store-1", paths.root)
    return paths


def test_nothing_is_lost_on_the_way_up(released: HomePaths) -> None:
    with reopen(released) as store:
        assert store._database.value("pragma user_version") == SCHEMA_VERSION
        report = store.journal.verify()
        assert (report.entries, report.head, report.problem) == (8, HEAD, None)
        assert [person.reference for person in store.people.all()] == ["DE-2", "DE-1"]
        assert store.information.state_of("DE-1") is InformationState.AGREED
        assert store.information.state_of("DE-2") is InformationState.DECLINED
        undone, standing = store.answers.all("DE-1")
        assert undone.draft.text == "Trop loin en hiver"
        assert undone.undone_at is not None
        assert store.answers.standing() == (standing,)
        assert store.settings.get("active_bundle") == "c0" * 32


def test_old_and_new_entries_of_a_month_stand_side_by_side(released: HomePaths) -> None:
    with reopen(released) as store:
        new = store.answers.record(draft(slate(1), 1002, "Aujourd’hui"))
        assert new in store.answers.standing("DE-1")
    with reopen(released) as store:
        assert len(store.answers.all("DE-1")) == 3
        assert store.journal.verify().problem is None
        keys = store._database.rows("select period from person_keys order by period")
        assert {period for (period,) in keys} == {"2026-11", "first"}


@pytest.fixture
def of_today(paths: HomePaths) -> HomePaths:
    """Two people and one erased, an answer taken back and another: ``tests.golden.store``."""
    shutil.copytree(ROOT / "tests" / "golden" / "store-3", paths.root)
    return paths


def test_a_home_of_schema_3_opens_as_it_stands(of_today: HomePaths) -> None:
    """While schema 3 is today's, not a byte of it changes; afterwards, nothing of it is lost."""
    before = of_today.database.read_bytes()
    with reopen(of_today) as store:
        report = store.journal.verify()
        assert (report.entries, report.head, report.problem) == (12, HEAD_3, None)
        assert [person.reference for person in store.people.all()] == ["DE-1", "DE-2"]
        assert store.information.state_of("DE-1") is InformationState.AGREED
        assert store.information.state_of("DE-2") is InformationState.DECLINED
        assert [answer.draft.text for answer in store.answers.all()] == ["Trop loin en hiver", None]
        assert len(store.answers.standing()) == 1
        assert len(store.erasure.proofs()) == 1
        assert store._database.value("pragma user_version") == SCHEMA_VERSION
    assert SCHEMA_VERSION > 3 or of_today.database.read_bytes() == before
