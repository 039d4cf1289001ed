"""A list of drawn rows that is as tall as its rows. Letters are left to the answers: no search."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from desktop.theme import Theme
from desktop.widgets.scroll_bars import style_scroll_bars


class RowList(QListView):
    """One column of rows whose height depends on the width; scrolls when it gets less room."""

    def __init__(
        self,
        theme: Theme,
        model: QAbstractListModel,
        delegate: QStyledItemDelegate,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        style_scroll_bars(self, theme, name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for signal in (model.modelReset, model.rowsInserted, model.dataChanged):
            signal.connect(self._on_rows_changed)

    def sizeHint(self) -> QSize:
        """As tall as all rows."""
        rows = self.model().rowCount()
        height = sum(self.sizeHintForRow(row) for row in range(rows))
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Can scroll down to one row."""
        return QSize(0, self.sizeHintForRow(0) if self.model().rowCount() else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, page keys, Enter and Space are the list's; every other text goes on."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides how rows wrap."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
