"""Stands before every command: whoever has not the role that its line asks for goes no further.

Never runs anything of a command before it has let it pass.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import wraps
from typing import Any, Protocol

import click


class Guard(Protocol):
    """What decides, ``Desk.require``."""

    def require(self, path: str) -> None:
        """Let a command pass, or raise ``ArbitreError``."""


def guarded(command: click.Command, path: str) -> click.Command:
    """The same command, or group of commands, behind the guard; ``path`` is « journal verify »."""
    behind = copy.copy(command)
    if isinstance(command, click.Group) and isinstance(behind, click.Group):
        behind.commands = {
            name: guarded(held, f"{path} {name}") for name, held in command.commands.items()
        }
        return behind
    run = command.callback
    assert run is not None, "a command does something"

    @wraps(run)
    def pass_guard(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - the command's own
        guard: Guard = click.get_current_context().find_root().obj
        guard.require(path)
        return run(*arguments, **options)

    behind.callback = pass_guard
    return behind


def paths_of(command: click.Command, path: str) -> Iterator[str]:
    """Yield the path of each command that does something."""
    if isinstance(command, click.Group):
        for name, held in command.commands.items():
            yield from paths_of(held, f"{path} {name}")
    else:
        yield path
