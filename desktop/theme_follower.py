"""Follows the system's light, dark and high contrast while the program runs; not its text size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.theme import Look, Theme


class ThemeFollower(QObject):
    """Gives the theme the colours that the system asks for, each time it asks for others."""

    def __init__(
        self,
        theme: Theme,
        application: QApplication,
        look: Callable[[], Look] = Look.of_platform,
    ) -> None:
        super().__init__(application)
        self._theme, self._application, self._look = theme, application, look
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def _follow(self) -> None:
        self._theme.change(self._look())
        self._theme.apply_colors(self._application)
