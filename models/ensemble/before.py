"""What an ONNX file does to its rows before the trees: casts, scalers, imputers.

Never rounds otherwise than the file: a split on a scaled value becomes the split on the raw value
that sends every number of the input's own type the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble.attributes import Attributes
from models.ensemble.constants import CORE, ML, constant, float_dtype, is_neutral
from models.ensemble.normal_form import NormalForm, unsupported

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

Dtype = np.dtype[np.floating[Any]]
MAX_STEPS = 16  # operations before or after the trees
_ARITHMETIC = {"Add": np.add, "Sub": np.subtract, "Mul": np.multiply, "Div": np.divide}


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One operation on every column: its name, a constant for all or one a column, a type."""

    kind: str
    dtype: Dtype  # of what comes out
    constant: NDArray[Any]
    scale: NDArray[Any]

    def apply(self, values: NDArray[Any], feature: NDArray[np.int32]) -> NDArray[Any]:
        """Return ``values`` (n,) of the columns ``feature`` (n,) as this operation leaves them."""
        own = _each(self.constant, feature)
        with np.errstate(all="ignore"):
            if self.kind == "Imputer":
                values = np.where(np.isnan(values), own.astype(values.dtype), values)
            elif self.kind == "Scaler":
                kept = values.dtype
                values = (values - own.astype(kept)) * _each(self.scale, feature).astype(kept)
            elif self.kind in _ARITHMETIC:
                values = _ARITHMETIC[self.kind](values, own)
            return values.astype(self.dtype)


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """Some of the input's columns, all where ``columns`` is not said, and what is done to them."""

    columns: NDArray[np.int64] | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """The graph's input and what leads from it to the trees: side by side, or one branch."""

    input_name: str
    input_dtype: Dtype
    width: int | None
    branches: tuple[Branch, ...]

    @property
    def is_plain(self) -> bool:
        """Whether nothing but one cast stands before the trees."""
        (first, *others) = self.branches
        is_cast = len(first.steps) <= 1 and all(step.kind == "Cast" for step in first.steps)
        return not others and first.columns is None and is_cast

    @property
    def compare_dtype(self) -> Dtype:
        """The type that the trees compare in."""
        steps = self.branches[0].steps
        return steps[-1].dtype if steps else self.input_dtype


def read_before(graph: GraphProto, name: str) -> Before:
    """Walk back from the trees' input ``name`` to the graph's."""
    constants = {t.name for t in graph.initializer}
    declared = {i.name: i.type.tensor_type for i in graph.input if i.name not in constants}
    if len(declared) != 1:
        raise unsupported("inputs")
    ((start, stated),) = declared.items()
    dims = stated.shape.dim
    if len(dims) not in (0, 2):
        raise unsupported("inputs")
    dtype = float_dtype(stated.elem_type)
    width = dims[1].dim_value if dims and dims[1].dim_value > 0 else None
    nodes, name = _chain(graph, name)
    if name == start:
        return Before(start, dtype, width, (_branch(graph, nodes, dtype),))
    joint = next((n for n in graph.node if name in n.output), None)
    # Of what is joined nothing may be done afterwards but to pass it on.
    if joint is None or joint.op_type != "Concat" or not all(is_neutral(n, graph) for n in nodes):
        raise unsupported("inputs" if joint is None else "before_trees")
    if Attributes(joint).integer("axis", 0) not in (1, -1):
        raise unsupported("before_trees")
    branches = []
    for part in joint.input:
        nodes, name = _chain(graph, part)
        if name != start:
            raise unsupported("before_trees")
        branch = _branch(graph, nodes, dtype)
        columns = branch.columns
        if columns is None and width is not None:
            columns = np.arange(width)
        if columns is None:  # what follows would have no place
            raise unsupported("before_trees")
        branches.append(replace(branch, columns=columns))
    before = Before(start, dtype, width, tuple(branches))
    if any((b.steps[-1].dtype if b.steps else dtype) != before.compare_dtype for b in branches):
        raise unsupported("before_trees")
    return before


def _chain(graph: GraphProto, name: str) -> tuple[list[NodeProto], str]:
    """The nodes of one input each that lead to ``name``, in order, and where they begin."""
    makers = {made: n for n in graph.node for made in n.output}
    nodes: list[NodeProto] = []
    while (maker := makers.get(name)) is not None and maker.op_type != "Concat":
        if len(nodes) == MAX_STEPS or maker in nodes:
            raise unsupported("inputs")
        nodes.append(maker)
        name = maker.input[0] if maker.input else ""
    return nodes[::-1], name


def _branch(graph: GraphProto, nodes: list[NodeProto], dtype: Dtype) -> Branch:
    columns, steps = None, list[Step]()
    for node in nodes:
        if is_neutral(node, graph):
            continue
        picked = _picked(graph, node)
        if picked is not None:
            if steps:  # their constants would be those of other columns
                raise unsupported("before_trees")
            columns = picked if columns is None else columns[picked]
            continue
        steps.append(_step(node, graph, dtype))
        dtype = steps[-1].dtype
    return Branch(columns, tuple(steps))


def _picked(graph: GraphProto, node: NodeProto) -> NDArray[np.int64] | None:
    """The columns that a node picks, if that is what it does."""
    is_gather = node.op_type == "Gather" and node.domain in CORE
    if not is_gather and (node.op_type != "ArrayFeatureExtractor" or node.domain != ML):
        return None
    if is_gather and Attributes(node).integer("axis", 0) not in (1, -1):
        raise unsupported("before_trees")
    places = constant(graph, node.input[1]) if len(node.input) == 2 else None
    if places is None or places.dtype.kind != "i" or places.ndim > 2 or (places < 0).any():
        raise unsupported("before_trees")
    if is_gather and places.ndim != 1:
        raise unsupported("before_trees")
    return places.ravel().astype(np.int64)


