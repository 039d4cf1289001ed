"""``arbitre demo``: a home of invented people and offers. It never touches an existing home."""

from __future__ import annotations

from datetime import datetime

import click

from desktop.cli.context import SEED, Desk
from desktop.workflow.demo import make_demo


@click.command()
@click.option("--seed", type=SEED, default=1, show_default=True, help="Seed of the invented data.")
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the appointments (today by default).",
)
@click.pass_obj
def demo(desk: Desk, seed: int, day: datetime | None) -> None:
    """Make a demonstration home: invented people, offers and a key that protects nothing."""
    summary = make_demo(desk.paths, seed, day.date() if day else None, desk.progress)
    desk.clear_progress()
    desk.say(
        "demo-made",
        home=str(desk.paths.root),
        people=summary.people,
        offers=summary.offers,
        occupations=summary.occupations,
    )
