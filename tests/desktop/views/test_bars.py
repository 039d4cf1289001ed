"""The bars and cards of the frame say what is so, and offer only what can be done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.contents import StatusContent
from desktop.views.state_page import StatePage
from desktop.views.status_bar import StatusBar
from desktop.views.top_bar import TopBar
from desktop.widgets.card import Card
from desktop.widgets.links import LinkButton
from tests.desktop.contents import RECORDED
from tests.desktop.framing import focused, frame, press, texts, the, theme_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_foot_offers_to_undo_only_while_it_can_be_undone(qtbot: QtBot) -> None:
    foot = StatusBar(theme_for(), messages("fr"))
    qtbot.addWidget(foot)
    foot.show_status(StatusContent(("Offres du 21 novembre", "14 réponses à envoyer")))
    foot.show()
    undo = the(LinkButton, foot)
    asked: list[bool] = []
    foot.undo_requested.connect(lambda: asked.append(True))
    assert "Enregistré" not in _shown(foot) and not undo.isVisible()
    foot.show_recorded(RECORDED)
    assert "Enregistré —" in _shown(foot) and undo.isVisible()
    assert undo.accessibleName() == "Annuler la dernière réponse"
    undo.click()
    assert asked == [True]
    foot.show_recorded(replace(RECORDED, can_undo=False))
    assert "Enregistré" in _shown(foot) and "—" not in _shown(foot) and not undo.isVisible()
    foot.show_recorded(None)
    assert "Enregistré" not in _shown(foot) and "14 réponses" in _shown(foot)


def test_what_is_suspended_can_be_resumed_from_the_same_place(qtbot: QtBot) -> None:
    bar = TopBar(theme_for(), messages("fr"))
    qtbot.addWidget(bar)
    bar.resize(1366, 44)
    bar.show()
    assert "Suspendre l'IA  F9" in _shown(bar)
    bar.show_suspended(is_suspended=True)
    assert "Reprendre l'IA  F9" in _shown(bar) and "Suspendre" not in _shown(bar)


def test_a_state_has_a_way_on_when_it_was_given_words(qtbot: QtBot) -> None:
    page = StatePage(theme_for())
    qtbot.addWidget(page)
    page.show_state("Personne n'est ouvert", "Choisissez une personne.", "Ouvrir la journée")
    page.show()
    action, second = page.findChildren(QPushButton)
    assert (action.isVisible(), second.isVisible()) == (True, False)
    with qtbot.waitSignal(page.action_requested):
        action.click()
    page.show_state("Base abîmée", "", "Reprendre la sauvegarde", "Continuer")
    with qtbot.waitSignal(page.second_requested):
        second.click()
    page.show_state("Chargement…", "")
    assert (action.isVisible(), second.isVisible()) == (False, False)
    assert page.accessibleName() == "Chargement…"


def test_enter_on_a_state_does_nothing_until_its_button_has_the_focus(qtbot: QtBot) -> None:
    made = frame(qtbot)
    asked: list[bool] = []
    made.window.action_requested.connect(lambda: asked.append(True))
    made.window.show_state("IA suspendue", "Rien n'est calculé.", "Reprendre l'IA")
    assert isinstance(focused(), Card)
    press(focused(), Qt.Key.Key_Return)
    assert asked == []
    press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Space)
    press(focused(), Qt.Key.Key_Return)
    assert asked == [True, True]


def _shown(widget: StatusBar | TopBar) -> str:
    return " | ".join(texts(widget, are_visible=True))
