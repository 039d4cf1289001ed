"""``arbitre walk``: one appointment from the list to the answer, at the keyboard."""

from __future__ import annotations

from collections.abc import Iterable

import click

from desktop.cli.context import Desk
from desktop.cli.display import print_opened, print_suggestions
from desktop.workflow.appointment import Appointment
from desktop.workflow.demo import make_demo
from desktop.workflow.reason_list import ReasonEntry, reason_list
from desktop.workflow.workplace import Workplace
from models.errors import InputError
from models.records.evidence import InformationState, Verdict
from models.records.people import Person

TOP = 5
ANSWER_KEYS = {"g": Verdict.KEEP, "a": Verdict.ADJUST, "e": Verdict.SET_ASIDE}
CHOICES = {"o": InformationState.AGREED, "n": InformationState.DECLINED}


@click.command()
@click.option("--person", help="Reference of the person; the next appointment by default.")
@click.pass_obj
def walk(desk: Desk, person: str | None) -> None:
    """Walk through one appointment; makes the demonstration home when there is none."""
    if not desk.paths.database.exists():
        make_demo(desk.paths, 1, None, desk.progress)
        desk.clear_progress()
        desk.say("walk-demo-made", home=str(desk.paths.root))
    try:
        with desk.workplace() as workplace:
            meeting = Appointment(workplace, person or _next(workplace).reference, desk.language)
            try:
                _walk(desk, meeting)
            finally:
                meeting.close()
    except click.Abort:
        click.echo()
        desk.say("walk-left")


def _next(workplace: Workplace) -> Person:
    """The next appointment of the day, else the last one, else anyone."""
    everyone = [p for p in workplace.store.people.all() if p.profile.target_occupations]
    now = workplace.clock()
    coming = [p for p in everyone if p.appointment and p.appointment.at >= now]
    if not everyone:
        raise InputError("nobody_to_meet")
    return (coming or everyone)[0]


def _walk(desk: Desk, meeting: Appointment) -> None:
    click.echo()
    click.secho(meeting.person.name, bold=True)
    if not meeting.is_allowed and not _inform(desk, meeting):
        return
    matching = meeting.suggest(TOP)
    click.echo()
    print_suggestions(desk, meeting, matching)
    if not matching.suggestions:
        return
    ranks = [str(s.rank) for s in matching.suggestions]
    rank = _chosen(desk, "walk-open", ranks)
    offer = matching.suggestions[int(rank) - 1].offer
    click.echo()
    print_opened(desk, meeting, meeting.open(offer))
    click.echo()
    key = _chosen(desk, "walk-answer", ANSWER_KEYS)
    verdict = ANSWER_KEYS[key]
    entry = _reason(desk, verdict)
    text = None
    if entry.answer is None:
        text = click.prompt(desk.messages.format("walk-text"))
    recorded = meeting.answer(offer, entry.code, text, verdict)
    wording = entry.fr if desk.language == "fr" else entry.en
    desk.say(
        "answer-recorded", seq=recorded.seq, answer=desk.messages.verdict(verdict), reason=wording
    )
    desk.say("answer-is-not")


def _inform(desk: Desk, meeting: Appointment) -> bool:
    """Say the notice, note the choice; true when the tool may be used."""
    click.echo()
    desk.say("notice-information")
    said = _chosen(desk, "walk-inform", [*CHOICES, "p"])
    if said not in CHOICES:
        desk.say("walk-not-yet")
        return False
    meeting.inform(CHOICES[said])
    desk.say(f"informed-{CHOICES[said]}")
    return meeting.is_allowed


def _chosen(desk: Desk, question: str, keys: Iterable[str]) -> str:
    """One key of a question that names its keys itself."""
    chosen: str = click.prompt(
        desk.messages.format(question), type=click.Choice([*keys]), show_choices=False
    )
    return chosen


def _reason(desk: Desk, verdict: Verdict) -> ReasonEntry:
    """One digit, no default."""
    entries = {r.key: r for r in reason_list().reasons if r.answer in (verdict, None)}
    for key, entry in entries.items():
        click.echo(f"  {key}  {entry.fr if desk.language == 'fr' else entry.en}")
    key = _chosen(desk, "walk-reason", entries)
    return entries[key]
