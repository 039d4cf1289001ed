"""``arbitre retention``: what goes when its time is over. It changes nothing without ``--run``."""

from __future__ import annotations

import click
import msgspec

from desktop.cli.context import Desk, json_option, print_json
from desktop.cli.outputs import is_confirmed
from desktop.workflow.care import due_notes, rules_of
from storage.retention import Due, RetentionState


@click.command()
@click.option("--run", "is_run", is_flag=True, help="Do it now, whatever the clock did.")
@click.option("--yes", "is_sure", is_flag=True, help="Do not ask, even where the clock jumped.")
@json_option
@click.pass_obj
def retention(desk: Desk, is_run: bool, is_sure: bool, as_json: bool) -> None:
    """Say what is kept how long, what is over its time and what will be; ``--run`` lets it go."""
    with desk.workplace_as_it_is() as workplace:
        rules = rules_of(workplace.access.policy)
        held = workplace.store.retention
        state = held.state(rules)
        is_doubtful = (state.has_jumped and not state.due.is_nothing) or bool(state.due.doubtful)
        if is_run and is_doubtful and not is_sure:
            day = workplace.today.strftime("%d/%m/%Y")
            if not is_confirmed(desk, desk.messages.format("retention-confirm", day=day)):
                desk.say("retention-not-done")
                return
        done = held.run(rules, with_doubtful=True) if is_run else None
        state = held.state(rules)
    if as_json:
        print_json({"done": done, **msgspec.to_builtins(state)})
    elif done is not None:
        _tell_done(desk, done)
    else:
        _tell(desk, state)


def _tell_done(desk: Desk, done: Due) -> None:
    for key, params in due_notes(done):
        desk.say(key, **params)
    if done.is_nothing:
        desk.say("retention-nothing")


def _tell(desk: Desk, state: RetentionState) -> None:
    rules, due = state.rules, state.due
    desk.say(
        "retention-rules", content=rules.content_months, proof=rules.proof, days=rules.absent_days
    )
    if rules.proof > rules.content_months:
        desk.say("retention-why", why=rules.proof_justification)
    if due.months:
        desk.say("retention-content-due", keys=due.keys, until=due.months[-1])
    if due.up_to:
        desk.say("retention-proof-due", count=due.entries, seq=due.up_to)
    if due.people:
        desk.say("retention-people-due", count=len(due.people), who=", ".join(due.people))
    if due.doubtful:
        desk.say("retention-doubtful", months=", ".join(due.doubtful))
    if due.is_nothing:
        desk.say("retention-nothing")
    elif state.has_jumped:
        desk.say("retention-waits")
    if state.next_content is not None:
        desk.say("retention-next", month=state.next_content)
