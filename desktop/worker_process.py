"""The other side of the worker: one process, one job, its messages, its end. Never imports Qt."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import TypeAlias, TypeVar, TypeVarTuple

from desktop.outcomes import attempt

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

Progress: TypeAlias = Callable[[str, int, int], None]

POLITENESS = 10  # of POSIX's 19: the window comes first
INTERVAL_S = 0.05  # between two messages of progress: what an eye can follow


@dataclass(frozen=True, slots=True)
class Step:
    """How far a job is: the name of the step, items done, items in all."""

    name: str
    done: int
    total: int


class Pace:
    """Lets through what is worth telling: a new step, its end, and in between now and then."""

    def __init__(self, tell: Callable[[Step], None], clock: Callable[[], float]) -> None:
        self._tell = tell
        self._clock = clock
        self._name: str | None = None
        self._told_at = 0.0

    def __call__(self, name: str, done: int, total: int) -> None:
        """Tell the progress, or leave it out. ``clock`` counts seconds."""
        now = self._clock()
        is_end = 0 < total <= done
        if name != self._name or is_end or now - self._told_at >= INTERVAL_S:
            self._name, self._told_at = name, now
            self._tell(Step(name, done, total))


def serve(window: Connection, job: Callable[[Progress, *Ts], T], arguments: tuple[*Ts]) -> None:
    """Do ``job``, telling steps and then how it ended to ``window``."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which ends us
    threading.Thread(target=_end_with_window, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    with window:
        progress = Pace(window.send, time.monotonic)
        window.send(attempt(lambda: job(progress, *arguments)))


def _end_with_window() -> None:
    # A window that was killed could not end us, and its next start needs the home to be free.
    window = parent_process()
    assert window is not None, "only the worker starts this process"
    wait([window.sentinel])
    os._exit(1)
