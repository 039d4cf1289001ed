"""What every command shares: the home, the language, errors, JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import platformdirs

from models.errors import ArbitreError, HomeError, InputError
from storage.failures import file_errors
from storage.paths import HomePaths
from storage.policy import PolicyPlace, Role

if TYPE_CHECKING:
    from desktop.home_opener import HomeSite
    from desktop.messages import Messages
    from desktop.workflow.access import Access
    from desktop.workflow.appointment import Appointment
    from desktop.workflow.workplace import Workplace
    from storage.keys import Keeper

PASSPHRASE = "ARBITRE_PASSPHRASE"
NEW_PASSPHRASE = "ARBITRE_NEW_PASSPHRASE"
RECOVERY_KEY = "ARBITRE_RECOVERY_KEY"
SEED = click.IntRange(0, 2**32 - 1)  # what every generator takes
Command = TypeVar("Command", bound=Callable[..., Any])


def default_home() -> Path:
    """Where the system wants the data of a user's programs."""
    return platformdirs.user_data_path("arbitre")


class Desk:
    """The home and language of one run of the command line."""

    def __init__(
        self, home: Path, language: str, place: PolicyPlace, role: str | None = None
    ) -> None:
        self.paths = HomePaths(home)
        self.language = language
        self.place = place
        self.role = role
        self._has_progress = False

    @cached_property
    def access(self) -> Access:
        """Who acts here, as what. Raises as ``find_access``."""
        from desktop.workflow.access import find_access

        return find_access(self.paths, self.place, Role(self.role) if self.role else None)

    @property
    def site(self) -> HomeSite:
        """What the window opens."""
        from desktop.home_opener import HomeSite

        return HomeSite(self.paths, self.place, Role(self.role) if self.role else None)

    def require(self, path: str) -> None:
        """Let a command pass, « journal verify ». Raises as ``Access.require_command``."""
        from desktop import permissions

        rule = permissions.COMMANDS.get(path)
        if rule is None or not rule.is_open:  # what anyone may do waits for nobody's policy
            self.access.require_command(path)

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
        """Open the home, and say what its start did or waits for."""
        workplace = self.workplace_as_it_is()
        workplace.note_enrolment()
        workplace.care.at_start()
        for key, params in workplace.care.notes:
            self.warn(self.messages.format(key, **params))
        return workplace

    def workplace_as_it_is(self) -> Workplace:
        """Open the home; nothing in it changes by that."""
        from desktop.workflow.workplace import Workplace

        return Workplace.open(
            self.paths, self.ask_passphrase, access=self.access, progress=self.progress
        )

    def workplace_or_new(self) -> Workplace:
        """Open the home, or make one whose key the keyring keeps, else a passphrase."""
        from desktop.workflow.workplace import Workplace

        with file_errors():
            is_there = self.paths.database.exists() or self.paths.key_file.exists()
        if is_there:
            return self.workplace()
        keep = self._keeper()
        return Workplace.create(self.paths, keep, access=self.access, progress=self.progress)

    @contextmanager
    def appointment(self, person: str) -> Iterator[Appointment]:
        """One appointment with a person; what it displayed is written at its end."""
        from desktop.workflow.appointment import Appointment

        with self.workplace() as workplace:
            workplace.begin_use("command")
            try:
                meeting = Appointment(workplace, person, self.language)
                yield meeting
                meeting.close()
            except ArbitreError as error:
                workplace.note_failure(error)
                raise
            finally:
                workplace.end_use()
            workplace.care.at_end()

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

    def ask_passphrase(self) -> str:
        """The passphrase of an automated run, or of whoever sits at the terminal."""
        given = _given(PASSPHRASE)
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise HomeError("passphrase_missing", variable=PASSPHRASE)
        return self._prompted("passphrase-prompt")

    def ask_new_passphrase(self, variable: str = NEW_PASSPHRASE) -> str:
        """A new passphrase: of an automated run, or typed twice at the terminal."""
        given = _given(variable)
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise HomeError("passphrase_to_choose", variable=variable)
        chosen = self._prompted("passphrase-new")
        if self._prompted("passphrase-again") != chosen:
            raise InputError("passphrases_differ")
        return chosen

    def ask_recovery_key(self) -> str:
        """The recovery key: of an automated run, or typed at the terminal."""
        given = _given(RECOVERY_KEY)
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise HomeError("passphrase_missing", variable=RECOVERY_KEY)
        return self._prompted("recovery-prompt")

    def _keeper(self) -> Keeper:
        from desktop.workflow.access_keys import keeper_for, usual_keeper
        from storage.policy import KeeperKind

        is_given = _given(PASSPHRASE) is not None
        kind = KeeperKind.PASSPHRASE if is_given else usual_keeper(self.access)
        if kind is KeeperKind.PASSPHRASE and not is_given and sys.stdin.isatty():
            self.warn(self.messages.format("passphrase-why"))
        return keeper_for(self.access, kind, lambda: self.ask_new_passphrase(PASSPHRASE))

    def _prompted(self, key: str) -> str:
        asked: str = click.prompt(self.messages.format(key), hide_input=True, err=True)
        return asked


def _given(variable: str) -> str | None:
    given = os.environ.get(variable)
    try:
        (given or "").encode()
    except UnicodeEncodeError as error:
        raise InputError("passphrase_undecodable", variable=variable) from error
    return given


def json_option(command: Command) -> Command:
    """The option ``--json`` of a reading command."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def print_json(document: object) -> None:
    """Print a document as JSON, on one line."""
    import msgspec

    click.echo(msgspec.json.encode(document).decode())
