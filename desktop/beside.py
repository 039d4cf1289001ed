"""One heavy job in a process beside the command line. Never Qt; ``desktop.worker`` is the window's.

A process that dies, of memory or of a model's own code, is a sentence and not a crash.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from typing import TypeVar, TypeVarTuple

from desktop.crash_report import CrashedElsewhereError
from desktop.outcomes import Crashed, Done, Failed
from desktop.worker_process import Progress, Step, serve
from models.errors import HomeError

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
_SPAWN = get_context("spawn")


def run_beside(job: Callable[[Progress, *Ts], T], arguments: tuple[*Ts], progress: Progress) -> T:
    """Do ``job(progress, *arguments)``, which stands at the top of a module, and wait for it.

    Interrupted, it ends the process. Raises what the job raises, and ``HomeError``
    ``worker_died``.
    """
    ours, theirs = _SPAWN.Pipe(duplex=False)
    process = _SPAWN.Process(target=serve, args=(theirs, job, arguments), daemon=True)
    try:
        with ours:
            with theirs:  # once it is theirs alone, their death ends our reading
                process.start()
            while True:
                match ours.recv():
                    case Step(name, done, total):
                        progress(name, done, total)
                    case Done(result):
                        found: T = result
                        return found
                    case Failed() as failed:
                        raise failed.error
                    case Crashed(crash):
                        raise CrashedElsewhereError(crash)
    except (EOFError, OSError) as error:
        raise HomeError("worker_died") from error
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
        process.close()
