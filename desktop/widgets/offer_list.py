"""The list of offers that the adviser walks through. Choosing a row shows an offer, never answers.

``offer_chosen`` tells only what the adviser did, and an offer already open is not opened twice.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QWidget

from desktop.item_models.offers_model import ROW, OffersModel
from desktop.theme import Theme
from desktop.views.contents import OfferRow
from desktop.widgets.offer_delegate import OfferDelegate
from desktop.widgets.row_list import RowList


class OfferList(RowList):
    """Arrows or a click choose a row; Enter chooses the current one."""

    offer_chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._offers = OffersModel()
        super().__init__(self._offers, OfferDelegate(theme), name, parent)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self._opened: str | None = None
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_rows(self, rows: tuple[OfferRow, ...]) -> None:
        """Replace the rows; the open offer stays marked where it still has a row."""
        self._offers.show_rows(rows)
        self._mark(self._offers.find(self._opened))

    def show_opened(self, offer: str | None) -> None:
        """Mark the row of the offer that is open now, and open nothing."""
        self._opened = offer
        self._mark(self._offers.find(offer))

    def choose_first(self) -> bool:
        """Open the first offer; false when there is none."""
        return self.choose_row(0)

    def choose_next(self) -> bool:
        """Open the next offer without an answer, after the open one; false when none is left."""
        rows = self._offers.rowCount()
        start = self._offers.find(self._opened) + 1
        for step in range(rows):
            row = (start + step) % rows
            if self._row(row).answered is None and self._row(row).offer != self._opened:
                return self.choose_row(row)
        return False

    @property
    def opened(self) -> str | None:
        """The offer this list has open."""
        return self._opened

    def _on_selection_changed(self) -> None:
        selected = self.selectionModel().selectedIndexes()
        if selected:
            self._choose(selected[0])

    def _choose(self, index: QModelIndex) -> None:
        offer = self._row(index.row()).offer
        if offer != self._opened:
            self._opened = offer
            self.offer_chosen.emit(offer)

    def choose_row(self, row: int) -> bool:
        """Open the offer of a row; false when there is none."""
        if row >= self._offers.rowCount():
            return False
        self._choose(self._offers.index(row))
        self._mark(row)
        return True

    def _mark(self, row: int) -> None:
        if row < 0:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._offers.index(row))

    def _row(self, row: int) -> OfferRow:
        found = self._offers.index(row).data(ROW)
        assert isinstance(found, OfferRow)
        return found
