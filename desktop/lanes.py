"""Runs small steps beside the window, one at a time per resource, and brings back how they ended.

Never runs a callback outside the UI thread, and never a late answer to an earlier question.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.outcomes import Crashed, Done, Failed, attempt
from models.errors import ArbitreError

T = TypeVar("T")


class Lane(StrEnum):
    """What only one step at a time may use, always from the same thread."""

    HOME = "home"  # the store belongs to the thread that opened it, and what is built on it too
    WORKER = "worker"  # waits for the one process of heavy jobs; see ``desktop.worker``


class Question(Protocol):
    """Something asked, whose answer is of use only as long as it is current."""

    @property
    def is_current(self) -> bool:
        """Whether someone still waits for the answer; read from any thread."""


class Latest:
    """A place where each question replaces the one before: the opened offer, the open person."""

    def __init__(self) -> None:
        self._number = 0

    def ask(self) -> Question:
        """A new question; earlier ones are no longer current."""
        self._number += 1
        return _Numbered(self, self._number)

    def forget(self) -> None:
        """Wait for no answer any more."""
        self._number += 1

    def _holds(self, number: int) -> bool:
        return self._number == number


class _Numbered:
    def __init__(self, latest: Latest, number: int) -> None:
        self._latest = latest
        self._number = number

    @property
    def is_current(self) -> bool:
        return self._latest._holds(self._number)


class _Always:
    @property
    def is_current(self) -> bool:
        return True


ALWAYS: Question = _Always()


class Lanes(QObject):
    """One thread per lane, started with its first step.

    ``crashed`` carries the ``Crash`` of a step that ended by a bug of ours.
    """

    crashed = Signal(object)
    _posted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_stopped = False
        self._threads = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"arbitre-{lane}")
            for lane in Lane
        }
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        lane: Lane,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ArbitreError], None],
        *,
        question: Question = ALWAYS,
    ) -> None:
        """Queue ``work``; then one of the callbacks, or ``crashed``, on the UI thread.

        With a ``question`` that is no longer current, ``work`` that waits is not begun (so never
        give one to work that writes) and its answer or error is dropped; a crash is always told.
        """
        self._threads[lane].submit(self._carry_out, work, on_done, on_error, question)

    def post(self, call: Callable[[], None], question: Question = ALWAYS) -> None:
        """Make ``call`` soon, on the UI thread; may be asked from any thread, keeps the order."""
        self._posted.emit(call, question)

    def stop(self) -> None:
        """End: what was submitted is done first, so that no given answer is lost.

        Blocks until then. Leaves no thread; makes no callback any more.
        """
        self._is_stopped = True
        for thread in self._threads.values():
            thread.shutdown(wait=True)

    @Slot(object, object)
    def _on_posted(self, call: Callable[[], None], question: Question) -> None:
        if question.is_current and not self._is_stopped:
            call()

    def _carry_out(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ArbitreError], None],
        question: Question,
    ) -> None:
        if not question.is_current:
            return
        match attempt(work):
            case Done(result):
                self.post(partial(on_done, result), question)
            case Failed() as failed:
                self.post(partial(on_error, failed.error), question)
            case Crashed(crash):
                self.post(partial(self.crashed.emit, crash))
