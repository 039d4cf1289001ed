"""Draws the people of the demonstration: fourteen hand-written stories, then others drawn alike.

Names are drawn apart from everything else: no trade, diploma or wish ever follows from a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from resources.demo.material import Job, Material, Need, Town

_BASIN_SHARES = {"nantes": 5, "rennes": 3, "alpes": 3}
_AGREEABLE = (
    "target_occupations",
    "mobility",
    "contracts",
    "working_time",
    "monthly_salary_floor",
    "schedule_limits",
)
_LANGUAGES = ("Anglais", "Espagnol", "Allemand", "Italien", "Arabe", "Portugais")
_CEFR = ("A1", "A2", "B1", "B2", "C1")
_COMMON = Need("licence", "B", rate=0.6)


def draw_people(material: Material, seed: int, count: int, day: date) -> list[dict[str, Any]]:
    """``count`` people, the stories first; the same for a seed whatever the number of offers."""
    rng = Random(f"people {seed}")
    names = _names(material, Random(f"names {seed}"))
    people = []
    for number in range(1, count + 1):
        is_story = number <= len(material.stories)
        story = material.stories[number - 1] if is_story else {}
        told = _story(material, story, day) if is_story else _person(rng, material, day)
        name = story.get("name") or next(names)
        people.append({"reference": f"DE-{number:04}", "name": name} | told)
    return people


def _names(material: Material, rng: Random) -> Iterator[str]:
    """Every pair of a first and a last name once, shuffled."""
    firsts, lasts = len(material.first_names), len(material.last_names)
    for pair in rng.sample(range(firsts * lasts), k=firsts * lasts):
        yield f"{material.first_names[pair % firsts]} {material.last_names[pair // firsts]}"


def _story(material: Material, story: dict[str, Any], day: date) -> dict[str, Any]:
    town = next(town for town in material.towns if town.code == story["commune"])
    told: dict[str, Any] = {"place": _place(town, town.postcodes[0])}
    if "targets" in story:
        told["target_occupations"] = story["targets"]
    if "past" in story:
        told["past_occupations"] = [_past(material, day, **past) for past in story["past"]]
    if "skills" in story:
        told["skills"] = [_skill(material, label) for label in story["skills"]]
    if "unknown_skill" in story:
        told["skills"].append(story["unknown_skill"])
    if "credentials" in story:
        told["credentials"] = [_credential(day, **held) for held in story["credentials"]]
    told |= {
        key: story[key]
        for key in ("education", "languages", "mobility", "contracts", "working_time",
                    "monthly_salary_floor", "schedule_limits", "agreed")
        if key in story
    }  # fmt: skip
    if "available" in story:
        told["available_from"] = _later(day, story["available"])
    at = datetime.combine(day, time.fromisoformat(story["at"]))
    stamp = f"{at:%Y-%m-%dT%H:%M:%S}+{paris_offset(day):02}:00"
    return told | {"appointment": {"at": stamp, "mode": story["mode"]}}


def _person(rng: Random, material: Material, day: date) -> dict[str, Any]:
    basin = rng.choices(tuple(_BASIN_SHARES), tuple(_BASIN_SHARES.values()))[0]
    towns = material.towns_of(basin)
    town = rng.choices(towns, [town.weight for town in towns])[0]
    targets = _targets(rng, material, basin)
    told: dict[str, Any] = {
        "place": _place(town, rng.choice(town.postcodes)),
        "target_occupations": [job.code for job in targets],
    }
    if rng.random() < 0.04:  # a first appointment: nothing else is known
        return told
    past = _past_jobs(rng, material, targets[0])
    told["past_occupations"] = [
        _past(material, day, job.code, years=years, ended=ended) for job, years, ended in past
    ]
    known = [job for job, _, _ in past] or [targets[0]]
    if past and rng.random() < 0.8:
        told["skills"] = _skills(rng, material, known)
    if rng.random() < 0.9:
        told["education"] = _education(rng, known[0])
    if rng.random() < 0.8:
        told["credentials"] = _credentials(rng, known, day)
    if rng.random() < 0.25:
        told["languages"] = _languages(rng)
    told |= _criteria(rng, targets[0], town, day)
    criteria = [name for name in _AGREEABLE if name in told and rng.random() < 0.7]
    return told | ({"agreed": criteria} if criteria else {})


def _targets(rng: Random, material: Material, basin: str) -> list[Job]:
    jobs = [job for job in material.jobs.values() if job.basin in (None, basin)]
    first = rng.choices(jobs, [job.demand for job in jobs])[0]
    others = [job for code in first.near if (job := material.jobs[code]) in jobs]
    targets = [first, *rng.sample(others, k=min(len(others), rng.choice((0, 1, 1, 2))))]
    if rng.random() < 0.15:
        targets.append(rng.choice(jobs))
    return list({job.code: job for job in targets}.values())


def _past_jobs(rng: Random, material: Material, target: Job) -> list[tuple[Job, float, int]]:
    """Up to three occupations held, with years and days since the end, the latest first."""
    held, since = [], rng.randint(10, 500)
    for _ in range(rng.choice((0, 1, 1, 2, 2, 3))):
        draw = rng.random()
        near = rng.choice(target.near)
        code = target.code if draw < 0.5 else near if draw < 0.8 else rng.choice([*material.jobs])
        years = round(min(20, rng.lognormvariate(0.8, 0.9)), 1) or 0.1
        held.append((material.jobs[code], years, since))
        since += int(years * 365) + rng.randint(30, 400)
    return held


def _past(
    material: Material,
    day: date,
    occupation: str | None = None,
    years: float | None = None,
    ended: int | None = None,
    label: str | None = None,
) -> dict[str, Any]:
    name = material.jobs[occupation].name if occupation else None
    past = {
        "occupation": occupation,
        "label": label or name,
        "years": years,
        "ended_on": _later(day, -ended) if ended is not None else None,
    }
    return {key: value for key, value in past.items() if value is not None}


def _skills(rng: Random, material: Material, known: list[Job]) -> list[dict[str, Any]]:
    labels = dict.fromkeys(label for job in known for label in job.items)
    drawn = rng.sample(list(labels), k=min(len(labels), rng.randint(2, 8)))
    return [_skill(material, label) if rng.random() < 0.9 else {"label": label} for label in drawn]


def _skill(material: Material, label: str) -> dict[str, Any]:
    return {"code": material.skill_codes[label], "label": label}


def _education(rng: Random, job: Job) -> dict[str, Any]:
    level = min(8, max(3, job.education + rng.choice((-1, 0, 0, 0, 1, 2))))
    education: dict[str, Any] = {"level": level}
    if rng.random() < 0.7:
        education["domain"] = job.field.capitalize()
    return education | {"recognised": rng.random() > 0.06}


def _credentials(rng: Random, known: list[Job], day: date) -> list[dict[str, Any]]:
    needs = {(n.label, n.level): n for job in known for n in job.credentials}
    needs.setdefault((_COMMON.label, None), _COMMON)
    held = [need for need in needs.values() if rng.random() < 0.35 + need.rate / 2]
    return [
        _credential(
            day,
            need.kind,
            need.label,
            need.level,
            valid=_validity(rng, need),
        )
        for need in held
    ]


def _validity(rng: Random, need: Need) -> int | None:
    """Days left: a title never ends, a driving licence seldom, a habilitation now and then."""
    if need.kind == "title":
        return None
    return rng.randint(*((200, 5000) if need.kind == "licence" else (-200, 1600)))


def _credential(
    day: date, kind: str, label: str, level: str | None = None, valid: int | None = None
) -> dict[str, Any]:
    until = _later(day, valid) if valid is not None else None
    return {"kind": kind, "label": label, "level": level, "valid_until": until}


def _languages(rng: Random) -> list[dict[str, Any]]:
    drawn = rng.sample(_LANGUAGES, k=rng.choice((1, 1, 2)))
    return [{"label": label, "level": rng.choice(_CEFR)} for label in drawn]


def _criteria(rng: Random, target: Job, town: Town, day: date) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if rng.random() < 0.92:
        radius = rng.choice((5, 10, 10, 15, 15, 20, 30, 40, 50))
        has_car = rng.random() < 0.35 + radius / 90
        said["mobility"] = {"radius_km": radius, "car": has_car}
    if rng.random() < 0.85:
        others = [code for code in ("CDD", "MIS", "SAI") if rng.random() < 0.45]
        said["contracts"] = ["CDI", *others]
    if rng.random() < 0.85:
        part = rng.random() < 0.15 + target.part / 2
        said["working_time"] = rng.choice((["part"], ["full", "part"])) if part else ["full"]
    if rng.random() < 0.7:
        said["monthly_salary_floor"] = round(target.salary[0] * rng.uniform(0.97, 1.12) / 50) * 50
    if rng.random() < 0.6:
        limits = [
            limit for limit, share in (("night", 0.55), ("weekend", 0.3)) if rng.random() < share
        ]
        said["schedule_limits"] = limits
    if rng.random() < 0.8:
        said["available_from"] = _later(day, rng.choice((0, 0, 0, 7, 15, 30, 60)))
    return said


def _place(town: Town, postcode: str) -> dict[str, Any]:
    return {"commune": town.code, "label": town.name, "postcode": postcode}


def _later(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()


def paris_offset(day: date) -> int:
    """Hours ahead of UTC by day in Paris: 2 from the last Sunday of March to October's, else 1.

    Source: directive 2000/84/EC. Windows has no time zone data of its own, hence no zoneinfo.
    """
    start, end = (_last_sunday(day.year, month) for month in (3, 10))
    return 2 if start <= day < end else 1


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
