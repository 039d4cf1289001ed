"""Labels written differently are the same label."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.offers import CredentialKind
from models.wording import comparable, credential_key, rome_name, whole_km


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


@pytest.mark.parametrize(
    ("km", "told"), [(0.0, 0), (0.94, 0), (0.96, 1), (1.4, 1), (12.44, 12), (12.45, 12), (12.5, 13)]
)
def test_kilometres_are_told_from_the_tenth_that_features_keep(km: float, told: int) -> None:
    assert whole_km(km) == told
    assert whole_km(float(np.float32(round(km, 1)))) == told


def test_a_version_of_the_repertoire_is_named_as_its_publisher_does() -> None:
    assert rome_name("460") == "ROME 4.0, version 60"
    assert rome_name("demo") == "ROME, version demo"
