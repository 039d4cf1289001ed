"""``arbitre people`` and ``arbitre inform``: who is in the portfolio, and what they were told."""

from __future__ import annotations

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow.appointment import Appointment
from models.records.evidence import InformationState
from storage.imports.texts import printable


@click.command()
@json_option
@click.pass_obj
def people(desk: Desk, as_json: bool) -> None:
    """List the people of the portfolio, appointments first."""
    with desk.workplace() as workplace:
        everyone = workplace.store.people.all()
    if as_json:
        rows = [
            {
                "reference": person.reference,
                "name": person.name,
                "appointment": person.appointment.at.astimezone().isoformat()
                if person.appointment
                else None,
            }
            for person in everyone
        ]
        print_json({"people": rows})
        return
    for person in everyone:
        meeting = person.appointment
        at = meeting.at.astimezone().strftime("%d/%m %H:%M") if meeting else "–"
        reference, name = printable(person.reference), printable(person.name)
        mode = desk.messages.format(f"mode-{meeting.mode.replace('_', '-')}") if meeting else ""
        click.echo(f"{at:<12} {reference:<10} {name:<28} {mode}".rstrip())


@click.command()
@click.argument("person")
@click.argument("choice", type=click.Choice(["informed", "agreed", "declined"]))
@click.pass_obj
def inform(desk: Desk, person: str, choice: str) -> None:
    """Write down that PERSON was told about the tool, and what the person said."""
    with desk.workplace() as workplace:
        meeting = Appointment(workplace, person, desk.language)
        meeting.inform(InformationState(choice))
    desk.say(f"informed-{choice}")
