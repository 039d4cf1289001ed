"""What an ONNX file does to the scores of its trees: sums, affine steps, a link, casts, a ZipMap.

Never skips an operation that could change a number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble.attributes import Attributes
from models.ensemble.before import MAX_STEPS, picked_columns
from models.ensemble.constants import CORE, ML, constant, float_dtype, is_neutral
from models.ensemble.ensemble import Link
from models.ensemble.normal_form import unsupported

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

_LINKS = {"Sigmoid": Link.LOGISTIC, "Exp": Link.EXPONENTIAL, "Softmax": Link.SOFTMAX}
Labels = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A margin: parts (tree node, its output, factor) and a shift, summed."""

    parts: tuple[tuple[int, int, float], ...]
    shift: float

    def scaled(self, factor: float, shift: float) -> Column:
        """Return ``factor`` times this margin, plus ``shift``."""
        parts = tuple((node, output, f * factor) for node, output, f in self.parts)
        return Column(parts, self.shift * factor + shift)


@dataclass(frozen=True, slots=True)
class Scores:
    """A value of the graph: (rows, columns), (rows,) where ``is_flat``, or ``layers`` of these.

    Of a column that is ``None`` the margin is not known. ``whole`` are the columns of a softmax.
    """

    columns: tuple[Column | None, ...]
    link: Link = Link.IDENTITY
    whole: tuple[Column | None, ...] = ()
    is_flat: bool = False
    layers: tuple[Scores, ...] = ()
    labels: Labels = ()  # the keys of a ZipMap


def read_after(graph: GraphProto, scores: Mapping[str, Scores], name: str) -> Scores:
    """Walk back from the graph's output ``name`` to the ``scores`` of its trees."""
    found = _Walk(graph, scores).scores(name, MAX_STEPS)
    if found.layers:
        raise unsupported("after_trees")
    return found


class _Walk:
    def __init__(self, graph: GraphProto, scores: Mapping[str, Scores]) -> None:
        self._graph = graph
        self._known = dict(scores)
        self._makers = {made: n for n in graph.node for made in n.output}

    def scores(self, name: str, steps: int) -> Scores:
        maker = self._makers.get(name)
        if name not in self._known:
            if maker is None or not steps or not maker.input or name != maker.output[0]:
                raise unsupported("after_trees")
            self._known[name] = self._made(maker, steps - 1)
        return self._known[name]

    def _made(self, node: NodeProto, steps: int) -> Scores:
        if node.op_type == "ZipMap" and node.domain == ML:
            return _zipped(node, self.scores(node.input[0], steps))
        if node.domain not in CORE and picked_columns(self._graph, node) is None:
            raise unsupported("after_trees")
        if node.op_type in ("Sum", "Mean", "Concat") or self._is_sum(node):
            return _together(node, [self.scores(part, steps) for part in node.input])
        is_first = constant(self._graph, node.input[0]) is None
        return self._next(node, self.scores(node.input[0 if is_first else 1], steps))

    def _is_sum(self, node: NodeProto) -> bool:
        is_add = node.op_type == "Add" and len(node.input) == 2
        return is_add and all(constant(self._graph, part) is None for part in node.input)

    def _next(self, node: NodeProto, given: Scores) -> Scores:
        graph = self._graph
        if given.labels or (given.layers and node.op_type not in ("ReduceMean", "ReduceSum")):
            raise unsupported("after_trees")
        if node.op_type == "Cast":
            float_dtype(Attributes(node).integer("to", 0))
            return given
        if is_neutral(node, graph):
            return given
        if node.op_type in _SHAPES:
            return _SHAPES[node.op_type](graph, node, given)
        if node.op_type in ("Slice", "Gather", "ArrayFeatureExtractor"):
            return _picked(graph, node, given)
        if given.link is Link.EXPONENTIAL and node.op_type == "Mul":
            return _times_exponential(graph, node, given)
        if given.link is not Link.IDENTITY:
            raise unsupported("after_trees")
        if node.op_type in _LINKS:
            return _linked(node, given)
        return _affine(graph, node, given)


def _zipped(node: NodeProto, given: Scores) -> Scores:
    attributes = Attributes(node)
    labels: Labels = (
        *attributes.texts("classlabels_strings"),
        *attributes.integers("classlabels_int64s"),
    )
    if given.layers or given.is_flat or given.labels or len(labels) != len(given.columns):
        raise unsupported("after_trees")
    return replace(given, labels=labels)


def _together(node: NodeProto, parts: list[Scores]) -> Scores:
    """Several scores summed, averaged, or joined side by side or in layers."""
    is_same = len({(part.is_flat, len(part.columns), bool(part.layers)) for part in parts}) == 1
    if any(part.link is not Link.IDENTITY or part.labels for part in parts):
        raise unsupported("after_trees")
    if node.op_type != "Concat":
        if not is_same or parts[0].layers:
            raise unsupported("after_trees")
        return _summed(parts, 1 / len(parts) if node.op_type == "Mean" else 1.0)
    axis = Attributes(node).integer("axis", 0)
    if axis == 0 and is_same and parts[0].layers:
        return replace(parts[0], layers=tuple(layer for part in parts for layer in part.layers))
    if axis not in (1, -1) or any(part.layers or part.is_flat for part in parts):
        raise unsupported("after_trees")
    return Scores(tuple(column for part in parts for column in part.columns))


