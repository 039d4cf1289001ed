"""What is written once is read back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.evidence import AnswerDraft
from storage.records import batches, encode, encode_for_good, from_ms, to_ms
from tests.storage.makers import draft, slate

DECODER = msgspec.json.Decoder(AnswerDraft)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)


@given(st.tuples(NUMBER, st.none() | NUMBER), NUMBER, st.none() | st.text())
def test_an_answer_is_read_back_to_the_last_digit(
    features: tuple[float, float | None], score: float, text: str | None
) -> None:
    said = replace(draft(slate()), features=features, score=score, text=text)
    assert DECODER.decode(encode_for_good(said, DECODER)) == said


@pytest.mark.parametrize("score", [float("nan"), float("inf")])
def test_what_would_not_be_read_back_is_not_written(score: float) -> None:
    with pytest.raises(ValueError, match="read back"):
        encode_for_good(replace(draft(slate()), score=score), DECODER)
    with pytest.raises(ValueError, match="read back"):
        encode_for_good(replace(draft(slate()), features=(score, None)), DECODER)


def test_the_same_record_always_gives_the_same_bytes() -> None:
    assert encode(draft(slate())) == encode(draft(slate()))


@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1)), st.integers(-12, 12))
def test_a_time_keeps_its_milliseconds_whatever_its_zone(moment: datetime, hours: int) -> None:
    local = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    kept = from_ms(to_ms(local))

    assert kept.tzinfo is UTC
    assert timedelta(0) <= local - kept < timedelta(milliseconds=1)
    assert to_ms(kept) == to_ms(local)


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        to_ms(datetime(2026, 11, 23))


@given(st.lists(st.integers()), st.integers(1, 5))
def test_batches_hold_everything_in_order(numbers: list[int], size: int) -> None:
    cut = list(batches(numbers, size))
    assert [number for batch in cut for number in batch] == numbers
    assert all(len(batch) == size for batch in cut[:-1])
