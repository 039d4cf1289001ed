"""« Comparer à… »: a menu of the other offers in view, a small page, and the way back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.tour.stage import Stage
from desktop.views.contrast_dialog import ContrastDialog
from desktop.widgets.dialogs import ShowDialog
from models.records.evidence import InformationState
from storage.paths import HomePaths
from tests.arbitre import Arbitre


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_opened_offer_is_compared_and_what_is_not_read_opens_whole(
    qtbot: QtBot, demo: Arbitre, tmp_path: Path
) -> None:
    stage = Stage(HomePaths(demo.home), "fr", tmp_path / "pictures", em=12)
    try:
        stage.open()
        stage.key(Qt.Key.Key_Escape)
        program = stage.program
        stage.expect(partial(program.controller.take, "DE-0001"), "notice")
        informed = partial(program.window.said.emit, InformationState.AGREED)
        stage.expect(informed, "offer")
        pane = program.offer
        assert pane.compare.isVisible() and pane.compare.accessibleName()
        assert len(pane.other_offers.actions()) == program.offers.suggestions.count - 1
        pane.compare.setFocus()
        stage.key(Qt.Key.Key_Return)  # a link is followed with the keyboard
        assert pane.other_offers.isVisible()
        pane.other_offers.close()

        stage.expect(pane.other_offers.actions()[1].trigger, "contrast")
        dialog = stage.dialog(ContrastDialog)
        assert "celle-ci" in dialog.sentence.text().lower() or "Plutôt" in dialog.sentence.text()
        stage.key(Qt.Key.Key_Escape)
        stage.settle()
        assert program.window.findChild(ContrastDialog) is None

        program.answer.before.unread.click()
        stage.settle()
        shown = stage.dialog(ShowDialog).findChild(QPlainTextEdit)
        assert shown is not None
        for words in ("le texte de l'annonce", "la date de disponibilité", "ni l'âge"):
            assert words in shown.toPlainText()
    finally:
        stage.close()
