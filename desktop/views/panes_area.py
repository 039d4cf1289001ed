"""The offers and the opened offer: side by side where there is room, else one part behind a tab.

Never changes what the panes show.
"""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.notes_view import NotesView
from desktop.views.offer_pane import OfferPane, OfferPart
from desktop.views.offers_pane import OffersPane
from desktop.widgets.tab_row import TabRow

_OFFERS_WIDTH = 372  # px of the design
_ANY_WIDTH = 16_777_215  # Qt's own limit


class Part(StrEnum):
    """What a narrow window shows one at a time."""

    OFFERS = "part-offers"
    COMPARISON = "part-comparison"
    WHY = "part-why"
    CHECKS = "part-checks"


class PanesArea(QWidget):
    """Two panes, or tabs over one; ``notes`` come here from beside the answers when narrow."""

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        offers: OffersPane,
        offer: OfferPane,
        notes: NotesView,
    ) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        self._offers, self._offer, self._notes = offers, offer, notes
        self._is_compact = False
        self._part = Part.OFFERS
        mark(notes, ground="surface")
        self._tabs = TabRow(theme, messages.format("parts-name"), [part.value for part in Part])
        for part in Part:
            self._tabs.show_words(part.value, messages.format(part.value))
        offers.headed.connect(partial(self._tabs.show_words, Part.OFFERS.value))
        notes.counted.connect(self._on_counted)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(offers)
        self._row.addWidget(offer, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addLayout(self._row, stretch=1)
        self._tabs.tab_clicked.connect(lambda key: self.show_part(Part(key)))
        for offers_list in (offers.suggestions.offers, offers.seen.offers):
            offers_list.clicked.connect(self._on_row_entered)
            offers_list.activated.connect(self._on_row_entered)
        self.set_compact(is_compact=False)

    def set_compact(self, *, is_compact: bool) -> None:
        """One part behind tabs, or both panes. The answers must have let go of the notes."""
        self._is_compact = is_compact
        width = _ANY_WIDTH if is_compact else self._theme.px(_OFFERS_WIDTH)
        self._offers.setMaximumWidth(width)
        self._offers.setMinimumWidth(0 if is_compact else width)
        self._row.setStretchFactor(self._offers, 1 if is_compact else 0)
        self._tabs.setVisible(is_compact)
        self._offers.set_compact(is_compact=is_compact)
        if is_compact:
            self._row.addWidget(self._notes, stretch=1)
        self._arrange()

    def show_part(self, part: Part) -> None:
        """Bring a part forward; in a wide window all are in view already."""
        self._part = part
        self._arrange()

    @property
    def part(self) -> Part | None:
        """The part in view, ``None`` when all are."""
        return self._part if self._is_compact else None

    def _on_counted(self, count: int) -> None:
        key = "part-checks-count" if count else Part.CHECKS.value
        self._tabs.show_words(Part.CHECKS.value, self._messages.format(key, count=count))

    def _on_row_entered(self) -> None:
        """A row clicked or entered is to be read: the arrows alone stay in the list."""
        if self._is_compact:
            self.read_offer()

    def read_offer(self) -> None:
        """The opened offer in view, with the focus."""
        self.show_part(Part.COMPARISON)
        self._offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_offers(self) -> None:
        """The list in view, with the focus; without one, the offer: no letter goes to a field."""
        self.show_part(Part.OFFERS)
        if not self._offers.take_focus():
            self.read_offer()

    def _arrange(self) -> None:
        part = self.part
        self._tabs.show_current(self._part.value)
        self._offers.setVisible(part in (None, Part.OFFERS))
        self._offer.setVisible(part in (None, Part.COMPARISON, Part.WHY))
        if part is not None:
            self._notes.setVisible(part is Part.CHECKS)
        parts = {Part.COMPARISON: OfferPart.COMPARISON, Part.WHY: OfferPart.REASONS}
        self._offer.show_part(OfferPart.ALL if part is None else parts.get(part, OfferPart.ALL))
