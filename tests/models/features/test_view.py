"""A file seen through the repertoire: wishes, years, skills, credentials, languages."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from models.features.view import NO_MOBILITY, NO_WISH, ProfileView
from models.records.offers import CredentialKind
from models.records.people import HeldCredential, HeldSkill, PastOccupation, SpokenLanguage
from models.records.repertoire import Mobility, RepertoireTables
from models.rome import Repertoire
from models.wording import credential_key
from tests.makers import (
    CARE,
    COUNT,
    OCCUPATIONS,
    PICK,
    TEAM,
    TODAY,
    profile,
    repertoire,
    tables,
    view_of,
)

LICENCE, TITLE = CredentialKind.LICENCE, CredentialKind.TITLE
HABILITATION = CredentialKind.HABILITATION


def by_code(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> dict[str, float | None]:
    """Values of the occupations, ``None`` for unknown."""
    told = [None if np.isnan(value) else float(value) for value in values]
    return dict(zip(OCCUPATIONS, told, strict=True))


def held_by(view: ProfileView) -> set[str] | None:
    if view.held_skills is None:
        return None
    return {view.repertoire.skills[i].ogr for i in np.flatnonzero(view.held_skills)}


def test_each_occupation_has_the_order_of_its_nearest_target() -> None:
    view = view_of(profile("N1103", "K1304"))
    assert by_code(view.mobility_order) == {
        "N1103": 0,
        "N1105": 1,
        "N1101": NO_MOBILITY,
        "N4101": 2,
        "J1501": 1,
        "K1304": 0,
    }
    assert by_code(view.same_domain) == {
        "N1103": 1,
        "N1105": 1,
        "N1101": 1,
        "N4101": 0,
        "J1501": 0,
        "K1304": 1,
    }
    # Mobility is no two-way street: N1105 leads to N1103 as its third.
    assert by_code(view_of(profile("N1105")).mobility_order)["N1103"] == 3


def test_a_wish_is_served_by_itself_its_mobilities_and_its_domain() -> None:
    view = view_of(profile("K1304", "N1103"))
    assert by_code(view.wish_rank) == {
        "N1103": 2,
        "N1105": 2,
        "N1101": 2,
        "N4101": 2,
        "J1501": 1,
        "K1304": 1,
    }
    assert by_code(view_of(profile("K1304")).wish_rank)["N1103"] == NO_WISH


def test_a_wish_that_the_repertoire_lacks_keeps_its_rank() -> None:
    view = view_of(profile("X9999", "K1304", "X9999", "K1304"))
    assert by_code(view.wish_rank)["K1304"] == 2
    assert view.targets == {OCCUPATIONS.index("K1304"): 2}


def test_a_sixth_wish_counts_as_the_fifth_and_is_still_a_wish() -> None:
    view = view_of(profile("X1", "X2", "X3", "X4", "X5", "K1304"))
    assert by_code(view.wish_rank)["K1304"] == 5 < NO_WISH


def test_a_mobility_past_the_nineteenth_is_still_a_link() -> None:
    base = tables()
    far = RepertoireTables(
        **{name: getattr(base, name) for name in base.__slots__}
        | {"mobilities": (Mobility("N1103", "J1501", 21),)}
    )
    view = view_of(profile("N1103"), Repertoire(far))
    assert by_code(view.mobility_order)["J1501"] == 19 < NO_MOBILITY
    assert by_code(view.wish_rank)["J1501"] == 1


def test_without_a_known_target_every_relation_to_the_project_is_unknown() -> None:
    for view in (view_of(profile()), view_of(profile("X9999"))):
        for values in (view.mobility_order, view.same_domain, view.wish_rank):
            assert np.isnan(values).all()
        assert view.nearest_target(0) is None


def test_the_nearest_target_is_by_mobility_then_domain_then_the_first_wish() -> None:
    view = view_of(profile("K1304", "N1105"))
    nearest = {
        code: OCCUPATIONS[target]
        for i, code in enumerate(OCCUPATIONS)
        if (target := view.nearest_target(i)) is not None
    }
    assert nearest == {
        "N1103": "N1105",  # its mobility
        "N1105": "N1105",
        "N1101": "N1105",  # its domain
        "N4101": "K1304",  # nothing leads there: the first wish
        "J1501": "K1304",
        "K1304": "K1304",
    }


def test_years_add_up_by_occupation_and_by_domain() -> None:
    view = view_of(
        profile(
            past_occupations=(
                PastOccupation("N1105", years=2.0),
                PastOccupation("N1105", years=1.5),
                PastOccupation(label="Cariste", years=4.0),
            )
        )
    )
    assert by_code(view.years) == {
        "N1103": 0,
        "N1105": 3.5,
        "N1101": 4,
        "N4101": 0,
        "J1501": 0,
        "K1304": 0,
    }
    assert by_code(view.domain_years)["N1103"] == 7.5
    assert by_code(view.domain_years)["K1304"] == 0


def test_a_duration_that_was_not_said_is_unknown_where_it_belongs() -> None:
    view = view_of(
        profile(past_occupations=(PastOccupation("N1105"), PastOccupation("N1101", years=3.0)))
    )
    years, domain = by_code(view.years), by_code(view.domain_years)
    assert (years["N1105"], years["N1101"], years["K1304"]) == (None, 3, 0)
    assert (domain["N1103"], domain["N1101"], domain["K1304"]) == (None, None, 0)


def test_a_job_that_cannot_be_placed_leaves_no_zero() -> None:
    view = view_of(
        profile(
            past_occupations=(
                PastOccupation(label="Dompteur", years=8.0),
                PastOccupation("N1105", years=2.0),
            )
        )
    )
    assert by_code(view.years) == {code: 2 if code == "N1105" else None for code in OCCUPATIONS}
    assert by_code(view.domain_years)["N1101"] == 2
    assert by_code(view.domain_years)["K1304"] is None


def test_no_past_occupation_is_no_experience_of_zero() -> None:
    view = view_of(profile("N1103"))
    assert np.isnan(view.years).all()
    assert np.isnan(view.domain_years).all()
    assert np.isnan(view.recency).all()


def test_the_latest_end_in_the_domain_counts_and_the_future_is_now() -> None:
    def recency(*ends: date | None) -> float | None:
        held = tuple(PastOccupation("N1105", years=1.0, ended_on=end) for end in ends)
        return by_code(view_of(profile(past_occupations=held)).recency)["N1103"]

    assert recency(TODAY - timedelta(731), TODAY - timedelta(3653)) == pytest.approx(731 / 365.25)
    assert recency(None) is None
    assert recency(None, TODAY - timedelta(731)) == pytest.approx(731 / 365.25)
    assert recency(TODAY + timedelta(30)) == 0
    ended = (PastOccupation("N1105", ended_on=TODAY),)
    assert by_code(view_of(profile(past_occupations=ended)).recency)["K1304"] is None


def test_skills_come_from_the_list_else_from_the_core_of_past_jobs() -> None:
    past = (PastOccupation("N1103"), PastOccupation("K1304"))
    assert held_by(view_of(profile(past_occupations=past))) == {PICK, COUNT, CARE}
    listed = (HeldSkill(TEAM), HeldSkill("0", "Dompter des lions"))
    assert held_by(view_of(profile(past_occupations=past, skills=listed))) == {TEAM}
    unknown = (HeldSkill("0", "Dompter des lions"),)
    assert held_by(view_of(profile(past_occupations=past, skills=unknown))) == {PICK, COUNT, CARE}
    assert held_by(view_of(profile(skills=unknown))) is None
    assert held_by(view_of(profile(past_occupations=(PastOccupation(label="Dompteur"),)))) is None


def test_a_credential_is_held_when_valid_and_of_a_fitting_level() -> None:
    held = (
        HeldCredential(LICENCE, "B"),
        HeldCredential(LICENCE, "C", valid_until=TODAY - timedelta(1)),
        HeldCredential(LICENCE, "D", valid_until=TODAY),
        HeldCredential(HABILITATION, "CACES R489", "3"),
        HeldCredential(HABILITATION, "SSIAP"),
    )
    asked = {
        (LICENCE, "b", None): 1,
        (LICENCE, "C", None): 0,
        (LICENCE, "D", None): 1,
        (HABILITATION, "caces r489", "3"): 1,
        (HABILITATION, "CACES R489", "1"): 0,
        (HABILITATION, "CACES R489", None): 1,
        (HABILITATION, "SSIAP", "2"): 1,
        (HABILITATION, "B", None): 0,
    }
    holdings = view_of(profile(credentials=held)).credential_holdings(
        [credential_key(*key) for key in asked]
    )
    assert dict(zip(asked, holdings.tolist(), strict=True)) == asked


def test_a_file_that_lists_one_kind_says_nothing_of_another() -> None:
    asked = [credential_key(LICENCE, "B", None), credential_key(TITLE, "DEAES", None)]

    def holdings(credentials: tuple[HeldCredential, ...] | None) -> list[float | None]:
        found = view_of(profile(credentials=credentials)).credential_holdings(asked)
        return [None if np.isnan(value) else float(value) for value in found]

    assert holdings(None) == [None, None]
    assert holdings(()) == [0, 0]
    assert holdings((HeldCredential(TITLE, "DEAES"),)) == [None, 1]
    assert holdings((HeldCredential(LICENCE, "A"),)) == [0, None]


def test_french_is_taken_as_spoken_once_the_file_tells_of_languages() -> None:
    asked = ["anglais", "francais", "portugais"]
    spoken = (SpokenLanguage("ANGLAIS", "B1"),)
    assert view_of(profile(languages=spoken)).language_holdings(asked).tolist() == [1, 1, 0]
    assert view_of(profile(languages=())).language_holdings(asked).tolist() == [0, 1, 0]
    assert np.isnan(view_of(profile()).language_holdings(asked)).all()


def test_half_a_point_is_no_place() -> None:
    assert view_of(profile(latitude=47.0)).point is None
    assert view_of(profile(longitude=2.0)).point is None
    assert view_of(profile(latitude=0.0, longitude=0.0), repertoire()).point is not None
