"""Reading the ensemble out of an ONNX file: the tree node, what leads to it, what follows it.

Never runs the file, and never skips an operation that could change a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.ensemble import notations
from models.ensemble.after import read_after
from models.ensemble.before import read_before, undo_steps
from models.ensemble.constants import ML
from models.ensemble.ensemble import Ensemble
from models.ensemble.normal_form import NormalForm, normal_form, unsupported
from models.ensemble.rows import RowFormat
from models.errors import InputError

if TYPE_CHECKING:
    from onnx import ModelProto

_READERS = {
    "TreeEnsembleRegressor": notations.read_regressor,
    "TreeEnsembleClassifier": notations.read_classifier,
    "TreeEnsemble": notations.read_ensemble_5,
}


def read_ensemble(model: bytes) -> Ensemble:
    """Read the tree ensemble of one explained output: ``read_outputs`` where there is but one.

    Raises as ``read_outputs``, and ``InputError`` ``model_unsupported`` for several outputs.
    """
    (first, *others) = read_outputs(model)
    if others:
        raise unsupported("several_outputs")
    return first


def read_outputs(model: bytes) -> tuple[Ensemble, ...]:
    """Read the tree ensemble of an ONNX file in normal form, once for each explained output.

    The file holds one ``TreeEnsembleRegressor``, ``TreeEnsembleClassifier`` or ``TreeEnsemble``.
    Before it: casts between float and double, and, as part of the splits, Scaler, Imputer and
    arithmetic with constants. After it: affine steps, a link, casts, ZipMap. Raises
    ``InputError``: ``model_unreadable``, or ``model_unsupported`` with ``what``.
    """
    graph = _parse(model).graph
    found = [n for n in graph.node if n.op_type in _READERS and n.domain == ML]
    if len(found) != 1:
        raise unsupported("tree_node_count")
    (node,) = found
    if len(node.input) != 1:
        raise unsupported("tree_node_inputs")
    before = read_before(graph, node.input[0])
    stated = _READERS[node.op_type](node, before.compare_dtype)
    scores = 1 if node.op_type == "TreeEnsembleClassifier" else 0
    if len(node.output) <= scores:
        raise unsupported("no_output")
    after = read_after(graph, node.output[scores], stated.link, stated.columns)
    form = undo_steps(normal_form(stated.trees), before)
    used = int(form.feature.max(initial=-1)) + 1
    if before.width is not None and used > before.width:
        raise unsupported("feature_out_of_range")
    row_format = RowFormat(
        columns=used if before.width is None else before.width,
        is_open=before.width is None,
        input_dtype=before.input_dtype,
        compare_dtype=before.compare_dtype if before.is_plain else before.input_dtype,
    )
    leaf, base = form.leaf * after.factor, np.asarray(stated.base) * after.factor + after.shift
    trees = _trees_of(form) if len(stated.columns) > 1 else np.zeros(0, dtype=np.int32)
    return tuple(
        Ensemble(
            left=form.left,
            right=form.right,
            feature=form.feature,
            threshold=form.threshold,
            missing_left=form.missing_left,
            leaf=np.ascontiguousarray(leaf[:, i]),
            roots=_serving(form, trees, leaf[:, i]) if len(trees) else form.roots,
            base=float(base[i]),
            link=after.link,
            input_name=before.input_name,
            row_format=row_format,
            output_name=after.name,
            output_column=column,
            output_label=stated.labels[i] if after.is_zipped and stated.labels else None,
        )
        for i, column in enumerate(stated.columns)
    )


def _trees_of(form: NormalForm) -> NDArray[np.int32]:
    """The tree of each leaf."""
    owner = np.zeros(len(form.leaf), dtype=np.int32)
    left, right = form.left.tolist(), form.right.tolist()
    for tree, root in enumerate(form.roots.tolist()):
        todo, seen = [root], {root}  # the two ends of a test of equality have two parents
        while todo:
            at = todo.pop()
            if at < 0:
                owner[~at] = tree
                continue
            for child in (left[at], right[at]):
                if child not in seen:
                    seen.add(child)
                    todo.append(child)
    return owner


def _serving(
    form: NormalForm, trees: NDArray[np.int32], leaf: NDArray[np.float64]
) -> NDArray[np.int32]:
    """The roots of the trees that say anything of this output."""
    is_serving = np.zeros(len(form.roots), dtype=np.bool_)
    is_serving[trees[leaf != 0]] = True
    return form.roots[is_serving]


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
