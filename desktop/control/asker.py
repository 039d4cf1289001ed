"""Asks the open session on its lane, and tells the window what went wrong.

Every step of the home runs on one lane, in order; what writes is never dropped, and a late answer
to an earlier question is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.lanes import ALWAYS, Lane, Lanes, Question
from desktop.messages import Messages
from desktop.views.main_window import MainWindow
from models.errors import ArbitreError
from storage.damage import DAMAGE

if TYPE_CHECKING:
    from desktop.workflow.session import Session

T = TypeVar("T")


class AskingDialog(Protocol):
    """A dialog that keeps what was typed when it is not on the disk."""

    def show_failed(self, sentence: str) -> None:
        """Say so, and allow another try."""


class Asker(QObject):
    """The session, once it is open, and the one way to ask it."""

    # Something new is in view: day, notice, suggestions, more, offer, recorded, undone, state,
    # error, later, reported, sheet, help, own, contrast. For whoever plays an appointment or
    # measures one.
    shown = Signal(str)
    damaged = Signal()  # what is open is not what it was

    def __init__(self, window: MainWindow, lanes: Lanes, messages: Messages) -> None:
        super().__init__(window)
        self.window, self.say = window, messages
        self._lanes = lanes
        self._session: Session | None = None
        self._last_error = ""

    def begin(self, session: Session) -> None:
        """The home is open."""
        self._session = session

    def lock(self, cause: str) -> None:
        """Close the home once what was given is written; answers that come later find nobody."""
        session, self._session = self._session, None
        if session is not None:
            self._lanes.submit(Lane.HOME, lambda: session.lock(cause), nothing, self.tell_error)

    def end(self) -> None:
        """Close the home; the lane still finishes what was answered."""
        session, self._session = self._session, None
        if session is not None:
            self._lanes.submit(Lane.HOME, session.close, nothing, nothing)

    def ask(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        question: Question = ALWAYS,
        on_error: Callable[[ArbitreError], None] | None = None,
    ) -> None:
        """Have ``work`` done, then ``on_done``; an error goes to the window unless it is taken.

        When the home was locked meanwhile, ``work`` is done all the same and its answer is dropped:
        it may name somebody. An error stands in the window's bar, to be read after the lock.
        """
        asked = self._session

        def answer(result: T) -> None:
            if self._session is asked:
                on_done(result)

        def tell(error: ArbitreError) -> None:
            is_late = self._session is not asked
            if asked is not None and not is_late:
                self._lanes.submit(Lane.HOME, lambda: asked.note_failure(error), nothing, nothing)
            (self.tell_error if is_late or on_error is None else on_error)(error)

        self._lanes.submit(Lane.HOME, work, answer, tell, question=question)

    def ask_in(
        self,
        dialog: AskingDialog,
        work: Callable[[], T],
        on_done: Callable[[T], None],
    ) -> None:
        """As ``ask``; an error is said in the dialog, or in the bar once it was closed."""

        def tell(error: ArbitreError) -> None:
            if not is_alive(dialog):
                self.tell_error(error)
                return
            self._last_error = error.code
            dialog.show_failed(self.say.error_in_window(error))
            self.shown.emit("error")
            self._tell_damage(error)

        self.ask(work, on_done, on_error=tell)

    def tell_error(self, error: ArbitreError) -> None:
        """What happened and what to do, in the one bar."""
        self._last_error = error.code
        self.window.show_error(self.say.error_in_window(error))
        self.shown.emit("error")
        self._tell_damage(error)

    def _tell_damage(self, error: ArbitreError) -> None:
        if self.is_open and error.code in DAMAGE:
            self.damaged.emit()

    @property
    def last_error(self) -> str:
        """The code of what went wrong last; empty when nothing did."""
        return self._last_error

    @property
    def is_open(self) -> bool:
        """Whether there is a session."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The open session."""
        assert self._session is not None, "nothing is asked before the home is open"
        return self._session


def is_alive(widget: object) -> bool:
    """Whether a dialog is still there: it may be closed while what it asked for is written."""
    return isValid(widget)


def nothing(*_ignored: object) -> None:
    """Nobody waits for it."""
