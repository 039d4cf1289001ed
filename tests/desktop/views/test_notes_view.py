"""What is not known and what to check: each list under its title, or not at all."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.notes_view import NotesView
from desktop.widgets.scroll_pane import ScrollPane
from tests.desktop.offer_contents import OFFER
from tests.desktop.panes import show


def words(notes: NotesView) -> list[str]:
    """From the top to the bottom."""
    QApplication.processEvents()
    shown = [label for label in notes.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(shown, key=lambda s: s.mapTo(notes, QPoint()).y())]


def test_notes_stand_under_their_titles_and_scroll_when_there_are_many(qtbot: QtBot) -> None:
    notes = NotesView(Theme(is_dark=False, em=12), messages("fr"))
    show(qtbot, notes, 360, 180)
    notes.show_notes(OFFER.unknown, OFFER.checks)
    assert notes.count == 5
    said = words(notes)
    assert said[0] == "Ce que l'outil ne sait pas"
    assert said.index(OFFER.unknown[2]) < said.index("À vérifier avec la personne")
    assert said[-1] == OFFER.checks[1]
    assert (said.count("?"), said.count("–")) == (3, 2)
    (pane,) = notes.findChildren(ScrollPane)
    assert pane.verticalScrollBar().maximum() == 0
    notes.show_notes(OFFER.unknown * 4, ())
    qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() > 0)
    pane.setFocus()
    assert pane.hasFocus(), "the keyboard can scroll"


def test_a_list_without_a_line_is_left_out(qtbot: QtBot) -> None:
    notes = NotesView(Theme(is_dark=False, em=12), messages("fr"))
    show(qtbot, notes, 360, 180)
    notes.show_notes((), OFFER.checks)
    assert "Ce que l'outil ne sait pas" not in words(notes)
    notes.show_notes((), ())
    assert words(notes)[-1] == "Rien de particulier à vérifier pour cette offre."
    notes.clear()
    assert notes.count == 0
