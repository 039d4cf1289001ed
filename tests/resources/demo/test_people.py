"""The people of the demonstration: a day of different stories, nothing drawn from a name."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from resources.demo.material import Material
from resources.demo.people import draw_people, paris_offset
from tests.resources.demo.conftest import DAY, Demo


def test_names_are_invented_and_nothing_follows_from_them(material: Material, demo: Demo) -> None:
    for person in demo.people[1:]:
        first, last = person["name"].split(" ")
        assert first in material.first_names
        assert last in material.last_names
    reversed_names = dataclasses.replace(
        material,
        first_names=material.first_names[::-1],
        last_names=material.last_names[::-1],
    )
    others = draw_people(reversed_names, 1, 60, DAY)
    assert [p["name"] for p in others] != [p["name"] for p in demo.people]
    for one, other in zip(demo.people, others, strict=True):
        assert one | {"name": ""} == other | {"name": ""}
    other_trades = dataclasses.replace(
        material,
        jobs=dict(reversed(material.jobs.items())),
    )
    others = draw_people(other_trades, 1, 60, DAY)
    assert [p["name"] for p in others] == [p["name"] for p in demo.people]
    assert others[20:] != demo.people[20:]


def test_the_day_has_fourteen_appointments(demo: Demo) -> None:
    appointments = [p["appointment"] for p in demo.people if "appointment" in p]
    assert len(appointments) == 14
    times = sorted(appointment["at"] for appointment in appointments)
    assert times[0] == "2026-11-23T08:45:00+01:00"
    assert times[-1] == "2026-11-23T17:00:00+01:00"
    assert {a["mode"] for a in appointments} == {"on_site", "phone", "video"}


def test_the_files_of_the_day_tell_different_stories(demo: Demo, material: Material) -> None:
    nadege = demo.people[0]
    assert (nadege["reference"], nadege["name"]) == ("DE-0001", "Nadège Kervoal")
    assert nadege["target_occupations"][0] == "N1103"
    assert "credentials" not in nadege  # the file says nothing of the CACES
    day = demo.people[:14]
    assert any("target_occupations" not in person for person in day)
    assert any(set(p) == {"reference", "name", "place", "target_occupations", "appointment"}
               for p in day)  # fmt: skip
    assert any(not p.get("education", {}).get("recognised", True) for p in day)
    known = set(material.skill_codes.values())
    held = {s["code"] for p in day for s in p.get("skills", ())}
    assert held - known == {"899999"}


@pytest.mark.parametrize(
    ("day", "hours"),
    [("2026-03-28", 1), ("2026-03-29", 2), ("2026-10-24", 2), ("2026-10-25", 1), ("2027-07-14", 2)],
)
def test_appointments_follow_the_summer_time_of_paris(day: str, hours: int) -> None:
    assert paris_offset(date.fromisoformat(day)) == hours
