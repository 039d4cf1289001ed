"""« L'offre demande / Le dossier dit », topic by topic, each with its mark and its word.

Draws no conclusion: the words and the fit come ready. Folds only what fits, never a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import ComparisonLine
from desktop.widgets.labels import line, paragraph
from desktop.widgets.links import LinkButton
from desktop.widgets.passage_cell import PassageCell
from models.records.matching import Fit

MARKS = {Fit.FITS: "✓", Fit.UNKNOWN: "?", Fit.GAP: "≠"}
_ROW, _HEAD, _BETWEEN, _TOPIC, _FIT = 28, 24, 8, 88, 92  # px of the design
_STACKED, _LEAST = 400, 200
_LEAST_FOLDED = 2  # one row alone takes no more room than the line that would stand for it


@dataclass(frozen=True, slots=True)
class _Row:
    """One topic as it was laid out."""

    told: ComparisonLine
    cells: tuple[QWidget, ...]
    place: int  # in the grid; a stacked row takes two

    def show(self, grid: QGridLayout, height: int, *, is_shown: bool) -> None:
        for cell in self.cells:
            cell.setVisible(is_shown)
        grid.setRowMinimumHeight(self.place, height if is_shown else 0)


class Comparison(QWidget):
    """A header and rows of at least 28 px of the design; every cell wraps.

    Where there is little width, topic and fit stand above what the two sides say. Where there is
    little height, ``fold`` puts one line in the place of rows that fit: « 4 autres points
    concordent »; pressing it brings them back.
    """

    folding_changed = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._lines: tuple[ComparisonLine, ...] = ()
        self._is_stacked = False
        self._is_open = False
        self._folded = 0
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._table = QWidget()
        self.concurring = LinkButton(theme, "")
        self._topics = paragraph(kind="muted")
        self._concurring_row = self._make_concurring_row()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._table)
        self._column.addWidget(self._concurring_row)
        self.concurring.clicked.connect(self._on_concurring_clicked)

    def show_lines(self, lines: tuple[ComparisonLine, ...]) -> None:
        """Replace the rows, all of them in view."""
        self._lines = lines
        self._is_open = False
        self._folded = 0
        self._build()

    def fold(self, count: int) -> None:
        """Fold the last ``count`` rows that fit; none once they were asked for."""
        self._folded = 0 if self._is_open else count
        self._show_rows()

    @property
    def foldings(self) -> Sequence[int]:
        """How many rows may be folded, from none to all that fit."""
        fitting = sum(told.fit is Fit.FITS for told in self._lines)
        return (0, *([] if self._is_open else range(_LEAST_FOLDED, fitting + 1)))

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
            self.folding_changed.emit()

    def _build(self) -> None:
        table = QWidget()
        self._rows = []
        grid = self._grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(_BETWEEN))
        grid.setVerticalSpacing(0)
        if self._is_stacked:
            self._fill_stacked(grid)
        else:
            self._fill(grid)
        self._table.hide()  # it goes away only when the event loop turns
        self._table.deleteLater()
        self._column.insertWidget(0, table)
        table.lower()  # read before the line below it
        table.show()
        self._table = table
        self._show_rows()

    def _show_rows(self) -> None:
        fitting = [row for row in self._rows if row.told.fit is Fit.FITS]
        folded = fitting[len(fitting) - self._folded :]
        for row in self._rows:
            height = 0 if self._is_stacked else self._theme.px(_ROW) - 1
            row.show(self._grid, height, is_shown=row not in folded)
        self._show_concurring([_within(row.told.topic) for row in folded])
        # Down to the pane: what asks for the height must not remember the one before.
        for layout, widget in ((self._grid, self._table), (self._column, self)):
            layout.invalidate()
            widget.updateGeometry()

    def _show_concurring(self, topics: Sequence[str]) -> None:
        self._concurring_row.setVisible(bool(topics) or self._is_open)
        self._topics.setText(", ".join(topics))
        self._topics.setVisible(bool(topics))
        if topics:
            told = {"count": len(topics), "topics": ", ".join(topics)}
            self.concurring.setText(
                self._messages.format("comparison-concurring", count=len(topics))
            )
            name = self._messages.format("comparison-concurring-name", **told)
        else:
            self.concurring.setText(self._messages.format("comparison-fold"))
            name = self.concurring.text()
        self.concurring.setAccessibleName(name)

    def _on_concurring_clicked(self) -> None:
        self._is_open = not self._is_open
        self._folded = 0
        self._show_rows()
        self.folding_changed.emit()

    def _make_concurring_row(self) -> QWidget:
        held = QWidget()
        px = self._theme.px
        row = QHBoxLayout(held)
        row.setContentsMargins(0, px(2), 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.concurring, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._topics, 1)
        held.hide()
        return held

    def _fill(self, grid: QGridLayout) -> None:
        """Four columns: topic, the offer, the file, the fit."""
        px = self._theme.px
        self._add_head(grid, 1)
        # The same at every offer: the eye finds a column where it was.
        grid.setColumnMinimumWidth(0, px(_TOPIC))
        grid.setColumnMinimumWidth(3, px(_FIT))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for told in self._lines:
            rule, row = self._add_rule(grid, 4)
            cells = self._cells(told)
            cells[0].setFixedWidth(px(_TOPIC))  # words that are wider wrap
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
            self._rows.append(_Row(told, (rule, *cells), row))

    def _fill_stacked(self, grid: QGridLayout) -> None:
        """Two columns: topic and fit, below them the offer and the file."""
        self._add_head(grid, 0)
        grid.setColumnStretch(0, 12)
        grid.setColumnStretch(1, 11)
        for told in self._lines:
            rule, row = self._add_rule(grid, 2)
            topic, demand, file, fit = self._cells(told)
            self._rows.append(_Row(told, (rule, topic, demand, file, fit), row))
            places = ((topic, 0, 0), (fit, 0, 1), (demand, 1, 0), (file, 1, 1))
            for cell, below, column in places:
                grid.addWidget(cell, row + below, column)

    def _add_head(self, grid: QGridLayout, first: int) -> None:
        for column, key in ((first, "panes-demand"), (first + 1, "panes-file")):
            grid.addWidget(line(self._messages.format(key), "h3"), 0, column)
        grid.setRowMinimumHeight(0, self._theme.px(_HEAD))

    def _add_rule(self, grid: QGridLayout, columns: int) -> tuple[QWidget, int]:
        """A hairline under what is there, and the row below it."""
        rule = QFrame()
        mark(rule, ground="rule")
        rule.setFixedHeight(1)
        row = grid.rowCount()
        grid.addWidget(rule, row, 0, 1, columns)
        return rule, row + 1

    def _cells(self, told: ComparisonLine) -> tuple[QWidget, QWidget, QWidget, QWidget]:
        """Topic, what the offer asks, what the file says, the fit; each tells where it stands."""
        demand: QWidget
        if told.passage:
            demand = PassageCell(self._theme, self._messages, _start(told.demand), told.passage)
        else:
            demand = paragraph(_start(told.demand))
            demand.setAccessibleName(self._named("panes-demand", told.demand))
        file = paragraph(_start(told.file))
        file.setAccessibleName(self._named("panes-file", told.file))
        cells = (paragraph(told.topic, "muted"), demand, file, self._fit(told))
        for cell in cells:
            cell.setContentsMargins(0, self._theme.px(2), 0, self._theme.px(2))
        return cells

    def _named(self, key: str, words: str) -> str:
        return self._messages.format("panes-cell", head=self._messages.format(key), words=words)

    def _fit(self, told: ComparisonLine) -> QWidget:
        """The mark and its word; a gap stands out by weight, shape and colour."""
        is_gap = told.fit is Fit.GAP
        sign = line(MARKS[told.fit], "gap" if is_gap else "muted")
        sign.setFixedWidth(self._theme.px(14))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
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


def _start(words: str) -> str:
    """A cell begins with a capital."""
    return words[:1].upper() + words[1:]


def _within(topic: str) -> str:
    """A topic as it stands within a sentence."""
    return topic[:1].lower() + topic[1:]
