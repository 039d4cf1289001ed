"""``arbitre journal verify``: whether the chain of evidence is whole."""

from __future__ import annotations

import click

from desktop.cli.context import Desk, json_option, print_json


@click.group()
def journal() -> None:
    """The chain of what was shown and answered."""


@journal.command()
@json_option
@click.pass_obj
def verify(desk: Desk, as_json: bool) -> None:
    """Walk the chain; exit code 1 when an entry is damaged, with its number."""
    with desk.workplace() as workplace:
        report = workplace.store.journal.verify()
    if as_json:
        print_json(
            {
                "entries": report.entries,
                "head": report.head,
                "is_whole": report.problem is None,
                "first_bad": report.first_bad,
                "problem": report.problem,
            }
        )
    elif report.problem is None:
        desk.say("journal-whole", entries=report.entries, head=report.head[:16])
    if report.problem is not None:
        desk.warn(desk.messages.format("journal-damaged", seq=report.first_bad or 0))
        click.get_current_context().exit(1)
