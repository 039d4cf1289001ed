"""Scroll bars: how much room they take, and what they say. The style sheet draws them."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea

from desktop.style_sheet import SCROLL_BAR
from desktop.theme import Theme


def scroll_bar_width(theme: Theme) -> int:
    """Room that a scroll bar takes beside what it scrolls, in px."""
    return theme.px(SCROLL_BAR)


def name_scroll_bars(area: QAbstractScrollArea, name: str) -> None:
    """Have both say what they scroll."""
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        bar.setAccessibleName(name)
