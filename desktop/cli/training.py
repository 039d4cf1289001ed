"""``arbitre train``: rebuild the demonstration model from its documented process and a seed."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.context import SEED, Desk, json_option, print_json
from desktop.workflow.training import train_bundle, train_into_home


@click.command()
@click.option("--seed", type=SEED, default=7, show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the bundle there; without it, this home installs it and uses it from now on.",
)
@json_option
@click.pass_obj
def train(desk: Desk, seed: int, out: Path | None, as_json: bool) -> None:
    """Train a model on invented answers. The same seed gives the same scores."""
    if out is not None:
        report = train_bundle(out, seed, desk.progress)
    else:
        with desk.workplace() as workplace:
            report = train_into_home(workplace, seed)
    desk.clear_progress()
    measured = report.manifest.training
    if as_json:
        print_json(
            {
                "model": report.digest,
                "seed": seed,
                "rows": measured.rows,
                "held_out_rows": measured.held_out_rows,
                "held_out_auc": measured.held_out_auc,
                "held_out_log_loss": measured.held_out_log_loss,
                "export_gap": measured.export_gap,
                "label_origin": report.manifest.label_origin,
            }
        )
        return
    desk.say("trained", digest=report.digest[:16], rows=measured.rows, auc=measured.held_out_auc)
    desk.say("banner-simulated")
    if out is not None:
        click.echo(report.digest)
