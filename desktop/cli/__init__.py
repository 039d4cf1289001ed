"""The command line ``arbitre``: one file per family of commands. It decides nothing itself."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.context import Desk, default_home
from desktop.cli.group import ArbitreGroup
from desktop.cli.usage import LANGUAGE, PROGRAM
from desktop.version import version
from storage.policy import PolicyPlace, Role, machine_place


def _self_test(context: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    if is_asked and not context.resilient_parsing:
        from desktop.cli.self_test import self_test

        context.exit(self_test(context.params["language"]))


@click.group(cls=ArbitreGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    default=default_home,
    envvar="ARBITRE_HOME",
    help="Folder that holds everything of this workstation.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(["fr", "en"]),
    default="fr",
    envvar=LANGUAGE,
    is_eager=True,  # what answers at once answers in it
    help="Language of the sentences (French by default).",
)
@click.version_option(version(), prog_name=PROGRAM)
@click.option(
    "--self-test",
    is_flag=True,
    expose_value=False,
    callback=_self_test,
    help="Try this installation, in a home of its own, and exit.",
)
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    help="Act in a demonstration as somebody else; elsewhere the enrolment says who you are.",
)
@click.pass_context
def arbitre(context: click.Context, home: Path, language: str, role: str | None) -> None:
    """Match job offers with people, explain each suggestion exactly, keep the adviser's answer."""
    # Whoever runs this in their own process (a test) hands another place; no variable does.
    place = context.obj if isinstance(context.obj, PolicyPlace) else machine_place()
    context.obj = Desk(home.expanduser().absolute(), language, place, role)
