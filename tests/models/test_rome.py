"""The repertoire as numbers: codes, labels, titles, links, and the rarity of a skill."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import log

import pytest

from models.records.people import HeldSkill, PastOccupation
from models.records.repertoire import Mobility, Occupation, OccupationSkill
from models.rome import UNKNOWN, Repertoire
from tests.makers import CARE, COUNT, LIFT, OCCUPATIONS, PICK, TEAM, repertoire, tables


def ogr(known: Repertoire, indices: Iterable[int]) -> set[str]:
    return {known.skills[i].ogr for i in indices}


def test_codes_become_numbers_and_an_unknown_code_is_unknown() -> None:
    known = repertoire()
    assert [known.occupation_index(code) for code in OCCUPATIONS] == list(range(6))
    for missing in ("X9999", "", None):
        assert known.occupation_index(missing) == UNKNOWN
        assert known.occupation(missing) is None
    found = known.occupation("J1501")
    assert found is not None
    assert found.is_regulated


def test_a_skill_whose_code_is_gone_is_found_by_its_label() -> None:
    known = repertoire()
    by_code = known.skill_index(COUNT, None)
    assert known.skills[by_code].ogr == COUNT
    assert known.skill_index("999999", "TENIR un  inventaire !") == by_code
    assert known.skill_index(None, "Dompter des lions") == UNKNOWN
    assert known.skill_index("999999", None) == UNKNOWN


def test_a_job_held_is_placed_by_code_by_title_or_not_at_all() -> None:
    known = repertoire()
    storekeeper = known.occupation_index("N1103")
    assert known.past_index(PastOccupation("N1103")) == storekeeper
    assert known.past_index(PastOccupation("M0000", "agent de Magasinage")) == storekeeper
    assert known.past_index(PastOccupation(label="Cariste")) == known.occupation_index("N1101")
    assert known.past_index(PastOccupation(label="Dompteur")) == UNKNOWN
    assert known.past_index(PastOccupation()) == UNKNOWN


def test_an_occupations_own_label_wins_over_a_title_of_another() -> None:
    base = tables()
    stray = replace(base.appellations[0], label="Cariste")
    known = Repertoire(replace(base, appellations=(stray,)))
    assert known.past_index(PastOccupation(label="cariste")) == known.occupation_index("N1101")


def test_the_core_of_an_occupation_or_all_it_uses_when_it_declares_none() -> None:
    known = repertoire()
    lift_driver = known.occupation_index("N1101")
    assert ogr(known, known.skills_of(lift_driver)) == {LIFT, PICK, TEAM}
    assert ogr(known, known.skills_of(lift_driver, core_only=True)) == {LIFT}
    base = tables()
    without_core = tuple(replace(link, is_core=False) for link in base.occupation_skills)
    flat = Repertoire(replace(base, occupation_skills=without_core))
    assert ogr(flat, flat.skills_of(lift_driver, core_only=True)) == {LIFT, PICK, TEAM}


def test_a_rare_skill_weighs_more_and_one_that_all_share_still_something() -> None:
    known = repertoire()
    rarity = {skill.ogr: float(known.rarity[i]) for i, skill in enumerate(known.skills)}
    assert rarity[COUNT] == pytest.approx(log(7 / 2) / log(7))  # 1 occupation of 6
    assert rarity[CARE] == pytest.approx(log(7 / 3) / log(7))
    assert rarity[PICK] == pytest.approx(log(7 / 4) / log(7))
    assert rarity[TEAM] == pytest.approx(1e-3)


def test_links_to_what_the_repertoire_lacks_are_left_out() -> None:
    base = tables()
    known = Repertoire(
        replace(
            base,
            occupation_skills=(
                *base.occupation_skills,
                OccupationSkill("X9999", PICK, True),
                OccupationSkill("N1103", "999", True),
            ),
            mobilities=(*base.mobilities, Mobility("N1103", "X9999", 1)),
        )
    )
    storekeeper = known.occupation_index("N1103")
    assert ogr(known, known.skills_of(storekeeper)) == {PICK, COUNT, TEAM}
    assert dict(known.neighbours_of(storekeeper)) == {
        known.occupation_index("N1105"): 1,
        known.occupation_index("N4101"): 2,
    }
    assert not known.neighbours_of(known.occupation_index("J1501"))


def test_of_two_links_between_the_same_occupations_the_nearer_counts() -> None:
    base = tables()
    again = (*base.mobilities, Mobility("N1103", "N4101", 7), Mobility("N1103", "N1101", 9))
    known = Repertoire(replace(base, mobilities=(*again, Mobility("N1103", "N1101", 4))))
    orders = known.neighbours_of(known.occupation_index("N1103"))
    assert orders[known.occupation_index("N4101")] == 2
    assert orders[known.occupation_index("N1101")] == 4


def test_the_skills_of_a_file_count_once_each() -> None:
    known = repertoire()
    listed = [HeldSkill(COUNT), HeldSkill(label="tenir un inventaire"), HeldSkill("0"), HeldSkill()]
    assert ogr(known, known.held_indices(listed)) == {COUNT}
    assert len(known.held_indices(listed)) == 1


def test_occupations_of_one_domain_share_a_number() -> None:
    known = repertoire()
    domains = dict(zip(OCCUPATIONS, known.domains.tolist(), strict=True))
    assert domains["N1103"] == domains["N1105"] == domains["N1101"]
    assert len(set(domains.values())) == 4


def test_a_repertoire_without_links_still_answers() -> None:
    bare = Repertoire(
        replace(
            tables(),
            occupations=(Occupation("N1103", "Magasinier", "N11"),),
            occupation_skills=(),
            mobilities=(),
        )
    )
    assert not len(bare.skills_of(0, core_only=True))
    assert (bare.rarity == 1).all()
