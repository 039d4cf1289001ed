"""Reading the ensemble out of an ONNX file: the tree nodes, what leads to them, what follows them.

Never runs the file, and never skips an operation that could change a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.ensemble import notation_5, notations
from models.ensemble.after import Column, Scores, read_after
from models.ensemble.before import Inputs, read_before, read_inputs
from models.ensemble.constants import ML, NUMBERS
from models.ensemble.ensemble import Ensemble, Link
from models.ensemble.normal_form import NormalForm, merged, normal_form, trees_serving, unsupported
from models.ensemble.rows import RowFormat
from models.ensemble.steps import Dtype
from models.errors import InputError

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, NodeProto

_READERS = {
    "TreeEnsembleRegressor": notations.read_regressor,
    "TreeEnsembleClassifier": notations.read_classifier,
    "TreeEnsemble": notation_5.read_ensemble_5,
}
KNOWN_OUTPUTS = ("probabilities", "output_probability", "probability_tensor")


@dataclass(frozen=True, slots=True, eq=False)
class _Node:
    """The trees of one node on the columns of the model, and the scores that it hands on."""

    form: NormalForm
    dtype: Dtype
    score_name: str
    scores: Scores


def read_ensemble(model: bytes) -> Ensemble:
    """Read the tree ensemble of one explained output: ``read_outputs`` where there is but one.

    Raises as ``read_outputs``, and ``InputError`` ``model_unsupported`` for several outputs.
    """
    (first, *others) = read_outputs(model)
    if others:
        raise unsupported("several_outputs")
    return first


def read_outputs(model: bytes, names: Sequence[str] = ()) -> tuple[Ensemble, ...]:
    """Read the tree ensemble of an ONNX file in normal form, once for each explained output.

    The file holds nodes ``TreeEnsembleRegressor``, ``TreeEnsembleClassifier`` or ``TreeEnsemble``.
    Before each: picks and joins of columns, casts between float and double, and, as part of the
    splits, Scaler, Imputer and arithmetic with constants. After them: sums, means, affine steps,
    a link, casts, ZipMap. ``names`` are the model's columns, where each is an input of its own.
    Raises ``InputError``: ``model_unreadable``, or ``model_unsupported`` with ``what``.
    """
    graph = _parse(model).graph
    found = [n for n in graph.node if n.op_type in _READERS and n.domain == ML]
    if not found:
        raise unsupported("tree_node_count")
    made = [name for node in graph.node for name in node.output if name]
    if len(set(made)) != len(made):
        raise unsupported("node_twice")
    inputs = read_inputs(graph, names)
    nodes = [_read_node(graph, inputs, node, place) for place, node in enumerate(found)]
    if len({node.dtype for node in nodes}) != 1:
        raise unsupported("number_type")
    chosen = _explained(graph, {node.score_name: node.scores for node in nodes})
    form = merged([node.form for node in nodes])
    used = int(form.feature.max(initial=-1)) + 1
    if inputs.width is not None and used > inputs.width:
        raise unsupported("feature_out_of_range")
    row_format = RowFormat(
        columns=used if inputs.width is None else inputs.width,
        is_open=inputs.width is None,
        input_dtype=inputs.dtype,
        compare_dtype=nodes[0].dtype,
    )
    leaves = [_leaf(column, nodes) for _, _, column in chosen]
    serving = trees_serving(form, leaves) if len(leaves) > 1 else [form.roots]
    return tuple(
        Ensemble(
            left=form.left,
            right=form.right,
            feature=form.feature,
            threshold=form.threshold,
            missing_left=form.missing_left,
            leaf=leaf,
            roots=roots,
            base=column.shift,
            link=scores.link,
            inputs=inputs.names,
            row_format=row_format,
            output_name=name,
            output_column=place,
            output_label=scores.labels[place] if scores.labels else None,
        )
        for (name, (scores, place), column), leaf, roots in zip(
            chosen, leaves, serving, strict=True
        )
    )


def _read_node(graph: GraphProto, inputs: Inputs, node: NodeProto, place: int) -> _Node:
    """Read the tree node number ``place``."""
    if len(node.input) != 1:
        raise unsupported("tree_node_inputs")
    before = read_before(graph, inputs, node.input[0])
    stated = _READERS[node.op_type](node, before.compare_dtype)
    scores = 1 if node.op_type == "TreeEnsembleClassifier" else 0
    if len(node.output) <= scores:
        raise unsupported("no_output")
    columns: list[Column | None] = [None] * (max(stated.columns) + 1)
    for output, (column, base) in enumerate(zip(stated.columns, stated.base, strict=True)):
        columns[column] = Column(((place, output, 1.0),), base)
    whole = tuple(columns) if stated.link is Link.SOFTMAX else ()
    return _Node(
        form=before.undone(normal_form(stated.trees)),
        dtype=before.seen_dtype,
        score_name=node.output[scores],
        scores=Scores(tuple(columns), stated.link, whole),
    )


def _explained(
    graph: GraphProto, scores: dict[str, Scores]
) -> list[tuple[str, tuple[Scores, int], Column]]:
    """The explained columns, each with its output and its place there: of one output, or of
    outputs of one column each, which are as many classes.
    """  # noqa: D205
    found, errors = [], []
    for output in graph.output:
        try:
            read = read_after(graph, scores, output.name)
        except InputError as error:
            if output.type.tensor_type.elem_type in NUMBERS or not output.type.HasField(
                "tensor_type"
            ):
                errors.append(error)
            continue
        found.append((output.name, read))
    known = [(name, read) for name, read in found if name in KNOWN_OUTPUTS]
    if not found:
        raise errors[0] if errors else unsupported("after_trees")
    if len(known) == 1:
        found = known
    elif (len(found) > 1 and any(len(read.columns) != 1 for _, read in found)) or errors:
        raise unsupported("outputs_apart")
    chosen = [
        (name, (read, place), column)
        for name, read in found
        for place, column in enumerate(read.columns)
        if column is not None
    ]
    columns = tuple(column for _, _, column in chosen)
    if not chosen or len(columns) > notations.MAX_OUTPUTS:
        raise unsupported("output_count")
    if len({read.link for _, read in found}) != 1 or len(set(columns)) != len(columns):
        raise unsupported("outputs_apart")
    if any(read.link is Link.SOFTMAX and read.whole != columns for _, read in found):
        raise unsupported("after_trees")
    return chosen


def _leaf(column: Column, nodes: Sequence[_Node]) -> NDArray[np.float64]:
    """The leaves of all nodes as they count for one column."""
    leaf = [np.zeros(len(node.form.leaf)) for node in nodes]
    for node, output, factor in column.parts:
        leaf[node] += factor * nodes[node].form.leaf[:, output]
    return np.concatenate(leaf)


def _parse(model: bytes) -> ModelProto:
    import onnx
    from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

    try:
        parsed = onnx.load_model_from_string(model)
    except DecodeError as error:
        raise InputError("model_unreadable") from error
    if not parsed.graph.node:
        raise InputError("model_unreadable")
    if parsed.functions:
        raise unsupported("functions")
    return parsed
