"""What every command shares: the home, the language, errors, JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import platformdirs
from models.errors import ArbitreError, HomeError, InputError
from storage.failures import file_errors
from storage.paths import HomePaths

from desktop.cli.usage import PROGRAM, language_of, told

if TYPE_CHECKING:
    from desktop.messages import Messages
    from desktop.workflow.appointment import Appointment
    from desktop.workflow.workplace import Workplace
    from storage.keys import Keeper

PASSPHRASE = "ARBITRE_PASSPHRASE"
SEED = click.IntRange(0, 2**32 - 1)  # what every generator takes
Command = TypeVar("Command", bound=Callable[..., Any])


def default_home() -> Path:
    """Where the system wants the data of a user's programs."""
    return platformdirs.user_data_path("arbitre")


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
    "train": "desktop.cli.training:train",
    "bundle": "desktop.cli.bundle:bundle_group",
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
        return command

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - as click calls it
        """Run the command line under its own name; say in its language what is wrong with it."""
        from desktop.messages import messages

        given = extra.get("args", args[0] if args else None)
        language = language_of(sys.argv[1:] if given is None else given, os.environ)
        say = messages(language)
        extra |= {
            "prog_name": extra.get("prog_name") or PROGRAM,
            "standalone_mode": False,
        }
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


class Desk:
    """The home and language of one run of the command line."""

    def __init__(self, home: Path, language: str) -> None:
        self.paths = HomePaths(home)
        self.language = language
        self._has_progress = False

    @property
    def messages(self) -> Messages:
        """The sentences of the language."""
        from desktop.messages import messages

        return messages(self.language)

    def say(self, key: str, **params: object) -> None:
        """Print a sentence."""
        click.echo(self.messages.format(key, **params))

    def warn(self, sentence: str) -> None:
        """Print a sentence beside the result."""
        self.clear_progress()
        click.echo(sentence, err=True)

    def workplace(self) -> Workplace:
        """Open the home."""
        from desktop.workflow.workplace import Workplace

        return Workplace.open(self.paths, self._ask_passphrase, progress=self.progress)

    def workplace_or_new(self) -> Workplace:
        """Open the home, or make one whose key the keyring keeps, else a passphrase."""
        from desktop.workflow.workplace import Workplace

        with file_errors():
            is_there = self.paths.database.exists() or self.paths.key_file.exists()
        if is_there:
            return self.workplace()
        return Workplace.create(self.paths, self._keeper(), progress=self.progress)

    @contextmanager
    def appointment(self, person: str) -> Iterator[Appointment]:
        """One appointment with a person; what it displayed is written at its end."""
        from desktop.workflow.appointment import Appointment

        with self.workplace() as workplace:
            meeting = Appointment(workplace, person, self.language)
            yield meeting
            meeting.close()

    def progress(self, step: str, done: int, total: int) -> None:
        """Show how far a long step is, where someone watches."""
        if not sys.stderr.isatty():
            return
        self._has_progress = True
        name = self.messages.format(f"progress-{step}")
        share = 100 * done // total if total else 100
        click.echo(f"\r\x1b[K{name} {share} %", nl=False, err=True)

    def clear_progress(self) -> None:
        """Take the line of progress away."""
        if self._has_progress:
            click.echo("\r\x1b[K", nl=False, err=True)
            self._has_progress = False

    def _ask_passphrase(self) -> str:
        given = _given_passphrase()
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise HomeError("passphrase_missing", variable=PASSPHRASE)
        return self._prompted("passphrase-prompt")

    def _keeper(self) -> Keeper:
        from storage.keys import (
            has_safe_keyring,
            keep_in_keyring,
            keep_under_passphrase,
        )

        given = _given_passphrase()
        if given is not None:
            return keep_under_passphrase(given)
        if has_safe_keyring():
            return keep_in_keyring()
        if not sys.stdin.isatty():
            raise HomeError("passphrase_to_choose", variable=PASSPHRASE)
        self.warn(self.messages.format("passphrase-why"))
        chosen = self._prompted("passphrase-prompt")
        if self._prompted("passphrase-again") != chosen:
            raise InputError("passphrases_differ")
        return keep_under_passphrase(chosen)

    def _prompted(self, key: str) -> str:
        asked: str = click.prompt(self.messages.format(key), hide_input=True, err=True)
        return asked


def _given_passphrase() -> str | None:
    given = os.environ.get(PASSPHRASE)
    try:
        (given or "").encode()
    except UnicodeEncodeError as error:
        raise InputError("passphrase_undecodable", variable=PASSPHRASE) from error
    return given


def json_option(command: Command) -> Command:
    """The option ``--json`` of a reading command."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def print_json(document: object) -> None:
    """Print a document as JSON, on one line."""
    import msgspec

    click.echo(msgspec.json.encode(document).decode())
