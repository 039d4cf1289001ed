"""Levels of studies."""

from __future__ import annotations

import pytest

from storage.imports.education import education_level


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("Aucune formation scolaire", 2),
        ("4ème achevée", 2),
        ("3ème achevée ou Brevet", 2),
        ("2nd ou 1ère achevée", 2),
        ("CAP, BEP et équivalents", 3),
        ("Bac ou équivalent", 4),
        ("Bac+2 ou équivalents", 5),
        ("Bac+3, Bac+4 ou équivalents", 6),
        ("Bac+5 et plus ou équivalents", 7),
        ("Doctorat", 8),
        ("Autre", None),
        ("", None),
        (None, None),
    ],
)
def test_published_labels(label: str | None, level: int | None) -> None:
    assert education_level(label) == level
