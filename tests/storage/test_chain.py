"""The bytes of the chain: nothing about an entry can change without its hash."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.chain import (
    FIRST_PREVIOUS,
    Entry,
    associated_data,
    canonical,
    entry_hash,
    first_associated_data,
)

FIELD = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text() | st.binary()
ENTRY = Entry(
    seq=7,
    entry_id="0192",
    at_ms=1_795_000_000_123,
    kind="answer",
    actor="A-07",
    person=bytes(range(16)),
    content=b'{"v":1}',
    sealed=b"nonce and ciphertext",
)


@given(st.lists(FIELD, max_size=4), st.lists(FIELD, max_size=4))
def test_two_lists_of_fields_never_give_the_same_bytes(
    one: list[int | str | bytes | None], other: list[int | str | bytes | None]
) -> None:
    same = canonical(b"d", *one) == canonical(b"d", *other)
    assert same == (one == other)


def test_a_boundary_between_fields_does_not_move() -> None:
    assert canonical(b"d", "ab", "c") != canonical(b"d", "a", "bc")
    assert canonical(b"d", "") != canonical(b"d", None)
    assert canonical(b"d", "1") != canonical(b"d", 1)
    assert canonical(b"d", "x") != canonical(b"d", b"x")
    assert canonical(b"d", b"x") != canonical(b"dbx")


def test_every_field_and_the_previous_hash_are_under_the_hash() -> None:
    others = (
        Entry(8, "0193", 0, "slate", "A-08", bytes(16), b'{"v":2}', b"nonce and ciphertexT"),
        replace(ENTRY, person=None, sealed=None),
    )
    changed = [
        replace(ENTRY, **{field.name: getattr(other, field.name)})
        for field in fields(Entry)
        for other in others
        if getattr(other, field.name) != getattr(ENTRY, field.name)
    ]
    hashes = {entry_hash(FIRST_PREVIOUS, entry) for entry in [ENTRY, *changed]}
    hashes.add(entry_hash(b"\x01" + FIRST_PREVIOUS[1:], ENTRY))

    assert len(changed) == len(fields(Entry)) + 2
    assert len(hashes) == len(changed) + 2


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (ENTRY, "4455d11997769bc2807ab96f8579f4c88ebe2c99666cd07c7953b3aaec21d54d"),
        (
            replace(ENTRY, person=None, sealed=None),
            "83494f21176c0707d2db82ac51398e6d9d0e626fe28c8882adc311b1a0d551f4",
        ),
    ],
)
def test_the_hash_of_an_entry_is_the_same_for_ever(entry: Entry, expected: str) -> None:
    """Computed apart from the product, with ``struct`` and ``hashlib``."""
    assert entry_hash(FIRST_PREVIOUS, entry).hex() == expected


def test_a_seal_is_bound_to_all_that_stays_in_clear() -> None:
    clear = [field.name for field in fields(Entry) if field.name != "sealed"]
    other = Entry(8, "0193", 0, "slate", "A-08", bytes(16), b'{"v":2}')

    for name in clear:
        changed = replace(ENTRY, **{name: getattr(other, name)})
        assert associated_data(changed, "DE-1") != associated_data(ENTRY, "DE-1")
        assert first_associated_data(changed) != first_associated_data(ENTRY)
    assert associated_data(replace(ENTRY, sealed=None), "DE-1") == associated_data(ENTRY, "DE-1")
    assert associated_data(ENTRY, "DE-2") != associated_data(ENTRY, "DE-1")
