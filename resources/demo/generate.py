"""Writes the demonstration's files: the same bytes for the same seed, day and sizes.

Streams offers to disk; never reads a clock, a network or a file that we did not write.
"""

from __future__ import annotations

import gzip
import io
import json
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from resources.demo.descriptions import describe
from resources.demo.material import Job, Material, Town, load
from resources.demo.people import draw_people
from resources.demo.posts import Post, draw_post
from resources.demo.publications import OWN_SHARE, Issue, actualise, publish
from resources.demo.published import write_communes, write_rome

_DUPLICATES = 0.14  # announcements of a post already announced, same text (formats.md)
_REPEATED = 0.015  # offers found in both files, later in the second
_FIRST_FILE = 0.6
_CITIES = 0.02
_FIRST_WISHES, _OTHER_WISHES = 0.58, 0.22  # offers near what people look for; the rest anywhere
_REMEMBERED = 300  # posts that may be announced again


@dataclass(frozen=True, slots=True)
class DemoFiles:
    """The files of a demonstration, in the published layouts."""

    rome: Path
    communes: Path
    people: Path
    offers: tuple[Path, ...]


def generate(
    out: Path, *, day: date, seed: int = 1, people: int = 60, offers: int = 2000
) -> DemoFiles:
    """Write the files of a demonstration whose appointments are on ``day`` into ``out``.

    ``offers`` counts different offers: a few of them stand in both files. Raises ``OSError``.
    """
    out.mkdir(parents=True, exist_ok=True)
    material = load()
    persons = draw_people(material, seed, people, day)
    people_file = out / "people.jsonl"
    with people_file.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{_json(person)}\n" for person in persons)
    drawn = _offers(Random(f"offers {seed}"), material, _Wishes(material, persons), day, offers)
    return DemoFiles(
        rome=write_rome(out, material),
        communes=write_communes(out, material),
        people=people_file,
        offers=_write_offers(out, Random(f"files {seed}"), drawn, day),
    )


class _Wishes:
    """Where offers are drawn: mostly near what the people look for, so that a talk makes sense."""

    def __init__(self, material: Material, people: list[dict[str, Any]]) -> None:
        self._towns = {basin: material.towns_of(basin) for basin in material.basins}
        self._weights = {b: [t.weight for t in towns] for b, towns in self._towns.items()}
        self._cities = material.cities
        self._city_jobs = [job for job in material.jobs.values() if not job.basin]
        self._anywhere = [
            (job, basin)
            for job in material.jobs.values()
            for basin in ([job.basin] if job.basin else material.basins)
        ]
        basin_of = {town.code: town.basin for town in material.towns}
        wishes = [
            [(material.jobs[code], basin_of[person["place"]["commune"]]) for code in codes]
            for person in people
            if (codes := person.get("target_occupations"))
        ]
        # Each wish counts once, however many people share it: none is left without offers.
        self._first = list({(w[0][0].code, w[0][1]): w[0] for w in wishes}.values())
        others = (wish for w in wishes for wish in w[1:])
        self._other = list({(job.code, basin): (job, basin) for job, basin in others}.values())

    def draw(self, rng: Random) -> tuple[Job, Town]:
        """An occupation and a commune."""
        draw = rng.random()
        if draw < _CITIES:
            return rng.choice(self._city_jobs), rng.choice(self._cities)
        draw -= _CITIES
        if draw < _FIRST_WISHES and self._first:
            job, basin = rng.choice(self._first)
        elif draw < _FIRST_WISHES + _OTHER_WISHES and self._other:
            job, basin = rng.choice(self._other)
        else:
            job, basin = rng.choice(self._anywhere)
        return job, rng.choices(self._towns[basin], self._weights[basin])[0]


def _offers(
    rng: Random, material: Material, wishes: _Wishes, day: date, count: int
) -> Iterator[dict[str, Any]]:
    recent: deque[tuple[Post, str, str]] = deque(maxlen=_REMEMBERED)
    for number in range(count):
        issue = Issue(number, day, is_own=rng.random() < OWN_SHARE)
        if recent and rng.random() < _DUPLICATES:
            post, text, title = rng.choice(recent)
            yield publish(rng, material, post, text, issue) | {"intitule": title}
            continue
        post = draw_post(rng, material, *wishes.draw(rng))
        offer = publish(rng, material, post, describe(rng, material, post), issue)
        recent.append((post, offer["description"], offer["intitule"]))
        yield offer


def _write_offers(
    out: Path, rng: Random, offers: Iterator[dict[str, Any]], day: date
) -> tuple[Path, Path]:
    first, second = out / "offres_1.json", out / "offres_2.jsonl.gz"
    with ExitStack() as stack:
        answer = stack.enter_context(first.open("w", encoding="utf-8", newline="\n"))
        raw = stack.enter_context(second.open("wb"))
        packed = stack.enter_context(gzip.GzipFile("", "wb", fileobj=raw, mtime=0))
        lines = stack.enter_context(io.TextIOWrapper(packed, encoding="utf-8", newline="\n"))
        answer.write('{"resultats": [')
        separator = "\n"
        for offer in offers:
            is_repeated = rng.random() < _REPEATED
            is_first = rng.random() < _FIRST_FILE
            if is_repeated or is_first:
                answer.write(f"{separator}{_json(offer)}")
                separator = ",\n"
            if is_repeated:
                lines.write(f"{_json(actualise(offer, day))}\n")
            elif not is_first:
                lines.write(f"{_json(offer)}\n")
        answer.write('\n], "filtresPossibles": []}\n')
    return first, second


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