def _summed(parts: list[Scores], share: float) -> Scores:
    columns: list[Column | None] = []
    for group in zip(*(part.columns for part in parts), strict=True):
        known = [column.scaled(share, 0.0) for column in group if column is not None]
        whole = Column(sum((c.parts for c in known), ()), sum(c.shift for c in known))
        columns.append(whole if len(known) == len(group) else None)
    return replace(parts[0], columns=tuple(columns))


def _reshaped(graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    """A column as a list, a list as a column, or a layer for each to be stacked."""
    shape = constant(graph, node.input[1]) if len(node.input) == 2 else None
    to = [] if shape is None else shape.ravel().tolist()
    width = len(given.columns)
    if to in ([-1, width], [0, -1], [0, width]) and not given.is_flat:
        return given
    if to == [-1] and width == 1:
        return replace(given, is_flat=True)
    if to == [-1, 1] and width == 1:
        return replace(given, is_flat=False)
    if to == [1, -1, width] and given.link is Link.IDENTITY:
        return Scores(given.columns, layers=(replace(given, is_flat=False),))
    raise unsupported("after_trees")


def _flattened(_graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    if Attributes(node).integer("axis", 1) != 1:
        raise unsupported("after_trees")
    return replace(given, is_flat=False)


def _squeezed(graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    if given.is_flat or len(given.columns) != 1 or _axes(graph, node) not in ([1], [-1]):
        raise unsupported("after_trees")
    return replace(given, is_flat=True)


def _reduced(graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    is_kept = Attributes(node).integer("keepdims", 1)
    if not given.layers or is_kept or _axes(graph, node) != [0]:
        raise unsupported("after_trees")
    share = 1 / len(given.layers) if node.op_type == "ReduceMean" else 1.0
    return _summed(list(given.layers), share)


def _axes(graph: GraphProto, node: NodeProto) -> list[int]:
    stated = constant(graph, node.input[1]) if len(node.input) == 2 else None
    return Attributes(node).integers("axes") if stated is None else stated.ravel().tolist()


_SHAPES: dict[str, Callable[[GraphProto, NodeProto, Scores], Scores]] = {
    "Reshape": _reshaped,
    "Flatten": _flattened,
    "Squeeze": _squeezed,
    "ReduceMean": _reduced,
    "ReduceSum": _reduced,
}


def _picked(graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    if node.op_type == "Slice":
        stated = [constant(graph, name) for name in node.input[1:]]
        if len(stated) != 3 or any(s is None or s.size != 1 for s in stated):
            raise unsupported("after_trees")
        start, end, axis = (int(s.ravel()[0]) for s in stated if s is not None)
        if axis not in (1, -1) or not 0 <= start < end:
            raise unsupported("after_trees")
        places = [*range(start, min(end, len(given.columns)))]
    else:
        picked = picked_columns(graph, node)
        places = [] if picked is None else picked.tolist()
    if given.is_flat or not places or max(places) >= len(given.columns):
        raise unsupported("after_trees")
    return replace(given, columns=tuple(given.columns[place] for place in places))


def _linked(node: NodeProto, given: Scores) -> Scores:
    link = _LINKS[node.op_type]
    if link is not Link.SOFTMAX:
        return replace(given, link=link)
    is_along = Attributes(node).integer("axis", -1) in (1, -1) and not given.is_flat
    if not is_along or len(given.columns) < 2:
        raise unsupported("after_trees")
    return replace(given, link=link, whole=given.columns)


def _times_exponential(graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    """A positive factor of an exponential is a shift of its margin (XGBoost writes one)."""
    factors = _by_column(graph, node, given)
    if not (factors > 0).all():
        raise unsupported("after_trees")
    return _mapped(given, np.ones(len(factors)), np.log(factors))


def _affine(graph: GraphProto, node: NodeProto, given: Scores) -> Scores:
    if node.op_type not in ("Add", "Sub", "Mul", "Div") or len(node.input) != 2:
        raise unsupported("after_trees")
    by = _by_column(graph, node, given)
    ones, is_first = np.ones(len(by)), constant(graph, node.input[0]) is None
    match node.op_type, is_first:
        case "Add", _:
            return _mapped(given, ones, by)
        case "Sub", True:
            return _mapped(given, ones, -by)
        case "Sub", False:
            return _mapped(given, -ones, by)
        case "Mul", _:
            return _mapped(given, by, 0 * ones)
        case "Div", True if by.all():
            return _mapped(given, 1 / by, 0 * ones)
    raise unsupported("after_trees")


def _mapped(given: Scores, factor: NDArray[Any], shift: NDArray[Any]) -> Scores:
    steps = zip(given.columns, factor.tolist(), shift.tolist(), strict=True)
    return replace(given, columns=tuple(c if c is None else c.scaled(f, s) for c, f, s in steps))


def _by_column(graph: GraphProto, node: NodeProto, given: Scores) -> NDArray[np.float64]:
    """A constant for each column; more dimensions than those given would change the shape."""
    stated = [constant(graph, name) for name in node.input]
    read = next((s for s in stated if s is not None), None)
    if read is None or read.dtype.kind != "f" or not np.isfinite(read).all():
        raise unsupported("after_trees")
    flat = read.astype(np.float64).ravel()
    is_row = read.ndim <= (1 if given.is_flat else 2) and read.shape[:-1] in ((), (1,))
    if not is_row or len(flat) not in (1, 1 if given.is_flat else len(given.columns)):
        raise unsupported("after_trees")
    return np.broadcast_to(flat, len(given.columns))
