"""Cleaning, folding and masking of text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.imports.texts import clean, clean_line, fold, mask_contacts, shown_name


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


@given(st.text())
def test_a_clean_line_prints_as_one_line(text: str) -> None:
    line = clean_line(text)
    assert len(line.splitlines()) <= 1
    assert not any(char in line for char in "\t\x1b\x9b\u202e\u2066\u200b")
    assert clean_line(line) == line


def test_the_name_of_a_file_is_shown_without_what_it_would_do() -> None:
    assert shown_name(Path("a/été – 2\u202f.json")) == "été – 2\u202f.json"
    assert shown_name(Path("x\x1b[2J\n\u202e.json")) == "x<1B>[2J<0A><202E>.json"
    assert shown_name(Path(os.fsdecode(b"caf\xe9"))) == "caf<DCE9>"


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
