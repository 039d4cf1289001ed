"""The rows of offers, for a list view. Never sorts or filters: the workflow did."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.contents import OfferRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class OffersModel(QAbstractListModel):
    """Rows under the role ``ROW``; what a screen reader says under ``AccessibleTextRole``."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[OfferRow, ...] = ()

    def show_rows(self, rows: tuple[OfferRow, ...]) -> None:
        """Replace the rows; those that keep their place keep the selection."""
        kept = len(self._rows)
        if not kept or [r.offer for r in rows[:kept]] != [r.offer for r in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        added = len(rows) - kept
        self._rows = rows[:kept]
        self.dataChanged.emit(self.index(0), self.index(kept - 1))
        if added:
            self.beginInsertRows(QModelIndex(), kept, kept + added - 1)
            self._rows = rows
            self.endInsertRows()

    def find(self, offer: str | None) -> int:
        """The row of an offer; -1 when it has none."""
        return next((at for at, row in enumerate(self._rows) if row.offer == offer), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many offers."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One row, its title or its full sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((row.title, row.where, row.terms))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or ". ".join(
                (row.title, row.where, row.terms, row.answered or row.word)
            )
        return None
