"""What is known to lack, and what must not be taken for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from models.matcher import Matcher
from models.records.matching import Band
from models.records.offers import CredentialKind, EducationDemand, Offer, Salary
from models.records.people import Education, HeldCredential, HeldSkill, SearchCriteria
from models.requirements import lacking
from tests.makers import (
    HERE,
    PICK,
    TODAY,
    index_of,
    offer,
    profile,
    repertoire,
    shipped_bundle,
    skill,
    view_of,
)
from tests.models.features.said import Said, carries, demands, level, schooling, wants

LICENCE, TITLE = CredentialKind.LICENCE, CredentialKind.TITLE
HABILITATION = CredentialKind.HABILITATION
B, DEAES, R489 = wants(LICENCE, "B"), wants(TITLE, "DEAES"), wants(HABILITATION, "CACES R489")
DEAES_OR_DEAS = (wants(TITLE, "DEAES", choice=1), wants(TITLE, "DEAS", choice=1))
WISHED_LEVEL: Said = {"education": (EducationDemand(4, None, False),)}


@pytest.mark.parametrize(
    ("asking", "seen", "found"),
    [
        (demands(B), {"credentials": ()}, ["licence"]),
        (demands(B), {}, []),
        (demands(B), carries((TITLE, "DEAES")), []),
        (demands(B), carries((LICENCE, "A")), ["licence"]),
        (demands(B), carries((LICENCE, "B")), []),
        (
            demands(B),
            {"credentials": (HeldCredential(LICENCE, "B", None, TODAY - timedelta(1)),)},
            ["licence"],
        ),
        (demands(wants(LICENCE, "B", required=False)), {"credentials": ()}, []),
        (demands(R489, DEAES, B), {"credentials": ()}, ["habilitation", "title", "licence"]),
        (demands(*DEAES_OR_DEAS), carries((TITLE, "DEAS")), []),
        (demands(*DEAES_OR_DEAS), carries((TITLE, "BTS")), ["title"]),
        (demands(*DEAES_OR_DEAS, B), carries((TITLE, "DEAS"), (LICENCE, "A")), ["licence"]),
        (level(4), schooling(3), ["education"]),
        (level(4), schooling(4), []),
        (level(4), schooling(None), []),
        (level(4), schooling(3, None, False), []),
        (level(4), {}, []),
        (WISHED_LEVEL, schooling(3), []),
        ({}, {"credentials": ()}, []),
    ],
)
def test_what_is_required_and_known_to_lack(asking: Said, seen: Said, found: list[str]) -> None:
    other = offer("O0", **demands(wants(TITLE, "BTS", choice=1), wants(LICENCE, "D")))
    index = index_of([other, offer("O1", **asking)])
    assert list(lacking(view_of(profile(**seen)), index, 1)) == found


def test_an_offer_that_requires_a_licence_known_to_lack_is_never_strong() -> None:
    near = offer(
        "O1",
        occupation="N1103",
        place=HERE,
        contract="CDI",
        salary=Salary("2600", 2600.0, 2600.0),
        skills=(skill(PICK),),
        experience_years=0.0,
    )
    seen = profile(
        "N1103",
        latitude=HERE.latitude,
        longitude=HERE.longitude,
        skills=(HeldSkill(PICK),),
        education=Education(5),
        criteria=SearchCriteria(radius_km=60.0, contracts=("CDI",), monthly_salary_floor=1800.0),
    )
    bundle = shipped_bundle()
    # A calibration that calls everything strong: the rule alone speaks.
    calibration = msgspec.structs.replace(bundle.manifest.calibration, strong=0.01, medium=0.0)
    manifest = msgspec.structs.replace(bundle.manifest, calibration=calibration)
    generous = replace(bundle, manifest=manifest)

    def found(asking: Offer, **told: Any) -> tuple[Band, tuple[str, ...]]:
        matcher = Matcher(index_of([asking]), repertoire(), generous)
        (suggestion,) = matcher.rank(replace(seen, **told), TODAY).matching(1).suggestions
        return suggestion.band, tuple(c for c in suggestion.cautions if c.startswith("lacks"))

    driving = replace(near, credentials=(B,))
    assert found(near, credentials=()) == (Band.STRONG, ())
    assert found(driving, credentials=()) == (Band.MEDIUM, ("lacks:licence",))
    assert found(driving, credentials=None) == (Band.STRONG, ())
    assert found(driving, **carries((LICENCE, "B"))) == (Band.STRONG, ())
