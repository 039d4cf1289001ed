"""A picture of every state of the window, in both languages and both themes, over invented data."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.messages import LANGUAGES
from desktop.tour.beside import picture_beside, picture_own
from desktop.tour.lock import picture_lock
from desktop.tour.stage import Stage
from desktop.tour.states import picture_empty, picture_kinds, picture_text
from desktop.views.offers_pane import OffersTab
from desktop.workflow.demo import make_demo
from desktop.workflow.workplace import silent
from models.records.evidence import InformationState
from models.records.people import MeetingMode
from storage.paths import HomePaths

PERSON = "DE-0001"


def make_screens(out: Path) -> Iterator[Path]:
    """Write ``<state>-<language>-<theme>.png`` into ``out`` and yield each path."""
    with tempfile.TemporaryDirectory(prefix="arbitre-screens-") as scratch:
        home = Path(scratch) / "home"
        make_demo(HomePaths(home), 1, None, silent)
        for language in LANGUAGES:
            for is_dark in (False, True):
                copy = Path(scratch) / f"{language}-{is_dark}"
                shutil.copytree(home, copy)
                suffix = f"{language}-{'dark' if is_dark else 'light'}"
                yield from _states(HomePaths(copy), language, out, is_dark, suffix)


def _states(
    paths: HomePaths, language: str, out: Path, is_dark: bool, suffix: str
) -> Iterator[Path]:
    stage = Stage(paths, language, out, is_dark=is_dark)
    window, controller = stage.program.window, stage.program.controller
    try:
        stage.open()
        stage.wait("ready")  # or the foot would tell how far it is
        yield stage.picture(f"day-{suffix}")
        stage.key(Qt.Key.Key_Escape)
        yield stage.picture(f"nobody-{suffix}")
        stage.expect(partial(controller.take, PERSON), "notice")
        yield stage.picture(f"to-say-{suffix}")
        stage.expect(partial(window.said.emit, InformationState.AGREED), "offer")
        yield stage.picture(f"suggestion-{suffix}")
        yield from _dialogs(stage, suffix)
        yield from _contrast(stage, suffix)
        for verdict, button in stage.program.answer.buttons.items():
            button.click()
            yield stage.picture(f"reasons-{verdict.name.lower()}-{suffix}")
        QTest.keyClick(stage.program.answer, Qt.Key.Key_Escape)
        yield from picture_kinds(stage, suffix)
        stage.expect(partial(stage.program.controller.take, PERSON), "offer")
        yield from picture_beside(stage, suffix)
        next(reversed(stage.program.answer.buttons.values())).click()
        stage.expect(partial(QTest.keyClicks, stage.program.answer, "3"), "recorded")
        yield stage.picture(f"recorded-{suffix}")
        yield from picture_own(stage, suffix)
        stage.program.offers.show_tab(OffersTab.SEEN)
        yield stage.picture(f"seen-{suffix}")
        stage.program.offers.show_tab(OffersTab.ASKED)
        stage.program.offers.offer_asked.emit("404")
        stage.settle()
        yield stage.picture(f"own-offer-unknown-{suffix}")
        window.pause()
        yield stage.picture(f"paused-{suffix}")
        window.resume()
        stage.expect(window.suspension_requested.emit, "state")
        yield stage.picture(f"suspended-{suffix}")
        stage.expect(window.suspension_requested.emit, "offer")
        stage.expect(partial(window.mode_chosen.emit, MeetingMode.ABSENT), "state")
        yield stage.picture(f"absent-{suffix}")
        stage.expect(partial(window.mode_chosen.emit, MeetingMode.ON_SITE), "offer")
        yield from picture_empty(stage, suffix)
        stage.expect(partial(window.said.emit, InformationState.DECLINED), "state")
        yield stage.picture(f"declined-{suffix}")
        window.show_error(stage.program.say.format("in-window-offers-not-imported"))
        yield stage.picture(f"error-{suffix}")
        yield from picture_lock(stage, suffix)
    finally:
        stage.close()
    yield from picture_text(paths, language, out, is_dark, suffix)


def _dialogs(stage: Stage, suffix: str) -> Iterator[Path]:
    opened = {
        "full-table": stage.program.offer.table,
        "announcement": stage.program.offer.announcement,
        "filters": stage.program.offers.suggestions.filters,
    }
    for name, button in opened.items():
        button.click()
        stage.settle()
        dialog = stage.dialog(QDialog)
        yield stage.picture(f"{name}-{suffix}", dialog)
        dialog.reject()
        stage.settle()


def _contrast(stage: Stage, suffix: str) -> Iterator[Path]:
    """« Comparer à… » the second offer in view."""
    action = stage.program.offer.other_offers.actions()[0]
    stage.expect(action.trigger, "contrast")
    dialog = stage.dialog(QDialog)
    yield stage.picture(f"contrast-{suffix}", dialog)
    dialog.reject()
    stage.program.answer.before.unread.click()
    stage.settle()
    yield stage.picture(f"not-read-{suffix}", stage.dialog(QDialog))
    stage.dialog(QDialog).reject()
    stage.settle()
