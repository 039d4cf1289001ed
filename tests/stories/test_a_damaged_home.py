"""An old copy of the data file took the place of the new one: the window says what is missing."""

from __future__ import annotations

import shutil
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.tour.stage import Stage
from desktop.views.state_page import StatePage
from desktop.widgets.buttons import PlainButton
from storage.paths import HomePaths
from tests.arbitre import Arbitre

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NADEGE = "DE-0001"


@pytest.fixture
def behind(demo: Arbitre) -> HomePaths:
    """A home with one backup, then an answer that an older data file does not have."""
    paths = HomePaths(demo.home)
    demo("inform", NADEGE, "agreed")
    offer = demo.read("suggest", NADEGE)["suggestions"][0]["offer"]
    older = shutil.copy(paths.database, paths.root.with_name("older.db"))
    assert demo("answer", NADEGE, offer, "GAR1").code == 0
    shutil.copy(older, paths.database)
    return paths


def test_the_loss_is_said_and_the_adviser_goes_on_knowingly(
    behind: HomePaths, tmp_path: Path, qtbot: QtBot
) -> None:
    with closing(Stage(behind, "fr", tmp_path / "pictures")) as stage:
        stage.program.window.show()
        stage.expect(stage.program.controller.start, "state")
        page = stage.program.window.findChild(StatePage)
        assert page is not None
        said = " ".join(label.text() for label in page.findChildren(QLabel))
        assert "Une réponse manque, celle du" in said
        assert "mis de côté, entier" in said

        (go_on,) = (b for b in page.findChildren(PlainButton) if b.text().startswith("Continuer"))
        stage.expect(partial(QTest.mouseClick, go_on, Qt.MouseButton.LeftButton), "day")

    arbitre = Arbitre(behind.root)
    (loss,) = arbitre.read("journal", "show", "--kind", "loss")
    assert (loss["content"]["cause"], loss["content"]["answers"]) == ("entries_missing", 1)
    assert arbitre.read("journal", "verify", "--full")["is_whole"]


def test_damage_met_at_work_offers_the_same_ways(
    demo: Arbitre, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = HomePaths(demo.home)
    demo("inform", NADEGE, "agreed")
    with closing(Stage(paths, "fr", tmp_path / "pictures")) as stage:
        stage.open()
        paths.head.unlink()
        controller = stage.program.controller
        stage.expect(partial(controller.take, NADEGE), "state")
        page = stage.program.window.findChild(StatePage)
        assert page is not None
        said = " ".join(label.text() for label in page.findChildren(QLabel))
        assert "témoin" in said
        assert not stage.program.window.is_locked
        (go_on,) = (b for b in page.findChildren(PlainButton) if b.text().startswith("Continuer"))
        stage.expect(partial(QTest.mouseClick, go_on, Qt.MouseButton.LeftButton), "day")
    (loss,) = demo.read("journal", "show", "--kind", "loss")
    assert loss["content"]["cause"] == "head_missing"
