"""Dialogs that show: a table, a text. They ask nothing, have no default button, close on Escape."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme
from desktop.widgets.labels import line
from desktop.widgets.scroll_bars import name_scroll_bars

_CELL_SIDE, _CELL_EDGE = 8, 4  # px of the design, the padding in the style sheet
_TEXT_MARGIN = 4  # px of the screen, what Qt leaves beside a text at most
_TALL = 10_000
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ShowDialog(QDialog):
    """A title, one widget, « Fermer »."""

    def __init__(
        self, theme: Theme, title: str, shown: QWidget, close: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_dialog(self, title)
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


def name_dialog(dialog: QDialog, title: str) -> None:
    """Say the title once: it stands in the dialog, so the frame has the program's name."""
    dialog.setWindowTitle(QGuiApplication.applicationDisplayName() or title)
    dialog.setAccessibleName(title)


class _Cells(QStyledItemDelegate):
    """As high as their words: Qt forgets the padding of a style sheet when it measures them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._font = theme.font()
        self._side, self._edge = theme.px(_CELL_SIDE) + _TEXT_MARGIN, theme.px(_CELL_EDGE)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The width that Qt finds; the height of the words that wrap in the column."""
        view = option.widget
        assert isinstance(view, QTableWidget)
        room = QRect(0, 0, view.columnWidth(index.column()) - 2 * self._side, _TALL)
        wraps = int(Qt.TextFlag.TextWordWrap)
        bounds = QFontMetrics(self._font).boundingRect(room, wraps, str(index.data()))
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), bounds.height() + 2 * self._edge + 1))


def table(
    theme: Theme,
    name: str,
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    figures: Collection[int] = (),
    wide: Collection[int] = (),
) -> QTableWidget:
    """A table to read: every cell is reached with the arrows, none can be changed.

    Columns of ``figures`` end at the right; those that are ``wide`` share what the others leave.
    """
    shown = QTableWidget(len(rows), len(headers))
    shown.setAccessibleName(name)
    shown.setItemDelegate(_Cells(theme, shown))
    for column, words in enumerate(headers):
        item = QTableWidgetItem(words)
        item.setTextAlignment(_FIGURES if column in figures else _WORDS)
        shown.setHorizontalHeaderItem(column, item)
    shown.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    shown.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    shown.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    shown.setTabKeyNavigation(False)
    shown.setWordWrap(True)
    shown.setShowGrid(False)
    shown.setCornerButtonEnabled(False)
    shown.verticalHeader().hide()
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_FIGURES if column in figures else _WORDS)
            shown.setItem(row, column, item)
    header = shown.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    widest = max(range(len(headers)), key=lambda at: max((len(r[at]) for r in rows), default=0))
    for column in wide or (widest,):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    shown.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    # Again when a column gets another width: no word is elided.
    shown.setTextElideMode(Qt.TextElideMode.ElideNone)
    header.sectionResized.connect(shown.resizeRowsToContents)
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
