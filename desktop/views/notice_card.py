"""The text to say before anything is computed, and what the person said. Nothing is preselected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.answer_keys import FRENCH_DIGITS
from desktop.widgets.buttons import KeyButton
from desktop.widgets.card import Card
from desktop.widgets.labels import SpacedText, line, paragraph
from models.records.evidence import InformationState

_SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDTH = 720  # px of the design
# Between title, text, choices, rule and last line, px of the design.
_GAPS, _TIGHT_GAPS = (10, 16, 14, 10), (4, 8, 8, 6)
CHOICES = {
    "1": (InformationState.AGREED, "notice-agreed"),
    "2": (InformationState.DECLINED, "notice-declined"),
    "3": (InformationState.NOT_YET, "notice-not-yet"),
}


class NoticeCard(Card):
    """Three equal buttons; their digits act while the focus is in the card."""

    said = Signal(InformationState)

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._messages, self._assent = messages, InformationState.AGREED
        self._digits = FRENCH_DIGITS if messages.language == "fr" else {}
        self.setAccessibleName(messages.format("notice-title"))
        self.setMaximumWidth(theme.px(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._text = SpacedText("say", 130)
        rule = QFrame()
        mark(rule, ground="rule")
        rule.setFixedHeight(1)
        self._gaps = [QSpacerItem(0, 0) for _ in range(4)]
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(line(messages.format("notice-title"), "h2"))
        self._column.addItem(self._gaps[0])
        self._column.addWidget(self._text)
        self._column.addItem(self._gaps[1])
        self._column.addLayout(self._choices(theme, messages))
        self._column.addItem(self._gaps[2])
        self._column.addWidget(rule)
        self._column.addItem(self._gaps[3])
        self._column.addWidget(paragraph(messages.format("notice-nothing-before"), "muted"))
        self.set_tight(is_tight=False)

    def set_tight(self, *, is_tight: bool) -> None:
        """Smaller words and margins where the window is low: the answers stay in view."""
        px = self._theme.px
        side, top = (20, 8) if is_tight else (32, 20)
        for gap, height in zip(self._gaps, _TIGHT_GAPS if is_tight else _GAPS, strict=True):
            gap.changeSize(0, px(height))
        self._text.show_type(*(("say-tight", 115) if is_tight else ("say", 130)))
        self._column.setContentsMargins(px(side), px(top), px(side), px(top))
        self._column.invalidate()

    def show_notice(self, text: str, assent: InformationState = InformationState.AGREED) -> None:
        """The words to say to the person; ``assent`` is what the first answer means."""
        self._assent = assent
        is_agreed = assent is InformationState.AGREED
        words = self._messages.format("notice-agreed" if is_agreed else "notice-informed")
        self._first.setText(words)
        self._first.setAccessibleName(words)
        self._text.show_text(text)
        self.setAccessibleDescription(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 alone; anything else does nothing here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = not held or (event.text().isdigit() and held == _SHIFT)
        choice = CHOICES.get(self._digits.get(event.text(), event.text()))
        if choice is None or not is_plain or event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            self._say(choice[0])

    def _say(self, state: InformationState) -> None:
        self.said.emit(self._assent if state is InformationState.AGREED else state)

    def _choices(self, theme: Theme, messages: Messages) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for key, (state, words) in CHOICES.items():
            button = KeyButton(theme, key, messages.format(words))
            button.clicked.connect(lambda _checked, state=state: self._say(state))
            row.addWidget(button, stretch=1)
            if state is InformationState.AGREED:
                self._first = button
        return row
