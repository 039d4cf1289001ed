"""The adviser opens the announcement under an explanation: the journal says so, sealed."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.tour.stage import Stage
from desktop.views.day_drawer import DayDrawer
from models.records.evidence import InformationState
from storage.paths import HomePaths
from tests.arbitre import Arbitre

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NADEGE = "DE-0001"


def test_the_layers_that_were_opened_are_written(
    demo: Arbitre, tmp_path: Path, qtbot: QtBot
) -> None:
    with closing(Stage(HomePaths(demo.home), "fr", tmp_path / "pictures")) as stage:
        stage.open()
        window = stage.program.window
        drawer = window.findChild(DayDrawer)
        assert drawer is not None
        stage.expect(partial(drawer.person_chosen.emit, NADEGE), "notice")
        stage.expect(partial(window.said.emit, InformationState.AGREED), "offer")
        stage.program.offer.announcement.click()
        window.close_dialogs()

    (explanation,) = demo.read("journal", "show", "--kind", "explanation", "--limit", "1")
    assert explanation["person"] == NADEGE
    assert explanation["sealed"]["layers"] == ["announcement"]
    shown = demo.read("journal", "show", "--limit", "1000")
    kinds = [entry["kind"] for entry in shown if entry["kind"] != "backup"]
    assert kinds[-6:] == ["start", "access", "information", "explanation", "slate", "end"]
