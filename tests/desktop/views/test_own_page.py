"""« Pour moi »: private, forgotten when it is left, and no key of an answer is heard on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.views.contents import OwnAnswer, OwnAnswers
from desktop.views.own_page import OwnPage
from desktop.views.top_bar import TopBar
from tests.desktop.framing import Framed, cut_words, focused, frame, press, texts, the

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LATEST = OwnAnswer(
    "A2",
    "21/11/2026, 10 h 41",
    "P3",
    "Cariste",
    "Écartée",
    "Autre",
    "Trop loin",
    "Annuler, 10 h 51",
)
OLDER = OwnAnswer("A1", "20/11/2026, 9 h 02", "P1", "Magasinier", "Gardée", "Dans le projet", "")
OWN = OwnAnswers((LATEST, OLDER), "3 réponses plus anciennes sont gardées sur ce poste.")


@pytest.fixture
def framed(qtbot: QtBot) -> Framed:
    """The window with an offer open, and one's own answers over it."""
    made = frame(qtbot)
    made.open_offer()
    made.window.own_requested.connect(lambda: made.window.show_own(OWN))
    return made


def test_the_key_opens_it_over_the_person_and_escape_brings_back(framed: Framed) -> None:
    before = focused()
    press(framed.window, Qt.Key.Key_F4)
    shown = " ".join(texts(framed.window, are_visible=True))
    assert "Nadège" not in shown and "que pour vous" in shown
    assert the(TopBar, framed.window).mine.isChecked()
    press(focused(), Qt.Key.Key_Escape)
    assert focused() is before and the(TopBar, framed.window).appointment.isChecked()
    assert "Nadège" in " ".join(texts(framed.window, are_visible=True))


def test_it_forgets_every_word_when_it_is_left(framed: Framed) -> None:
    framed.window.open_own()
    (table,) = the(OwnPage, framed.window).findChildren(QTableWidget)
    assert table.model().index(0, 5).data() == "Trop loin"
    press(framed.window, Qt.Key.Key_F4)
    QApplication.processEvents()
    assert the(OwnPage, framed.window).chosen is None
    framed.window.show_own(OWN)  # read too late
    assert the(OwnPage, framed.window).chosen is None


def test_no_key_answers_while_it_is_open(framed: Framed) -> None:
    framed.window.open_own()
    framed.panes.offers.suggestions.offers.setFocus()  # as when suggestions arrive late
    press(focused(), "E3G1")
    assert framed.answers == []


def test_only_the_answer_chosen_is_taken_back_and_while_it_can(framed: Framed) -> None:
    asked: list[str] = []
    framed.window.own_undo_requested.connect(asked.append)
    framed.window.open_own()
    page = the(OwnPage, framed.window)
    assert page.undo.isVisible()
    press(focused(), Qt.Key.Key_Return)
    assert asked == []
    press(focused(), Qt.Key.Key_Down)
    assert page.chosen == OLDER and not page.undo.isVisible()
    press(focused(), Qt.Key.Key_Up)
    page.undo.click()
    assert asked == ["A2"] and not page.undo.isVisible()


def test_opening_the_day_leaves_it(framed: Framed) -> None:
    framed.window.open_own()
    press(framed.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not framed.window.is_own_open


def test_pause_hides_it_and_brings_it_back(framed: Framed) -> None:
    framed.window.open_own()
    framed.window.pause()
    assert "Cariste" not in " ".join(texts(framed.window, are_visible=True))
    framed.window.resume()
    assert framed.window.is_own_open
    press(focused(), Qt.Key.Key_Escape)
    assert framed.panes.offers.isVisible()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("em", "width"), [(12, 1366), (18, 1366), (12, 960)])
def test_no_word_is_cut_and_what_is_rare_folds(
    qtbot: QtBot, language: str, em: int, width: int
) -> None:
    made = frame(qtbot, language, em, (width, 688))
    made.window.open_own()
    made.window.show_own(OWN)
    QApplication.processEvents()
    assert cut_words(made.window) == []
    bar, is_wide = the(TopBar, made.window), width / em >= 110
    assert (bar.help.isVisible(), bar.more.isVisible()) == (is_wide, not is_wide)
    assert len(bar.more.menu().actions()) == 3
    assert made.window.width() == width
