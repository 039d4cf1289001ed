"""At the size it was drawn for, the screen shows a case whole: nothing to scroll for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.tour.stage import Stage
from models.records.evidence import InformationState
from storage.paths import HomePaths
from tests.arbitre import Arbitre

CASES = 6


def test_the_first_suggestions_of_the_day_do_not_scroll(
    qtbot: QtBot, demo: Arbitre, tmp_path: Path
) -> None:
    stage = Stage(HomePaths(demo.home), "fr", tmp_path / "pictures", em=12)
    overflow: dict[str, int] = {}
    try:
        stage.open()
        controller, window = stage.program.controller, stage.program.window
        for number in range(1, 20):
            reference = f"DE-{number:04d}"
            came = stage.expect(partial(controller.take, reference), "notice", "state", "error")
            if came == "notice":
                informed = partial(window.said.emit, InformationState.AGREED)
                came = stage.expect(informed, "offer", "state", "error")
            if came == "offer":
                stage.settle()
                overflow[reference] = stage.program.offer.scroller.verticalScrollBar().maximum()
            if len(overflow) == CASES:
                break
    finally:
        stage.close()
    assert list(overflow.values()) == [0] * CASES
