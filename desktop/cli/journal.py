"""``arbitre journal …``: whether the chain of evidence is whole, what it says, what it may say."""

from __future__ import annotations

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow.evidence import Verified, line, schema, shown, verify_store
from models.errors import HomeError
from storage.damage import DAMAGE
from storage.journal import Kind

KINDS = [kind.value for kind in Kind]


@click.group()
def journal() -> None:
    """The chain of what was shown and answered."""


@journal.command()
@json_option
@click.option("--full", "is_full", is_flag=True, help="Read every page of the file as well.")
@click.pass_obj
def verify(desk: Desk, as_json: bool, is_full: bool) -> None:
    """Walk the chain; exit code 1 when something is damaged or missing, with what is first."""
    try:
        with desk.workplace_as_it_is() as workplace:
            found = verify_store(workplace.store, is_full=is_full)
    except HomeError as error:
        if not as_json or error.code not in DAMAGE:
            raise
        print_json({"is_whole": False, "problem": error.code, **error.params})
        click.get_current_context().exit(1)
    if as_json:
        print_json(_document(found))
    else:
        _tell(desk, found)
    if found.problem is not None:
        if found.report.first_bad is not None:
            desk.warn(desk.messages.format("journal-damaged", seq=found.report.first_bad))
        click.get_current_context().exit(1)


@journal.command()
@json_option
@click.option("--person", metavar="REFERENCE", help="Only what is about this person.")
@click.option("--kind", type=click.Choice(KINDS), help="Only entries of this kind.")
@click.option("--limit", type=click.IntRange(1), default=50, help="How many, the newest (50).")
@click.pass_obj
def show(desk: Desk, as_json: bool, person: str | None, kind: str | None, limit: int) -> None:
    """Print the last entries, oldest first; what was erased is said, not shown."""
    with desk.workplace() as workplace:
        wanted = None if kind is None else Kind(kind)
        entries = workplace.store.journal.newest(limit, person=person, kind=wanted)
    if as_json:
        print_json([shown(entry) for entry in entries])
        return
    for entry in entries:
        click.echo(line(desk.messages, entry))


@journal.command("schema")
def print_schema() -> None:
    """Print what the journal may hold, column by column and field by field (Markdown)."""
    click.echo(schema(), nl=False)


def _document(found: Verified) -> dict[str, object]:
    report = found.report
    return {
        "entries": report.entries,
        "head": report.head,
        "is_whole": found.problem is None,
        "first_bad": report.first_bad,
        "problem": found.problem,
        "purged": report.purged,
        "checkpoints": report.checkpoints,
        "damaged_pages": found.damaged_pages,
        "notices": found.notices,
    }


def _tell(desk: Desk, found: Verified) -> None:
    report = found.report
    if report.problem is None:
        desk.say("journal-whole", entries=report.entries, head=report.head[:16])
    if report.purged:
        desk.say("journal-purged", count=report.purged)
    if found.damaged_pages is not None:
        desk.say("journal-pages", pages=found.damaged_pages)
    for notice in found.notices:
        desk.say(f"notice-{notice.replace('_', '-')}")
