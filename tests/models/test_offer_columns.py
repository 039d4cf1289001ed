"""From an offer to its values: what stands in which column, and what stays unknown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest

from models.offer_columns import CONDITIONS, ColumnWriter, asked_education, post_key
from models.records.offers import (
    CredentialDemand,
    CredentialKind,
    EducationDemand,
    LanguageDemand,
    Offer,
    Place,
    Salary,
    SkillDemand,
    Source,
    WorkingTime,
)
from models.rome import UNKNOWN
from tests.makers import CARE, COUNT, PICK, gazetteer, index_of, offer, repertoire, skill


def skills_of(asking: Offer) -> dict[str, bool]:
    index, known = index_of([asking]), repertoire()
    asked = index.skills.of(np.array([0]))
    return {
        known.skills[item].ogr: bool(required)
        for item, required in zip(asked.items, asked.required, strict=True)
    }


def one(name: str, asking: Offer) -> float:
    return float(getattr(index_of([asking]).columns, name)[0])


def test_an_offer_that_says_nothing_has_no_zero_anywhere() -> None:
    columns = index_of([offer()]).columns
    for name in (
        *("experience_years", "education_level", "salary_low", "salary_high", "weekly_hours"),
        *("full_time", "night", "weekend", "posts", "partner", "published_day"),
    ):
        assert np.isnan(getattr(columns, name)[0]), name
    for name in ("occupation", "contract", "education_domain"):
        assert getattr(columns, name)[0] == UNKNOWN, name
    assert np.isnan(columns.points).all()
    assert not columns.is_assessable[0]
    assert not columns.is_regulated[0]
    assert not columns.conditions[0]


def test_what_an_offer_says_stands_in_its_column() -> None:
    asking = offer(
        occupation="J1501",
        place=Place(commune="44143"),
        salary=Salary("…", 1900.0, 2100.0),
        working_time=WorkingTime(35.0, True, False, True),
        experience_years=0.0,
        posts=3,
        source=Source.PARTNER,
        conditions=("iae", "reserved"),
    )
    columns = index_of([asking]).columns
    assert columns.occupation[0] == repertoire().occupation_index("J1501")
    assert columns.is_regulated[0]
    assert (columns.salary_low[0], columns.salary_high[0]) == (1900, 2100)
    times = (columns.weekly_hours, columns.full_time, columns.night, columns.weekend)
    assert [float(column[0]) for column in times] == [35, 1, 0, 1]
    assert columns.experience_years[0] == 0
    assert (columns.posts[0], columns.partner[0]) == (3, 1)
    assert columns.conditions[0] == sum(1 << CONDITIONS.index(c) for c in ("iae", "reserved"))
    assert not np.isnan(columns.points).any()


def test_skills_are_each_once_and_required_as_soon_as_required_once() -> None:
    asking = offer(
        occupation="K1304",
        skills=(
            skill(PICK, is_required=False),
            SkillDemand(None, "préparer des COMMANDES", True),
            skill(COUNT, is_required=False),
            SkillDemand("999", "Dompter des lions", True),
        ),
    )
    assert skills_of(asking) == {PICK: True, COUNT: False}


def test_the_core_of_the_occupation_stands_in_where_no_listed_skill_is_known() -> None:
    unknown = (SkillDemand("999", "Dompter des lions", True),)
    for skills in ((), unknown):
        assert skills_of(offer(occupation="K1304", skills=skills)) == {CARE: True}
    assert skills_of(offer(skills=unknown)) == {}


def test_credentials_and_languages_are_numbered_and_each_once() -> None:
    asking = offer(
        credentials=(
            CredentialDemand(CredentialKind.HABILITATION, "CACES R489", False, "1"),
            CredentialDemand(CredentialKind.HABILITATION, "caces R-489", True, "1"),
            CredentialDemand(CredentialKind.HABILITATION, "CACES R489", True, "3"),
        ),
        languages=(LanguageDemand("Anglais", True), LanguageDemand("ANGLAIS", False)),
    )
    index = index_of([asking])
    kind = CredentialKind.HABILITATION
    assert index.vocabularies.credentials == ((kind, "caces r489", "1"), (kind, "caces r 489", "1"),
                                              (kind, "caces r489", "3"))  # fmt: skip
    assert index.vocabularies.languages == ("anglais",)
    assert index.languages.of(np.array([0])).required.tolist() == [True]


def test_of_several_levels_the_lowest_required_opens_the_door() -> None:
    asking = offer(
        education=(
            EducationDemand(3, "Santé", False),
            EducationDemand(5, "Logistique", True),
            EducationDemand(4, "Transport", True),
        )
    )
    assert [e.level for e in asked_education(asking)] == [5, 4]
    index = index_of([asking])
    assert index.columns.education_level[0] == 4
    assert index.vocabularies.education_domains == ("logistique",)
    assert one("education_level", offer(education=(EducationDemand(3, None, False),))) == 3


def test_the_day_of_publication_is_whole_and_the_latest_said() -> None:
    late = datetime(2026, 11, 22, 23, 59, 59, tzinfo=UTC)
    day = (late - datetime(1970, 1, 1, tzinfo=UTC)).days
    assert one("published_day", offer(created_at=late)) == day
    assert one("published_day", offer(created_at=late - timedelta(9), updated_at=late)) == day
    paris = timezone(timedelta(hours=1))
    assert one("published_day", offer(created_at=late.astimezone(paris))) == day


def test_the_same_title_and_text_are_one_post_whatever_the_typography() -> None:
    said = {"title": "Magasinier (H/F)", "description": "Réception – rangement."}
    first = offer("O1", **said)
    again = offer("O2", title="MAGASINIER H/F", description="reception, rangement")
    other = offer("O3", title="Cariste", description="Réception – rangement.")
    bare, bare_too = offer("O4", title="Cariste", description=""), offer("O5", title="Cariste")
    groups = index_of([first, again, other, bare, bare_too]).columns.post_group
    assert groups[0] == groups[1]
    assert len(set(groups.tolist())) == 4
    assert post_key(bare) != post_key(offer("O6", title="Cariste", description=""))


@pytest.mark.parametrize(
    ("said", "is_assessable"),
    [
        ({}, False),
        ({"skills": (SkillDemand(None, "Dompter des lions", False),)}, True),
        ({"education": (EducationDemand(4, None, False),)}, True),
        ({"education": (EducationDemand(None, "Santé", False),)}, False),
        ({"credentials": (CredentialDemand(CredentialKind.TITLE, "DEAES", True),)}, True),
        ({"credentials": (CredentialDemand(CredentialKind.LICENCE, "B", True),)}, False),
        ({"salary": Salary("1900 euros", 1900.0, 1900.0)}, True),
        ({"salary": Salary("Mensuel de 38000.0 Euros", is_doubtful=True)}, False),
        ({"working_time": WorkingTime(weekly_hours=35.0)}, True),
        ({"working_time": WorkingTime(has_night=True)}, False),
        ({"occupation": "N1103", "contract": "CDI", "experience_years": 2.0}, False),
    ],
)
def test_only_skills_diploma_title_salary_or_hours_make_an_offer_assessable(
    said: dict[str, Any], is_assessable: bool
) -> None:
    assert bool(one("is_assessable", offer(**said))) is is_assessable


def test_offers_out_of_order_are_our_own_bug() -> None:
    writer = ColumnWriter(repertoire(), gazetteer())
    writer.add(offer("O2"))
    for late in ("O1", "O2"):
        with pytest.raises(AssertionError):
            writer.add(offer(late))


def test_rows_are_found_by_id() -> None:
    index = index_of([offer("B"), offer("A10"), offer("A9")])
    assert [str(i) for i in index.columns.ids] == ["A10", "A9", "B"]
    assert [index.row_of(i) for i in ("A10", "A9", "B")] == [0, 1, 2]
    for missing in ("", "A1", "A99", "C", "a much longer reference than any"):
        assert index.row_of(missing) is None
