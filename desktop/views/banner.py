"""Says for as long as it is so that the model learned from invented answers. Cannot be closed."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import paragraph

_HEIGHT, _AROUND = 26, 60  # px of the design


class Banner(QFrame):
    """An icon and a sentence on the ground of warnings."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        mark(self, ground="warning")
        self.setMinimumHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(2), theme.px(16), theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel("warning", theme, "ochre"))
        self._words = messages.format("banner-simulated")
        self._short = messages.format("banner-simulated-short")
        self._label = paragraph(self._words)
        self._label.setAccessibleName(self._words)
        row.addWidget(self._label, stretch=1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words rather than a second line."""
        super().resizeEvent(event)
        room = self._label.fontMetrics().horizontalAdvance(self._words) + self._theme.px(_AROUND)
        self._label.setText(self._words if room <= self.width() else self._short)
