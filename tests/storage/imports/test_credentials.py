"""Licences, habilitations and titles read in sentences as advertisers write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.offers import CredentialDemand, CredentialKind
from storage.imports.credentials import merge_credentials, name_credentials, read_credentials
from storage.imports.passages import PASSAGE_LENGTH, ReadText

_LICENCE, _TITLE, _HABILITATION = CredentialKind


def _read(text: str) -> dict[str, bool]:
    """Label with level → required."""
    return {
        f"{demand.label} {demand.level}" if demand.level else demand.label: demand.is_required
        for demand in read_credentials(ReadText(text))
    }


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Le permis B est indispensable.", {"B": True}),
        ("PERMIS B + véhicule", {"B": True}),
        ("permis b obligatoire", {"B": True}),
        ("Permis exigé", {"B": True}),
        ("Permis de conduire souhaité", {"B": False}),
        ("Sans permis, s'abstenir", {"B": True}),
        ("Sans permis B s'abstenir", {"B": True}),
        ("Permis poids lourd obligatoire", {"C": True}),
        ("Permis SPL exigé", {"CE": True}),
        ("Titulaire des permis B, C et CE", {"B": True, "C": True, "CE": True}),
        ("Permis EC et D exigés", {"CE": True, "D": True}),
        ("Permis BE (remorque)", {"BE": True}),
        ("Permis C ou CE exigé", {"C": True, "CE": True}),
        ("Permis B obligatoire, poste non desservi en transport en commun", {"B": True}),
        ("Idéalement titulaire du permis B", {"B": False}),
        ("Le permis B serait un plus.", {"B": False}),
        ("Le permis B n'est pas obligatoire mais apprécié", {"B": False}),
        ("Permis B non exigé.", {}),
        ("Le permis n'est pas nécessaire.", {}),
        ("Aucun permis demandé", {}),
        ("Pas besoin de permis B", {}),
        ("Accessible sans permis.", {}),
        ("Conduite d'une voiture sans permis", {}),
        ("Dépôt de permis de construire, permis de feu, permis d'exploitation", {}),
        ("Permis à jour, PERMIS A JOUR", {}),
        ("Permis bateau et permis de chasse", {}),
    ],
)
def test_driving_licences(text: str, demands: dict[str, bool]) -> None:
    assert _read(text) == demands


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("CACES R489 cat. 1, 3 et 5", {f"CACES R489 {n}": True for n in "135"}),
        ("Cariste CACES 3", {"CACES R489 3": True}),
        ("Caces R.389 catégorie 3 souhaité", {"CACES R489 3": False}),
        (
            "CACES 1B/3/5 à jour",
            {"CACES R489 1B": True, "CACES R489 3": True, "CACES R489 5": True},
        ),
        ("CACES 1 et 3 (R489)", {"CACES R489 1": True, "CACES R489 3": True}),
        ("CACES 1 ou 3 exigé", {"CACES R489 1": True, "CACES R489 3": True}),
        ("R482 A, B1 et F", {"CACES R482 A": True, "CACES R482 B1": True, "CACES R482 F": True}),
        ("CACES nacelle R486 A et B", {"CACES R486 A": True, "CACES R486 B": True}),
        ("CACES nacelle exigé", {"CACES R486": True}),
        ("CACES R482 à jour", {"CACES R482": True}),
        ("CACES R486 a minima", {"CACES R486": True}),
        ("CACES R372m catégorie 1", {"CACES R482": True}),
        ("CACES obligatoire à ce poste", {"CACES": True}),
        ("CACES, 3 ans d'expérience exigés", {"CACES": True}),
        ("CACES 3 ans d'expérience", {"CACES": True}),
        ("Formation CACES prise en charge", {}),
        ("CACES 3 : un plus, la formation peut être prise en charge", {"CACES R489 3": False}),
        ("CACES R482 B1 obligatoire. Le 3 juin au plus tard", {"CACES R482 B1": True}),
        ("Avec le CACES R489 cat. 3. Le permis B est un plus", {"CACES R489 3": True, "B": False}),
        ("Nous vous formons au CACES R489", {}),
        ("Pas de CACES demandé", {}),
        ("SSIAP 1 exigé", {"SSIAP 1": True}),
        ("Agent de sécurité SSIAP2", {"SSIAP 2": True}),
        ("SSIAP 1 ou 2", {"SSIAP 1": True, "SSIAP 2": True}),
        (
            "Habilitation électrique B1V/BR exigée",
            {"Habilitation électrique B1V": True, "Habilitation électrique BR": True},
        ),
        ("Habilitation électrique souhaitée", {"Habilitation électrique": False}),
        ("Habilitation à consulter les dossiers", {}),
        ("FIMO et FCO à jour", {"FIMO": True, "FCO": True}),
        ("FIMO voyageurs exigée", {"FIMO voyageurs": True}),
        ("SST et PSC 1 appréciés", {"SST": False, "PSC1": False}),
    ],
)
def test_habilitations(text: str, demands: dict[str, bool]) -> None:
    assert _read(text) == demands


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Diplôme d'État d'aide-soignant exigé (DEAS)", {"DE aide-soignant": True}),
        ("DEAES souhaité", {"DE accompagnant éducatif et social": False}),
        (
            "DEAES ou DEAS exigé",
            {"DE accompagnant éducatif et social": True, "DE aide-soignant": True},
        ),
        ("Infirmier D.E. en EHPAD", {"DE infirmier": True}),
        ("Vous êtes infirmière diplômée d'État", {"DE infirmier": True}),
        ("Recherchons IDE", {"DE infirmier": True}),
        ("Une idée, un lieu : ide", {}),
        (
            "CAP petite enfance ou CAP AEPE exigé",
            {"CAP accompagnant éducatif petite enfance": True},
        ),
        ("Le BAFA est un atout", {"BAFA": False}),
        (
            "Titre professionnel formateur d'adultes exigé",
            {"Titre professionnel formateur d'adultes": True},
        ),
        (
            "Carte professionnelle d'agent de sécurité",
            {"Carte professionnelle d'agent de sécurité": True},
        ),
        ("Poste d'aide-soignant en équipe", {}),
        ("Poste de moniteur-éducateur, équipe de kinésithérapeutes", {}),
        ("POSTE DE SAGE-FEMME", {}),
        ("DE sage-femme exigé", {"DE sage-femme": True}),
        ("Infirmier / Infirmière de soins à domicile", {}),
        ("Infirmière DE (H/F)", {"DE infirmier": True}),
        (
            "Titre professionnel de soudeur souhaité, débutant accepté",
            {"Titre professionnel soudeur": False},
        ),
    ],
)
def test_titles(text: str, demands: dict[str, bool]) -> None:
    assert _read(text) == demands


def _choices(text: str) -> list[set[str]]:
    """The alternatives of a text, each choice by itself; the rest is asked for by itself."""
    numbered: dict[int, set[str]] = {}
    for demand in read_credentials(ReadText(text)):
        if demand.choice is not None:
            name = f"{demand.label} {demand.level}" if demand.level else demand.label
            numbered.setdefault(demand.choice, set()).add(name)
    return list(numbered.values())


_AS, _AES, _AP = (
    "DE aide-soignant",
    "DE accompagnant éducatif et social",
    "DE auxiliaire de puériculture",
)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("DEAS ou DEAES exigé", [{_AS, _AES}]),
        ("DEAS/DEAES exigé", [{_AS, _AES}]),
        ("Titulaire du DEAS ou bien du DEAES", [{_AS, _AES}]),
        ("Diplôme d'État d'aide-soignant (DEAS) ou DEAES", [{_AS, _AES}]),
        ("Diplôme d'État d'aide-soignant ou d'auxiliaire de puériculture", [{_AS, _AP}]),
        ("Aide-soignant DEAS\nDEAS ou DEAES exigé", [{_AS, _AES}]),
        ("DEAS, DEAES ou DEAP", [{_AS, _AES, _AP}]),
        ("DEAS ou DEAES. DEAES ou DEAP", [{_AS, _AES, _AP}]),
        ("Permis B, DEAS ou DEAES, SST exigé", [{_AS, _AES}]),
        ("Permis C ou CE et FIMO", [{"C", "CE"}]),
        ("Permis B et C ou CE", [{"C", "CE"}]),
        ("Permis B, C et CE, DEAS et DEAES", []),
        ("SSIAP 1 ou SSIAP 2", [{"SSIAP 1", "SSIAP 2"}]),
        ("CACES 1 ou 3, permis B ou BE", [{"CACES R489 1", "CACES R489 3"}, {"B", "BE"}]),
        ("CACES ou CACES 3", []),
        ("DEAS ou expérience équivalente", []),
    ],
)
def test_alternatives_are_told_from_what_is_asked_for_together(
    text: str, choices: list[set[str]]
) -> None:
    assert _choices(text) == choices


def test_a_choice_is_as_required_as_its_most_required_side() -> None:
    assert _read("DEAS ou, à défaut, DEAES souhaité") == {_AS: False, _AES: False}
    assert _read("Permis B et C ou CE exigés") == {"B": True, "C": True, "CE": True}


def test_sources_number_their_choices_apart_and_what_is_named_before_stays() -> None:
    diplomas = read_credentials(ReadText("DEAS ou DEAES"))
    licences = read_credentials(ReadText("Permis C ou CE. DEAES ou DEAP."))
    merged = merge_credentials(diplomas, licences)
    assert {d.label: d.choice for d in merged} == {_AS: 1, _AES: 1, "C": 2, "CE": 2}
    named = CredentialDemand(_LICENCE, "C", is_required=True)
    assert merge_credentials([named], read_credentials(ReadText("Permis C ou CE"))) == (named,)


def test_each_demand_hears_its_own_cue() -> None:
    text = "Permis B exigé et CACES 3 apprécié. DEAS requis."
    assert _read(text) == {"B": True, "CACES R489 3": False, "DE aide-soignant": True}
    assert _read("Permis B, CACES 3, SSIAP 1 souhaités") == {
        "B": False,
        "CACES R489 3": False,
        "SSIAP 1": False,
    }


def test_the_stronger_mention_stays_with_its_passage() -> None:
    demands = read_credentials(ReadText("Permis B souhaité\nLe permis B est exigé. Merci."))
    assert demands == (CredentialDemand(_LICENCE, "B", True, passage="Le permis B est exigé"),)


def test_a_structured_field_wins_over_the_text() -> None:
    structured = CredentialDemand(_LICENCE, "B", is_required=True)
    read = read_credentials(ReadText("Permis B souhaité, CACES exigé"))
    merged = merge_credentials([structured], read)
    assert merged[0] == structured
    assert [(demand.label, demand.passage) for demand in merged[1:]] == [
        ("CACES", "Permis B souhaité, CACES exigé")
    ]


@pytest.mark.parametrize(
    ("kind", "label", "level", "names"),
    [
        (_LICENCE, "B - Véhicule léger", None, [("B", None)]),
        (_LICENCE, "Permis B", None, [("B", None)]),
        (_LICENCE, "Permis de conduire B", None, [("B", None)]),
        (_LICENCE, "Permis de conduire catégorie B (voiture)", None, [("B", None)]),
        (_LICENCE, "C - Poids lourd", None, [("C", None)]),
        (_LICENCE, "CE - Poids lourd + remorque", None, [("CE", None)]),
        (_LICENCE, "Permis B et C", None, [("B", None), ("C", None)]),
        (_LICENCE, "B, C1", None, [("B", None), ("C1", None)]),
        (_LICENCE, "E(C)", None, [("E(C)", None)]),
        (_LICENCE, "D1", None, [("D1", None)]),
        (_HABILITATION, "CACES 3", None, [("CACES R489", "3")]),
        (_HABILITATION, "CACES R489", "3", [("CACES R489", "3")]),
        (_HABILITATION, "CACES 1, 3 et 5", None, [("CACES R489", n) for n in "135"]),
        (_HABILITATION, "R489 catégories 1 et 3", None, [("CACES R489", n) for n in "13"]),
        (_HABILITATION, "CACES R489", "1 et 3", [("CACES R489", n) for n in "13"]),
        (_HABILITATION, "CACES R489", "cat. 1A, 1B", [("CACES R489", "1A"), ("CACES R489", "1B")]),
        (_HABILITATION, "CACES R389", "5", [("CACES R489", "5")]),
        (_HABILITATION, "FIMO voyageurs", None, [("FIMO", "voyageurs")]),
        (_HABILITATION, "Habilitation électrique", "BR", [("Habilitation électrique", "BR")]),
        (
            _HABILITATION,
            "Habilitation électrique B1V et BR",
            None,
            [("Habilitation électrique", "B1V"), ("Habilitation électrique", "BR")],
        ),
        (_TITLE, "DEAS", None, [("DE aide-soignant", None)]),
        (_TITLE, "Brevet de pâtre", None, [("Brevet de pâtre", None)]),
    ],
)
def test_names_written_by_hand_become_the_usual_ones(
    kind: CredentialKind, label: str, level: str | None, names: list[tuple[str, str | None]]
) -> None:
    assert name_credentials(kind, label, level) == tuple((kind, *name) for name in names)


_TEXT = (
    "permis B C CE ou et / , sans pas CACES R489 R389 1 3 5A à SSIAP habilitation électrique "
    "B1V BR FIMO titre professionnel diplôme d'État infirmier DEAS exigé souhaité formation . "
    "( )"
)
_WORDS = st.sampled_from(_TEXT.split())


@given(st.lists(st.one_of(_WORDS, st.text(max_size=4)), max_size=25).map(" ".join))
def test_no_text_breaks_the_rules_and_every_demand_shows_its_words(text: str) -> None:
    for demand in read_credentials(ReadText(text)):
        assert demand.passage
        assert len(demand.passage) <= PASSAGE_LENGTH + 2
