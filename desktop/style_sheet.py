"""The one style sheet, by the properties ``ground``, ``edge``, ``type`` and ``kind`` of widgets.

Colours come by the name of their token; nothing else in the program writes one into a style.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

SMALLEST_PX = 11
H1, H2, BODY, SMALL = 18, 14, 12, 11  # px at the design's em
SCROLL_BAR, _SHORTEST_THUMB = 10, 24  # px of the design
LINK_SIDE = 4  # px of the design, between the words of a link and its ring


def style_sheet(c: Mapping[str, str], px: Callable[[float], int]) -> str:
    """Style of plain widgets, from tokens and measures."""
    small, body = max(SMALLEST_PX, px(SMALL)), max(SMALLEST_PX, px(BODY))
    r6, r4 = px(6), px(4)
    return f"""
QWidget {{ color: {c["ink"]}; font-size: {body}px; }}
QMenu {{ background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
    border-radius: {r6}px; padding: {r4}px; }}
QMenu::item {{ padding: {px(8)}px {px(12)}px; border: 2px solid transparent;
    border-radius: {r4}px; }}
QMenu::item:selected {{ background: {c["selection"]}; border-color: {c["blue"]}; }}
QMenu::item:disabled {{ color: {c["muted"]}; }}
QMenu::separator {{ height: 1px; background: {c["hairline"]}; margin: {r4}px {px(12)}px; }}
QToolTip {{ background: {c["raised"]}; color: {c["ink"]}; border: 1px solid {c["edge"]}; }}
QMainWindow, QDialog, QWidget[ground="background"] {{ background: {c["background"]}; }}
QFrame[ground="surface"] {{ background: {c["surface"]}; }}
QFrame[ground="side"] {{ background: {c["side"]}; }}
QFrame[ground="raised"] {{ background: {c["raised"]}; border-radius: {r6}px; }}
QFrame[ground="warning"] {{ background: {c["warning"]}; border-bottom: 1px solid {c["hairline"]}; }}
QFrame[ground="card"] {{ background: {c["surface"]}; border: 1px solid {c["hairline"]};
    border-radius: {r6}px; }}
QFrame[ground="rule"] {{ background: {c["hairline"]}; }}
QFrame[edge="bottom"] {{ border-bottom: 1px solid {c["hairline"]}; }}
QFrame[edge="top"] {{ border-top: 1px solid {c["hairline"]}; }}
QFrame[edge="left"] {{ border-left: 1px solid {c["hairline"]}; }}
QFrame[edge="right"] {{ border-right: 1px solid {c["hairline"]}; }}
QLabel {{ background: transparent; }}
QLabel[type="h1"], QLabel[type="say"] {{ font-size: {px(H1)}px; }}
QLabel[type="h1"], QLabel[type="h2"], QLabel[type="h3"] {{ font-weight: 600; }}
QLabel[type="h2"], QLabel[type="say-tight"] {{ font-size: {px(H2)}px; }}
QLabel[type="muted"] {{ color: {c["muted"]}; }}
QLabel[type="small"] {{ color: {c["muted"]}; font-size: {small}px; }}
QPushButton {{ background: {c["surface"]}; border: 1px solid {c["edge"]};
    border-radius: {r6}px; padding: 0 {px(10)}px; }}
QPushButton:focus {{ border: 2px solid {c["blue"]}; }}
QPushButton:disabled {{ color: {c["muted"]}; }}
QPushButton[kind="quiet"], QPushButton[kind="icon"], QPushButton[kind="line"] {{
    background: transparent; border: 1px solid transparent; padding: 0 {px(8)}px;
    text-align: left; border-radius: {r4}px; }}
QPushButton[kind="icon"], QPushButton[kind="line"] {{ padding: 0 {px(2)}px; }}
QPushButton[kind="link"] {{ background: transparent; border: 2px solid transparent;
    padding: 0 {px(LINK_SIDE) - 2}px;
    color: {c["blue"]}; text-align: left; text-decoration: underline; border-radius: {r4}px; }}
QPushButton[kind="boxed-icon"]:checked {{ background: {c["selection"]};
    border: 2px solid {c["blue"]}; }}
QPushButton[kind="quiet"]:focus, QPushButton[kind="icon"]:focus, QPushButton[kind="line"]:focus,
QPushButton[kind="link"]:focus {{ border: 2px solid {c["blue"]}; }}
QPushButton[kind="nav"] {{ background: transparent; border: 0; border-radius: 0;
    border-bottom: 2px solid transparent; color: {c["muted"]};
    padding: 2px {px(12)}px 0 {px(12)}px; }}
QPushButton[kind="nav"]:checked {{ color: {c["ink"]}; font-weight: 600;
    border-bottom: 2px solid {c["blue"]}; }}
QPushButton[kind="nav"]:focus {{ border: 2px solid {c["blue"]}; border-radius: {r4}px; }}
QPushButton[kind="chip"] {{ background: {c["raised"]}; border: 1px solid {c["hairline"]};
    border-radius: {r4}px; padding: 0 {px(8)}px; }}
QPushButton[kind="segment"] {{ background: transparent; border: 1px solid transparent;
    border-radius: {r4}px; color: {c["muted"]}; padding: 0 {px(8)}px; }}
QPushButton[kind="segment"]:checked {{ background: {c["selection"]}; color: {c["ink"]};
    border-color: {c["blue"]}; font-weight: 600; }}
QPushButton[kind="chip"]:focus, QPushButton[kind="segment"]:focus {{
    border: 2px solid {c["blue"]}; }}
QLineEdit, QPlainTextEdit {{ background: {c["surface"]}; border: 1px solid {c["edge"]};
    border-radius: {r6}px; padding: 0 {px(8)}px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c["blue"]}; }}
QPushButton[kind="boxed"][chosen="yes"] {{ background: {c["selection"]};
    border: 2px solid {c["blue"]}; }}
QLabel[kind="chip"] {{ background: {c["raised"]}; border: 1px solid {c["hairline"]};
    border-radius: {r4}px; padding: 0 {px(8)}px; }}
QLabel[type="gap"] {{ color: {c["ochre"]}; font-weight: 600; }}
QTableWidget {{ background: {c["surface"]}; border: 2px solid {c["hairline"]}; outline: 0; }}
QTableWidget:focus {{ border: 2px solid {c["blue"]}; }}
QTableWidget::item {{ padding: {r4}px {px(8)}px; border-bottom: 1px solid {c["hairline"]};
    color: {c["ink"]}; }}
QTableWidget::item:selected {{ background: {c["selection"]}; color: {c["ink"]}; }}
QHeaderView {{ background: {c["side"]}; }}
QHeaderView::section {{ background: {c["side"]}; color: {c["ink"]}; font-weight: 600; border: 0;
    border-bottom: 1px solid {c["edge"]}; padding: {r4}px {px(8) + 3}px; }}
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {px(SCROLL_BAR)}px; }}
QScrollBar:horizontal {{ height: {px(SCROLL_BAR)}px; }}
QScrollBar::handle {{ background: {c["edge"]}; border: 0; margin: 2px;
    border-radius: {px(SCROLL_BAR) // 2 - 2}px; }}
QScrollBar::handle:vertical {{ min-height: {px(_SHORTEST_THUMB)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(_SHORTEST_THUMB)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QListView {{ background: transparent; border: 0; outline: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
"""
