"""« L'offre demande / Le dossier dit »: languages, contract, hours, place, pay, all rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from models.comparison import compare
from models.comparison_terms import UNSAID
from models.records.matching import Fit
from models.records.offers import (
    Offer,
    Place,
    Salary,
    WorkingTime,
)
from models.records.people import Profile, ScheduleLimit
from tests.makers import (
    FAR,
    HERE,
    NEAR,
    TODAY,
    gazetteer,
    offer,
    profile,
    repertoire,
)
from tests.models.comparing import FITS, GAP, UNKNOWN, check, phrase, row, rows, text
from tests.models.features.cases import AT_HOME
from tests.models.features.records import OFFERS, PROFILES
from tests.models.features.said import (
    Said,
    criteria,
    hours,
    pays,
    speaks,
    tongue,
)

NIGHT, WEEKEND = ScheduleLimit.NIGHT, ScheduleLimit.WEEKEND
ORDER = [
    *("occupation", "experience", "skills", "education", "credentials", "languages"),
    *("contract", "hours", "schedule", "place", "salary"),
]


@pytest.mark.parametrize(
    ("asking", "seen", "fit", "demand", "file"),
    [
        (tongue("Anglais"), speaks("anglais"), FITS, [text("Anglais")], [text("anglais")]),
        (tongue("Anglais"), speaks("Arabe"), GAP, [text("Anglais")], [text("Arabe")]),
        (tongue("Français"), speaks("Arabe"), FITS, [text("Français")], [text("Arabe")]),
        (tongue("Anglais"), {"languages": ()}, GAP, [text("Anglais")], [phrase("none-held")]),
        (tongue("Anglais"), {}, UNKNOWN, [text("Anglais")], []),
        (
            tongue("Russe", required=False),
            speaks("Arabe"),
            GAP,
            [phrase("text-wished", text="Russe")],
            [text("Arabe")],
        ),
    ],
)
def test_languages(asking: Said, seen: Said, fit: Fit, demand: Any, file: Any) -> None:
    check("languages", asking, seen, fit, demand, file)


CDD, ACCEPTED = {"contract": "CDD", "contract_months": 4.0}, criteria(contracts=("CDI", "CDD"))
MONTHS = phrase("contract-months", contract="CDD", months=4.0)
BOTH = [phrase("contract", contract="CDI"), phrase("contract", contract="CDD")]
FULL, PART = phrase("full-time"), phrase("part-time")


@pytest.mark.parametrize(
    ("topic", "asking", "seen", "fit", "demand", "file"),
    [
        ("contract", CDD, ACCEPTED, FITS, [MONTHS], BOTH),
        (
            "contract",
            {"contract": "MIS"},
            ACCEPTED,
            GAP,
            [phrase("contract", contract="MIS")],
            BOTH,
        ),
        ("contract", CDD, {}, UNKNOWN, [MONTHS], []),
        ("contract", {}, ACCEPTED, UNKNOWN, [], BOTH),
        (
            "hours",
            hours(weekly_hours=35.0, is_full_time=True),
            criteria(accepts_full_time=True, accepts_part_time=True),
            FITS,
            [phrase("hours", hours=35.0)],
            [FULL, PART],
        ),
        (
            "hours",
            hours(is_full_time=True),
            criteria(accepts_full_time=False, accepts_part_time=True),
            GAP,
            [FULL],
            [PART],
        ),
        ("hours", hours(is_full_time=False), {}, UNKNOWN, [PART], []),
        (
            "hours",
            hours(weekly_hours=20.0),
            criteria(accepts_part_time=True),
            UNKNOWN,
            [phrase("hours", hours=20.0)],
            [PART],
        ),
        (
            "schedule",
            hours(has_night=False, has_weekend=True),
            criteria(schedule_limits=(NIGHT,)),
            FITS,
            [phrase("night-no"), phrase("weekend-yes")],
            [phrase("night-limit")],
        ),
        (
            "schedule",
            hours(has_night=True),
            criteria(schedule_limits=(NIGHT, WEEKEND)),
            GAP,
            [phrase("night-yes")],
            [phrase("night-limit"), phrase("weekend-limit")],
        ),
        (
            "schedule",
            hours(has_night=False),
            criteria(schedule_limits=(NIGHT, WEEKEND)),
            UNKNOWN,
            [phrase("night-no")],
            [phrase("night-limit"), phrase("weekend-limit")],
        ),
        ("schedule", hours(has_night=True), {}, UNKNOWN, [phrase("night-yes")], []),
        (
            "salary",
            pays(1900.0, 2200.0),
            criteria(monthly_salary_floor=2100.0),
            FITS,
            [phrase("salary-range", low=1900.0, high=2200.0)],
            [phrase("salary-floor", amount=2100.0)],
        ),
        (
            "salary",
            pays(1900.0, 1900.0),
            criteria(monthly_salary_floor=2100.0),
            GAP,
            [phrase("salary", amount=1900.0)],
            [phrase("salary-floor", amount=2100.0)],
        ),
        (
            "salary",
            {"salary": Salary("Mensuel de 38000.0 Euros", is_doubtful=True)},
            criteria(monthly_salary_floor=2100.0),
            UNKNOWN,
            [phrase("salary-doubtful", text="Mensuel de 38000.0 Euros")],
            [phrase("salary-floor", amount=2100.0)],
        ),
        ("salary", pays(1900.0), {}, UNKNOWN, [phrase("salary", amount=1900.0)], []),
        # What the offer says, beside what it was brought to.
        (
            "salary",
            {"salary": Salary("Horaire de 12 Euros", 1820.0, 1820.0, is_converted=True)},
            criteria(monthly_salary_floor=1800.0),
            FITS,
            [
                phrase("salary-rate", unit="hour", low=12.0),
                phrase("salary-equal", amount=1820.0),
            ],
            [phrase("salary-floor", amount=1800.0)],
        ),
        (
            "salary",
            {
                "salary": Salary(
                    "Horaire de 12.00 Euros à 13,00 Euros", 1820.0, 1972.0, is_converted=True
                )
            },
            {},
            UNKNOWN,
            [
                phrase("salary-rate-range", unit="hour", low=12.0, high=13.0),
                phrase("salary-equal-range", low=1820.0, high=1972.0),
            ],
            [],
        ),
        (
            "salary",
            {"salary": Salary("Mensuel de 950 Euros", 1900.0, 1900.0, is_converted=True)}
            | hours(weekly_hours=17.5, is_full_time=False),
            {},
            UNKNOWN,
            [
                phrase("salary-said", text="Mensuel de 950 Euros"),
                phrase("salary-full-time", amount=1900.0),
            ],
            [],
        ),
        # A text that no rule understands is no silence.
        (
            "salary",
            {"salary": Salary("Selon profil " + "et expérience " * 10)},
            {},
            UNKNOWN,
            [phrase("salary-doubtful", text="Selon profil" + " et expérience" * 4 + " et…")],
            [],
        ),
        (
            "schedule",
            hours(has_night=None, night_passage="travail de nuit possible"),
            criteria(schedule_limits=(NIGHT,)),
            UNKNOWN,
            [phrase("night-possible")],
            [phrase("night-limit")],
        ),
    ],
)
def test_contract_hours_schedule_salary(
    topic: str, asking: Said, seen: Said, fit: Fit, demand: Any, file: Any
) -> None:
    check(topic, asking, seen, fit, demand, file)


def test_place_is_told_as_the_crow_flies() -> None:
    seen = AT_HOME | criteria(radius_km=20.0, has_car=False)
    file = [phrase("radius", km=20.0), phrase("no-car")]
    for place, km, fit in ((NEAR, 11, FITS), (FAR, 56, GAP), (HERE, 0, FITS)):
        found = row("place", {"place": replace(place, label="44 - Derval")}, seen)
        assert (found.fit, found.file) == (fit, tuple(file))
        assert found.demand[0] == text("Derval")
        assert found.demand[1] == phrase("distance", km=km)
    nowhere = {"place": Place("France")}
    check("place", nowhere, seen, UNKNOWN, [text("France")], file)
    check("place", {"place": Place(commune="44109", label="Nantes")}, {}, UNKNOWN,
          [text("Nantes")], [])  # fmt: skip
    no_radius = AT_HOME | criteria(has_car=True)
    assert row("place", {"place": HERE}, no_radius).fit is UNKNOWN


def test_words_read_in_the_text_stand_beside_their_row() -> None:
    night = hours(has_night=True, night_passage="poste de nuit", weekend_passage="le samedi")
    assert row("schedule", night, {}).passage == "poste de nuit"
    late = WorkingTime(has_weekend=True, weekend_passage="le samedi", hours_passage="35 h")
    found = rows(offer(working_time=late), profile())
    assert found["schedule"].passage == "le samedi"
    weekly = {"working_time": replace(late, weekly_hours=35.0)}
    assert row("hours", weekly, {}).passage == "35 h"


@given(OFFERS, PROFILES)
def test_rows_keep_their_order_and_are_unknown_when_a_side_is_silent(
    asking: Offer, seen: Profile
) -> None:
    compared = compare(asking, seen, repertoire(), gazetteer(), TODAY)
    topics = [each.topic for each in compared]
    assert topics == [topic for topic in ORDER if topic in topics]
    for each in compared:
        silent = (UNSAID,) in (each.demand, each.file)
        assert each.demand != each.file or not silent
        assert not silent or each.fit is Fit.UNKNOWN
