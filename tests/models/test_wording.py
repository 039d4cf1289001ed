"""Labels written differently are the same label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.offers import CredentialKind
from models.wording import comparable, credential_key


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("  Aide-Soignant(e)  ", "aide soignant e"),
        ("DE d’éducateur", "de d educateur"),
        ("MANŒUVRE", "manoeuvre"),
        ("Nævus", "naevus"),
        ("№ 5…", "no 5"),
        ("", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_matter(written: str, compared: str) -> None:
    assert comparable(written) == compared


@given(st.text())
def test_what_is_comparable_stays_as_it_is(label: str) -> None:
    assert comparable(comparable(label)) == comparable(label)


def test_a_level_that_is_not_said_is_empty() -> None:
    key = credential_key(CredentialKind.HABILITATION, "CACES R.489", None)
    assert key == (CredentialKind.HABILITATION, "caces r 489", "")
