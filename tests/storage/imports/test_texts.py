"""Cleaning, folding and masking of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.imports.texts import clean, fold, mask_contacts


@given(st.text())
def test_a_place_in_folded_text_is_the_same_place_in_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_forgets_case_accents_and_typography() -> None:
    assert fold("L’ÉTÉ À NOËL\u00a0: ça") == "l'ete a noel : ca"


def test_cleaning_keeps_lines_and_drops_what_cannot_be_printed() -> None:
    assert clean(" Été\r\nhiver\x00\ud800 ") == "Été\nhiver"
    assert clean("e\u0301te\u0301") == "été"


@given(st.text())
def test_cleaned_text_can_always_be_stored(text: str) -> None:
    assert clean(text).encode("utf-8").decode("utf-8") == clean(clean(text))


@pytest.mark.parametrize(
    "contact",
    [
        "02 40 11 22 33",
        "02.40.11.22.33",
        "06-12-34-56-78",
        "0240112233",
        "+33 2 40 11 22 33",
        "+33 (0)2 40 11 22 33",
        "0033240112233",
        "+262 262 11 22 33",
        "rh@entrepot.example",
        "prenom.nom+cv@sous.entrepot.example",
        "rh (at) entrepot.example",
    ],
)
def test_ways_to_reach_somebody_are_masked(contact: str) -> None:
    assert mask_contacts(f"Écrivez au {contact}, merci.") == "Écrivez au […], merci."


@pytest.mark.parametrize(
    "text", ["référence 10240112233", "12 000 00 000 pièces", "1800.00 euros", "mission @ Nantes"]
)
def test_other_numbers_and_signs_stay(text: str) -> None:
    assert mask_contacts(text) == text
