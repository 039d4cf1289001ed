"""``arbitre enrol`` and ``arbitre lock``: who works here, and how soon an idle window locks."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow.idle import idle_minutes, set_idle_minutes
from models.errors import InputError
from storage.enrolment import keep_enrolment


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def enrol(desk: Desk, file: Path, as_json: bool) -> None:
    """Enrol whoever works here, with the FILE that the organisation signed."""
    from datetime import date

    policy = desk.place.read()
    if policy is None:
        raise InputError("enrolment_unmanaged")
    made = keep_enrolment(desk.paths, file, policy.public_key, date.today())
    if as_json:
        print_json(made)
        return
    roles = ", ".join(desk.messages.format(f"role-{role.replace('_', '-')}") for role in made.roles)
    desk.say(
        "enrolled",
        pseudonym=made.pseudonym,
        roles=roles,
        agency=made.agency,
        day=made.valid_until.isoformat(),
    )


@click.command()
@click.option("--after", type=click.IntRange(1, 60), help="Minutes; never more than the policy.")
@json_option
@click.pass_obj
def lock(desk: Desk, after: int | None, as_json: bool) -> None:
    """Say after how many idle minutes the window locks, or change it."""
    with desk.workplace() as workplace:
        if after is not None:
            set_idle_minutes(workplace, after)
        minutes = idle_minutes(workplace)
        most = workplace.access.policy.idle_minutes
    if as_json:
        print_json({"idle_minutes": minutes, "at_most": most})
        return
    desk.say("lock-after", minutes=minutes, most=most)
