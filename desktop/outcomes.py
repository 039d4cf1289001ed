"""How a piece of work ended, as records that can cross threads and processes. Knows no Qt.

The one ``except Exception`` of the program stands here: what is not an ``ArbitreError`` is our bug.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from desktop.crash_report import Crash, CrashedElsewhereError
from models.errors import ArbitreError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """It ended, and this is what it found."""

    result: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The environment or the input stood in its way."""

    kind: type[ArbitreError]
    code: str
    params: tuple[tuple[str, str | float], ...]

    @property
    def error(self) -> ArbitreError:
        """The error, without the calls and the values that it came through."""
        return self.kind(self.code, **dict(self.params))


@dataclass(frozen=True, slots=True)
class Crashed:
    """Our bug."""

    crash: Crash


Outcome: TypeAlias = Done[T] | Failed | Crashed


def attempt(work: Callable[[], T]) -> Outcome[T]:
    """Do ``work`` and tell how it ended."""
    try:
        return Done(work())
    except ArbitreError as error:
        return Failed(type(error), error.code, tuple(error.params.items()))
    except CrashedElsewhereError as error:
        return Crashed(error.crash)
    except Exception as error:
        return Crashed(Crash.of(error))
