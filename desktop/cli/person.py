"""``arbitre person export``: everything held about a person, for the person."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.context import Desk
from desktop.cli.outputs import chosen, require_free, write_new

STEM = "dossier"
SUFFIXES = [".json", ".html"]


@click.group()
def person() -> None:
    """What is held about one person."""


@person.command()
@click.argument("reference", metavar="PERSON")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Folder (a .json and a .html), or one file; printed as JSON when not given.",
)
@click.option("--json", "_as_json", is_flag=True, help="Print JSON (as without --out).")
@click.pass_obj
def export(desk: Desk, reference: str, out: Path | None, _as_json: bool) -> None:
    """Hand out everything held about PERSON: the file, what was shown, said and answered."""
    from desktop.reports.person_page import person_page
    from desktop.workflow.person_file import document, hand_out

    if out is not None:
        require_free(out, STEM, SUFFIXES)
    with desk.workplace() as workplace:
        handout = hand_out(workplace.store, reference)
    content = document(handout)
    if out is None:
        click.echo(content.decode(), nl=False)
        return
    page = person_page(desk.messages, handout).encode()
    files = chosen(out, STEM, {".json": content, ".html": page})
    write_new(files)
    for path in files:
        desk.say("export-written", file=str(path))
    desk.say("export-care")
