"""``arbitre bundle …``: bring any ONNX model, score and explain rows of a CSV file with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import TypeVar, TypeVarTuple

import click

from desktop.beside import run_beside
from desktop.cli.context import Desk, json_option, print_json
from desktop.worker_process import Progress
from desktop.workflow import bundles
from desktop.workflow.bundle_report import sentences
from models.errors import HomeError, InputError
from storage.paths import PRIVATE_FOLDER

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
FILE = click.Path(path_type=Path)
DRAFT = ".tables-"  # what ``explain.table_files``, which is heavy, calls a folder not yet whole


@click.group("bundle")
def bundle_group() -> None:
    """Bring any ONNX model of numeric columns; explain what it says, exactly."""


@bundle_group.command("build")
@click.option("--model", type=FILE, required=True, help="ONNX file.")
@click.option("--background", type=FILE, required=True, help="CSV of rows to compare with.")
@click.option("--features", type=FILE, required=True, help='JSON list of {"name", …}.')
@click.option("--card", type=FILE, required=True, help="Markdown: what the model is for.")
@click.option("--out", type=FILE, required=True, help="Folder of the bundle.")
@json_option
@click.pass_obj
def build(
    desk: Desk, model: Path, background: Path, features: Path, card: Path, out: Path, as_json: bool
) -> None:
    """Try a model, have shap audit it, and write a bundle."""
    sources = bundles.Sources(model, background, features, card)
    built = _beside(
        desk, bundles.build_bundle, (sources, out, _tables(desk), desk.messages.language)
    )
    desk.clear_progress()
    _warn_unused(desk, built.unused, background)
    if as_json:
        print_json(built)
        return
    desk.say("bundle-built", features=built.features, rows=built.background_rows)
    for sentence in sentences(desk.messages, built.report):
        click.echo(sentence)
    click.echo(built.digest)


@bundle_group.command("score")
@click.argument("bundle", type=FILE)
@click.argument("rows", type=FILE)
@click.option("--out", type=FILE, required=True, help="CSV to write.")
@json_option
@click.pass_obj
def score(desk: Desk, bundle: Path, rows: Path, out: Path, as_json: bool) -> None:
    """Write a column `output`; a model of several writes a line each, with `output_index`."""
    written = _beside(desk, bundles.score_rows, (bundle, rows, out))
    _report(desk, written, rows, out, as_json)


@bundle_group.command("explain")
@click.argument("bundle", type=FILE)
@click.argument("rows", type=FILE)
@click.option("--out", type=FILE, required=True, help="CSV to write.")
@click.option("--concepts", is_flag=True, help="One column a concept instead of a feature.")
@click.option(
    "--against",
    metavar="ROW",
    help="Compare with one row instead: its number in ROWS, from 0, or a CSV file of one row.",
)
@json_option
@click.pass_obj
def explain(
    desk: Desk,
    bundle: Path,
    rows: Path,
    out: Path,
    concepts: bool,
    against: str | None,
    as_json: bool,
) -> None:
    """Write base_value, a value each feature, margin, output and additivity_gap.

    A model of several outputs writes a line each, with `output_index`; estimated values come with
    their `standard_error`.
    """
    arguments = (bundle, rows, out, _tables(desk), concepts, against)
    written = _beside(desk, bundles.explain_rows, arguments)
    _report(desk, written, rows, out, as_json)


def _beside(desk: Desk, job: Callable[[Progress, *Ts], T], arguments: tuple[*Ts]) -> T:
    """Do a job in a process of its own: a model may bring it down, and no more than it."""
    is_done = False
    try:
        done = run_beside(job, arguments, desk.progress)
        is_done = True
        return done
    except HomeError as error:
        if error.code == "worker_died":
            raise InputError("model_ends_process") from error
        raise
    finally:
        if not is_done:  # interrupted, too: what was being written is not left behind
            for draft in _tables(desk).glob(f"{DRAFT}*"):
                rmtree(draft, ignore_errors=True)


def _tables(desk: Desk) -> Path:
    """Where tables of brought models are kept: apart from what makes a home a home."""
    folder = desk.paths.root / "brought"
    with suppress(OSError):  # nothing is kept then
        desk.paths.root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    return folder


def _report(desk: Desk, written: bundles.WrittenRows, rows: Path, out: Path, as_json: bool) -> None:
    desk.clear_progress()
    _warn_unused(desk, written.unused, rows)
    if as_json:
        print_json(written)
    else:
        desk.say("bundle-written", rows=written.rows, outputs=written.outputs, file=out.name)


def _warn_unused(desk: Desk, unused: tuple[str, ...], file: Path) -> None:
    if unused:
        names = ", ".join(unused[:5]) + ("…" if len(unused) > 5 else "")
        desk.warn(desk.messages.format("bundle-unused", file=file.name, columns=names))
