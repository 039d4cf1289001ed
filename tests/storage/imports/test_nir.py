"""Social security numbers are found, other numbers are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.imports.nir import has_nir


def _nir(body: str) -> str:
    number = int(body.replace("2A", "19").replace("2B", "18"))
    return f"{body}{97 - number % 97:02d}"


@pytest.mark.parametrize(
    "text",
    [
        "2 69 05 49 588 157 80",  # the example of the Assurance maladie
        "269054958815780",
        "NIR : 2-69-05-49-588-157-80.",
        "269054958815\u00a07 80",
        "2690549588157",
        "269054958815781",  # a mistyped key
        _nir("185052A004012"),
        _nir("185052B004012"),
        "1 85 05 2A 004 012",
        "12 269054958815780",
    ],
)
def test_it_is_found_however_it_is_written(text: str) -> None:
    assert has_nir(text)
    assert has_nir(f"Dossier ({text}) à compléter")


@pytest.mark.parametrize(
    "text",
    [
        "2690549588157812",
        "2 69 13 49 588 157",  # no such month
        "9 69 05 49 588 157",
        "12690549588157",
        "06 12 34 56 78",
        "DE-0001",
        "",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert not has_nir(text)


@given(
    st.integers(1, 2),
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(1, 95),
    st.integers(1, 999),
    st.integers(1, 999),
    st.sampled_from(["", " ", "."]),
)
def test_every_right_key_is_right(
    sex: int, year: int, month: int, where: int, commune: int, order: int, gap: str
) -> None:
    parts = (
        f"{sex}",
        f"{year:02d}",
        f"{month:02d}",
        f"{where:02d}",
        f"{commune:03d}",
        f"{order:03d}",
    )
    assert has_nir(gap.join([*parts, _nir("".join(parts))[-2:]]))
