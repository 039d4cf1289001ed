"""Colours, sizes and the one style sheet, from the tokens. Sizes follow the platform's font.

Every measure of the design is in px at 1 em = 12 px and goes through ``px``.
"""

from __future__ import annotations

import tomllib
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources

DESIGN_EM = 12.0
SMALLEST_PX = 11
H1, H2, BODY, SMALL = 18, 14, 12, 11  # px at the design's em


@cache
def _tokens() -> dict[str, dict[str, str]]:
    text = resources.path("theme", "tokens.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Theme:
    """One theme at one text size. ``em`` is the height of the platform's font in px."""

    def __init__(self, *, is_dark: bool, em: float) -> None:
        self.is_dark = is_dark
        self.em = em
        self._colors = _tokens()["dark" if is_dark else "light"]

    @classmethod
    def of_platform(cls) -> Theme:
        """The system's light or dark scheme, at the system's text size."""
        hints = QGuiApplication.styleHints()
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        em = float(QFontInfo(QGuiApplication.font()).pixelSize())
        return cls(is_dark=is_dark, em=max(em, DESIGN_EM))

    def px(self, design: float) -> int:
        """A measure of the design at this text size."""
        return round(design * self.em / DESIGN_EM)

    def color(self, name: str) -> QColor:
        """A token."""
        return QColor(self._colors[name])

    def font(self, size: int = BODY, *, is_bold: bool = False) -> QFont:
        """The platform's font at a size of the design, regular (400) or semi-bold (600)."""
        font = QFont(QApplication.font())
        font.setPixelSize(max(SMALLEST_PX, self.px(size)))
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return font

    def apply(self, application: QApplication) -> None:
        """Fusion, the palette and the style sheet."""
        application.setStyle("Fusion")
        application.setPalette(self._palette())
        application.setStyleSheet(self.style_sheet())

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "background",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "side",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "ink",
            QPalette.ColorRole.Link: "blue",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "ink",
        }
        for role, name in roles.items():
            palette.setColor(role, self.color(name))
        return palette

    def style_sheet(self) -> str:
        """The style of plain widgets, by ``ground``, ``edge``, ``type`` and ``kind``."""
        c = self._colors
        small, body = max(SMALLEST_PX, self.px(SMALL)), max(SMALLEST_PX, self.px(BODY))
        r6, r4 = self.px(6), self.px(4)
        return f"""
QWidget {{ color: {c["ink"]}; font-size: {body}px; }}
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
QLabel[type="h1"], QLabel[type="say"] {{ font-size: {self.px(H1)}px; }}
QLabel[type="h1"], QLabel[type="h2"], QLabel[type="h3"] {{ font-weight: 600; }}
QLabel[type="h2"], QLabel[type="say-tight"] {{ font-size: {self.px(H2)}px; }}
QLabel[type="muted"] {{ color: {c["muted"]}; }}
QLabel[type="small"] {{ color: {c["muted"]}; font-size: {small}px; }}
QPushButton {{ background: {c["surface"]}; border: 1px solid {c["edge"]};
    border-radius: {r6}px; padding: 0 {self.px(10)}px; }}
QPushButton:focus {{ border: 2px solid {c["blue"]}; }}
QPushButton:disabled {{ color: {c["muted"]}; }}
QPushButton[kind="quiet"], QPushButton[kind="icon"], QPushButton[kind="line"] {{
    background: transparent; border: 1px solid transparent; padding: 0 {self.px(8)}px;
    text-align: left; border-radius: {r4}px; }}
QPushButton[kind="icon"], QPushButton[kind="line"] {{ padding: 0 {self.px(2)}px; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; padding: 0;
    color: {c["blue"]}; text-align: left; text-decoration: underline; border-radius: {r4}px; }}
QPushButton[kind="quiet"]:focus, QPushButton[kind="icon"]:focus, QPushButton[kind="line"]:focus,
QPushButton[kind="link"]:focus {{ border: 2px solid {c["blue"]}; }}
QPushButton[kind="nav"] {{ background: transparent; border: 0; border-radius: 0;
    border-bottom: 2px solid transparent; color: {c["muted"]};
    padding: 2px {self.px(12)}px 0 {self.px(12)}px; }}
QPushButton[kind="nav"]:checked {{ color: {c["ink"]}; font-weight: 600;
    border-bottom: 2px solid {c["blue"]}; }}
QPushButton[kind="nav"]:focus {{ border: 2px solid {c["blue"]}; border-radius: {r4}px; }}
QPushButton[kind="chip"] {{ background: {c["raised"]}; border: 1px solid {c["hairline"]};
    border-radius: {r4}px; padding: 0 {self.px(8)}px; }}
QPushButton[kind="segment"] {{ background: transparent; border: 1px solid transparent;
    border-radius: {r4}px; color: {c["muted"]}; padding: 0 {self.px(8)}px; }}
QPushButton[kind="segment"]:checked {{ background: {c["selection"]}; color: {c["ink"]};
    border-color: {c["blue"]}; font-weight: 600; }}
QPushButton[kind="chip"]:focus, QPushButton[kind="segment"]:focus {{
    border: 2px solid {c["blue"]}; }}
QLineEdit, QPlainTextEdit {{ background: {c["surface"]}; border: 1px solid {c["edge"]};
    border-radius: {r6}px; padding: 0 {self.px(8)}px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c["blue"]}; }}
QListView {{ background: transparent; border: 0; outline: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
"""


def mark(widget: object, **properties: str) -> None:
    """Set style properties: ``ground``, ``edge``, ``type``, ``kind``."""
    for name, value in properties.items():
        widget.setProperty(name, value)  # type: ignore[attr-defined]
