"""The commands by name, and how one that fails ends. Never what a command does."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from desktop.cli.context import Desk
from desktop.cli.guard import guarded
from desktop.cli.usage import PROGRAM, language_of, told
from models.errors import ArbitreError, InputError
from storage.failures import file_errors

# Loaded when asked for: the window must not wait for what other commands need.
COMMANDS = {
    "window": "desktop.cli.window:window",
    "tour": "desktop.cli.window:tour",
    "screens": "desktop.cli.window:screens",
    "walk": "desktop.cli.walk:walk",
    "demo": "desktop.cli.demo:demo",
    "import": "desktop.cli.imports:import_group",
    "schema": "desktop.cli.imports:schema",
    "people": "desktop.cli.people:people",
    "inform": "desktop.cli.people:inform",
    "suggest": "desktop.cli.suggestions:suggest",
    "explain": "desktop.cli.suggestions:explain",
    "answer": "desktop.cli.answers:answer",
    "answers": "desktop.cli.answers:answers",
    "journal": "desktop.cli.journal:journal",
    "repair": "desktop.cli.repair:repair",
    "backup": "desktop.cli.backup:backup",
    "restore": "desktop.cli.backup:restore",
    "person": "desktop.cli.person:person",
    "erase": "desktop.cli.erase:erase",
    "erasures": "desktop.cli.erase:erasures",
    "retention": "desktop.cli.retention:retention",
    "incident": "desktop.cli.incident:incident",
    "train": "desktop.cli.training:train",
    "bundle": "desktop.cli.bundle:bundle_group",
    "key": "desktop.cli.keys:key",
    "enrol": "desktop.cli.enrolment:enrol",
    "lock": "desktop.cli.enrolment:lock",
    "doctor": "desktop.cli.doctor:doctor",
}


class ArbitreGroup(click.Group):
    """Commands whose known errors end in one sentence on stderr and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of a day."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return guarded(command, cmd_name)

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - as click calls it
        """Run the command line under its own name; say in its language what is wrong with it."""
        from desktop.messages import messages

        given = extra.get("args", args[0] if args else None)
        language = language_of(sys.argv[1:] if given is None else given, os.environ)
        say = messages(language)
        extra |= {"prog_name": extra.get("prog_name") or PROGRAM, "standalone_mode": False}
        try:
            code = super().main(*args, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.UsageError as error:
            click.echo(told(error, say), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(say.format("interrupted"), err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run the command; an ``ArbitreError`` becomes its sentence."""
        try:
            return _invoked(lambda: super(ArbitreGroup, self).invoke(ctx))
        except ArbitreError as error:
            desk = ctx.find_object(Desk)
            assert desk is not None, "the group makes the desk before any command"
            desk.clear_progress()
            click.echo(desk.messages.error(error), err=True)
            ctx.exit(1)


def _invoked(work: Callable[[], Any]) -> Any:  # noqa: ANN401
    """What the system refuses, wherever it does, and text that is none, have sentences too."""
    try:
        with file_errors():
            return work()
    except UnicodeEncodeError as error:
        raise InputError("argument_undecodable") from error
