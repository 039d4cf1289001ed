"""The list of people: a click, Enter or Space on a row opens the person. Moving opens nobody."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.item_models.day_model import ROW_ROLE, DayModel
from desktop.theme import Theme
from desktop.widgets.day_delegate import DayDelegate
from desktop.widgets.scroll_bars import name_scroll_bars

_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DayList(QListView):
    """Rows of 52 px, taller where words wrap; scrolls."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, model: DayModel, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        delegate = DayDelegate(theme)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        name_scroll_bars(self, name)
        self.clicked.connect(self._on_opened)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in on the first row rather than on none."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the current row."""
        if event.key() not in _OPENING_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._on_opened(self.currentIndex())

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW_ROLE).reference)
