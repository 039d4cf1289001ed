"""Where there is little height, what concurs folds into one line; what differs never does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.contents import ComparisonLine
from desktop.views.offer_pane import OfferPane
from models.records.matching import Fit
from tests.desktop.offer_contents import OFFER
from tests.desktop.panes import press, show

CONCURRING = tuple(
    ComparisonLine(topic, "demandé", "au dossier", Fit.FITS, "concorde")
    for topic in ("Contrat", "Temps de travail", "Langues")
)
LONG = replace(OFFER, comparison=(*OFFER.comparison, *CONCURRING))
ALL = [told.topic for told in LONG.comparison]
HEIGHT = 522  # what the window of the design leaves


@pytest.fixture
def pane(qtbot: QtBot) -> OfferPane:
    pane = OfferPane(Theme(is_dark=False, em=12), messages("fr"))
    show(qtbot, pane, 586, HEIGHT)
    pane.show_offer(LONG)
    QApplication.processEvents()
    return pane


def resize(pane: OfferPane, height: int) -> None:
    pane.window().resize(pane.width(), height)
    pane.resize(pane.width(), height)
    QApplication.processEvents()


def topics(pane: OfferPane) -> list[str]:
    labels = pane.comparison.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text() in ALL]


def test_rows_that_fit_fold_from_the_last_until_nothing_scrolls(pane: OfferPane) -> None:
    assert pane.scroller.verticalScrollBar().maximum() == 0
    link = pane.comparison.concurring
    assert link.isVisible() and "autres points concordent" in link.text()
    assert "contrat, temps de travail, langues" in link.accessibleName()
    assert set(ALL) - set(topics(pane)) <= {"Lieu", *(told.topic for told in CONCURRING)}


def test_what_differs_or_is_unknown_is_never_folded(pane: OfferPane) -> None:
    resize(pane, 200)
    assert topics(pane) == ["Titre, permis", "Horaires", "Salaire"]


def test_the_line_brings_them_back_until_the_next_offer(pane: OfferPane) -> None:
    pane.comparison.concurring.setFocus()
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert topics(pane) == ALL
    assert pane.comparison.concurring.hasFocus()
    assert pane.comparison.concurring.text() == "Replier ce qui concorde"
    pane.show_offer(LONG)
    QApplication.processEvents()
    assert len(topics(pane)) < len(ALL)


def test_nothing_folds_where_all_has_room(pane: OfferPane) -> None:
    resize(pane, 900)
    assert topics(pane) == ALL
    assert not pane.comparison.concurring.isVisible()


def test_an_offer_without_explanation_keeps_its_rows(pane: OfferPane) -> None:
    pane.show_offer(replace(LONG, sentence="", bars=(), others="", table=()))
    QApplication.processEvents()
    assert topics(pane) == ALL
