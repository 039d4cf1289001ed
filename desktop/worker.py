"""The one process for heavy jobs (import, training, tables of explanations), one job at a time.

A job has a process of its own, so that its memory goes with it and a dead one is replaced by the
next. Never runs two at once, and never waits for one in the UI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock
from typing import Any, TypeVar, TypeVarTuple
from weakref import WeakSet

from desktop.crash_report import CrashedElsewhereError
from desktop.lanes import Lane, Lanes
from desktop.outcomes import Crashed, Done, Failed
from desktop.worker_process import Progress, Step, serve
from models.errors import ArbitreError, HomeError

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_SPAWN = get_context("spawn")  # the same on every system; a fork would copy Qt and its threads
_GRACE_S = 5.0  # for a process that has answered, to end by itself


class Task:
    """One heavy job, from the queue to its end."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: SpawnProcess | None = None
        self._is_cancelled = False

    @property
    def is_current(self) -> bool:
        """Whether it was not cancelled."""
        return not self._is_cancelled

    def cancel(self) -> None:
        """End it at once, or never begin it; none of its callbacks is made any more."""
        with self._lock:
            self._is_cancelled = True
            if self._process is not None:
                self._process.kill()  # what it wrote is whole: the store's transactions see to it

    def start(self, process: SpawnProcess) -> bool:
        """Start its process, unless it was cancelled. Raises ``HomeError`` ``worker_died``."""
        with self._lock:
            if self._is_cancelled:
                return False
            try:
                process.start()
            except OSError as error:  # neither memory nor a process left on this workstation
                raise HomeError("worker_died") from error
            self._process = process
            return True

    def end(self, grace_s: float) -> None:
        """See its process out, at once or after ``grace_s`` seconds by force."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.join(grace_s)
            process.kill()
            process.join()
            process.close()


class Worker:
    """Runs heavy jobs in a process, and brings back how they ended, on the UI thread."""

    def __init__(self, lanes: Lanes, *, grace_s: float = _GRACE_S) -> None:
        self._lanes = lanes
        self._grace_s = grace_s
        self._tasks: WeakSet[Task] = WeakSet()

    def run(
        self,
        job: Callable[[Progress, *Ts], T],
        arguments: tuple[*Ts],
        *,
        on_progress: Progress,
        on_done: Callable[[T], None],
        on_error: Callable[[ArbitreError], None],
    ) -> Task:
        """Queue ``job(progress, *arguments)``; callbacks on the UI thread as those of a lane.

        ``job`` stands at the top of a module; ``arguments`` and result are records, which cross
        between the processes. A process that dies ends in ``HomeError`` ``worker_died``.
        """
        task = Task()
        self._tasks.add(task)
        tell = partial(self._tell, task, on_progress)
        work = partial(self._carry_out, task, job, arguments, tell)
        self._lanes.submit(Lane.WORKER, work, on_done, on_error, question=task)
        return task

    def stop(self) -> None:
        """Cancel what runs and what waits; to call before ``Lanes.stop``, which sees it out."""
        for task in self._tasks:
            task.cancel()

    def _tell(self, task: Task, on_progress: Progress, step: Step) -> None:
        self._lanes.post(partial(on_progress, step.name, step.done, step.total), task)

    def _carry_out(
        self,
        task: Task,
        job: Callable[..., T],
        arguments: tuple[Any, ...],
        tell: Callable[[Step], None],
    ) -> T:
        ours, theirs = _SPAWN.Pipe(duplex=False)
        process = _SPAWN.Process(
            target=serve, args=(theirs, job, arguments), name="arbitre-worker", daemon=True
        )
        try:
            with ours:
                with theirs:  # once it is theirs alone, their death ends our reading
                    task.start(process)
                result: T = _listen(ours, tell)
                return result
        finally:
            task.end(self._grace_s)


def _listen(process: Connection, tell: Callable[[Step], None]) -> Any:  # noqa: ANN401 - a job's
    with suppress(EOFError, OSError):
        while True:
            match process.recv():
                case Step() as step:
                    tell(step)
                case Done(result):
                    return result
                case Failed() as failed:
                    raise failed.error
                case Crashed(crash):
                    raise CrashedElsewhereError(crash)
    raise HomeError("worker_died")
