"""Scroll bars in the colours of the theme: the system's own do not follow a style sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea

from desktop.theme import Theme

_WIDTH, _SHORTEST = 10, 24  # px of the design


def scroll_bar_width(theme: Theme) -> int:
    """Room that a scroll bar takes beside what it scrolls, in px."""
    return theme.px(_WIDTH)


def style_scroll_bars(area: QAbstractScrollArea, theme: Theme, name: str) -> None:
    """A thumb without arrows, in the colour of the edge of controls, on no ground.

    ``name``: what scrolls, for screen readers.
    """
    width = scroll_bar_width(theme)
    radius = width // 2 - 2
    thumb = f"""
        background: {theme.color("edge").name()}; border: 0; border-radius: {radius}px; margin: 2px;
    """
    style = f"""
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {width}px; }}
QScrollBar:horizontal {{ height: {width}px; }}
QScrollBar::handle {{ {thumb} }}
QScrollBar::handle:vertical {{ min-height: {theme.px(_SHORTEST)}px; }}
QScrollBar::handle:horizontal {{ min-width: {theme.px(_SHORTEST)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        bar.setStyleSheet(style)
        bar.setAccessibleName(name)
