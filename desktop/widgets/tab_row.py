"""Tabs that always fit: words get smaller and closer before they are cut. Shows no page itself."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from desktop.theme import BODY, SMALL, Theme, mark
from desktop.widgets.choice_button import ChoiceButton

_HEIGHT, _PAD, _TIGHT = 36, 11, 4  # px of the design


class _Tab(ChoiceButton):
    """An arrow chooses the next one, as it does among tabs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose; other arrows lead nowhere."""
        row = self.parentWidget()
        tabs = row.findChildren(_Tab) if row is not None else []
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self not in tabs:
            super().keyPressEvent(event)
            return
        target = tabs[(tabs.index(self) + step) % len(tabs)]
        target.walk_to()
        target.click()


class TabRow(QFrame):
    """One tab is current; arrows, Space or a click choose another."""

    tab_clicked = Signal(str)

    def __init__(self, theme: Theme, name: str, keys: Iterable[str]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        mark(self, ground="side", edge="bottom")
        self._group = QButtonGroup(self)
        self.tabs = {key: self._tab(key) for key in keys}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        row.setSpacing(0)
        for button in self.tabs.values():
            row.addWidget(button)
        row.addStretch(1)

    def show_words(self, key: str, words: str) -> None:
        """What a tab says."""
        self.tabs[key].setText(words)
        self._fit()

    def show_current(self, key: str) -> None:
        """Which tab is forward."""
        self.tabs[key].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def _tab(self, key: str) -> QPushButton:
        button = _Tab()
        mark(button, kind="nav")
        button.setFixedHeight(self._theme.px(_HEIGHT))
        button.clicked.connect(lambda: self.tab_clicked.emit(key))
        self._group.addButton(button)
        return button

    def _fit(self) -> None:
        """Every tab as wide as its words in semi-bold, so that choosing one moves none."""
        room = self.width() - self._theme.px(8)
        size, pad = BODY, self._theme.px(_PAD)
        if self._needed(BODY, pad) > room:
            pad = self._theme.px(_TIGHT)
        if self._needed(BODY, pad) > room:
            size = SMALL
        pixels = self._theme.font(size).pixelSize()
        style = f"QPushButton {{ font-size: {pixels}px; padding-left: 0; padding-right: 0; }}"
        for button in self.tabs.values():
            if button.styleSheet() != style:
                button.setStyleSheet(style)
            button.setFixedWidth(self._width(button, size, pad))

    def _needed(self, size: int, pad: int) -> int:
        return sum(self._width(button, size, pad) for button in self.tabs.values())

    def _width(self, button: QPushButton, size: int, pad: int) -> int:
        metrics = QFontMetrics(self._theme.font(size, is_bold=True))
        return metrics.horizontalAdvance(button.text()) + 2 * pad + 2
