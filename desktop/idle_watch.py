"""Tells when nobody has made a gesture for a while. Never looks at what the gesture was."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TICK_MS = 5000
_GESTURES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def seconds_with_sleep() -> float:
    """Seconds of a clock that nobody sets and that goes on while the workstation sleeps."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()  # Windows counts the time asleep in it


class IdleWatch(QObject):
    """Watches the windows of the program from ``begin`` to ``end``; ``clock`` counts seconds.

    The windows, not the application: a filter there would run for every event of every widget.
    """

    idle = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = seconds_with_sleep,
        tick_ms: int = TICK_MS,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit_s, self._last = 0.0, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self._on_tick)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_window)

    def begin(self, minutes: float) -> None:
        """Watch from now on."""
        self._limit_s, self._last = minutes * 60, self._clock()
        for window in QGuiApplication.topLevelWindows():
            self._on_window(window)
        self._timer.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a gesture, and let it pass."""
        if event.type() in _GESTURES:
            self._last = self._clock()
        return super().eventFilter(watched, event)

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # again moves it first: it never runs twice

    def _on_tick(self) -> None:
        if self._clock() - self._last >= self._limit_s:
            self.end()
            self.idle.emit()
