"""Reading the ensemble out of an ONNX file: the tree node, what leads to it, what follows it.

Never runs the file, and never skips an operation that could change a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from models.ensemble import notations
from models.ensemble.attributes import Attributes, read_tensor
from models.ensemble.ensemble import Ensemble
from models.ensemble.normal_form import normal_form, unsupported
from models.ensemble.rows import RowFormat
from models.errors import InputError

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, NodeProto, TensorProto

Dtype = np.dtype[np.floating[Any]]

_READERS = {
    "TreeEnsembleRegressor": notations.read_regressor,
    "TreeEnsembleClassifier": notations.read_classifier,
    "TreeEnsemble": notations.read_ensemble_5,
}
_ML = "ai.onnx.ml"
_CORE = ("", "ai.onnx")
_MAX_STEPS = 16  # casts and identities before or after the trees


def read_ensemble(model: bytes) -> Ensemble:
    """Read the tree ensemble of an ONNX file in normal form.

    The file holds one ``TreeEnsembleRegressor``, ``TreeEnsembleClassifier`` (two classes) or
    ``TreeEnsemble``; before it nothing but Identity and Cast between float and double, after it
    also Mul by one and ZipMap. Raises ``InputError``: ``model_unreadable``, or
    ``model_unsupported`` with ``what``.
    """
    graph = _parse(model).graph
    found = [n for n in graph.node if n.op_type in _READERS and n.domain == _ML]
    if len(found) != 1:
        raise unsupported("tree_node_count")
    (node,) = found
    if len(node.input) != 1:
        raise unsupported("tree_node_inputs")
    input_name, input_dtype, compare_dtype, width = _input(graph, node)
    stated = _READERS[node.op_type](node, compare_dtype)
    scores = 1 if node.op_type == "TreeEnsembleClassifier" else 0
    if len(node.output) <= scores:
        raise unsupported("no_output")
    output_name, is_zipped = _output(graph, node.output[scores])
    form = normal_form(stated.trees)
    used = int(form.feature.max(initial=-1)) + 1
    if width is not None and used > width:
        raise unsupported("feature_out_of_range")
    return Ensemble(
        left=form.left,
        right=form.right,
        feature=form.feature,
        threshold=form.threshold,
        missing_left=form.missing_left,
        leaf=form.leaf,
        roots=form.roots,
        base=stated.base,
        link=stated.link,
        input_name=input_name,
        row_format=RowFormat(
            columns=used if width is None else width,
            is_open=width is None,
            input_dtype=input_dtype,
            compare_dtype=compare_dtype,
        ),
        output_name=output_name,
        output_column=stated.column,
        output_label=stated.labels[stated.column] if is_zipped else None,
    )


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


def _input(graph: GraphProto, node: NodeProto) -> tuple[str, Dtype, Dtype, int | None]:
    """Walk back to the graph's input: its name, its type, the type compared in, its width."""
    makers = {name: n for n in graph.node for name in n.output}
    name, casts = node.input[0], list[Dtype]()
    for _ in range(_MAX_STEPS):
        maker = makers.get(name)
        if maker is None:
            break
        if not _is_neutral(maker, graph):
            raise unsupported("before_trees")
        if maker.op_type == "Cast":
            casts.append(_cast_dtype(maker))
        name = maker.input[0]
    constants = {t.name for t in graph.initializer}
    declared = {i.name: i.type.tensor_type for i in graph.input if i.name not in constants}
    if name in makers or name not in declared or len(declared) != 1:
        raise unsupported("inputs")
    fed = _float_dtype(declared[name].elem_type)
    dims = declared[name].shape.dim
    if len(dims) not in (0, 2) or len(casts) > 1:
        raise unsupported("inputs")
    width = dims[1].dim_value if dims and dims[1].dim_value > 0 else None
    return name, fed, casts[0] if casts else fed, width


def _output(graph: GraphProto, name: str) -> tuple[str, bool]:
    """Walk on to a graph output: its name, and whether a ZipMap made it a list of mappings."""
    outputs = {o.name for o in graph.output}
    is_zipped = False
    for _ in range(_MAX_STEPS):
        if name in outputs:
            return name, is_zipped
        users = [n for n in graph.node if name in n.input]
        if len(users) != 1 or is_zipped:
            raise unsupported("after_trees")
        (user,) = users
        is_zipped = user.op_type == "ZipMap" and user.domain == _ML
        if user.op_type == "Cast":
            _cast_dtype(user)
        if not (is_zipped or _is_neutral(user, graph)):
            raise unsupported("after_trees")
        name = user.output[0]
    raise unsupported("after_trees")


def _is_neutral(node: NodeProto, graph: GraphProto) -> bool:
    """Whether a node passes its first input on: Identity, Cast, or Mul by a constant one."""
    if node.domain not in _CORE or len(node.output) != 1:
        return False
    if node.op_type == "Mul" and len(node.input) == 2:
        factors = [t for t in graph.initializer if t.name == node.input[1]]
        return len(factors) == 1 and _is_one(factors[0])
    return node.op_type in ("Identity", "Cast") and len(node.input) == 1


def _is_one(constant: TensorProto) -> bool:
    # More than one dimension would change the shape of what it multiplies.
    return len(constant.dims) <= 1 and read_tensor(constant).tolist() in (1.0, [1.0])


def _cast_dtype(node: NodeProto) -> Dtype:
    return _float_dtype(Attributes(node).integer("to", 0))


def _float_dtype(element: int) -> Dtype:
    from onnx import TensorProto

    if element == TensorProto.FLOAT:
        return np.dtype(np.float32)
    if element == TensorProto.DOUBLE:
        return np.dtype(np.float64)
    raise unsupported("number_type")
