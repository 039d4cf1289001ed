"""What leads from an ONNX file's inputs to its trees: picks, joins, casts, scalers, imputers.

Never skips an operation that could change a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.ensemble.attributes import Attributes
from models.ensemble.constants import CORE, ML, constant, float_dtype, is_neutral
from models.ensemble.normal_form import NormalForm, unsupported
from models.ensemble.steps import ARITHMETIC, Branch, Dtype, Step, undo_steps

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

MAX_STEPS = 32  # operations one after the other, before or after the trees
_MAX_COLUMNS = 1 << 16


@dataclass(frozen=True, slots=True)
class Inputs:
    """The graph's inputs: one of all columns, or, by the names of the columns, one for each."""

    names: tuple[str, ...]
    dtype: Dtype
    width: int | None  # None: left open

    def start(self, name: str) -> Branch | None:
        """Return the columns that come in by that name."""
        if name not in self.names:
            return None
        if len(self.names) > 1:
            return Branch(np.array([self.names.index(name)]), self.dtype)
        return Branch(None if self.width is None else np.arange(self.width), self.dtype)


def read_inputs(graph: GraphProto, names: Sequence[str]) -> Inputs:
    """Read the inputs of a graph; ``names`` orders several, which else stand as in the file."""
    constants = {t.name for t in graph.initializer}
    declared = {i.name: i.type.tensor_type for i in graph.input if i.name not in constants}
    dims = [stated.shape.dim for stated in declared.values()]
    kinds = {float_dtype(stated.elem_type) for stated in declared.values()}
    if len(kinds) != 1:
        raise unsupported("inputs")
    (dtype,) = kinds
    if len(declared) == 1:
        if len(dims[0]) not in (0, 2):
            raise unsupported("inputs")
        width = dims[0][1].dim_value if dims[0] and dims[0][1].dim_value > 0 else None
        return Inputs(tuple(declared), dtype, width)
    order = tuple(names) or tuple(declared)
    if set(order) != set(declared) or any(len(d) != 2 or d[1].dim_value != 1 for d in dims):
        raise unsupported("inputs")
    return Inputs(order, dtype, len(order))


@dataclass(frozen=True, slots=True)
class Before:
    """What the trees are given: the columns of some branches, side by side."""

    inputs: Inputs
    branches: tuple[Branch, ...]

    @property
    def is_plain(self) -> bool:
        """Whether nothing but one cast stands before the trees."""
        (first, *others) = self.branches
        columns, width = first.columns, self.inputs.width
        is_whole = columns is None or (width is not None and np.array_equal(columns, range(width)))
        is_cast = len(first.steps) <= 1 and all(step.kind == "Cast" for step in first.steps)
        return not others and is_whole and is_cast

    @property
    def compare_dtype(self) -> Dtype:
        """The type that the trees compare in."""
        return self.branches[0].dtype

    @property
    def seen_dtype(self) -> Dtype:
        """The type that the trees compare in once all steps are part of their splits."""
        return self.compare_dtype if self.is_plain else self.inputs.dtype

    def undone(self, form: NormalForm) -> NormalForm:
        """Return ``form`` on the columns of the model."""
        return form if self.is_plain else undo_steps(form, self.branches, self.inputs.dtype)


def read_before(graph: GraphProto, inputs: Inputs, name: str) -> Before:
    """Walk back from the trees' input ``name`` to the graph's inputs."""
    walk = _Walk(graph, inputs)
    branches = walk.branches(name, MAX_STEPS)
    if len({branch.dtype for branch in branches}) != 1:
        raise unsupported("before_trees")
    return Before(inputs, branches)


