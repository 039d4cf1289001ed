"""A column that scrolls downwards when it must. A stop of the keyboard only while it scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.theme import Theme


class ScrollPane(QScrollArea):
    """Holds one widget at its full width; never scrolls sideways."""

    def __init__(self, theme: Theme, held: QWidget, name: str) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setObjectName("scroll-pane")
        self.setStyleSheet(
            "#scroll-pane { border: 2px solid transparent; }"
            f"#scroll-pane:focus {{ border-color: {theme.color('blue').name()}; }}"
        )
        self.setWidget(held)
        held.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._on_range_changed(0, 0)

    def _on_range_changed(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
