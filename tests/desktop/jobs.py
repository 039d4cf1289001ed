"""Jobs as the worker runs them: at the top of a module, so that its process finds them."""

from __future__ import annotations

import os
import signal
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from desktop.worker_process import Progress
from models.errors import InputError

SECRET = "Nadège Kervoal"


@dataclass(frozen=True, slots=True)
class Place:
    """What a job was given, and where it ran."""

    folder: Path
    process: int
    has_qt: bool
    niceness: int


def look_around(progress: Progress, folder: Path) -> Place:
    progress("offers", 1, 2)
    progress("offers", 2, 2)
    progress("columns", 1, 1)
    return Place(folder, os.getpid(), "PySide6" in sys.modules, os.nice(0))


def refuse(_progress: Progress, file: str) -> None:
    raise InputError("file_missing", file=file)


def blunder(_progress: Progress) -> None:
    name = SECRET
    raise ValueError(name)


def die(progress: Progress) -> None:
    progress("offers", 1, 2)
    os.kill(os.getpid(), signal.SIGKILL)


def never_end(progress: Progress, folder: Path) -> None:
    (folder / str(os.getpid())).touch()
    progress("offers", 1, 2)
    threading.Event().wait()


def refuse_to_end(progress: Progress, folder: Path) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    never_end(progress, folder)


def answer_and_stay(_progress: Progress) -> str:
    threading.Thread(target=threading.Event().wait).start()
    return "answer"


def write(_progress: Progress, file: Path) -> None:
    file.touch()
