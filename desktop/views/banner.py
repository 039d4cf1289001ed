"""Says for as long as it is so that the model learned from invented answers. Cannot be closed."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import paragraph

_HEIGHT = 26  # px of the design


class Banner(QFrame):
    """An icon and a sentence on the ground of warnings."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="warning")
        self.setMinimumHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(2), theme.px(16), theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel("warning", theme, "ochre"))
        row.addWidget(paragraph(messages.format("banner-simulated")), stretch=1)
