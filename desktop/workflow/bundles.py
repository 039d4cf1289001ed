"""Bundles of any model: build, score, explain, each as a job for a process of its own. Never Qt.

Records in, records out; what is heavy is imported in the functions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from explain.tables import Tables
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
class Audit:
    """What shap says of one output: ``skipped`` names why it is no judge, empty where it is."""

    output: int
    skipped: str
    max_difference: float
    rows: int
    background_rows: int


@dataclass(frozen=True, slots=True)
class BuiltBundle:
    """What was built, and how it will be explained."""

    digest: str
    features: int
    outputs: int
    method: str  # trees, coalitions or permutations
    link: str
    not_trees: str
    background_rows: int
    unused: tuple[str, ...]  # columns of the background's file
    audits: tuple[Audit, ...]


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """What was written."""

    rows: int
    outputs: int
    unused: tuple[str, ...]


def build_bundle(progress: Progress, sources: Sources, out: Path, kept: Path) -> BuiltBundle:
    """Read, try, audit and write a bundle into ``out``; its tables go to the folder ``kept``.

    Raises ``InputError`` as ``models.brought``, ``models.csv_rows``, ``models.runner``;
    ``model_file_missing``, ``audit_failed``; ``RefusedError`` ``row_unexplained``; ``HomeError``.
    """
    import msgspec

    from explain.brought import BroughtExplainer
    from explain.coalitions import MAX_PLAYERS
    from explain.table_files import keep
    from models.brought import (
        AUDIT,
        CARD,
        FORMAT,
        Statement,
        open_brought,
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
    ensembles, tables, not_trees = _as_trees(model, background, names)
    explained = explained_of(ensembles) if ensembles else runner.choose(background.rows)
    progress("read", 1, 1)
    runner.check_pointwise(background.rows[:CHECKED_ROWS], explained)
    statement = Statement(
        kind="any",
        format=FORMAT,
        name=sources.model.stem,
        features=_with_ranges(columns, background.rows),
        outputs=explained.names,
        output_columns=explained.columns,
        output_labels=explained.labels,
        method="trees" if ensembles else "coalitions",
        link=ensembles[0].link if ensembles else "identity",
        not_trees=not_trees,
        background_rows=len(background.rows),
        files={},
    )
    audits = _audit(progress, ensembles, tables, background.rows)
    files = {MODEL: model, CARD: card, AUDIT: msgspec.json.format(msgspec.json.encode(audits))}
    digest = write_brought(out, statement, files, background.rows)
    for output, ready in enumerate(tables):
        keep(ready, f"{digest}/{output}", background.rows, kept)
    del tables
    explainer = BroughtExplainer(open_brought(out), kept, progress)
    # A model whose own background cannot be explained to its output is refused now, not later.
    if not explainer.is_sampled:  # which adds up whatever it finds
        list(explainer.explain(background.rows[: CHECKED_ROWS if ensembles else 1]))
    method = "trees" if ensembles else "coalitions"
    return BuiltBundle(
        digest=digest,
        features=len(names),
        outputs=len(explained.columns),
        method="permutations" if not ensembles and len(names) > MAX_PLAYERS else method,
        link=statement.link,
        not_trees=not_trees,
        background_rows=len(background.rows),
        unused=background.unused,
        audits=audits,
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
    model: bytes, background: Table, names: list[str]
) -> tuple[tuple[Ensemble, ...], list[Tables], str]:
    """The ensembles of a model, or why it is explained by asking it instead."""
    from explain.tables import build_tables
    from models.ensemble import read_outputs
    from models.errors import InputError

    try:
        ensembles = read_outputs(model, names)
        tables = [build_tables(ensemble, background.rows) for ensemble in ensembles]
    except InputError as error:
        if error.code not in ("model_unsupported", "model_too_large"):
            raise
        return (), [], str(error.params.get("what", error.code))
    return ensembles, tables, ""


def _audit(
    progress: Progress,
    ensembles: tuple[Ensemble, ...],
    tables: list[Tables],
    background: NDArray[np.float64],
) -> tuple[Audit, ...]:
    from explain.shap_audit import audit, rows_within_reason, why_not_audited
    from models.errors import InputError

    audits = []
    for output, ensemble in enumerate(ensembles):
        progress("audit", output, len(ensembles))
        skipped = why_not_audited(ensemble, background)
        if skipped:
            audits.append(Audit(output, skipped, 0.0, 0, len(background)))
            continue
        rows = background[: rows_within_reason(ensemble, len(background))]
        report = audit(ensemble, tables[output], background, rows)
        if not report.is_passed:
            raise InputError("audit_failed", difference=f"{report.max_difference:.1e}")
        audits.append(Audit(output, "", report.max_difference, report.rows, report.background_rows))
    return tuple(audits)


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
