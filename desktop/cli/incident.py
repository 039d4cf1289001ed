"""``arbitre incident``: the sheet of a personal data breach, from the journal (GDPR 33)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop.cli.context import Desk, json_option
from desktop.cli.outputs import chosen, require_free, write_new

SUFFIXES = [".html", ".json"]
_TIMES = ["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]


@click.command()
@click.option("--since", type=click.DateTime(_TIMES), required=True, help="From when on.")
@click.option("--found", type=click.DateTime(_TIMES), help="When it became known; now by default.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder, or file (.html or .json).")
@json_option
@click.pass_obj
def incident(
    desk: Desk, since: datetime, found: datetime | None, out: Path | None, as_json: bool
) -> None:
    """Tell who and what a breach concerns, and until when it is to be notified."""
    from desktop.reports.incident_page import incident_page
    from desktop.workflow.incident import document, incident_sheet

    if out is not None:
        require_free(out, "incident", SUFFIXES)
    with desk.workplace() as workplace:
        known = (found or workplace.clock()).astimezone()
        policy = workplace.access.policy
        sheet = incident_sheet(workplace.store, policy, since.astimezone(), known)
    content = document(sheet)
    if out is not None:
        page = incident_page(desk.messages, sheet).encode()
        files = chosen(out, "incident", {".html": page, ".json": content})
        write_new(files)
        for path in files:
            desk.say("export-written", file=str(path))
    if as_json:
        click.echo(content.decode(), nl=False)
    elif out is None:
        by = sheet.notify_by.astimezone().strftime("%d/%m/%Y %H:%M")
        desk.say("incident-short", people=len(sheet.facts.people), by=by)