class _Walk:
    """One walk through a graph; what has several users is read once."""

    def __init__(self, graph: GraphProto, inputs: Inputs) -> None:
        self._graph = graph
        self._inputs = inputs
        self._makers = {made: n for n in graph.node for made in n.output}
        self._known: dict[str, tuple[Branch, ...]] = {}

    def branches(self, name: str, steps: int) -> tuple[Branch, ...]:
        start = self._inputs.start(name)
        if start is not None:
            return (start,)
        maker = self._makers.get(name)
        if maker is None or not steps or not maker.input:
            raise unsupported("inputs")
        if name not in self._known:
            self._known[name] = self._made(maker, steps - 1)
        return self._known[name]

    def _made(self, maker: NodeProto, steps: int) -> tuple[Branch, ...]:
        if maker.op_type == "Concat" and maker.domain in CORE:
            if Attributes(maker).integer("axis", 0) not in (1, -1):
                raise unsupported("before_trees")
            return _joined([b for part in maker.input for b in self.branches(part, steps)])
        given = self.branches(maker.input[0], steps)
        if is_neutral(maker, self._graph):
            return given
        picked = picked_columns(self._graph, maker)
        if picked is not None:
            return _taken(given, picked)
        return self._stepped(given, maker)

    def _stepped(self, given: tuple[Branch, ...], node: NodeProto) -> tuple[Branch, ...]:
        stepped, first = [], 0
        total = sum(_width(branch) for branch in given)
        for branch in given:
            step = _step(node, self._graph, branch.dtype)
            if len(given) > 1:
                if any(len(c) not in (1, total) for c in (step.constant, step.scale)):
                    raise unsupported("before_trees")
                step = step.take(np.arange(first, first + _width(branch)))
            stepped.append(Branch(branch.columns, step.dtype, (*branch.steps, step)))
            first += _width(branch)
        return tuple(stepped)


def _width(branch: Branch) -> int:
    return 0 if branch.columns is None else len(branch.columns)


def _joined(parts: list[Branch]) -> tuple[Branch, ...]:
    if any(branch.columns is None for branch in parts):  # what follows would have no place
        raise unsupported("before_trees")
    if sum(_width(branch) for branch in parts) > _MAX_COLUMNS:
        raise unsupported("before_trees")
    runs: list[list[Branch]] = []
    for branch in parts:
        if runs and not branch.steps and not runs[-1][-1].steps:
            runs[-1].append(branch)
        else:
            runs.append([branch])
    return tuple(
        Branch(np.concatenate([b.columns for b in run]), run[0].dtype, run[0].steps) for run in runs
    )


def _taken(given: tuple[Branch, ...], places: NDArray[np.int64]) -> tuple[Branch, ...]:
    if len(given) == 1:
        return (given[0].take(places),)
    ends = np.cumsum([_width(branch) for branch in given])
    if places.max(initial=-1) >= ends[-1]:
        raise unsupported("before_trees")
    owner = np.searchsorted(ends, places, side="right")
    bounds = [0, *(np.flatnonzero(np.diff(owner)) + 1).tolist(), len(places)]
    taken = []
    for start, end in pairwise(bounds):
        own = int(owner[start])
        first = int(ends[own]) - _width(given[own])
        taken.append(given[own].take(places[start:end] - first))
    return tuple(taken)


def picked_columns(graph: GraphProto, node: NodeProto) -> NDArray[np.int64] | None:
    """Return the columns that a node picks, if that is what it does."""
    is_gather = node.op_type == "Gather" and node.domain in CORE
    if not is_gather and (node.op_type != "ArrayFeatureExtractor" or node.domain != ML):
        return None
    if is_gather and Attributes(node).integer("axis", 0) not in (1, -1):
        raise unsupported("before_trees")
    places = constant(graph, node.input[1]) if len(node.input) == 2 else None
    if places is None or places.dtype.kind != "i" or places.ndim > 2 or (places < 0).any():
        raise unsupported("before_trees")
    if not places.size or (is_gather and places.ndim != 1):
        raise unsupported("before_trees")
    return places.ravel().astype(np.int64)


def _step(node: NodeProto, graph: GraphProto, dtype: Dtype) -> Step:
    attributes = Attributes(node)
    none = np.zeros(1)
    single = np.dtype(np.float32)
    if node.domain in CORE and node.op_type == "Cast":
        return Step("Cast", float_dtype(attributes.integer("to", 0)), none, none)
    if node.domain in CORE and node.op_type in ARITHMETIC and len(node.input) == 2:
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
