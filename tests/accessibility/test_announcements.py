"""What changes elsewhere than at the focus is said aloud, once, and urgently when it went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from desktop.views.contents import ListContent
from desktop.widgets import announcements
from tests.desktop.contents import RECORDED
from tests.desktop.framing import Framed, frame, press
from tests.desktop.offer_contents import SUGGESTIONS

POLITE = QAccessible.AnnouncementPoliteness.Polite
URGENT = QAccessible.AnnouncementPoliteness.Assertive
Said = list[tuple[str, QAccessible.AnnouncementPoliteness]]


class Ear:
    """Stands where Qt hands announcements to the system."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: Said = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.said.append((event.message(), event.politeness()))


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    listening = Ear()
    monkeypatch.setattr(announcements, "QAccessible", listening)
    return listening


@pytest.fixture
def framed(qtbot: QtBot, ear: Ear) -> Framed:
    made = frame(qtbot)
    made.open_offer()
    return made


def test_suggestions_that_arrive_are_counted_aloud(framed: Framed, ear: Ear) -> None:
    assert ear.said == [(f"{len(SUGGESTIONS.rows)} suggestions", POLITE)]


def test_rows_shown_again_after_an_answer_are_not_said_again(framed: Framed, ear: Ear) -> None:
    ear.said.clear()
    framed.panes.offers.show_suggestions(SUGGESTIONS)
    assert ear.said == []


def test_a_list_without_offers_says_why(framed: Framed, ear: Ear) -> None:
    ear.said.clear()
    why = "Aucune offre ne passe les filtres."
    framed.panes.offers.show_suggestions(ListContent((), (), "", (), has_more=False, empty=why))
    assert ear.said == [(why, POLITE)]


def test_leaving_a_person_says_nothing(framed: Framed, ear: Ear) -> None:
    ear.said.clear()
    framed.panes.offers.clear()
    framed.panes.answer.clear()
    framed.window.clear_person()
    assert ear.said == []


def test_a_saved_answer_is_said_once(framed: Framed, ear: Ear) -> None:
    press(framed.panes.offers.suggestions.offers, "G1")
    ear.said.clear()
    framed.panes.answer.show_recorded(RECORDED)
    framed.window.show_recorded(RECORDED)
    assert ear.said == [(f"{RECORDED.title}. {RECORDED.saved}", POLITE)]


def test_an_answer_taken_back_is_said(framed: Framed, ear: Ear) -> None:
    framed.panes.answer.show_recorded(RECORDED)
    ear.said.clear()
    framed.panes.answer.show_recorded(None)
    framed.window.show_recorded(None)
    assert ear.said == [("Réponse annulée.", POLITE)]


def test_what_went_wrong_is_said_at_once(framed: Framed, ear: Ear) -> None:
    press(framed.panes.offers.suggestions.offers, "G1")
    ear.said.clear()
    framed.window.show_error("Le disque est plein.")
    framed.panes.answer.show_failed()
    assert ear.said == [("Le disque est plein.", URGENT), ("Pas enregistré. Réessayez.", URGENT)]
