"""One version of the repertoire at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlcipher3.dbapi2 as driver

from models.errors import InputError
from models.records.repertoire import (
    Appellation,
    Mobility,
    Occupation,
    OccupationSkill,
    RepertoireTables,
    Skill,
)
from storage.store import Store

V460 = RepertoireTables(
    version="460",
    occupations=(
        Occupation("D1106", "Vente en alimentation", "D11"),
        Occupation("N1103", "Magasinage et préparation de commandes", "N11", is_regulated=True),
    ),
    appellations=(Appellation("11", "Vendeur / Vendeuse", "D1106"),),
    skills=(Skill("125527", "Préparer des commandes"), Skill("9", 'L\'"anglais"\ntechnique')),
    occupation_skills=(
        OccupationSkill("D1106", "9", is_core=False),
        OccupationSkill("N1103", "125527", is_core=True),
    ),
    mobilities=(Mobility("D1106", "N1103", 1),),
)
RECORDS = 8


def _in_key_order(tables: RepertoireTables) -> RepertoireTables:
    return replace(tables, skills=tuple(sorted(tables.skills, key=lambda skill: skill.ogr)))


def test_before_any_was_installed_there_is_nothing(store: Store) -> None:
    assert store.repertoire.version() is None
    assert store.repertoire.read() == RepertoireTables("", (), (), (), (), ())


def test_a_version_is_read_back_as_it_was(store: Store) -> None:
    report = store.repertoire.write(V460)

    assert (report.read, report.imported) == (RECORDS, RECORDS)
    assert store.repertoire.read() == _in_key_order(V460)
    assert store.repertoire.read().occupations[1].is_regulated is True
    assert store.repertoire.version() == "460"


def test_the_same_version_again_changes_nothing(store: Store) -> None:
    store.repertoire.write(V460)
    again = store.repertoire.write(V460)
    assert (again.imported, again.updated, again.unchanged) == (0, 0, RECORDS)


def test_a_newer_version_replaces_and_drops_what_is_gone(store: Store) -> None:
    newer = replace(
        V460,
        version="1000",  # later than 460 as a number, not as text
        occupations=(V460.occupations[0], replace(V460.occupations[1], label="Magasinage")),
        appellations=(),
        skills=(*V460.skills, Skill("77", "Conduire un chariot")),
        occupation_skills=(replace(V460.occupation_skills[0], is_core=True),),
    )
    store.repertoire.write(V460)

    report = store.repertoire.write(newer)
    assert (report.read, report.imported, report.updated, report.unchanged) == (7, 1, 2, 4)
    assert store.repertoire.read() == _in_key_order(newer)


def test_an_older_version_is_refused_and_the_newer_kept(store: Store) -> None:
    store.repertoire.write(V460)
    with pytest.raises(InputError) as refused:
        store.repertoire.write(replace(V460, version="59", occupations=()))
    assert refused.value.code == "rome_older"
    assert refused.value.params == {"found": "59", "installed": "460"}
    assert store.repertoire.read() == _in_key_order(V460)


def test_a_version_that_cannot_be_written_whole_is_not_written(store: Store) -> None:
    store.repertoire.write(V460)
    bad = replace(V460, version="461", mobilities=(Mobility("N1103", None, 1),))  # type: ignore[arg-type]

    with pytest.raises(driver.IntegrityError, match="NOT NULL"):
        store.repertoire.write(bad)
    assert store.repertoire.read() == _in_key_order(V460)
