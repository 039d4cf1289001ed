"""``arbitre doctor``: what this home is made of, and whether it is sound. It changes nothing."""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Callable

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow.workplace import Workplace
from models.errors import ArbitreError, HomeError
from models.wording import rome_name


@click.command()
@json_option
@click.pass_obj
def doctor(desk: Desk, as_json: bool) -> None:
    """Check the home, its key, its data, its model and its journal."""
    checks: list[dict[str, object]] = []

    def check(name: str, look: Callable[[], str]) -> bool:
        try:
            detail, is_sound = look(), True
        except ArbitreError as error:
            detail, is_sound = desk.messages.error(error), False
        checks.append({"name": name, "ok": is_sound, "detail": detail})
        return is_sound

    check("program", lambda: f"Python {platform.python_version()}, {platform.system()}")
    workplaces: list[Workplace] = []
    if check("store", lambda: _open(desk, workplaces)):
        with workplaces[0] as workplace:
            store = workplace.store
            say = desk.messages
            check("repertoire", lambda: _repertoire(desk, workplace))
            check("offers", lambda: say.format("doctor-offers", count=len(workplace.index)))
            check("people", lambda: say.format("doctor-people", count=store.people.count()))
            check("model", lambda: _model(desk, workplace))
            check("explanation", lambda: _explanation(desk, workplace))
            check("journal", lambda: _journal(desk, workplace))
    frugality = _frugality()
    is_sound = all(row["ok"] for row in checks)
    if as_json:
        print_json({"ok": is_sound, "checks": checks, **frugality})
    else:
        desk.clear_progress()
        for row in checks:
            click.echo(f"{'✓' if row['ok'] else '≠'} {row['detail']}")
        if "peak_memory_mb" in frugality:
            desk.say("doctor-frugality", **frugality)
    if not is_sound:
        click.get_current_context().exit(1)


def _frugality() -> dict[str, float]:
    """Processor seconds and peak memory (MB) of this check; memory where the system counts it."""
    frugality: dict[str, float] = {"cpu_seconds": round(time.process_time(), 2)}
    if sys.platform != "win32":
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        frugality["peak_memory_mb"] = round(peak / 1024)
    return frugality


def _open(desk: Desk, workplaces: list[Workplace]) -> str:
    workplaces.append(desk.workplace_as_it_is())
    return desk.messages.format("doctor-store", home=str(desk.paths.root))


def _repertoire(desk: Desk, workplace: Workplace) -> str:
    repertoire = workplace.repertoire
    return desk.messages.format(
        "doctor-repertoire", name=rome_name(repertoire.version), count=len(repertoire.occupations)
    )


def _model(desk: Desk, workplace: Workplace) -> str:
    manifest = workplace.bundle.manifest
    return desk.messages.format(
        "doctor-model", name=manifest.name, version=manifest.version, origin=manifest.label_origin
    )


def _explanation(desk: Desk, workplace: Workplace) -> str:
    """Explain one row of the background with the tables that serve every display."""
    from models.scorer import Scorer

    row = workplace.bundle.background[:1]
    output = float(Scorer(workplace.bundle).score(row)[0])
    features = [None if value != value else float(value) for value in row[0]]
    explanation = workplace.explainer.explain(features, output)
    return desk.messages.format("doctor-explanation", gap=f"{explanation.additivity_gap:.1e}")


def _journal(desk: Desk, workplace: Workplace) -> str:
    report = workplace.store.journal.verify()
    if report.problem is not None:
        raise HomeError("journal_damaged", seq=report.first_bad or 0)
    return desk.messages.format("journal-whole", entries=report.entries, head=report.head[:16])
