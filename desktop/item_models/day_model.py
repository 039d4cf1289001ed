"""The people of the day as rows, filtered by name. Never sorts: the day has its own order."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.messages import Messages
from desktop.views.contents import DayRow

ROW_ROLE = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()


class DayModel(QAbstractListModel):
    """``DayRow`` under ``ROW_ROLE``; a sentence for screen readers."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._rows: tuple[DayRow, ...] = ()
        self._shown: tuple[DayRow, ...] = ()
        self._sought = ""

    def show_rows(self, rows: tuple[DayRow, ...]) -> None:
        """Other people."""
        self._rows = rows
        self._choose()

    def seek(self, name: str) -> None:
        """Keep the rows whose name has ``name`` in it, whatever its accents and case."""
        self._sought = _plain(name.strip())
        self._choose()

    @property
    def has_people(self) -> bool:
        """Whether there is anybody, sought or not."""
        return bool(self._rows)

    @property
    def only_found(self) -> str | None:
        """The reference of the one person whose name was sought, if only one is left."""
        is_one = bool(self._sought) and len(self._shown) == 1
        return self._shown[0].reference if is_one else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """People shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """A person's name, row or sentence."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.name}\n{row.subtitle}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = {"time": row.time, "name": row.name, "state": row.state}
            sentence = self._messages.format("drawer-row", subtitle=row.subtitle, **told)
            return ", ".join(part for part in sentence.split(", ") if part.strip())
        return None

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = tuple(row for row in self._rows if self._sought in _plain(row.name))
        self.endResetModel()


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
