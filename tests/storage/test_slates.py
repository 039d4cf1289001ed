"""What was shown, display by display."""

from __future__ import annotations

import pytest

from storage.database import Database
from storage.store import Store
from tests.storage.makers import MODEL, slate


def test_a_slate_is_read_back_whole(store: Store) -> None:
    shown = slate(1, offers=("O0001", "O0002"))
    assert store.slates.record(shown) == 1
    assert store.slates.all("DE-1") == (shown,)
    assert store.slates.all("DE-2") == ()


def test_the_last_slate_that_showed_an_offer_is_found(store: Store) -> None:
    first = slate(1, offers=("O0001", "O0002"))
    second = slate(2, offers=("O0002", "O0003"))
    other = slate(3, "DE-2", offers=("O0001",))
    for shown in (first, second, other):
        store.slates.record(shown)

    assert store.slates.last_showing("DE-1", "O0001") == first
    assert store.slates.last_showing("DE-1", "O0002") == second
    assert store.slates.last_showing("DE-1", "O0009") is None  # drawn, not shown


def test_a_slate_is_written_once(store: Store) -> None:
    seq = store.slates.record(slate(1))
    assert store.slates.record(slate(1)) == seq
    with pytest.raises(ValueError, match="another slate"):
        store.slates.record(slate(1, "DE-2"))
    assert store.journal.verify().entries == 1


def test_the_clear_part_names_the_model_and_nothing_of_the_person(
    store: Store, intruder: Database
) -> None:
    store.slates.record(slate(1))
    clear = intruder.value("select content from journal")
    assert clear == b'{"model":"%s","v":1}' % MODEL.encode()
