"""The demonstration's files: the same each time, read whole, near what people look for."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from models.records.imports import Refusal
from resources.demo.generate import DemoFiles, generate
from resources.demo.material import Material
from storage.imports.communes import read_communes
from storage.imports.offers import iter_offers
from storage.imports.people import iter_people
from storage.imports.rome import read_rome
from tests.resources.demo.conftest import DAY, Demo, read_lines


def _bytes(files: DemoFiles) -> list[bytes]:
    paths = (files.rome, files.communes, files.people, *files.offers)
    return [path.read_bytes() for path in paths]


def test_the_same_seed_and_day_give_the_same_bytes(tmp_path: Path, demo: Demo) -> None:
    assert _bytes(generate(tmp_path, day=DAY)) == _bytes(demo.files)


def test_another_seed_gives_other_people_and_offers(tmp_path: Path, demo: Demo) -> None:
    other = generate(tmp_path, day=DAY, seed=2)
    assert other.people.read_bytes() != demo.files.people.read_bytes()
    assert other.offers[0].read_bytes() != demo.files.offers[0].read_bytes()
    assert other.rome.read_bytes() == demo.files.rome.read_bytes()


def test_another_day_moves_the_dates_and_nothing_else(tmp_path: Path, demo: Demo) -> None:
    later = generate(tmp_path, day=date(2026, 12, 1))

    def without_dates(path: Path) -> str:
        return re.sub(r"\d{4}-\d\d-\d\d", "", path.read_text(encoding="utf-8"))

    for ours, theirs in (
        (later.people, demo.files.people),
        (later.offers[0], demo.files.offers[0]),
    ):
        assert ours.read_bytes() != theirs.read_bytes()
        assert without_dates(ours) == without_dates(theirs)


def test_more_offers_for_training_leave_the_people_as_they_were(tmp_path: Path, demo: Demo) -> None:
    more = generate(tmp_path, day=DAY, people=400, offers=300)
    people = read_lines(more.people.read_bytes())
    assert people[:60] == demo.people
    assert len({person["name"] for person in people}) == 400
    ids = {o["id"] for o in json.loads(more.offers[0].read_text("utf-8"))["resultats"]}
    ids |= {o["id"] for o in read_lines(gzip.decompress(more.offers[1].read_bytes()))}
    assert len(ids) == 300


def test_the_readers_of_real_files_read_all_of_it(demo: Demo, material: Material) -> None:
    tables = read_rome(demo.files.rome)
    assert (tables.version, len(tables.occupations)) == ("400", 60)
    assert {skill.label for skill in tables.skills} == set(material.skill_codes)
    communes, refused = read_communes([demo.files.communes])
    # Forty towns, and three that stand for all their arrondissements.
    assert (len(communes), refused) == (40 + 3, ())
    people = list(iter_people(demo.files.people))
    assert [p for p in people if isinstance(p, Refusal)] == []
    offers = [offer for path in demo.files.offers for offer in iter_offers(path)]
    assert [o for o in offers if isinstance(o, Refusal)] == []
    assert len(offers) == len(demo.first) + len(demo.second) > 2000


def test_an_offer_found_in_both_files_is_later_in_the_second(demo: Demo) -> None:
    before = {offer["id"]: offer["dateActualisation"] for offer in demo.first}
    repeated = [offer for offer in demo.second if offer["id"] in before]
    assert 10 <= len(repeated) <= 60
    assert all(offer["dateActualisation"] > before[offer["id"]] for offer in repeated)


def test_each_person_finds_offers_near_what_they_look_for(demo: Demo, material: Material) -> None:
    basin = {town.code: town.basin for town in material.towns}
    found = Counter(
        (offer["romeCode"], basin.get(offer["lieuTravail"].get("commune"))) for offer in demo.offers
    )
    wishes = {
        (person["target_occupations"][0], basin[person["place"]["commune"]])
        for person in demo.people
        if "target_occupations" in person
    }
    assert min(found[wish] for wish in wishes) >= 8
    assert sum(found[wish] for wish in wishes) / len(wishes) == pytest.approx(25, abs=8)


def test_nobody_real_can_be_reached(demo: Demo) -> None:
    everything = json.dumps([demo.first, demo.second, demo.people], ensure_ascii=False)
    domains = set(re.findall(r"(?:https?://|@)([\w.-]+[\w-])", everything))
    assert domains == {
        "employeur.example",
        "offres.demonstration.example",
        "partenaires.example",
    }
    phones = set(re.findall(r"\b0\d(?: \d\d){4}", everything))
    assert phones
    # Kept by ARCEP for works of fiction.
    assert all(
        phone.startswith(("01 99 00", "02 61 91", "03 53 01", "04 65 71")) for phone in phones
    )
