"""``arbitre backup`` and ``arbitre restore``: copies of the store, and the way back to one."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.cli.outputs import is_confirmed
from desktop.workflow.restoring import RestoreDesk, restored_notes
from storage.backup import BackupInfo
from storage.damage import Loss


@click.command()
@click.argument("what", required=False, type=click.Choice(["list"]))
@click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="Another folder."
)
@json_option
@click.pass_obj
def backup(desk: Desk, what: str | None, folder: Path | None, as_json: bool) -> None:
    """Write a backup of the store, encrypted and verified; ``list`` shows those of this home."""
    with desk.workplace() as workplace:
        if what is None:
            made = workplace.store.make_backup(None if folder is None else folder.absolute())
            infos: tuple[BackupInfo, ...] = (made,)
        else:
            infos = workplace.store.backups.all()
        unreadable = workplace.store.backups.count_files() - len(workplace.store.backups.all())
    if as_json:
        rows = [_row(info) for info in infos]
        print_json({"backups": rows, "unreadable": unreadable} if what else rows[0])
        return
    for info in infos:
        desk.say("backup-line" if what else "backup-made", **_params(info))
    if what and not infos:
        desk.say("backup-none")
    if unreadable:
        desk.say("backup-unreadable", count=unreadable)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", "is_sure", is_flag=True, help="Do not ask.")
@json_option
@click.pass_obj
def restore(desk: Desk, file: Path | None, is_sure: bool, as_json: bool) -> None:
    """Put a backup (the last good one, or FILE) in place; the present store is set aside."""
    at_work = RestoreDesk(desk.paths, desk.ask_passphrase, desk.access.actor)
    plan = at_work.plan(None if file is None else file.absolute())
    if not as_json or not is_sure:
        click.echo(desk.messages.format("restore-head", **_params(plan.info)), err=as_json)
        click.echo(_loss(desk, plan.loss), err=as_json)
    if not is_sure and not is_confirmed(desk, desk.messages.format("restore-confirm")):
        desk.say("restore-not-done")
        return
    restored = at_work.run(plan)
    if as_json:
        loss = None if plan.loss is None else [plan.loss.entries, plan.loss.answers]
        names = ("entries", "answers")
        lost = None if loss is None else dict(zip(names, loss, strict=True))
        more = {"left_out": restored.left_out, "is_since_known": restored.is_since_known}
        print_json({**_row(plan.info), "lost": lost, "aside": restored.aside.name, **more})
        return
    desk.say("restore-done", folder=restored.aside.name)
    for key, params in restored_notes(restored):
        desk.say(key, **params)


def _loss(desk: Desk, loss: Loss | None) -> str:
    if loss is None:
        return desk.messages.format("restore-loss-unknown")
    if not (loss.entries or loss.changes):
        return desk.messages.format("restore-loss-nothing")
    return desk.messages.format(
        "restore-loss", entries=loss.entries, answers=loss.answers, last=loss.last
    )


def _params(info: BackupInfo) -> dict[str, object]:
    return {
        "file": info.path.name,
        "made": info.made_at.astimezone().strftime("%d/%m/%Y %H:%M"),
        "seq": info.head.seq,
        "answers": info.head.answers,
        "head": info.head.hash.hex()[:16],
    }


def _row(info: BackupInfo) -> dict[str, object]:
    return {
        "file": str(info.path),
        "made_at": info.made_at,
        "seq": info.head.seq,
        "head": info.head.hash.hex(),
        "answers": info.head.answers,
        "schema": info.schema,
        "bytes": info.size,
    }
