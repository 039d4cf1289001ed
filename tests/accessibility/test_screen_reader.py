"""A case decided without seeing: through the system's accessibility bus alone, AT-SPI."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.accessibility.reader import Case, decide_case, is_there
from tests.arbitre import Arbitre

READERS = ["at-spi"] if is_there() else []  # none: these tests are left out, and pytest says so
PAGES = ["day", "text to say", "suggestion", "second suggestion", "reasons", "saved"]
ROLES = {"push button", "radio button", "list", "list item", "text", "scroll bar"}
# A place that scrolls, or a card, takes the focus to be read.
PLACES = {"panel", "filler"}


@pytest.fixture(scope="module", params=READERS)
def case(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    home = Path(shutil.copytree(demo_home, tmp_path_factory.mktemp("reader") / "home"))
    case = decide_case(home)
    assert case.code == 0, case.errors
    (answer,) = Arbitre(home).read("answers")["answers"]
    assert (answer["answer"], answer["reason"]) == ("garder", "GAR1")
    return case


def test_a_case_is_decided(case: Case) -> None:
    assert list(case.pages) == PAGES
    kept = case.pages["saved"]
    rows = [node for node in kept.nodes if node.role == "list item"]
    assert ["Gardée" in row.name for row in rows[:3]] == [False, True, False]


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_acts_has_a_role_a_name_and_a_state(case: Case, page: str) -> None:
    acting = [node for node in case.pages[page].nodes if node.is_interactive]
    assert len(acting) > 8
    assert [node for node in acting if not node.name.strip()] == []
    assert [n for n in acting if n.role not in ROLES and n.role not in PLACES] == []
    assert [n for n in acting if n.role in PLACES and "focusable" not in n.states] == []
    assert [n for n in acting if n.role == "radio button" and "checkable" not in n.states] == []
    # What cannot be used says so, and offers no action.
    assert [n for n in acting if "enabled" not in n.states and n.actions] == []


def test_answers_are_buttons_that_tell_the_chosen_one(case: Case) -> None:
    for page in ("suggestion", "reasons"):
        for answer in ("Garder", "Ajuster", "Écarter"):
            assert case.pages[page].named(f"{answer}, touche").role == "push button"
    assert "choisie" not in case.pages["suggestion"].named("Garder, touche").description
    assert "choisie" in case.pages["reasons"].named("Garder, touche").description


def test_bars_are_a_list_of_sentences(case: Case) -> None:
    page = case.pages["suggestion"]
    start = page.nodes.index(next(n for n in page.nodes if n.name == "Ce qui a compté"))
    assert page.nodes[start].role == "list"
    first, second = page.nodes[start + 1 : start + 3]
    for bar in (first, second):
        assert bar.role == "list item"
        assert bar.name.startswith(("pour", "contre")) and "compte" in bar.name


def test_what_changes_is_announced(case: Case) -> None:
    assert case.pages["suggestion"].heard == ("5 suggestions",)
    assert [said.replace("\xa0", " ") for said in case.pages["reasons"].heard] == [
        "Garder : pourquoi\u202f?"
    ]
    (saved,) = case.pages["saved"].heard
    assert saved.startswith("Gardée. Enregistré sur ce poste")


def test_the_order_of_reading_is_that_of_the_screen(case: Case) -> None:
    page = case.pages["suggestion"]
    told = ["La journée", "Mode de l'entretien", "Suggestions (5)", "L'offre et pourquoi"]
    told += ["Ce qui a compté", "Ce qui reste à savoir", "Garder, touche"]
    positions = [page.position(starts) for starts in told]
    assert positions == sorted(positions)
