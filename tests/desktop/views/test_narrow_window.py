"""At 150 and 200 % of text on a small screen, the answers stay in view and nothing is cut.

The sizes are those of the screen in px of the text at 100 %: 1366 × 688 and 1024 × 600.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.answer_stage import Stage
from desktop.views.panes_area import PanesArea, Part
from desktop.views.status_bar import StatusBar
from desktop.views.workspace import Workspace
from models.records.evidence import Verdict
from tests.desktop.contents import RECORDED
from tests.desktop.framing import Framed, cut_words, focused, frame, is_in_view, press, the
from tests.desktop.offer_contents import OFFER

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SIZES = {
    "150 %": (910, 458),
    "150 %, small": (682, 400),
    "200 %": (683, 344),
    "200 %, small": (512, 300),
}
NARROW = ["150 %, small", "200 %", "200 %, small"]


def opened(qtbot: QtBot, size: str, language: str = "fr") -> Framed:
    made = frame(qtbot, language, size=SIZES[size])
    made.window.set_demonstration(is_demonstration=True)
    made.open_offer()
    settle()
    return made


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_the_answers_are_in_view_and_no_word_is_cut(qtbot: QtBot, size: str, language: str) -> None:
    made = opened(qtbot, size, language)
    assert (made.window.width(), made.window.height()) == SIZES[size]
    area, answers = the(PanesArea, made.window), made.panes.answer.buttons.values()
    for part in Part:
        area.show_part(part)
        settle()
        assert cut_words(made.window) == [], part
        assert [is_in_view(button, made.window) for button in answers] == [True] * 3, part
    for button in answers:
        button.click()
        settle()
        assert cut_words(made.window) == []
        assert [is_in_view(other, made.window) for other in answers] == [True] * 3


@pytest.mark.parametrize("size", NARROW)
def test_a_letter_opens_the_reasons_over_the_list_and_escape_brings_it_back(
    qtbot: QtBot, size: str
) -> None:
    made = opened(qtbot, size)
    rows = made.panes.offers.suggestions.offers
    assert rows.hasFocus()
    press(rows, "e")
    settle()
    reasons = made.panes.answer.reason_pages[Verdict.SET_ASIDE].reasons.values()
    assert all(reason.isVisible() for reason in reasons)
    assert is_in_view(next(iter(reasons)), made.window)
    assert not rows.isVisible()
    press(focused(), Qt.Key.Key_Escape)
    settle()
    assert rows.isVisible() and rows.hasFocus()
    press(rows, "e")
    press(focused(), "3")
    assert [given[0] for given in made.answers] == [Verdict.SET_ASIDE.value]


@pytest.mark.parametrize("size", NARROW)
def test_an_answered_offer_that_is_opened_covers_no_list(qtbot: QtBot, size: str) -> None:
    made = opened(qtbot, size)
    made.panes.answer.show_recorded(RECORDED)
    settle()
    assert made.panes.answer.stage is Stage.RECORDED
    assert made.panes.offers.suggestions.offers.isVisible()
    made.panes.answer.ways_button.click()
    settle()
    assert made.panes.answer.recorded.undo.isVisible()
    made.panes.answer.ways_button.click()
    settle()
    assert made.panes.offers.suggestions.offers.isVisible()


def test_one_row_of_tabs_counts_what_is_to_check_and_leads_to_the_other_lists(
    qtbot: QtBot,
) -> None:
    made = opened(qtbot, "150 %")
    offers = made.panes.offers
    assert not offers.tabs.isVisible()
    tabs = [tab.text() for tab in the(PanesArea, made.window)._tabs.tabs.values()]
    count = len(OFFER.unknown) + len(OFFER.checks)
    assert tabs == ["Suggestions (5)", "Offre et dossier", "Pourquoi", f"À vérifier ({count})"]
    links = {link.text(): link for link in offers._links.values() if link.isVisible()}
    assert list(links) == ["Offre de la personne", "Déjà vues (0)"]
    links["Offre de la personne"].click()
    settle()
    assert offers.asked.isVisible()
    assert the(PanesArea, made.window)._tabs.tabs["part-offers"].text() == "Offre de la personne"


def test_a_very_low_window_gives_the_foot_to_the_offers(qtbot: QtBot) -> None:
    made = opened(qtbot, "200 %, small")
    assert not the(StatusBar, made.window).isVisible()
    made.window.resize(*SIZES["200 %"])
    settle()
    assert the(StatusBar, made.window).isVisible()


def test_a_wide_window_has_its_three_panes_back(qtbot: QtBot) -> None:
    made = opened(qtbot, "200 %")
    made.panes.answer.buttons[Verdict.KEEP].click()
    settle()
    made.window.resize(1366, 688)
    settle()
    panes = (made.panes.offers, made.panes.offer, made.panes.answer.notes, made.panes.answer.place)
    assert all(pane.isVisible() for pane in panes)
    assert not the(Workspace, made.window).is_compact and cut_words(made.window) == []


def test_the_window_takes_no_more_than_the_screen(qtbot: QtBot) -> None:
    made = frame(qtbot)
    made.window.fit_screen()
    room = made.window.screen().availableSize()
    assert made.window.width() <= room.width() and made.window.height() <= room.height()
    assert made.window.minimumSizeHint().width() <= 1024 // 2
    assert made.window.minimumSizeHint().height() <= 600 // 2
