"""One appointment through the real window, from the list to an answer that stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.home_opener import Opening
from desktop.messages import Messages, messages
from desktop.tour.stage import Stage
from desktop.views.contents import DayRow
from models.errors import HomeError
from storage.paths import HomePaths

AGREED = "1"  # first of the three answers to the text


def play_tour(paths: HomePaths, language: str, out: Path) -> Iterator[Path]:
    """Play it and yield each picture: list, text, suggestion, reasons, answer, undo, answer.

    One answer stands at the end. Makes the demonstration where there is no home. Raises
    ``HomeError``: tour_stuck, tour_nobody.
    """
    stage = Stage(paths, language, out)
    rows: list[DayRow] = []
    stage.program.opener.opened.connect(lambda opening: rows.extend(_rows(opening)))
    try:
        stage.open()
        yield stage.picture("1-day")
        yield from _appointment(stage, rows, messages(language))
    finally:
        stage.close()


def _rows(opening: Opening) -> tuple[DayRow, ...]:
    return opening.day.rows


def _appointment(stage: Stage, rows: list[DayRow], say: Messages) -> Iterator[Path]:
    for row in rows:
        came = stage.expect(partial(_choose, stage, row.name), "notice", "offer", "error", "state")
        if came == "notice":
            yield stage.picture("2-to-say")
            came = stage.expect(partial(stage.key, AGREED), "offer", "error")
        if came == "offer":
            yield from _answer(stage, say)
            return
        # Absent, does not wish the tool, or looks for nothing: obeyed, and the next is opened.
    raise HomeError("tour_nobody")


def _choose(stage: Stage, name: str) -> None:
    """Look for a name in the drawer, and open it with Enter."""
    stage.program.window.open_day()
    stage.key(name)
    stage.key(Qt.Key.Key_Return)


def _answer(stage: Stage, say: Messages) -> Iterator[Path]:
    yield stage.picture("3-suggestion")
    stage.key(say.format("panes-key-set-aside"))  # letters follow the words of the language
    yield stage.picture("4-reasons")
    stage.expect(partial(stage.key, "2"), "recorded")
    yield stage.picture("5-recorded")
    stage.expect(stage.program.answer.undo_requested.emit, "undone")
    yield stage.picture("6-undone")
    stage.key(say.format("panes-key-keep"))
    stage.expect(partial(stage.key, "1"), "recorded")
    yield stage.picture("7-recorded-again")
