"""``arbitre window``, ``tour`` and ``screens``: the window, and what it looks like."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from desktop.cli.context import Desk
from models.errors import RefusedError

OUT = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.pass_obj
def window(desk: Desk) -> None:
    """Open the window; where there is no display, say so and play the tour."""
    if not has_display():
        _require_demonstration(desk)
        desk.warn(desk.messages.format("no-display"))
        _play_tour(desk, Path(tempfile.mkdtemp(prefix="arbitre-tour-")))
        return
    from desktop.app import run_window

    click.get_current_context().exit(run_window(desk.site, desk.language))


@click.command()
@click.option("--out", type=OUT, required=True, help="Folder of the pictures.")
@click.pass_obj
def tour(desk: Desk, out: Path) -> None:
    """Play one appointment through the real window, without a display; keep pictures.

    Only in a demonstration: it records an answer, and its pictures show names.
    """
    _require_demonstration(desk)
    _play_tour(desk, out)


@click.command()
@click.option("--out", type=OUT, required=True, help="Folder of the pictures.")
@click.pass_obj
def screens(desk: Desk, out: Path) -> None:
    """Picture every state of the window, in both languages and both themes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.tour.screens import make_screens

    for picture in make_screens(out):
        click.echo(picture)


def _require_demonstration(desk: Desk) -> None:
    has_home = desk.paths.database.exists() or desk.paths.key_file.exists()
    if has_home and not desk.paths.demo_key.exists():
        raise RefusedError("tour_only_in_demonstration")


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play_tour(desk: Desk, out: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.tour.play import play_tour

    for picture in play_tour(desk.paths, desk.language, out):
        click.echo(picture)
    desk.say("tour-done", folder=str(out))
