"""A day at the real window with one person, then a bug whose message names them.

``python -m tests.desktop.planted_day HOME REFERENCE NAME TEXT``: prints the report of the bug.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.crash_report import Crash, report
from desktop.tour.stage import Stage
from models.records.evidence import InformationState
from storage.paths import HomePaths


def main(home: str, reference: str, name: str, text: str) -> None:
    stage = Stage(HomePaths(Path(home)), "fr", Path(tempfile.gettempdir()) / "pictures", em=12)
    stage.open()
    stage.key(Qt.Key.Key_Escape)
    controller, window = stage.program.controller, stage.program.window
    stage.expect(partial(controller.take, reference), "notice")
    stage.expect(partial(window.said.emit, InformationState.AGREED), "offer")
    stage.expect(partial(QTest.keyClicks, stage.program.offers, "g1"), "recorded")
    stage.settle()
    stage.close()
    try:
        raise KeyError(f"{name} {reference} {text}")
    except KeyError as error:
        print(report(Crash.of(error), ["Arbitre"]))


if __name__ == "__main__":
    main(*sys.argv[1:])
