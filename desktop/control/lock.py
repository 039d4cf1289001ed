"""Locks the window and opens it again. Never unlocks by itself.

What was given before the lock is still written: the home closes after it, in the order of its lane.
A job beside the window (the demonstration, tables of the model) holds nothing of a person and goes
on behind the lock.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.control.asker import Asker
from desktop.home_opener import HomeOpener, Opening
from desktop.idle_watch import IdleWatch
from desktop.views.unlock_page import Gate
from models.errors import ArbitreError


class LockControl(QObject):
    """Closes the home when asked to or when nobody is there, and lets in who has its key."""

    locking = Signal()  # every word about anyone has to go from the screen, now

    def __init__(self, asker: Asker, opener: HomeOpener, watch: IdleWatch) -> None:
        super().__init__(asker)
        self._asker, self._opener, self._watch = asker, opener, watch
        self._window = asker.window
        self._connect()

    def lock(self, cause: str) -> None:
        """Hide everything, then close the home; ``cause`` is « idle » or « asked »."""
        if not self._asker.is_open:
            return
        self._watch.end()
        self._window.lock()
        self.locking.emit()
        self._opener.forget()
        self._asker.lock(cause)
        self._show(self._opener.gate, is_locked=True)
        self._asker.shown.emit("locked")

    def _show(self, gate: Gate, *, is_locked: bool) -> None:
        self._window.lock()
        self._window.gate.show_gate(gate, is_locked=is_locked)
        self._window.gate.setFocus()

    def _on_wanted(self, gate: Gate) -> None:
        self._show(gate, is_locked=False)
        self._asker.shown.emit("gate")

    def _on_opened(self, opening: Opening) -> None:
        self._window.unlock()
        self._watch.begin(opening.idle_minutes)

    def _on_failed(self, error: ArbitreError) -> None:
        if self._window.is_locked:
            if self._window.gate.makes_home and self._opener.has_home:
                # Made, and empty: what it lacks is said, and its passphrase opens it from now on.
                self._show(self._opener.gate, is_locked=False)
            self._window.gate.show_problem(self._asker.say.error(error))
            self._asker.shown.emit("gate-problem")

    def _connect(self) -> None:
        gate, opener = self._window.gate, self._opener
        self._window.lock_requested.connect(partial(self.lock, "asked"))
        self._watch.idle.connect(partial(self.lock, "idle"))
        gate.unlock_requested.connect(opener.unlock)
        gate.creation_requested.connect(opener.create)
        opener.wanted.connect(self._on_wanted)
        opener.opened.connect(self._on_opened)  # before the controller: the day is then shown
        opener.failed.connect(self._on_failed)
