"""The real window under a hand that presses keys, waits for what comes, and takes pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.app import Program, compose, make_application
from desktop.home_opener import HomeSite
from desktop.idle_watch import IdleWatch
from desktop.messages import messages
from desktop.theme import Theme
from models.errors import HomeError
from storage.paths import HomePaths
from storage.policy import PolicyPlace, Role, machine_place

D = TypeVar("D", bound=QDialog)

PATIENCE_MS = 60_000
SETTLING_MS = 60  # for the last repaint before a picture


class Stage:
    """One window over one home. ``close`` it: the home is closed in order."""

    def __init__(
        self,
        paths: HomePaths,
        language: str,
        out: Path,
        *,
        is_dark: bool = False,
        em: float = 0.0,
        place: PolicyPlace | None = None,
        watch: IdleWatch | None = None,
        role: Role | None = None,
    ) -> None:
        application = QApplication.instance() or make_application(language)
        assert isinstance(application, QApplication)
        theme = Theme(is_dark=is_dark, em=em or Theme.of_platform().em)
        theme.apply(application)
        self.program: Program = compose(
            theme, messages(language), HomeSite(paths, place or machine_place(), role), watch
        )
        self._out = out
        self._heard: list[str] = []
        self._loop = QEventLoop()
        self._crashes: list[object] = []
        self.program.controller.shown.connect(self._on_shown)
        self.program.opener.ready.connect(lambda: self._on_shown("ready"))
        self.program.lanes.crashed.connect(self._on_crashed)

    def open(self) -> None:
        """Show the window and wait for the day."""
        self._out.mkdir(parents=True, exist_ok=True)
        self.program.window.show()
        self.program.window.activateWindow()
        self.program.controller.start()
        self.wait("day")

    def wait(self, *events: str) -> str:
        """The first of these events; one that came before counts.

        Raises ``HomeError`` ``tour_stuck`` when none comes.
        """
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(self._loop.quit)
        timer.start(PATIENCE_MS)
        while not any(event in self._heard for event in events):
            self._loop.exec()
            if self._crashes or not timer.isActive():
                raise HomeError("tour_stuck", step=", ".join(events))
        return next(event for event in self._heard if event in events)

    def expect(self, act: Callable[[], object], *events: str) -> str:
        """Act, then wait for what it brings."""
        self._heard.clear()
        act()
        return self.wait(*events)

    def key(self, key: Qt.Key | str) -> None:
        """Press a key where the focus is, as a hand would."""
        widget = QApplication.focusWidget() or self.program.window
        if isinstance(key, str):
            QTest.keyClicks(widget, key)
        else:
            QTest.keyClick(widget, key)

    def dialog(self, kind: type[D]) -> D:
        """The dialog in view."""
        return next(d for d in self.program.window.findChildren(kind) if d.isVisible())

    def settle(self) -> None:
        """Let the event loop finish what it has begun."""
        QTest.qWait(SETTLING_MS)

    def picture(self, name: str, widget: QWidget | None = None) -> Path:
        """A picture of the window, or of a dialog."""
        self.settle()
        path = self._out / f"{name}.png"
        if not (widget or self.program.window).grab().save(str(path)):
            raise HomeError("home_read_only")
        return path

    def close(self) -> None:
        """End in order."""
        self.program.close()
        self.program.window.deleteLater()
        self.settle()

    def _on_shown(self, event: str) -> None:
        self._heard.append(event)
        self._loop.quit()

    def _on_crashed(self, crash: object) -> None:
        self._crashes.append(crash)
        self._loop.quit()
