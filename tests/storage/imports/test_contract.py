"""Durations of contracts and the conditions that come with them."""

from __future__ import annotations

import pytest

from storage.imports.contract import contract_conditions, contract_months
from storage.imports.texts import fold


@pytest.mark.parametrize(
    ("label", "months"),
    [
        ("Contrat à durée déterminée - 4 Mois", 4),
        ("Mission intérimaire - 18 Mois", 18),
        ("Mission intérimaire - 15 Jour(s)", 0.49),
        ("Contrat à durée déterminée - 1 An(s)", 12),
        ("Contrat à durée déterminée - 6 Semaine(s)", 1.38),
        ("Contrat à durée indéterminée", None),
        ("CDD sans terme, 3 anglophones", None),
        (None, None),
    ],
)
def test_duration(label: str | None, months: float | None) -> None:
    assert contract_months(label) == months


def _conditions(
    contract: str = "CDI",
    nature: str = "Contrat travail",
    text: str = "",
    alternance: bool = False,
    adapted: bool = False,
) -> tuple[str, ...]:
    return contract_conditions(
        contract,
        nature,
        is_apprenticeship=alternance,
        is_adapted_company=adapted,
        folded_text=fold(text),
    )


def test_an_ordinary_contract_has_none() -> None:
    assert _conditions(text="Un chariot est réservé au chauffeur, exclusivement de jour.") == ()
    assert _conditions(text="Poste ouvert aux personnes en situation de handicap.") == ()
    assert (
        contract_conditions(
            None, None, is_apprenticeship=False, is_adapted_company=False, folded_text=""
        )
        == ()
    )


@pytest.mark.parametrize(
    ("contract", "nature", "condition"),
    [
        ("CDD", "Contrat apprentissage", "apprenticeship"),
        ("CDD", "Cont. professionnalisation", "apprenticeship"),
        ("CDD", "Insertion par l'activ.éco.", "iae"),
        ("DDI", "Contrat travail", "iae"),
        ("CDD", "CUI - CAE", "reserved"),
        ("CDI", "Emploi non salarié", "self_employed"),
        ("LIB", "", "self_employed"),
        ("FRA", "", "self_employed"),
    ],
)
def test_conditions_by_type_and_nature(contract: str, nature: str, condition: str) -> None:
    assert _conditions(contract, nature) == (condition,)


def test_flags_and_the_text_add_conditions_in_a_fixed_order() -> None:
    text = "Offre réservée aux bénéficiaires de l'obligation d'emploi (RQTH)."
    assert _conditions("CDI", "Emploi non salarié", text, alternance=True, adapted=True) == (
        "apprenticeship",
        "adapted_company",
        "self_employed",
        "reserved",
    )
