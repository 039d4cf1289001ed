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


@dataclass(frozen=True, slots=True)
class Before:
    """The graph's input and what leads from it to the trees, in order."""

    input_name: str
    input_dtype: Dtype
    width: int | None
    steps: tuple[Step, ...]

    @property
    def is_plain(self) -> bool:
        """Whether nothing but one cast stands before the trees."""
        return len(self.steps) <= 1 and all(step.kind == "Cast" for step in self.steps)

    @property
    def compare_dtype(self) -> Dtype:
        """The type that the trees compare in."""
        return self.steps[-1].dtype if self.steps else self.input_dtype


def read_before(graph: GraphProto, name: str) -> Before:
    """Walk back from the trees' input ``name`` to the graph's."""
    makers = {made: n for n in graph.node for made in n.output}
    nodes: list[NodeProto] = []
    while (maker := makers.get(name)) is not None:
        if len(nodes) == MAX_STEPS or maker in nodes:
            raise unsupported("inputs")
        nodes.append(maker)
        name = maker.input[0] if maker.input else ""
    constants = {t.name for t in graph.initializer}
    declared = {i.name: i.type.tensor_type for i in graph.input if i.name not in constants}
    if name not in declared or len(declared) != 1:
        raise unsupported("inputs")
    dtype = fed = float_dtype(declared[name].elem_type)
    dims = declared[name].shape.dim
    if len(dims) not in (0, 2):
        raise unsupported("inputs")
    steps = []
    for node in reversed(nodes):
        if not is_neutral(node, graph):
            steps.append(_step(node, graph, dtype))
            dtype = steps[-1].dtype
    width = dims[1].dim_value if dims and dims[1].dim_value > 0 else None
    return Before(name, fed, width, tuple(steps))


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
    """Return ``form`` with every split on the raw input instead of what the steps make of it.

    Each step grows or falls with its value, rounding included, so that the raw values that go
    left lie on one side of a cut, found by halving among all numbers of the input's type.
    """
    if before.is_plain:
        return form
    columns = int(form.feature.max(initial=-1)) + 1
    for step in before.steps:
        if any(1 < len(c) < columns for c in (step.constant, step.scale)):
            raise unsupported("before_trees")
    end = np.full(len(form.feature), np.inf, dtype=before.input_dtype)
    highest = _apply(before.steps, end, form.feature)
    lowest = _apply(before.steps, -end, form.feature)
    is_falling = highest < lowest
    if not (np.isinf(highest) & (highest == -lowest)).all():  # a scale of zero, or no number
        raise unsupported("before_trees")
    limit = _key_of_infinity(before.input_dtype)
    side = np.where(is_falling, -1, 1)
    low, high = np.full(len(side), -limit), np.full(len(side), limit + 1)
    # The largest key, mirrored where falling, that goes left; halves before sums, which overflow.
    while ((middle := (low >> 1) + (high >> 1) + (low & high & 1)) > low).any():
        value = _apply(before.steps, _number(middle * side, before.input_dtype), form.feature)
        goes_left = value <= form.threshold
        low, high = np.where(goes_left, middle, low), np.where(goes_left, high, middle)
    if (is_falling & (low == limit)).any():
        raise unsupported("before_trees")
    # Falling: left is x >= number(-low), so right is x <= the number before it.
    cut = _number(np.where(is_falling, -low - 1, low), before.input_dtype)
    unknown = _apply(before.steps, np.full(len(side), np.nan, before.input_dtype), form.feature)
    missing = np.where(np.isnan(unknown), form.missing_left, unknown <= form.threshold)
    return replace(
        form,
        left=np.where(is_falling, form.right, form.left).astype(np.int32),
        right=np.where(is_falling, form.left, form.right).astype(np.int32),
        threshold=cut.astype(np.float64),
        missing_left=missing ^ is_falling,
    )


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
