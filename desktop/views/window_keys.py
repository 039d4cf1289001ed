"""The keys that act anywhere in the window. During a pause only the pause key is heard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

PAUSE, SUSPEND, DAY, OWN, LOCK = "F8", "F9", "Ctrl+L", "F4", "Ctrl+Shift+L"
HELP = "F1"
_HEARS = "hearsPause"


class WindowKeys(QObject):
    """F1 keys, F4 own answers, F8 pause, F9 suspend, Ctrl+L day, Ctrl+Shift+L lock."""

    pressed = Signal()  # any of them, before what it does
    help_pressed = Signal()
    pause_pressed = Signal()
    suspend_pressed = Signal()
    day_pressed = Signal()
    own_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._others: list[QShortcut] = []
        told = {
            HELP: self.help_pressed,
            PAUSE: self.pause_pressed,
            SUSPEND: self.suspend_pressed,
            DAY: self.day_pressed,
            OWN: self.own_pressed,
            LOCK: self.lock_pressed,
        }
        for key, pressed in told.items():
            shortcut = QShortcut(QKeySequence(key), window)
            # Asked for while a menu is open too, which is a window of its own.
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.pressed)
            shortcut.activated.connect(pressed)
            if key not in (PAUSE, LOCK):  # a pause can become a lock
                self._others.append(shortcut)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def allow(self, *, is_allowed: bool) -> None:
        """Hear the keys other than the pause."""
        for shortcut in self._others:
            shortcut.setEnabled(is_allowed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Qt hears no key of a window behind a modal dialog: it hears pause and lock itself."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or not dialog.isModal() or dialog.property(_HEARS):
            return
        dialog.setProperty(_HEARS, True)
        for key, pressed in ((PAUSE, self.pause_pressed), (LOCK, self.lock_pressed)):
            shortcut = QShortcut(QKeySequence(key), dialog)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(pressed)
