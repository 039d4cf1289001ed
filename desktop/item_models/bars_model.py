"""The reasons, one bar a row, for a list view. Never a number of the model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from desktop.item_models.offers_model import ROW, Index
from desktop.views.contents import Bar

_NOWHERE = QModelIndex()


class BarsModel(QAbstractListModel):
    """Bars under the role ``ROW``; what a screen reader says under ``AccessibleTextRole``."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Replace the bars."""
        self.beginResetModel()
        self._bars = bars
        self.endResetModel()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars shown."""
        return self._bars

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many bars."""
        return 0 if parent.isValid() else len(self._bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One bar, its words or its full sentence."""
        if not index.isValid():
            return None
        bar = self._bars[index.row()]
        if role == ROW:
            return bar
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.text
        return bar.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
