"""Bundles of any model: build, score, explain, each as a job for a process of its own. Never Qt.

Records in, records out; what is heavy is imported in the functions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.workflow.bundle_report import Audit, Report, Steadiness, examined, in_card

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from models.brought import BroughtBundle, Column
    from models.csv_rows import Table
    from models.ensemble import Ensemble

Progress = Callable[[str, int, int], None]
CHECKED_ROWS = 20  # on which a model is tried before it is believed


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a model that someone brings."""

    model: Path
    background: Path
    features: Path
    card: Path


@dataclass(frozen=True, slots=True)
class BuiltBundle:
    """What was built, and how it will be explained."""

    digest: str
    features: int
    link: str
    background_rows: int
    unused: tuple[str, ...]  # columns of the background's file
    report: Report


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """What was written."""

    rows: int
    outputs: int
    unused: tuple[str, ...]


def build_bundle(
    progress: Progress, sources: Sources, out: Path, kept: Path, language: str
) -> BuiltBundle:
    """Read, try, audit and write a bundle into ``out``; its tables go to the folder ``kept``.

    The card ends with what was found out, in ``language``. Raises ``InputError`` as
    ``models.brought``, ``models.csv_rows``, ``models.runner``; ``model_file_missing``,
    ``audit_failed``; ``RefusedError`` ``row_unexplained``; ``HomeError``.
    """
    import msgspec

    from desktop.messages import Messages
    from explain.brought import BroughtExplainer
    from models.brought import (
        AUDIT,
        CARD,
        FORMAT,
        BroughtBundle,
        Statement,
        read_columns,
        write_brought,
    )
    from models.bundle import MODEL
    from models.csv_rows import read_rows
    from models.runner import Runner, explained_of

    progress("read", 0, 1)
    card, model = _bytes(sources.card), _bytes(sources.model)
    columns = read_columns(sources.features)
    names = [column.name for column in columns]
    background = read_rows(sources.background, names)
    runner = Runner(model, names)
    ensembles, not_trees = _as_trees(model, names, background)
    progress("read", 1, 1)
    explained = explained_of(ensembles) if ensembles else runner.choose(background.rows)
    runner.check_pointwise(background.rows[:CHECKED_ROWS], explained)
    found, not_trees = _examined(progress, model, columns, ensembles, not_trees, background, kept)
    is_trees = bool(ensembles) and not not_trees
    statement = Statement(
        kind="any",
        format=FORMAT,
        name=sources.model.stem,
        features=_with_ranges(columns, background.rows),
        outputs=explained.names,
        output_columns=explained.columns,
        output_labels=explained.labels,
        method="trees" if is_trees else "coalitions",
        link=ensembles[0].link if is_trees else "identity",
        not_trees=not_trees,
        background_rows=len(background.rows),
        files={},
    )
    # A model whose own background cannot be explained to its output is refused now, not later.
    draft = BroughtBundle("", statement, model, background.rows)
    explainer = BroughtExplainer(draft, kept, progress)
    if not explainer.is_sampled:  # which adds up whatever it finds
        list(explainer.explain(background.rows[: CHECKED_ROWS if is_trees else 1]))
    report = Report(
        method="permutations" if explainer.is_sampled else statement.method,
        outputs=len(explained.columns),
        not_trees=not_trees,
        audits=tuple(audit for audit, _ in found),
        steadiness=tuple(steadiness for _, steadiness in found),
    )
    said = msgspec.json.format(msgspec.json.encode(report))
    files = {MODEL: model, CARD: in_card(card, Messages(language), report), AUDIT: said}
    digest = write_brought(out, statement, files, background.rows)
    return BuiltBundle(
        digest=digest,
        features=len(names),
        link=statement.link,
        background_rows=len(background.rows),
        unused=background.unused,
        report=report,
    )


