"""The command line ``arbitre``: one file per family of commands. It decides nothing itself."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import click

from desktop.cli.answers import answer, answers
from desktop.cli.context import ArbitreGroup, Desk, default_home
from desktop.cli.demo import demo
from desktop.cli.doctor import doctor
from desktop.cli.imports import import_group, schema
from desktop.cli.journal import journal
from desktop.cli.people import inform, people
from desktop.cli.suggestions import explain, suggest
from desktop.cli.training import train
from desktop.cli.walk import walk


def _version() -> str:
    try:
        return metadata.version("arbitre")
    except metadata.PackageNotFoundError:  # run from the repository, never installed
        import tomllib

        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


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
    envvar="ARBITRE_LANG",
    help="Language of the sentences (French by default).",
)
@click.version_option(_version(), prog_name="arbitre")
@click.pass_context
def arbitre(context: click.Context, home: Path, language: str) -> None:
    """Match job offers with people, explain each suggestion exactly, keep the adviser's answer."""
    context.obj = Desk(home.expanduser().absolute(), language)


for command in (
    demo,
    import_group,
    schema,
    people,
    inform,
    suggest,
    explain,
    answer,
    answers,
    journal,
    train,
    doctor,
    walk,
):
    arbitre.add_command(command)
