"""A sentence, an explanation and a way on, where there is no list to show. Never a dead end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import PlainButton
from desktop.widgets.card import Card
from desktop.widgets.labels import paragraph

WIDTH = 560  # px of the design


class StatePage(Card):
    """One card; its button, if any, is never the default one."""

    action_requested = Signal()
    second_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setMaximumWidth(theme.px(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._title, self._text = paragraph(kind="h2"), paragraph(kind="muted")
        self._action = PlainButton()
        self._second = PlainButton()
        for button in (self._action, self._second):
            button.setMinimumHeight(theme.px(32))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (32, 24, 32, 24)))
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(theme.px(8))
        for button in (self._action, self._second):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._action.clicked.connect(self.action_requested)
        self._second.clicked.connect(self.second_requested)

    def show_state(self, title: str, text: str, action: str = "", second: str = "") -> None:
        """What is so, why, and the words of the way on, if one is needed, and of another."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
