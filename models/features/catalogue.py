"""What each feature is: unit, concept, direction, what makes it unknown. Never how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Concept(StrEnum):
    """What an adviser would call one thing; reasons are summed by concept."""

    OCCUPATION = "occupation"
    SKILLS = "skills"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    TRAVEL = "travel"
    CONTRACT = "contract"
    SALARY = "salary"
    DEMANDS = "demands"
    OFFER = "offer"


class Unit(StrEnum):
    """In what a value is counted."""

    FLAG = "flag"  # 1 yes, 0 no
    COUNT = "count"
    ORDER = "order"
    SHARE = "share"  # 0 to 1
    RATIO = "ratio"
    YEARS = "years"
    LEVELS = "levels"  # of the French framework, 3 to 8
    KM = "km"
    HOURS = "hours"
    EUROS = "euros"  # monthly gross full time
    DAYS = "days"


# Decimals that mean something: places are those of communes, years are told in tenths.
DECIMALS = {
    Unit.FLAG: 0,
    Unit.COUNT: 1,
    Unit.ORDER: 0,
    Unit.SHARE: 3,
    Unit.RATIO: 3,
    Unit.YEARS: 2,
    Unit.LEVELS: 0,
    Unit.KM: 1,
    Unit.HOURS: 2,
    Unit.EUROS: 0,
    Unit.DAYS: 0,
}


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature. ``direction``: +1 more speaks for the offer, -1 against, 0 either way.

    ``unknown`` says what makes it missing (NaN, never zero).
    """

    name: str
    concept: Concept
    unit: Unit
    direction: int
    unknown: str


_NO_OCCUPATION = "the offer has no known occupation, or the file no target occupation"
_NO_SKILLS = "neither the offer nor its occupation lists skills, or the file tells none"
_NO_PAST = (
    "the offer has no known occupation, or the file tells no past occupation, not for how long, or"
    " one that the repertoire cannot place"
)
_NO_PLACE = "the offer or the file gives no place"

CATALOGUE: tuple[Feature, ...] = (
    Feature("occupation_same", Concept.OCCUPATION, Unit.FLAG, +1, _NO_OCCUPATION),
    # 0 the target itself, n its n-th mobility in the repertoire, 20 no mobility between them.
    Feature("occupation_mobility_order", Concept.OCCUPATION, Unit.ORDER, -1, _NO_OCCUPATION),
    Feature("occupation_same_domain", Concept.OCCUPATION, Unit.FLAG, +1, _NO_OCCUPATION),
    # Rank of the first wish it serves (same, mobility or domain), 6 when it serves none.
    Feature("occupation_wish_rank", Concept.OCCUPATION, Unit.ORDER, -1, _NO_OCCUPATION),
    Feature("skills_held_share", Concept.SKILLS, Unit.SHARE, +1, _NO_SKILLS),
    Feature("skills_overlap", Concept.SKILLS, Unit.SHARE, +1, _NO_SKILLS),
    Feature("skills_missing", Concept.SKILLS, Unit.COUNT, -1, _NO_SKILLS),
    Feature("experience_years", Concept.EXPERIENCE, Unit.YEARS, +1, _NO_PAST),
    Feature("experience_domain_years", Concept.EXPERIENCE, Unit.YEARS, +1, _NO_PAST),
    Feature(
        "experience_gap",
        Concept.EXPERIENCE,
        Unit.YEARS,
        +1,
        "the offer does not say what experience it asks for; or as experience_domain_years",
    ),
    Feature(
        "experience_recency",
        Concept.EXPERIENCE,
        Unit.YEARS,
        -1,
        "no past occupation of the offer's domain, or no end date",
    ),
    Feature(
        "education_gap",
        Concept.EDUCATION,
        Unit.LEVELS,
        +1,
        "the offer asks for no level, or the file tells none (or one not recognised to date)",
    ),
    Feature(
        "education_domain_same",
        Concept.EDUCATION,
        Unit.FLAG,
        +1,
        "the offer or the file names no domain of education",
    ),
    Feature("distance_km", Concept.TRAVEL, Unit.KM, -1, _NO_PLACE),
    Feature(
        "distance_to_radius", Concept.TRAVEL, Unit.RATIO, -1, _NO_PLACE + ", or the file no radius"
    ),
    Feature(
        "distance_without_car_km",
        Concept.TRAVEL,
        Unit.KM,
        -1,
        _NO_PLACE + ", or the file does not say whether there is a car",
    ),
    Feature(
        "contract_accepted",
        Concept.CONTRACT,
        Unit.FLAG,
        +1,
        "the offer names no contract, or the file no accepted one",
    ),
    Feature(
        "contract_permanent", Concept.CONTRACT, Unit.FLAG, +1, "the offer does not name a contract"
    ),
    Feature(
        "working_time_accepted",
        Concept.CONTRACT,
        Unit.FLAG,
        +1,
        "the offer says neither full nor part time, or the file neither",
    ),
    Feature("weekly_hours", Concept.CONTRACT, Unit.HOURS, 0, "the offer gives no hours"),
    Feature(
        "schedule_conflicts",
        Concept.CONTRACT,
        Unit.COUNT,
        -1,
        "the file sets no schedule limit; or no conflict is told and the offer omits a limit",
    ),
    Feature("salary_monthly", Concept.SALARY, Unit.EUROS, +1, "the offer gives no usable salary"),
    Feature(
        "salary_to_floor",
        Concept.SALARY,
        Unit.RATIO,
        +1,
        "the offer gives no usable salary, or the file no floor",
    ),
    Feature(
        "licences_missing",
        Concept.DEMANDS,
        Unit.COUNT,
        -1,
        "the offer asks for no licence, or the file tells nothing of licences",
    ),
    Feature(
        "titles_missing",
        Concept.DEMANDS,
        Unit.COUNT,
        -1,
        "the offer asks for neither; or none is known to lack and the file omits a kind asked for",
    ),
    Feature(
        "languages_missing",
        Concept.DEMANDS,
        Unit.COUNT,
        -1,
        "the offer asks for no language, or the file tells none",
    ),
    Feature(
        "offer_age_days", Concept.OFFER, Unit.DAYS, -1, "the offer has no date, or one to come"
    ),
    Feature("offer_from_partner", Concept.OFFER, Unit.FLAG, 0, "the offer names no source"),
    Feature("offer_posts", Concept.OFFER, Unit.COUNT, +1, "the offer does not count its posts"),
)

BY_NAME: dict[str, Feature] = {feature.name: feature for feature in CATALOGUE}
