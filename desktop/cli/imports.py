"""``arbitre import …``: files into the home, and the report of what became of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

import resources
from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow import imports as workflow
from desktop.workflow.imports import ImportOutcome
from desktop.workflow.workplace import Workplace
from models.records.imports import Refusal

SHOWN = 20  # refusals printed as sentences; all of them are in the JSON
FILES = click.Path(path_type=Path)


@click.group("import")
def import_group() -> None:
    """Read files into the home; a file that cannot be read leaves nothing behind."""


@import_group.command("rome")
@click.argument("file", type=FILES)
@json_option
@click.pass_obj
def import_rome(desk: Desk, file: Path, as_json: bool) -> None:
    """Read a ROME repertoire (the published zip of CSV files)."""
    _run(desk, as_json, lambda workplace: workflow.import_rome(workplace, file))


@import_group.command("communes")
@click.argument("files", nargs=-1, required=True, type=FILES)
@json_option
@click.pass_obj
def import_communes(desk: Desk, files: tuple[Path, ...], as_json: bool) -> None:
    """Read communes (La Poste's postcodes, INSEE's populations)."""
    _run(desk, as_json, lambda workplace: workflow.import_communes(workplace, list(files)))


@import_group.command("offers")
@click.argument("files", nargs=-1, required=True, type=FILES)
@json_option
@click.pass_obj
def import_offers(desk: Desk, files: tuple[Path, ...], as_json: bool) -> None:
    """Read job offers (API « Offres d'emploi v2 »: JSON or JSON lines, plain or gzip)."""
    _run(desk, as_json, lambda workplace: workflow.import_offers(workplace, list(files)))


@import_group.command("people")
@click.argument("files", nargs=-1, required=True, type=FILES)
@json_option
@click.pass_obj
def import_people(desk: Desk, files: tuple[Path, ...], as_json: bool) -> None:
    """Read people (JSON lines; see `arbitre schema people`)."""
    _run(desk, as_json, lambda workplace: workflow.import_people(workplace, list(files)))


@click.command()
@click.argument("name", type=click.Choice(["people", "policy", "explanation"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a file that Arbitre reads, or of what `explain --json` prints."""
    text = resources.path("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    click.echo(text, nl=False)


def _run(desk: Desk, as_json: bool, work: Callable[[Workplace], ImportOutcome]) -> None:
    with desk.workplace_or_new() as workplace:
        outcome = work(workplace)
    desk.clear_progress()
    report = outcome.report
    if as_json:
        print_json(
            {
                "read": report.read,
                "imported": report.imported,
                "updated": report.updated,
                "unchanged": report.unchanged,
                "refused": [_row(desk, refusal) for refusal in report.refused],
                "notices": [_row(desk, notice) for notice in report.notices],
            }
        )
    else:
        desk.say(
            "import-done",
            read=report.read,
            imported=report.imported,
            updated=report.updated,
            unchanged=report.unchanged,
            refused=len(report.refused),
        )
        _say_each(desk, [refusal for refusal in report.refused if refusal.place])
        _say_each(desk, [notice for notice in report.notices if notice.place])
    for notice in report.notices:
        if not notice.place:
            desk.warn(_sentence(desk, notice))
    for error in outcome.unreadable:
        desk.warn(desk.messages.error(error))
    records = [refusal for refusal in report.refused if refusal.place]
    is_all_refused = bool(records) and len(records) >= report.read
    if outcome.unreadable or is_all_refused:
        click.get_current_context().exit(1)


def _say_each(desk: Desk, refusals: list[Refusal]) -> None:
    for refusal in refusals[:SHOWN]:
        place = f"{refusal.file}, {desk.messages.place(refusal.place)}"
        desk.say("import-refused", place=place, message=_sentence(desk, refusal))
    if len(refusals) > SHOWN:
        desk.say("import-refused-more", count=len(refusals) - SHOWN)


def _row(desk: Desk, refusal: Refusal) -> dict[str, str]:
    return {
        "file": refusal.file,
        "place": refusal.place,
        "code": refusal.code,
        "message": _sentence(desk, refusal),
    }


def _sentence(desk: Desk, refusal: Refusal) -> str:
    return desk.messages.refusal(refusal.code, refusal.params)
