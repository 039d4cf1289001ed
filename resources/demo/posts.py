"""Draws posts: what an employer really offers, before anyone publishes some of it.

Never knows who publishes: what an announcement leaves out is decided in ``publications``.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from resources.demo.material import Job, Material, Need, Sector, Town

FULL_TIME_HOURS = 35
_PART_TIME = (17.5, 20, 24, 24.5, 28, 30)
_MONTHS = {"CDD": (2, 3, 4, 6, 6, 8, 12, 18), "MIS": (1, 1, 2, 3, 6), "SAI": (3, 4, 5)}
_INDEPENDENT = ("LIB", "FRA")
_CAR_WELCOME = Need("licence", "B", rate=0.09)  # asked for now and then in any trade


@dataclass(frozen=True, slots=True)
class Demand:
    """A licence, title or habilitation asked for, or only wished."""

    need: Need
    is_required: bool


@dataclass(frozen=True, slots=True)
class Post:
    """A post of one employer. Money is monthly gross euros full time.

    ``condition``: ``apprenticeship``, ``insertion``, ``adapted``, ``self_employed`` or none.
    ``is_language_required`` is none when no language is asked for.
    """

    job: Job
    title: str
    town: Town
    employer: str
    agency: str | None
    sector: Sector
    about: str
    contract: str
    months: int | None
    condition: str | None
    weekly_hours: float
    has_night: bool
    has_weekend: bool
    low: int
    high: int
    years: float
    is_experience_required: bool
    demands: tuple[Demand, ...]
    is_language_required: bool | None
    tasks: tuple[str, ...]
    team: int

    @property
    def is_full_time(self) -> bool:
        """From the legal 35 hours on."""
        return self.weekly_hours >= FULL_TIME_HOURS


def draw_post(rng: Random, material: Material, job: Job, town: Town) -> Post:
    """Draw a post of this occupation in this commune."""
    condition = _condition(rng, job)
    contract, months = _contract(rng, job, condition)
    if contract in _INDEPENDENT:
        condition = "self_employed"
    sector = material.sectors[job.sector]
    low, high = _salary(rng, job)
    years = 0.0 if condition in ("apprenticeship", "insertion") else rng.choice(job.experience)
    return Post(
        job=job,
        title=rng.choice((job.name, *job.titles)),
        town=town,
        employer=rng.choice(sector.names).format(rng.choice(material.words)),
        agency=rng.choice(material.temp_agencies) if contract == "MIS" else None,
        sector=sector,
        about=rng.choice(sector.about),
        contract=contract,
        months=months,
        condition=condition,
        weekly_hours=_weekly_hours(rng, job, condition),
        has_night=rng.random() < job.night,
        has_weekend=rng.random() < job.weekend,
        low=low,
        high=high,
        years=years,
        is_experience_required=years > 0 and rng.random() < 0.6,
        demands=_demands(rng, job, condition),
        is_language_required=rng.random() < 0.4 if rng.random() < job.languages else None,
        tasks=_tasks(rng, job),
        team=rng.randint(3, 40),
    )


def _condition(rng: Random, job: Job) -> str | None:
    draw = rng.random()
    shares = (
        ("apprenticeship", 0.03),
        ("insertion", job.insertion),
        ("adapted", 0.005 + job.adapted),
    )
    for name, share in shares:
        if draw < share:
            return name
        draw -= share
    return None


def _contract(rng: Random, job: Job, condition: str | None) -> tuple[str, int | None]:
    if condition == "apprenticeship":
        return "CDD", rng.choice((12, 24))
    if condition == "insertion":
        return "CDD", rng.choice((4, 6, 12))
    contract = rng.choices(tuple(job.contracts), tuple(job.contracts.values()))[0]
    months = _MONTHS.get(contract)
    return contract, rng.choice(months) if months else None


def _weekly_hours(rng: Random, job: Job, condition: str | None) -> float:
    if condition == "apprenticeship":
        return FULL_TIME_HOURS
    return rng.choice(_PART_TIME if rng.random() < job.part else job.weekly)


def _salary(rng: Random, job: Job) -> tuple[int, int]:
    low, high = job.salary
    start = round(rng.uniform(low, (low + high) / 2), -1)
    return int(start), int(start + round(rng.uniform(0, high - low), -1))


def _demands(rng: Random, job: Job, condition: str | None) -> tuple[Demand, ...]:
    if condition == "apprenticeship":  # the title is what one comes to earn
        return ()
    needs = job.credentials
    if all(need.kind != "licence" for need in needs):
        needs += (_CAR_WELCOME,)
    return tuple(
        Demand(need, is_required=need.rate > 0.7 or rng.random() < need.rate + 0.1)
        for need in needs
        if rng.random() < need.rate
    )


def _tasks(rng: Random, job: Job) -> tuple[str, ...]:
    core = rng.sample(job.core, k=min(len(job.core), rng.randint(2, 3)))
    return tuple(core + rng.sample(job.skills, k=rng.randint(1, 2)))
