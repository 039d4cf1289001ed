"""Colours and sizes, from the tokens or from the system's own high contrast.

Every measure of the design is in px at 1 em = 12 px and goes through ``px``. Nobody keeps a colour:
it is asked for again once the system has changed its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from desktop.style_sheet import BODY as BODY
from desktop.style_sheet import SMALL as SMALL
from desktop.style_sheet import SMALLEST_PX, style_sheet

DESIGN_EM = 12.0
READABLE = 4.5  # contrast ratio of text and of focus with its ground


@cache
def _tokens() -> dict[str, dict[str, str]]:
    text = resources.path("theme", "tokens.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass(frozen=True, slots=True)
class Look:
    """What the system asks for: light or dark, and its own colours where it asks for contrast."""

    is_dark: bool
    contrast: QPalette | None = None

    @classmethod
    def of_platform(cls) -> Look:
        """As the system stands now."""
        hints = QGuiApplication.styleHints()
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() != Qt.ContrastPreference.HighContrast:
            return cls(is_dark)
        ours = QGuiApplication.palette()
        QGuiApplication.setPalette(QPalette())  # what is left is the system's
        system = QGuiApplication.palette()
        QGuiApplication.setPalette(ours)
        return cls(is_dark, system)


class Theme:
    """One theme at one text size. ``em`` is the height of the platform's font in px."""

    def __init__(self, *, is_dark: bool, em: float) -> None:
        self.em = em
        self.change(Look(is_dark))

    @classmethod
    def of_platform(cls) -> Theme:
        """The system's colours, at the system's text size."""
        em = float(QFontInfo(QGuiApplication.font()).pixelSize())
        theme = cls(is_dark=False, em=max(em, DESIGN_EM))
        theme.change(Look.of_platform())
        return theme

    def change(self, look: Look) -> None:
        """Take other colours; ``apply`` puts them on the application."""
        self.is_dark = look.is_dark
        tokens = _tokens()["dark" if look.is_dark else "light"]
        self._colors = tokens if look.contrast is None else _contrasting(look.contrast, tokens)

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
        self.apply_colors(application)

    def apply_colors(self, application: QApplication) -> None:
        """The palette and the style sheet alone: enough once the colours have changed."""
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
        """The style of plain widgets (``desktop.style_sheet``)."""
        return style_sheet(self._colors, self.px)


def _contrasting(palette: QPalette, tokens: Mapping[str, str]) -> dict[str, str]:
    """Every token from the system's few colours: one ground, one ink, one accent."""
    role = QPalette.ColorRole
    ground, ink = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    accents = (palette.color(role.Highlight), palette.color(role.Link))
    told = (color.name() for color in accents if contrast(color.name(), ground) >= READABLE)
    accent = next(told, ink)
    grounds = {"background", "surface", "side", "raised", "selection", "warning"}
    return {
        name: accent if name == "blue" else ground if name in grounds else ink for name in tokens
    }


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def mark(widget: object, **properties: str) -> None:
    """Set style properties: ``ground``, ``edge``, ``type``, ``kind``."""
    for name, value in properties.items():
        widget.setProperty(name, value)  # type: ignore[attr-defined]
