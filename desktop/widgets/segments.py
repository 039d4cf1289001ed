"""One choice among a few, side by side. Moving the focus along it chooses nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme, mark
from desktop.widgets.choice_button import ChoiceButton


class _Segment(ChoiceButton):
    """A radio button by role; arrows are left to the row, which only moves the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """The row. One Tab stop, on the current choice; left and right move, Space chooses."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Iterable[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``choices``: key and words of each."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._current = ""
        self._buttons: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        bold = QFontMetrics(theme.font(is_bold=True))
        for key, words in choices:
            button = _Segment(words)
            mark(button, kind="segment")
            button.setMinimumHeight(theme.px(24))
            button.setMinimumWidth(bold.horizontalAdvance(words) + theme.px(20))
            button.clicked.connect(lambda _checked, key=key: self._on_clicked(key))
            self._buttons[key] = button
            row.addWidget(button)

    def show_choice(self, key: str) -> None:
        """Show what is chosen now."""
        self._current = key
        for own, button in self._buttons.items():
            button.setChecked(own == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the focus."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        focused = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + step) % len(buttons)]
        target.walk_to()

    def _on_clicked(self, key: str) -> None:
        # What is shown follows what was recorded, never the click alone.
        previous = self._current
        self.show_choice(previous)
        if key != previous:
            self.chosen.emit(key)