def score_rows(progress: Progress, folder: Path, rows: Path, out: Path) -> WrittenRows:
    """Write the outputs of ``rows``: a column ``output``; of several, a line each, in order."""
    from models.brought import open_brought
    from models.csv_rows import read_rows, write_table
    from models.runner import Runner

    progress("rows", 0, 1)
    bundle = open_brought(folder)
    table = read_rows(rows, bundle.feature_names)
    outputs = Runner(bundle.model, bundle.feature_names).outputs(table.rows, bundle.explained)
    if outputs.shape[1] == 1:
        write_table(out, ["output"], outputs.tolist())
    else:
        written = ([k, value] for row in outputs.tolist() for k, value in enumerate(row))
        write_table(out, ["output_index", "output"], written)
    progress("rows", 1, 1)
    return WrittenRows(len(table.rows), outputs.shape[1], table.unused)


def explain_rows(
    progress: Progress,
    folder: Path,
    rows: Path,
    out: Path,
    tables: Path,
    by_concept: bool,
    against: str | None,
) -> WrittenRows:
    """Write the exact values of ``rows``, against the background or against one row.

    ``against`` is the number of a row of ``rows``, from 0, or a CSV file of one row.
    """
    from explain.brought import BroughtExplainer, header, lines
    from models.brought import open_brought
    from models.csv_rows import read_rows, write_table

    bundle = open_brought(folder)
    table = read_rows(rows, bundle.feature_names)
    other = None if against is None else _other_row(bundle, table, against)
    explainer = BroughtExplainer(bundle, tables, progress, by_concept=by_concept)
    outputs = len(bundle.statement.output_columns)
    written = (line for row in explainer.explain(table.rows, other) for line in lines(row))
    names = header(explainer.players, outputs, is_sampled=explainer.is_sampled)
    write_table(out, names, written)
    return WrittenRows(len(table.rows), outputs, table.unused)


def _as_trees(
    model: bytes, names: list[str], background: Table
) -> tuple[tuple[Ensemble, ...], str]:
    """The ensembles of a model, or why it is explained by asking it instead."""
    from models.ensemble import read_outputs
    from models.errors import InputError

    try:
        ensembles = read_outputs(model, names)
        ensembles[0].row_format.as_compared(background.rows)
    except InputError as error:
        if error.code != "model_unsupported":
            raise
        return (), str(error.params["what"])
    return ensembles, ""


def _examined(
    progress: Progress,
    model: bytes,
    columns: tuple[Column, ...],
    ensembles: tuple[Ensemble, ...],
    not_trees: str,
    background: Table,
    kept: Path,
) -> tuple[list[tuple[Audit, Steadiness]], str]:
    """Tables built, kept and examined, one output after the other: the memory of one at a time."""
    from explain.brought import tables_name
    from explain.table_files import open_tables
    from models.errors import InputError

    concepts = [column.concept for column in columns]
    found = []
    for output, ensemble in enumerate(ensembles):
        progress("tables", output, len(ensembles))
        name = tables_name(model, [column.name for column in columns], output)
        try:
            tables = open_tables(lambda e=ensemble: e, name, background.rows, kept)  # type: ignore[misc]
        except InputError as error:
            if error.code != "model_too_large":
                raise
            return [], error.code
        progress("audit", output, len(ensembles))
        found.append(examined(output, ensemble, tables, background.rows, concepts))
    return found, not_trees


def _with_ranges(columns: tuple[Column, ...], rows: NDArray[np.float64]) -> tuple[Column, ...]:
    """The columns with what the background saw, where their owner did not say it."""
    import msgspec
    import numpy as np

    described = []
    for column, values in zip(columns, rows.T, strict=True):
        known = values[np.isfinite(values)]
        low = float(known.min()) if len(known) and column.low is None else column.low
        high = float(known.max()) if len(known) and column.high is None else column.high
        described.append(msgspec.structs.replace(column, low=low, high=high))
    return tuple(described)


def _other_row(bundle: BroughtBundle, table: Table, against: str) -> NDArray[np.float64]:
    import numpy as np

    from models.csv_rows import read_rows
    from models.errors import InputError

    if not against.isdecimal():
        other = read_rows(Path(against), bundle.feature_names).rows
        if len(other) > 1:
            raise InputError("against_several_rows", file=Path(against).name)
        return np.asarray(other[0])
    if int(against) >= len(table.rows):
        raise InputError("against_no_row", row=int(against), rows=len(table.rows))
    return np.asarray(table.rows[int(against)])


def _bytes(path: Path) -> bytes:
    from models.errors import InputError

    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError("model_file_missing", file=path.name) from error
