"""``arbitre repair``: what a damaged home lacks, and the two ways on."""

from __future__ import annotations

from dataclasses import asdict

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow.damage import DamageDesk, DamageState, lines
from desktop.workflow.restoring import restored_notes
from storage.keys import find_key


@click.command()
@click.option("--restore", "is_restore", is_flag=True, help="Put the last good backup in place.")
@click.option("--accept-loss", "is_accepted", is_flag=True, help="Go on with what is left.")
@json_option
@click.pass_obj
def repair(desk: Desk, is_restore: bool, is_accepted: bool, as_json: bool) -> None:
    """Say what is damaged or missing and what can be done; exit code 1 while something is."""
    if is_restore and is_accepted:
        raise click.UsageError("--restore, --accept-loss")
    key = find_key(desk.paths, desk.ask_passphrase)
    damage = DamageDesk(desk.paths, key, desk.access.actor)
    if is_restore:
        restored = damage.restore()
        desk.say("repair-restored", folder=restored.aside.name)
        for name, params in restored_notes(restored):
            desk.say(name, **params)
        return
    state = damage.examine()
    if is_accepted and state.found.code is not None:
        folder = damage.accept_loss()
        click.echo("\n".join(lines(desk.messages, state)))
        desk.say("repair-accepted", folder=folder.name)
        return
    if as_json:
        print_json(_document(state))
    else:
        _tell(desk, state)
    if state.found.code is not None:
        click.get_current_context().exit(1)


def _tell(desk: Desk, state: DamageState) -> None:
    click.echo("\n".join(lines(desk.messages, state)))
    if state.found.code is None:
        return
    if state.backup is not None:
        desk.say("repair-choose-restore")
    if state.found.is_usable:
        desk.say("repair-choose-accept")
    elif state.backup is None:
        desk.say("repair-choose-nothing")


def _document(state: DamageState) -> dict[str, object]:
    found = state.found
    return {
        "is_whole": found.code is None,
        "problem": found.code,
        "first_bad": found.report.first_bad if found.report else None,
        "damaged_pages": found.damaged_pages,
        "loss": None if found.loss is None else asdict(found.loss),
        "known": None if found.kept is None else _head(found.kept.seq, found.kept.answers),
        "found": None if found.found is None else _head(found.found.seq, found.found.answers),
        "can_accept_loss": found.is_usable,
        "backup": state.backup
        and {
            "file": state.backup.path.name,
            "made_at": state.backup.made_at,
            **_head(state.backup.head.seq, state.backup.head.answers),
            "loss": None if state.backup_loss is None else asdict(state.backup_loss),
        },
    }


def _head(entries: int, answers: int) -> dict[str, object]:
    return {"entries": entries, "answers": answers}
