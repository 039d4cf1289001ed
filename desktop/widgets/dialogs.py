"""Dialogs that show: a table, a text. They ask nothing, have no default button, close on Escape."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme
from desktop.widgets.labels import line
from desktop.widgets.scroll_bars import name_scroll_bars


class ShowDialog(QDialog):
    """A title, one widget, « Fermer »."""

    def __init__(
        self, theme: Theme, title: str, shown: QWidget, close: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumSize(theme.px(320), theme.px(240))
        self.resize(theme.px(680), theme.px(480))
        button = QPushButton(close)
        button.setAutoDefault(False)
        button.setMinimumHeight(theme.px(32))
        button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(line(title, "h2"))
        column.addWidget(shown, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button)
        column.addLayout(foot)
        shown.setFocus()


def table(
    theme: Theme, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]]
) -> QTableWidget:
    """A table to read: every cell is reached with the arrows, none can be changed."""
    shown = QTableWidget(len(rows), len(headers))
    shown.setAccessibleName(name)
    shown.setHorizontalHeaderLabels(list(headers))
    shown.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    shown.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    shown.setTabKeyNavigation(False)
    shown.setWordWrap(True)
    shown.setShowGrid(False)
    shown.setCornerButtonEnabled(False)
    shown.verticalHeader().hide()
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            shown.setItem(row, column, QTableWidgetItem(text))
    header = shown.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    widest = max(range(len(headers)), key=lambda at: max((len(r[at]) for r in rows), default=0))
    header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    shown.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    shown.verticalHeader().setMinimumSectionSize(theme.px(28))
    name_scroll_bars(shown, name)
    if rows:
        shown.setCurrentCell(0, 0)
    return shown


def text(theme: Theme, name: str, content: str) -> QPlainTextEdit:
    """A text to read, plain."""
    shown = QPlainTextEdit(content)
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setAccessibleName(name)
    shown.document().setDocumentMargin(theme.px(8))
    name_scroll_bars(shown, name)
    return shown
