"""A suggestion left for later: the last day counts, and no answer is made of it."""

from __future__ import annotations

from datetime import date

from models.records.reports import Postponement
from storage.database import Database
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import MODEL, create, reopen

DAY = date(2026, 12, 3)


def later(offer: str, day: date = DAY, person: str = "DE-1") -> Postponement:
    return Postponement(person, offer, day, MODEL)


def test_the_last_day_of_each_offer_and_person_counts(paths: HomePaths) -> None:
    with create(paths) as store:
        store.postponements.record(later("O0001"))
        store.postponements.record(later("O0002"))
        store.postponements.record(later("O0001", date(2026, 12, 10)))
        store.postponements.record(later("O0001", date(2027, 1, 5), "DE-2"))

    with reopen(paths) as store:
        assert store.postponements.days("DE-1") == {"O0001": date(2026, 12, 10), "O0002": DAY}
        assert store.postponements.days("DE-2") == {"O0001": date(2027, 1, 5)}
        assert store.postponements.days("DE-3") == {}
        assert store.answers.all() == ()
        assert store.journal.verify().problem is None


def test_which_offer_waits_stays_out_of_the_clear_part(store: Store, intruder: Database) -> None:
    store.postponements.record(later("O0001"))
    assert intruder.value("select content from journal") == b'{"v":1}'