def _step(node: NodeProto, graph: GraphProto, dtype: Dtype) -> Step:
    attributes = Attributes(node)
    none = np.zeros(1)
    single = np.dtype(np.float32)
    if node.domain in CORE and node.op_type == "Cast":
        return Step("Cast", float_dtype(attributes.integer("to", 0)), none, none)
    if node.domain in CORE and node.op_type in _ARITHMETIC and len(node.input) == 2:
        own = constant(graph, node.input[1])
        if own is not None and own.dtype == dtype and 0 < own.size == max((*own.shape, 1)):
            return Step(node.op_type, dtype, own.ravel(), none)
    if node.domain == ML and node.op_type == "Scaler":
        offset, scale = attributes.floats("offset", single), attributes.floats("scale", single)
        if len(offset) and len(scale):
            return Step("Scaler", single, offset, scale)
    if node.domain == ML and node.op_type == "Imputer":
        values = attributes.floats("imputed_value_floats", single)
        replaced = attributes.number("replaced_value_float", 0.0)
        if len(values) and np.isnan(replaced) and dtype == single:
            return Step("Imputer", dtype, values, none)
    raise unsupported("before_trees")


def undo_steps(form: NormalForm, before: Before) -> NormalForm:
    """Return ``form`` with every split on the raw input instead of what the steps make of it."""
    if before.is_plain:
        return form
    undone, first = form, 0
    for branch in before.branches:
        used = int(form.feature.max(initial=-1)) + 1
        columns = np.arange(used) if branch.columns is None else branch.columns
        is_own = (form.feature >= first) & (form.feature < first + len(columns))
        undone = _undo_branch(undone, branch.steps, before.input_dtype, is_own, first)
        source = np.where(is_own, columns[np.where(is_own, form.feature - first, 0)], 0)
        undone = replace(undone, feature=np.where(is_own, source, undone.feature).astype(np.int32))
        first += len(columns)
    if (form.feature >= first).any():
        raise unsupported("feature_out_of_range")
    return undone


def _undo_branch(
    form: NormalForm, steps: tuple[Step, ...], dtype: Dtype, is_own: NDArray[np.bool_], first: int
) -> NormalForm:
    """Undo the steps of one branch, whose splits ``is_own`` are on the columns from ``first`` on.

    Each step grows or falls with its value, rounding included, so that the raw values that go
    left lie on one side of a cut, found by halving among all numbers of the input's type.
    """
    feature = (form.feature[is_own] - first).astype(np.int32)
    threshold = form.threshold[is_own]
    columns = int(feature.max(initial=-1)) + 1
    if any(1 < len(c) < columns for step in steps for c in (step.constant, step.scale)):
        raise unsupported("before_trees")
    end = np.full(len(feature), np.inf, dtype=dtype)
    highest, lowest = _apply(steps, end, feature), _apply(steps, -end, feature)
    is_falling = highest < lowest
    if not (np.isinf(highest) & (highest == -lowest)).all():  # a scale of zero, or no number
        raise unsupported("before_trees")
    limit = _key_of_infinity(dtype)
    side = np.where(is_falling, -1, 1)
    low, high = np.full(len(side), -limit), np.full(len(side), limit + 1)
    # The largest key, mirrored where falling, that goes left; halves before sums, which overflow.
    while ((middle := (low >> 1) + (high >> 1) + (low & high & 1)) > low).any():
        goes_left = _apply(steps, _number(middle * side, dtype), feature) <= threshold
        low, high = np.where(goes_left, middle, low), np.where(goes_left, high, middle)
    if (is_falling & (low == limit)).any():
        raise unsupported("before_trees")
    # Falling: left is x >= number(-low), so right is x <= the number before it.
    cut = _number(np.where(is_falling, -low - 1, low), dtype)
    unknown = _apply(steps, np.full(len(side), np.nan, dtype), feature)
    missing = np.where(np.isnan(unknown), form.missing_left[is_own], unknown <= threshold)
    left, right = form.left.copy(), form.right.copy()
    cuts, tracks = form.threshold.copy(), form.missing_left.copy()
    left[is_own] = np.where(is_falling, form.right[is_own], form.left[is_own])
    right[is_own] = np.where(is_falling, form.left[is_own], form.right[is_own])
    cuts[is_own], tracks[is_own] = cut, missing ^ is_falling
    return replace(form, left=left, right=right, threshold=cuts, missing_left=tracks)


def _apply(
    steps: Sequence[Step], values: NDArray[Any], feature: NDArray[np.int32]
) -> NDArray[np.float64]:
    for step in steps:
        values = step.apply(values, feature)
    return values.astype(np.float64)


def _each(constant: NDArray[Any], feature: NDArray[np.int32]) -> NDArray[Any]:
    return constant[feature] if len(constant) > 1 else constant


def _key_of_infinity(dtype: Dtype) -> int:
    return int(np.array(np.inf, dtype).view(np.int32 if dtype == np.float32 else np.int64))


def _number(key: NDArray[np.int64], dtype: Dtype) -> NDArray[Any]:
    """The number of each key: whole numbers in the order of all floats, zero at zero."""
    bits = np.abs(key).astype(np.int32 if dtype == np.float32 else np.int64)
    return np.copysign(bits.view(dtype), key.astype(dtype))
