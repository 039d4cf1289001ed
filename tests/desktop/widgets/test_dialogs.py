"""A table to read shows every word, at any width."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.dialogs import table
from tests.desktop.framing import theme_for
from tests.desktop.panes import show

ROWS = [("Expérience", "Ancienneté de la dernière expérience exercée " * n) for n in range(1, 30)]


def test_a_word_that_the_padding_leaves_no_room_for_wraps(qtbot: QtBot) -> None:
    theme = theme_for()
    shown = table(theme, "Tableau complet", ("Élément",), [("Ancienneté de la dernière",)])
    words = QFontMetrics(theme.font()).horizontalAdvance("Ancienneté de la dernière")
    heights = []
    for beside in (60, 16):
        show(qtbot, shown, words + beside, 200)
        shown.resize(words + beside, 200)
        QApplication.processEvents()
        heights.append(shown.rowHeight(0))
    assert heights[1] > heights[0]


def test_rows_are_as_high_as_their_words_when_the_table_narrows(qtbot: QtBot) -> None:
    theme = theme_for()
    shown = table(theme, "Tableau complet", ("Thème", "Élément"), ROWS)
    show(qtbot, shown, 640, 400)
    for width in (640, 360):
        shown.resize(width, 400)
        QApplication.processEvents()
        low = [r for r in range(len(ROWS)) if shown.rowHeight(r) < shown.sizeHintForRow(r)]
        assert low == [] and shown.horizontalScrollBar().maximum() == 0
