"""What a person's key closes, only that key and that row open."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from storage.database import Database
from storage.records import to_ms
from storage.sealing import PersonKey, PersonKeys, period_of

NOVEMBER = to_ms(datetime(2026, 11, 30, 23, 59, 59, 999_000, tzinfo=UTC))
KEY = PersonKey(bytes(16), bytes(range(32)))


@given(st.binary(max_size=60), st.binary(max_size=20), st.data())
def test_a_changed_byte_closes_it_for_good(clear: bytes, row: bytes, data: st.DataObject) -> None:
    sealed = KEY.seal(clear, row)
    at = data.draw(st.integers(0, len(sealed) - 1))
    changed = bytearray(sealed)
    changed[at] ^= data.draw(st.integers(1, 255))

    assert KEY.open(sealed, row) == clear
    assert KEY.open(bytes(changed), row) is None
    assert KEY.open(sealed[:at], row) is None
    assert KEY.open(sealed, row + b"x") is None
    assert PersonKey(KEY.person, bytes(32)).open(sealed, row) is None


def test_the_same_words_are_never_sealed_twice_the_same() -> None:
    assert len({KEY.seal(b"no", b"") for _ in range(100)}) == 100


def test_a_key_is_not_shown_by_mistake() -> None:
    assert repr(KEY.key) not in repr(KEY)


def test_each_person_has_a_key_and_a_pseudonym_of_their_own(intruder: Database) -> None:
    keys = PersonKeys(intruder)
    drawn = [keys.find_or_draw(f"DE-{number}", NOVEMBER) for number in range(20)]

    assert keys.pseudonym("DE-99") is None
    assert keys.pseudonym("DE-3") == drawn[3].person
    assert [keys.find_or_draw(f"DE-{number}", NOVEMBER) for number in range(20)] == drawn
    assert len({key.key for key in drawn}) == len({key.person for key in drawn}) == 20
    assert {len(key.key) for key in drawn} == {32}


def test_each_month_has_its_key_under_one_pseudonym(intruder: Database) -> None:
    keys = PersonKeys(intruder)
    november, december = (
        keys.find_or_draw("DE-1", NOVEMBER),
        keys.find_or_draw("DE-1", NOVEMBER + 1),
    )

    assert (period_of(NOVEMBER), period_of(NOVEMBER + 1)) == ("2026-11", "2026-12")
    assert november.person == december.person
    assert november.key != december.key
