"""« L'offre demande / Le dossier dit »: what a person brings to an offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from models.records.matching import Fit
from models.records.offers import (
    CredentialDemand,
    CredentialKind,
    EducationDemand,
    Offer,
    SkillDemand,
)
from models.records.people import HeldCredential, PastOccupation, Profile
from tests.makers import (
    CARE,
    COUNT,
    LIFT,
    PICK,
    TEAM,
    TODAY,
    offer,
    profile,
    skill,
    value_of,
)
from tests.models.comparing import FITS, GAP, UNKNOWN, check, phrase, row, rows, text
from tests.models.features.cases import DEAES_OR_DEAS
from tests.models.features.records import OFFERS, PROFILES
from tests.models.features.said import (
    Said,
    carries,
    holds,
    job,
    level,
    past,
    schooling,
    targets,
)

LICENCE, TITLE = CredentialKind.LICENCE, CredentialKind.TITLE
HABILITATION = CredentialKind.HABILITATION
STOREKEEPER, HANDLER = "Magasinier / Magasinière", "Manutentionnaire"
TRUCKER, CARER = "Conducteur / Conductrice de poids lourd", "Aide à domicile"


def asked(*credentials: CredentialDemand) -> Said:
    return {"credentials": credentials}


@pytest.mark.parametrize(
    ("asking", "seen", "fit", "demand", "file"),
    [
        (job("N1103"), targets("N1103"), FITS, [text(STOREKEEPER)], [text(STOREKEEPER)]),
        (
            job("N1105") | {"appellation": "Manutentionnaire de quai"},
            targets("N1103"),
            GAP,
            [text("Manutentionnaire de quai")],
            [text(STOREKEEPER), phrase("occupation-neighbour", order=1)],
        ),
        # The wish that leads to the offer is named, not the first of the file.
        (
            job("N4101"),
            targets("K1304", "N1103"),
            GAP,
            [text(TRUCKER)],
            [text(STOREKEEPER), phrase("occupation-neighbour", order=2)],
        ),
        (
            job("N1103"),
            targets("K1304", "N1101"),
            GAP,
            [text(STOREKEEPER)],
            [text("Cariste"), phrase("occupation-domain")],
        ),
        (job("N4101"), targets("K1304"), GAP, [text(TRUCKER)], [text(CARER)]),
        (
            job("X9999") | {"occupation_label": "Dresseur"},
            targets("K1304", "N1103", "N1105"),
            UNKNOWN,
            [text("Dresseur")],
            [text(CARER), text(STOREKEEPER)],
        ),
        (job("N1105"), {}, UNKNOWN, [text(HANDLER)], []),
    ],
)
def test_occupation(asking: Said, seen: Said, fit: Fit, demand: Any, file: Any) -> None:
    check("occupation", asking, seen, fit, demand, file)


TWO_YEARS = past(PastOccupation("N1105", years=2.0))


@pytest.mark.parametrize(
    ("asking", "seen", "fit", "demand", "file"),
    [
        (
            job("N1103") | {"experience_years": 1.0},
            TWO_YEARS,
            FITS,
            [phrase("years", years=1.0)],
            [phrase("years-in-domain", years=2.0)],
        ),
        (
            job("N1103") | {"experience_years": 3.0},
            TWO_YEARS,
            GAP,
            [phrase("years", years=3.0)],
            [phrase("years-in-domain", years=2.0)],
        ),
        (
            job("K1304") | {"experience_years": 0.0},
            TWO_YEARS,
            FITS,
            [phrase("beginners")],
            [phrase("no-years")],
        ),
        (job("N1103"), TWO_YEARS, UNKNOWN, [], [phrase("years-in-domain", years=2.0)]),
        (
            job("N1103") | {"experience_years": 3.0},
            past(PastOccupation("N1105")),
            UNKNOWN,
            [phrase("years", years=3.0)],
            [],
        ),
        (
            job("N1103") | {"experience_years": 3.0},
            past(PastOccupation(label="Dompteur", years=9.0)),
            UNKNOWN,
            [phrase("years", years=3.0)],
            [],
        ),
        ({"experience_years": 3.0}, TWO_YEARS, UNKNOWN, [phrase("years", years=3.0)], []),
    ],
)
def test_experience(asking: Said, seen: Said, fit: Fit, demand: Any, file: Any) -> None:
    check("experience", asking, seen, fit, demand, file)


def test_half_of_the_skills_that_are_listed_fit() -> None:
    asking = {"skills": (skill(PICK), skill(COUNT), skill(LIFT), skill(CARE))}
    first, second = (text(each.label) for each in asking["skills"][:2])
    asked = [first, second, phrase("and-others", count=2)]
    two, one = holds(PICK, LIFT), holds(PICK)
    check("skills", asking, two, FITS, asked, [phrase("skills-held", held=2, asked=4), first])
    check("skills", asking, one, GAP, asked, [phrase("skills-held", held=1, asked=4), first])
    check("skills", asking, {}, UNKNOWN, asked, [])


def test_a_skill_listed_twice_or_unknown_counts_once_or_not_at_all() -> None:
    twice = SkillDemand("999", "préparer des commandes", False)
    lions, bears = (SkillDemand("999", f"Dompter des {kind}", True) for kind in ("lions", "ours"))
    asking = {"skills": (skill(PICK), twice, lions, bears, skill(COUNT))}
    shown = [text(each.label) for each in (asking["skills"][0], lions)]
    counted = [phrase("skills-held", held=1, asked=2), phrase("skills-uncompared", count=2)]
    file = [*counted, text("Préparer des commandes")]
    check("skills", asking, holds(PICK), FITS, [*shown, phrase("and-others", count=2)], file)
    check("skills", asking, holds(PICK, PICK), FITS, [*shown, phrase("and-others", count=2)], file)
    check("skills", {"skills": (lions,)}, holds(PICK), UNKNOWN, [text(lions.label)], [])


def test_the_core_of_an_occupation_is_a_guide_and_never_a_demand() -> None:
    guide = [phrase("occupation-core", count=2)]
    for held in ((PICK, COUNT), (PICK,), (TEAM,)):
        found = row("skills", job("N1103"), holds(*held))
        assert found.fit is UNKNOWN
        assert found.demand == tuple(guide)
        held_of_core = len({PICK, COUNT} & {*held})
        assert found.file[0] == phrase("skills-held-core", held=held_of_core, asked=2)
    # Skills that the repertoire does not know are shown; the core is then what is compared.
    lions = SkillDemand("999", "Dompter des lions", True)
    alone = row("skills", {**job("N1103"), "skills": (lions,)}, holds(PICK))
    assert (alone.fit, alone.demand) == (UNKNOWN, (text(lions.label),))
    assert alone.file[0] == phrase("skills-held-core-alone", held=1, asked=2)
    assert "skills" not in rows(offer(), profile())


@pytest.mark.parametrize(
    ("asking", "seen", "fit", "demand", "file"),
    [
        (
            level(4, "Logistique"),
            schooling(5, "Vente"),
            FITS,
            [phrase("level", level=4), text("Logistique")],
            [phrase("level", level=5), text("Vente")],
        ),
        (level(5), schooling(3), GAP, [phrase("level", level=5)], [phrase("level", level=3)]),
        (
            {"education": (EducationDemand(5, None, False), EducationDemand(3, None, False))},
            schooling(3),
            FITS,
            [phrase("level-wished", level=5), phrase("level-wished", level=3)],
            [phrase("level", level=3)],
        ),
        (
            level(4),
            schooling(7, known=False),
            UNKNOWN,
            [phrase("level", level=4)],
            [phrase("level-unrecognised", level=7)],
        ),
        (level(4), {}, UNKNOWN, [phrase("level", level=4)], []),
        (
            level(None, "Santé"),
            schooling(4),
            UNKNOWN,
            [text("Santé")],
            [phrase("level", level=4)],
        ),
    ],
)
def test_education(asking: Said, seen: Said, fit: Fit, demand: Any, file: Any) -> None:
    check("education", asking, seen, fit, demand, file)


B_REQUIRED = CredentialDemand(LICENCE, "B", True)
DEAES = CredentialDemand(TITLE, "DEAES", True, passage="DEAES exigé")
R489 = CredentialDemand(HABILITATION, "CACES R489", True, "3")
LICENCE_B = phrase("licence", label="B")
WISHED_DEAES = phrase("text-wished", text="DEAES")


@pytest.mark.parametrize(
    ("asking", "seen", "fit", "demand", "file"),
    [
        (asked(B_REQUIRED), carries((LICENCE, "B")), FITS, [LICENCE_B], [LICENCE_B]),
        (asked(B_REQUIRED), {"credentials": ()}, GAP, [LICENCE_B], [phrase("none-held")]),
        (asked(B_REQUIRED), {}, UNKNOWN, [LICENCE_B], []),
        # A file that lists a title says nothing of licences.
        (asked(B_REQUIRED), carries((TITLE, "DEAES")), UNKNOWN, [LICENCE_B], []),
        (
            asked(R489),
            {"credentials": (HeldCredential(HABILITATION, "CACES R489", "1"),)},
            GAP,
            [phrase("credential-level", label="CACES R489", level="3")],
            [phrase("credential-level", label="CACES R489", level="1")],
        ),
        (
            asked(R489),
            {"credentials": (HeldCredential(HABILITATION, "caces r489"),)},
            FITS,
            [phrase("credential-level", label="CACES R489", level="3")],
            [text("caces r489")],
        ),
        (
            asked(B_REQUIRED),
            {"credentials": (HeldCredential(LICENCE, "B", None, TODAY - timedelta(1)),)},
            GAP,
            [LICENCE_B],
            [phrase("expired-licence", label="B")],
        ),
        # One that lacks is a gap, whatever nobody told of the others.
        (
            asked(B_REQUIRED, DEAES),
            carries((LICENCE, "C")),
            GAP,
            [LICENCE_B, text("DEAES")],
            [phrase("licence", label="C")],
        ),
        (
            asked(B_REQUIRED, DEAES),
            carries((LICENCE, "B")),
            UNKNOWN,
            [LICENCE_B, text("DEAES")],
            [LICENCE_B],
        ),
        # Wished ones matter where nothing is required.
        (
            asked(B_REQUIRED, replace(DEAES, is_required=False)),
            carries((LICENCE, "B"), (TITLE, "BTS")),
            FITS,
            [LICENCE_B, WISHED_DEAES],
            [LICENCE_B, text("BTS")],
        ),
        (
            asked(replace(B_REQUIRED, is_required=False)),
            {"credentials": ()},
            GAP,
            [phrase("licence-wished", label="B")],
            [phrase("none-held")],
        ),
        # What is wished for and lacks is said, though what is required is unknown.
        (
            asked(B_REQUIRED, replace(DEAES, is_required=False)),
            carries((TITLE, "BTS")),
            GAP,
            [LICENCE_B, WISHED_DEAES],
            [text("BTS")],
        ),
        # One of several alternatives suffices, and hides no other demand.
        (
            asked(*DEAES_OR_DEAS),
            carries((TITLE, "DEAS")),
            FITS,
            [text("DEAES"), phrase("or"), text("DEAS")],
            [text("DEAS")],
        ),
        (
            asked(*DEAES_OR_DEAS, R489),
            carries((TITLE, "DEAS"), (HABILITATION, "SST")),
            GAP,
            [
                *(text("DEAES"), phrase("or"), text("DEAS")),
                phrase("credential-level", label="CACES R489", level="3"),
            ],
            [text("DEAS"), text("SST")],
        ),
        # Only a CACES has categories; the others are named as people name them.
        (
            asked(CredentialDemand(HABILITATION, "SSIAP", True, "1")),
            {"credentials": (HeldCredential(HABILITATION, "SSIAP", "2"),)},
            GAP,
            [text("SSIAP 1")],
            [text("SSIAP 2")],
        ),
        # Words that say « permis » already.
        (
            asked(CredentialDemand(LICENCE, "Permis hauturier", True)),
            carries((LICENCE, "B")),
            GAP,
            [text("Permis hauturier")],
            [LICENCE_B],
        ),
        ({}, carries((LICENCE, "B")), UNKNOWN, [], [LICENCE_B]),
    ],
)
def test_credentials(asking: Said, seen: Said, fit: Fit, demand: Any, file: Any) -> None:
    check("credentials", asking, seen, fit, demand, file)


@given(OFFERS, PROFILES)
def test_the_comparison_never_doubts_what_the_reasons_call_missing(
    asking: Offer, seen: Profile
) -> None:
    missing = [value_of(f"{kind}_missing", asking, seen) for kind in ("licences", "titles")]
    compared = rows(asking, seen).get("credentials")
    if any(value > 0 for value in missing):
        assert compared is not None
        assert compared.fit is not UNKNOWN
    if any(value >= 1 for value in missing) and len(asking.credentials) == 1:
        assert compared is not None
        assert compared.fit is GAP
    if compared is not None and compared.fit is GAP:
        assert any(value > 0 for value in missing)


def test_the_words_that_a_credential_was_read_from_stand_beside_it() -> None:
    assert row("credentials", asked(B_REQUIRED, DEAES), {}).passage == "DEAES exigé"
    assert row("credentials", asked(B_REQUIRED), {}).passage is None
