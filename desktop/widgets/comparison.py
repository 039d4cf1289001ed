"""« L'offre demande / Le dossier dit », topic by topic, each with its mark and its word.

Draws no conclusion: the words and the fit come ready.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import ComparisonLine
from desktop.widgets.labels import line, paragraph
from desktop.widgets.passage_cell import PassageCell
from models.records.matching import Fit

MARKS = {Fit.FITS: "✓", Fit.UNKNOWN: "?", Fit.GAP: "≠"}
_ROW, _HEAD, _BETWEEN, _TOPIC, _FIT = 28, 24, 12, 74, 86  # px of the design
_COLUMNS = 4


class Comparison(QWidget):
    """A header and rows of at least 28 px of the design; every cell wraps."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._table = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._table)

    def show_lines(self, lines: tuple[ComparisonLine, ...]) -> None:
        """Replace the rows."""
        table = QWidget()
        grid = self._grid(table)
        for row, told in enumerate(lines):
            rule = QFrame()
            mark(rule, ground="rule")
            rule.setFixedHeight(1)
            grid.addWidget(rule, 2 * row + 1, 0, 1, _COLUMNS)
            self._add_line(grid, 2 * row + 2, told)
        self._column.replaceWidget(self._table, table)
        self._table.deleteLater()
        self._table = table

    def _grid(self, table: QWidget) -> QGridLayout:
        px = self._theme.px
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(_BETWEEN))
        grid.setVerticalSpacing(0)
        for column, key in ((1, "panes-demand"), (2, "panes-file")):
            grid.addWidget(line(self._messages.format(key), "h3"), 0, column)
        grid.setRowMinimumHeight(0, px(_HEAD))
        grid.setColumnMinimumWidth(0, px(_TOPIC))
        grid.setColumnMinimumWidth(3, px(_FIT))
        grid.setColumnStretch(1, 12)
        grid.setColumnStretch(2, 11)
        return grid

    def _add_line(self, grid: QGridLayout, row: int, told: ComparisonLine) -> None:
        say, px = self._messages.format, self._theme.px
        demand: QWidget
        if told.passage:
            demand = PassageCell(self._theme, self._messages, told.demand, told.passage)
            demand.words.setAccessibleName(f"{say('panes-demand')} : {told.demand}")
        else:
            demand = paragraph(told.demand)
            demand.setAccessibleName(f"{say('panes-demand')} : {told.demand}")
        file = paragraph(told.file)
        file.setAccessibleName(f"{say('panes-file')} : {told.file}")
        cells = (line(told.topic, "muted"), demand, file, self._fit(told))
        for column, cell in enumerate(cells):
            cell.setContentsMargins(0, px(2), 0, px(2))
            grid.addWidget(cell, row, column)
        grid.setRowMinimumHeight(row, px(_ROW) - 1)

    def _fit(self, told: ComparisonLine) -> QWidget:
        """The mark and its word; a gap stands out by weight, shape and colour."""
        is_gap = told.fit is Fit.GAP
        sign = line(MARKS[told.fit], "h3" if is_gap else "muted")
        sign.setFixedWidth(self._theme.px(14))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if is_gap:
            sign.setStyleSheet(f"color: {self._theme.color('ochre').name()};")
        word: QLabel = line(told.fit_word, "h3" if is_gap else "muted")
        word.setAccessibleName(f"{told.topic} : {told.fit_word}")
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(6))
        row.addWidget(sign)
        row.addWidget(word, 1)
        return cell
