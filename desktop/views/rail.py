"""The rail at the left: only ways that lead somewhere today."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.buttons import IconButton

_WIDTH = 48  # px of the design


class Rail(QFrame):
    """Look for a person, compare the person's own offer."""

    search_requested = Signal()
    own_offer_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="side", edge="right")
        self.setFixedWidth(theme.px(_WIDTH))
        search = IconButton(theme, "search", name=messages.format("rail-search"), kind="icon")
        own_offer = messages.format("rail-own-offer")
        self._own_offer = IconButton(theme, "offer", name=own_offer, kind="icon")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        column.setSpacing(theme.px(12))
        for button in (search, self._own_offer):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        search.clicked.connect(self.search_requested)
        self._own_offer.clicked.connect(self.own_offer_requested)

    def allow_own_offer(self, *, is_allowed: bool) -> None:
        """Comparing an offer needs an open appointment in which the tool may be used."""
        self._own_offer.setVisible(is_allowed)
