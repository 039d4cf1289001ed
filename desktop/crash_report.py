"""What may be told of a bug: its type and where it happened. Never its message or its values.

An exception's message, arguments and local values can hold a name or a line of somebody's file;
nothing of them is ever read here.
"""

from __future__ import annotations

import sys
import sysconfig
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Self

_PROGRAM = Path(__file__).resolve().parent.parent
_LIBRARIES = tuple(
    Path(sysconfig.get_path(name)).resolve() for name in ("purelib", "platlib", "stdlib")
)
_MOST_FRAMES = 40  # of an endless recursion, its beginning and its end


@dataclass(frozen=True, slots=True)
class Frame:
    """One call. ``file`` is relative to the program or to the library that it belongs to."""

    file: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"  {self.file}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True)
class Crash:
    """A bug: the type of the exception, its calls (outermost first), and what caused it."""

    kind: str
    frames: tuple[Frame, ...]
    cause: Crash | None = None

    @classmethod
    def of(cls, error: BaseException) -> Self:
        """What may be told of an exception and of those that led to it."""
        crash = None
        for link in reversed(list(_chain(error))):
            steps = traceback.walk_tb(link.__traceback__)
            crash = cls(_name_of(type(link)), _frames(steps), crash)
        assert crash is not None, "a chain begins with its error"
        return crash

    @classmethod
    def here(cls, kind: str, frame: FrameType | None) -> Self:
        """What may be told of a fault that is no exception, found while ``frame`` ran."""
        steps = list(traceback.walk_stack(frame))
        return cls(kind, _frames(reversed(steps)))

    def __str__(self) -> str:
        lines = [self.kind, *map(str, self.frames)]
        if self.cause is not None:
            lines += ["", f"caused by {self.cause}"]
        return "\n".join(lines)


class CrashedElsewhereError(Exception):
    """A bug of another process, which told what may be told of it."""

    def __init__(self, crash: Crash) -> None:
        super().__init__(crash.kind)
        self.crash = crash


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _name_of(kind: type[BaseException]) -> str:
    named = kind.__qualname__
    return named if kind.__module__ == "builtins" else f"{kind.__module__}.{named}"


def _frames(steps: Iterable[tuple[FrameType, int]]) -> tuple[Frame, ...]:
    frames = [
        Frame(_told(step.f_code.co_filename), line or 0, step.f_code.co_qualname)
        for step, line in steps
    ]
    if len(frames) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        between = Frame("…", len(frames) - 2 * half, "more calls")
        return (*frames[:half], between, *frames[-half:])
    return tuple(frames)


def _told(file: str) -> str:
    """The file without the folders of this machine, which can bear its user's name."""
    path = Path(file)
    if not path.is_absolute():
        # ``<frozen …>``, or a frozen program, whose files are told relative to it already.
        return path.as_posix() if ".." not in path.parts else path.name
    for folder in (*_LIBRARIES, _PROGRAM):
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return path.name


def report(crash: Crash, versions: Iterable[str]) -> str:
    """The report that can be copied: versions, then the bug."""
    python = ".".join(map(str, sys.version_info[:3]))
    return "\n".join([*versions, f"Python {python}", "", str(crash)])
