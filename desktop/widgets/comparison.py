"""« L'offre demande / Le dossier dit », topic by topic, each with its mark and its word.

Draws no conclusion: the words and the fit come ready.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import ComparisonLine
from desktop.widgets.labels import line, paragraph
from desktop.widgets.passage_cell import PassageCell
from models.records.matching import Fit

MARKS = {Fit.FITS: "✓", Fit.UNKNOWN: "?", Fit.GAP: "≠"}
_ROW, _HEAD, _BETWEEN, _TOPIC, _FIT = 28, 24, 10, 74, 86  # px of the design
_STACKED, _LEAST = 400, 200


class Comparison(QWidget):
    """A header and rows of at least 28 px of the design; every cell wraps.

    Where there is little width, topic and fit stand above what the two sides say.
    """

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._lines: tuple[ComparisonLine, ...] = ()
        self._is_stacked = False
        self._table = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._table)

    def show_lines(self, lines: tuple[ComparisonLine, ...]) -> None:
        """Replace the rows."""
        self._lines = lines
        self._build()

    def minimumSizeHint(self) -> QSize:
        """As narrow as when stacked."""
        return QSize(self._theme.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the rows where there is little width."""
        super().resizeEvent(event)
        is_stacked = self.width() < self._theme.px(_STACKED)
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self._build()

    def _build(self) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(_BETWEEN))
        grid.setVerticalSpacing(0)
        if self._is_stacked:
            self._fill_stacked(grid)
        else:
            self._fill(grid)
        self._table.hide()  # it goes away only when the event loop turns
        self._table.deleteLater()
        self._column.addWidget(table)
        table.show()
        self._table = table

    def _fill(self, grid: QGridLayout) -> None:
        """Four columns: topic, the offer, the file, the fit."""
        px = self._theme.px
        self._add_head(grid, 1)
        grid.setColumnMinimumWidth(0, px(_TOPIC))
        grid.setColumnMinimumWidth(3, px(_FIT))
        grid.setColumnStretch(1, 13)
        grid.setColumnStretch(2, 10)
        for told in self._lines:
            row = self._add_rule(grid, 4)
            for column, cell in enumerate(self._cells(told)):
                grid.addWidget(cell, row, column)
            grid.setRowMinimumHeight(row, px(_ROW) - 1)

    def _fill_stacked(self, grid: QGridLayout) -> None:
        """Two columns: topic and fit, below them the offer and the file."""
        self._add_head(grid, 0)
        grid.setColumnStretch(0, 12)
        grid.setColumnStretch(1, 11)
        for told in self._lines:
            row = self._add_rule(grid, 2)
            topic, demand, file, fit = self._cells(told)
            places = ((topic, 0, 0), (fit, 0, 1), (demand, 1, 0), (file, 1, 1))
            for cell, below, column in places:
                grid.addWidget(cell, row + below, column)

    def _add_head(self, grid: QGridLayout, first: int) -> None:
        for column, key in ((first, "panes-demand"), (first + 1, "panes-file")):
            grid.addWidget(line(self._messages.format(key), "h3"), 0, column)
        grid.setRowMinimumHeight(0, self._theme.px(_HEAD))

    def _add_rule(self, grid: QGridLayout, columns: int) -> int:
        """A hairline under what is there; the row below it."""
        rule = QFrame()
        mark(rule, ground="rule")
        rule.setFixedHeight(1)
        row = grid.rowCount()
        grid.addWidget(rule, row, 0, 1, columns)
        return row + 1

    def _cells(self, told: ComparisonLine) -> tuple[QWidget, QWidget, QWidget, QWidget]:
        """Topic, what the offer asks, what the file says, the fit; each tells where it stands."""
        demand: QWidget
        if told.passage:
            demand = PassageCell(self._theme, self._messages, told.demand, told.passage)
        else:
            demand = paragraph(told.demand)
            demand.setAccessibleName(self._named("panes-demand", told.demand))
        file = paragraph(told.file)
        file.setAccessibleName(self._named("panes-file", told.file))
        cells = (line(told.topic, "muted"), demand, file, self._fit(told))
        for cell in cells:
            cell.setContentsMargins(0, self._theme.px(2), 0, self._theme.px(2))
        return cells

    def _named(self, key: str, words: str) -> str:
        return self._messages.format("panes-cell", head=self._messages.format(key), words=words)

    def _fit(self, told: ComparisonLine) -> QWidget:
        """The mark and its word; a gap stands out by weight, shape and colour."""
        is_gap = told.fit is Fit.GAP
        sign = line(MARKS[told.fit], "h3" if is_gap else "muted")
        sign.setFixedWidth(self._theme.px(14))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if is_gap:
            sign.setStyleSheet(f"color: {self._theme.color('ochre').name()};")
        word: QLabel = line(told.fit_word, "h3" if is_gap else "muted")
        word.setAccessibleName(
            self._messages.format("panes-cell", head=told.topic, words=told.fit_word)
        )
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(6))
        row.addWidget(sign)
        row.addWidget(word, 1)
        return cell
