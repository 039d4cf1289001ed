"""The features computed by hand: pairs of an offer and a file, and the value that follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.records.offers import CredentialKind, Salary, SkillDemand, Source
from models.records.people import PastOccupation, ScheduleLimit
from tests.makers import COUNT, FAR, HERE, LIFT, NEAR, PICK, TEAM, skill
from tests.models.features.said import (
    Said,
    asks,
    carries,
    criteria,
    demands,
    holds,
    hours,
    job,
    level,
    past,
    pays,
    published,
    schooling,
    speaks,
    targets,
    tongue,
    wants,
)


@dataclass(frozen=True)
class Pair:
    """What an offer and a file say, and the value that follows; ``None`` is unknown."""

    offer: Said
    profile: Said
    value: float | None


LICENCE, TITLE = CredentialKind.LICENCE, CredentialKind.TITLE
HABILITATION = CredentialKind.HABILITATION
NIGHT, WEEKEND = ScheduleLimit.NIGHT, ScheduleLimit.WEEKEND
AT_HOME: Said = {"latitude": HERE.latitude, "longitude": HERE.longitude}
TWO_JOBS = past(PastOccupation("N1105", years=2.0), PastOccupation("N1101", years=1.5))
STOREKEEPER = (job("N1103"), targets("N1103"))
TRUCK_FOR_STOREKEEPER = (job("N4101"), targets("N1103"))
CARE_FOR_STOREKEEPER = (job("J1501"), targets("N1103"))
THREE_SKILLS = asks(skill(PICK), skill(COUNT), skill(LIFT), skill(TEAM, is_required=False))
BOTH_LIMITS = criteria(schedule_limits=(NIGHT, WEEKEND))
DEAES_OR_DEAS = (wants(TITLE, "DEAES", choice=1), wants(TITLE, "DEAS", choice=1))
DEAES, R489 = wants(TITLE, "DEAES"), wants(HABILITATION, "CACES R489")

# For each feature the pair that the declared direction prefers, then another.
KNOWN: dict[str, tuple[Pair, Pair]] = {
    "occupation_same": (Pair(*STOREKEEPER, 1), Pair(*TRUCK_FOR_STOREKEEPER, 0)),
    "occupation_mobility_order": (
        Pair(*TRUCK_FOR_STOREKEEPER, 2),
        Pair(*CARE_FOR_STOREKEEPER, 20),
    ),
    "occupation_same_domain": (
        Pair(job("N1101"), targets("N1103"), 1),
        Pair(*TRUCK_FOR_STOREKEEPER, 0),
    ),
    "occupation_wish_rank": (
        Pair(job("J1501"), targets("N1103", "K1304"), 2),
        Pair(*CARE_FOR_STOREKEEPER, 6),
    ),
    "skills_held_share": (
        Pair(THREE_SKILLS, holds(PICK, COUNT), 0.667),
        Pair(THREE_SKILLS, holds(PICK, TEAM), 0.333),
    ),
    # log(7/4) against log(7/4) + log(7/2): picking is asked of three occupations, counting of one.
    "skills_overlap": (
        Pair(asks(skill(PICK), skill(COUNT, is_required=False)), holds(COUNT), 0.691),
        Pair(asks(skill(PICK), skill(COUNT, is_required=False)), holds(PICK), 0.309),
    ),
    "skills_missing": (
        Pair(THREE_SKILLS, holds(PICK, COUNT), 1),
        Pair(THREE_SKILLS, holds(TEAM), 3),
    ),
    "experience_years": (Pair(job("N1105"), TWO_JOBS, 2), Pair(job("N1103"), TWO_JOBS, 0)),
    "experience_domain_years": (
        Pair(job("N1103"), TWO_JOBS, 3.5),
        Pair(job("N4101"), TWO_JOBS, 0),
    ),
    "experience_gap": (
        Pair(job("N1103") | {"experience_years": 2.0}, TWO_JOBS, 1.5),
        Pair(job("N1103") | {"experience_years": 5.0}, TWO_JOBS, -1.5),
    ),
    "experience_recency": (
        Pair(job("N1103"), past(PastOccupation("N1105", ended_on=date(2025, 11, 23))), 1),
        Pair(job("N1103"), past(PastOccupation("N1105", ended_on=date(2016, 5, 23))), 10.5),
    ),
    "education_gap": (Pair(level(4), schooling(5), 1), Pair(level(6), schooling(3), -3)),
    "education_domain_same": (
        Pair(level(4, "Transport, logistique"), schooling(None, "Logistique"), 1),
        Pair(level(4, "Soins et santé"), schooling(4, "Logistique et vente"), 0),
    ),
    "distance_km": (Pair({"place": NEAR}, AT_HOME, 11.1), Pair({"place": FAR}, AT_HOME, 55.6)),
    "distance_to_radius": (
        Pair({"place": NEAR}, AT_HOME | criteria(radius_km=20.0), 0.556),
        Pair({"place": FAR}, AT_HOME | criteria(radius_km=20.0), 2.78),
    ),
    "distance_without_car_km": (
        Pair({"place": FAR}, AT_HOME | criteria(has_car=True), 0),
        Pair({"place": NEAR}, AT_HOME | criteria(has_car=False), 11.1),
    ),
    "contract_accepted": (
        Pair({"contract": "CDD"}, criteria(contracts=("CDI", "CDD")), 1),
        Pair({"contract": "MIS"}, criteria(contracts=("CDI", "CDD")), 0),
    ),
    "contract_permanent": (Pair({"contract": "DIN"}, {}, 1), Pair({"contract": "CDD"}, {}, 0)),
    "working_time_accepted": (
        Pair(hours(is_full_time=False), criteria(accepts_part_time=True), 1),
        Pair(hours(is_full_time=True), criteria(accepts_full_time=False), 0),
    ),
    "weekly_hours": (
        Pair(hours(weekly_hours=35.5), {}, 35.5),
        Pair(hours(weekly_hours=20), {}, 20),
    ),
    "schedule_conflicts": (
        Pair(hours(has_night=False, has_weekend=False), BOTH_LIMITS, 0),
        Pair(hours(has_night=True, has_weekend=True), BOTH_LIMITS, 2),
    ),
    "salary_monthly": (Pair(pays(2000, 2401), {}, 2200), Pair(pays(1900), {}, 1900)),
    "salary_to_floor": (
        Pair(pays(2000, 2400), criteria(monthly_salary_floor=2000.0), 1.1),
        Pair(pays(1900, 1900), criteria(monthly_salary_floor=2000.0), 0.95),
    ),
    "licences_missing": (
        Pair(demands(wants(LICENCE, "B"), DEAES), carries((LICENCE, "B")), 0),
        Pair(
            demands(wants(LICENCE, "C"), wants(LICENCE, "CE", required=False)),
            carries((LICENCE, "B")),
            1.5,
        ),
    ),
    "titles_missing": (
        Pair(demands(DEAES, wants(LICENCE, "C")), carries((TITLE, "DEAES")), 0),
        Pair(demands(DEAES, R489), {"credentials": ()}, 2),
    ),
    "languages_missing": (
        Pair(tongue("Anglais"), speaks("anglais"), 0),
        Pair(tongue("Anglais"), speaks("Portugais"), 1),
    ),
    "offer_age_days": (Pair(published(2026, 11, 20), {}, 3), Pair(published(2026, 10, 24), {}, 30)),
    "offer_from_partner": (
        Pair({"source": Source.PARTNER}, {}, 1),
        Pair({"source": Source.FRANCE_TRAVAIL}, {}, 0),
    ),
    "offer_posts": (Pair({"posts": 4}, {}, 4), Pair({"posts": 1}, {}, 1)),
}

# Other values worth stating: guides, limits of a rule, and what is known only in part.
ALSO: list[tuple[str, Pair]] = [
    ("occupation_mobility_order", Pair(*STOREKEEPER, 0)),
    ("occupation_wish_rank", Pair(*STOREKEEPER, 1)),
    # Nothing required: all that is listed counts.
    ("skills_held_share", Pair(asks(skill(TEAM, is_required=False)), holds(TEAM), 1)),
    # Nothing listed: the core of the occupation is the guide.
    ("skills_missing", Pair(job("N1103"), holds(PICK), 1)),
    # Nothing listed in the file: the core of past occupations is held.
    ("skills_held_share", Pair(job("N1103"), past(PastOccupation("N1105")), 0.5)),
    ("experience_gap", Pair(job("N1103") | {"experience_years": 0.0}, TWO_JOBS, 3.5)),
    ("contract_permanent", Pair({"contract": "CDI"}, {}, 1)),
    # One conflict told is one, whatever the offer leaves unsaid.
    ("schedule_conflicts", Pair(hours(has_night=True), BOTH_LIMITS, 1)),
    ("schedule_conflicts", Pair(hours(has_weekend=True), criteria(schedule_limits=(NIGHT,)), None)),
    ("titles_missing", Pair(demands(DEAES, R489), carries((TITLE, "BTS")), 1)),
    # One of several alternatives suffices, and stands for no other demand.
    ("titles_missing", Pair(demands(*DEAES_OR_DEAS), carries((TITLE, "DEAS")), 0)),
    ("titles_missing", Pair(demands(*DEAES_OR_DEAS), carries((TITLE, "BTS")), 1)),
    ("titles_missing", Pair(demands(*DEAES_OR_DEAS, R489), {"credentials": ()}, 2)),
    (
        "titles_missing",
        Pair(
            demands(R489, *DEAES_OR_DEAS), carries((TITLE, "DEAS"), (HABILITATION, "CACES R486")), 1
        ),
    ),
    ("titles_missing", Pair(demands(*DEAES_OR_DEAS), carries((LICENCE, "B")), None)),
    ("licences_missing", Pair(demands(*DEAES_OR_DEAS), carries((LICENCE, "B")), None)),
    ("titles_missing", Pair(demands(R489), carries((HABILITATION, "CACES R482")), 1)),
    ("languages_missing", Pair(tongue("Français", required=False), speaks("Arabe"), 0)),
    ("languages_missing", Pair(tongue("Russe", required=False), speaks("Arabe"), 0.5)),
    # The clock of a workstation may run behind the publisher's.
    ("offer_age_days", Pair(published(2026, 11, 24), {}, 0)),
    ("offer_age_days", Pair(published(2026, 11, 25), {}, None)),
]

NOBODY = (targets(), targets("X9999"))
UNKNOWN: dict[str, list[tuple[Said, Said]]] = {
    **{
        name: [(job("N1103"), said) for said in NOBODY]
        + [({}, targets("N1103")), (job("X9999"), targets("N1103"))]
        for name in (
            *("occupation_same", "occupation_mobility_order"),
            *("occupation_same_domain", "occupation_wish_rank"),
        )
    },
    **{
        name: [
            ({}, holds(PICK)),
            (asks(SkillDemand("999", "Dompter des lions", True)), holds(PICK)),
            (THREE_SKILLS, {}),
            (THREE_SKILLS, past(PastOccupation(label="Dompteur"))),
        ]
        for name in ("skills_held_share", "skills_overlap", "skills_missing")
    },
    **{
        name: [
            ({}, TWO_JOBS),
            (job("N1103"), {}),
            (job("N1103"), past(PastOccupation("N1103"))),
            (job("N1103"), past(PastOccupation(label="Dompteur", years=4.0))),
        ]
        for name in ("experience_years", "experience_domain_years")
    },
    "experience_gap": [
        (job("N1103"), TWO_JOBS),
        ({"experience_years": 2.0}, TWO_JOBS),
        (job("N1103") | {"experience_years": 2.0}, {}),
    ],
    "experience_recency": [
        (job("N1103"), TWO_JOBS),
        (job("K1304"), past(PastOccupation("N1103", ended_on=date(2020, 1, 1)))),
        ({}, past(PastOccupation("N1103", ended_on=date(2020, 1, 1)))),
    ],
    "education_gap": [
        ({}, schooling(5)),
        (level(None, "Santé"), schooling(5)),
        (level(4), schooling(None, "Santé")),
        (level(4), {}),
        (level(4), schooling(5, known=False)),
    ],
    "education_domain_same": [
        (level(4), schooling(4, "Santé")),
        (level(4, "Santé"), schooling(4)),
        ({}, schooling(4, "Santé")),
        (level(4, "Santé"), {}),
    ],
    "distance_km": [({}, AT_HOME), ({"place": NEAR}, {}), ({"place": NEAR}, {"latitude": 47.0})],
    "distance_to_radius": [
        ({"place": NEAR}, AT_HOME),
        ({"place": NEAR}, criteria(radius_km=20.0)),
        ({}, AT_HOME | criteria(radius_km=20.0)),
    ],
    "distance_without_car_km": [
        ({"place": NEAR}, AT_HOME),
        ({"place": NEAR}, criteria(has_car=True)),
        ({}, AT_HOME | criteria(has_car=True)),
    ],
    "contract_accepted": [({"contract": "CDI"}, {}), ({}, criteria(contracts=("CDI",)))],
    "contract_permanent": [({}, {})],
    "working_time_accepted": [
        ({}, criteria(accepts_full_time=True, accepts_part_time=True)),
        (hours(is_full_time=True), criteria(accepts_part_time=True)),
        (hours(is_full_time=False), {}),
    ],
    "weekly_hours": [({}, {}), (hours(is_full_time=True), {})],
    "schedule_conflicts": [
        (hours(has_night=True), {}),
        ({}, BOTH_LIMITS),
        (hours(has_night=False), BOTH_LIMITS),
    ],
    "salary_monthly": [({}, {}), ({"salary": Salary("38000", is_doubtful=True)}, {})],
    "salary_to_floor": [(pays(2000), {}), ({}, criteria(monthly_salary_floor=2000.0))],
    "licences_missing": [
        (demands(wants(LICENCE, "B")), {}),
        (demands(wants(LICENCE, "B")), carries((TITLE, "DEAES"))),
        (demands(DEAES), carries((LICENCE, "B"))),
        ({}, carries((LICENCE, "B"))),
    ],
    "titles_missing": [
        (demands(DEAES), {}),
        (demands(DEAES, R489), carries((TITLE, "DEAES"))),
        (demands(wants(LICENCE, "B")), carries((TITLE, "DEAES"))),
    ],
    "languages_missing": [(tongue("Anglais"), {}), ({}, speaks("Anglais"))],
    "offer_age_days": [({}, {})],
    "offer_from_partner": [({}, {})],
    "offer_posts": [({}, {})],
}
