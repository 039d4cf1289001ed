"""``arbitre answer`` and ``arbitre answers``: record an answer, list what was answered."""

from __future__ import annotations

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.cli.display import print_opened
from desktop.workflow.reason_list import reason_list
from models.errors import InputError
from models.records.evidence import RecordedAnswer, Verdict
from storage.imports.texts import printable


@click.command()
@click.argument("person")
@click.argument("offer")
@click.argument("reason")
@click.option("--text", help="A few words; needed with AUT.")
@click.option(
    "--as",
    "verdict",
    type=click.Choice(["garder", "ajuster", "écarter"]),
    help="Which answer AUT stands for.",
)
@json_option
@click.pass_obj
def answer(
    desk: Desk,
    person: str,
    offer: str,
    reason: str,
    text: str | None,
    verdict: str | None,
    as_json: bool,
) -> None:
    """Record the answer to a suggestion: REASON is GAR1–4, AJU1–4, ECA1–8 or AUT."""
    with desk.appointment(person) as meeting:
        chosen = Verdict(verdict) if verdict else None
        if not as_json:  # what is answered is seen first: the evidence says so
            print_opened(desk, meeting, meeting.open(offer))
            click.echo()
        recorded = meeting.answer(offer, reason.upper(), text, chosen)
    if as_json:
        print_json(_row(recorded))
        return
    desk.say(
        "answer-recorded",
        seq=recorded.seq,
        answer=desk.messages.verdict(recorded.draft.verdict),
        reason=wording(desk, recorded.draft.reason, recorded.draft.reason_list),
    )
    desk.say("answer-is-not")


@click.command()
@click.option("--person", help="Only the answers about this person.")
@json_option
@click.pass_obj
def answers(desk: Desk, person: str | None, as_json: bool) -> None:
    """List the recorded answers that stand, oldest first."""
    with desk.workplace() as workplace:
        standing = workplace.store.answers.standing(person)
        if person and not standing and workplace.store.people.get(person) is None:
            raise InputError("person_unknown", person=person)
    revised = {answer.draft.revises for answer in standing}
    recorded = [answer for answer in standing if answer.draft.id not in revised]
    if as_json:
        print_json({"answers": [_row(answer) for answer in recorded]})
        return
    for answer in recorded:
        draft = answer.draft
        at = answer.at.astimezone().strftime("%d/%m/%Y %H:%M")
        reason = wording(desk, draft.reason, draft.reason_list)
        name = desk.messages.verdict(draft.verdict)
        about = f"{printable(draft.person):<10} {printable(draft.offer):<12}"
        click.echo(f"{answer.seq:>6}  {at}  {about} {name} : {reason}")
        if draft.text:
            desk.say("answer-text", text=" ".join(draft.text.split()))


def wording(desk: Desk, code: str, version: str) -> str:
    """The words of a reason, from the version of the list it was chosen in."""
    entry = reason_list(version).find(code)
    return entry.fr if desk.language == "fr" else entry.en


def _row(recorded: RecordedAnswer) -> dict[str, object]:
    draft = recorded.draft
    return {
        "person": draft.person,
        "offer": draft.offer,
        "answer": draft.verdict,
        "reason": draft.reason,
        "text": draft.text,
        "at": recorded.at,
        "seq": recorded.seq,
    }
