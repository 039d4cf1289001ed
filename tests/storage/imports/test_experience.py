"""Both notations of experience."""

from __future__ import annotations

import pytest

from storage.imports.experience import experience_years, is_experience_required


@pytest.mark.parametrize(
    ("code", "label", "years", "required"),
    [
        ("D", "Débutant accepté", 0, False),
        ("D", None, 0, False),
        (None, "Débutant accepté (un premier emploi serait un plus)", 0, False),
        ("E", "1 An(s)", 1, True),
        ("E", "1 an", 1, True),
        ("E", "6 mois", 0.5, True),
        ("S", "18 Mois", 1.5, False),
        (None, "Expérience exigée de 3 An(s)", 3, True),
        ("E", "Expérience exigée de 2 An(s) et 6 mois", 2.5, True),
        (None, "Expérience souhaitée de 6 Mois", 0.5, False),
        ("E", "Expérience exigée", None, True),
        ("E", "3 ans - sur un poste similaire", 3, True),
        ("E", "2 années", 2, True),
        ("X", "anglais courant, 2 langues", None, None),
        (None, None, None, None),
    ],
)
def test_experience(
    code: str | None, label: str | None, years: float | None, required: bool | None
) -> None:
    assert experience_years(code, label) == years
    assert is_experience_required(code, label) is required
