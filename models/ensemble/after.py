"""What an ONNX file does to the scores of its trees: affine steps, a link, casts, a ZipMap.

Never skips an operation that could change a number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble.attributes import Attributes
from models.ensemble.before import MAX_STEPS
from models.ensemble.constants import CORE, ML, constant, float_dtype, is_neutral
from models.ensemble.ensemble import Link
from models.ensemble.normal_form import unsupported

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

_LINKS = {"Sigmoid": Link.LOGISTIC, "Exp": Link.EXPONENTIAL, "Softmax": Link.SOFTMAX}
_SHAPES = ("Reshape", "Squeeze", "Flatten")


@dataclass(frozen=True, slots=True, eq=False)
class After:
    """How the margins (outputs,) of the trees become the output: times, plus, through the link."""

    name: str
    is_zipped: bool
    link: Link
    factor: NDArray[np.float64]
    shift: NDArray[np.float64]


def read_after(graph: GraphProto, name: str, link: Link, columns: tuple[int, ...]) -> After:
    """Walk on from the trees' scores ``name``, of which ``columns`` are explained, to an output."""
    outputs = {o.name for o in graph.output}
    after = After(name, False, link, np.ones(len(columns)), np.zeros(len(columns)))
    for _ in range(MAX_STEPS):
        if after.name in outputs:
            return after
        users = [n for n in graph.node if after.name in n.input]
        if len(users) != 1 or after.is_zipped:
            raise unsupported("after_trees")
        after = replace(_next(graph, users[0], after, columns), name=users[0].output[0])
    raise unsupported("after_trees")


def _next(graph: GraphProto, node: NodeProto, after: After, columns: tuple[int, ...]) -> After:
    if node.op_type == "ZipMap" and node.domain == ML:
        return replace(after, is_zipped=True)
    if node.domain not in CORE or len(node.output) != 1:
        raise unsupported("after_trees")
    if node.op_type == "Cast":
        float_dtype(Attributes(node).integer("to", 0))
        return after
    is_one = columns == (0,)
    if is_neutral(node, graph) or (is_one and node.op_type in _SHAPES):
        return after
    if after.link is Link.EXPONENTIAL and node.op_type == "Mul":
        plain = replace(after, factor=np.ones(len(columns)), shift=np.zeros(len(columns)))
        return _times_exponential(_affine(graph, node, plain, columns), after)
    if after.link is not Link.IDENTITY:
        raise unsupported("after_trees")
    if node.op_type in _LINKS and node.op_type != ("Softmax" if is_one else None):
        if node.op_type == "Softmax" and Attributes(node).integer("axis", -1) not in (1, -1):
            raise unsupported("after_trees")
        if node.op_type == "Softmax" and columns != tuple(range(len(columns))):
            raise unsupported("after_trees")
        return replace(after, link=_LINKS[node.op_type])
    return _affine(graph, node, after, columns)


def _times_exponential(times: After, after: After) -> After:
    """A positive factor of an exponential is a shift of its margin (XGBoost writes one)."""
    if not (times.factor > 0).all():
        raise unsupported("after_trees")
    return replace(after, shift=after.shift + np.log(times.factor))


def _affine(graph: GraphProto, node: NodeProto, after: After, columns: tuple[int, ...]) -> After:
    if node.op_type not in ("Add", "Sub", "Mul", "Div") or len(node.input) != 2:
        raise unsupported("after_trees")
    place = list(node.input).index(after.name)
    read = constant(graph, node.input[1 - place])
    if read is None or read.dtype.kind != "f" or not np.isfinite(read).all():
        raise unsupported("after_trees")
    by = _by_column(read, columns)
    match node.op_type, place:
        case "Add", _:
            return replace(after, shift=after.shift + by)
        case "Sub", 0:
            return replace(after, shift=after.shift - by)
        case "Sub", _:
            return replace(after, factor=-after.factor, shift=by - after.shift)
        case "Mul", _:
            return replace(after, factor=after.factor * by, shift=after.shift * by)
        case "Div", 0 if by.all():
            return replace(after, factor=after.factor / by, shift=after.shift / by)
    raise unsupported("after_trees")


def _by_column(read: NDArray[Any], columns: tuple[int, ...]) -> NDArray[np.float64]:
    """A constant for each explained column; more than two dimensions would change the shape."""
    flat = read.astype(np.float64).ravel()
    if read.ndim > 2 or (read.ndim == 2 and read.shape[0] != 1):
        raise unsupported("after_trees")
    if len(flat) == 1:
        return np.repeat(flat, len(columns))
    if len(columns) == 1 or len(flat) <= max(columns):
        raise unsupported("after_trees")
    return flat[list(columns)]
