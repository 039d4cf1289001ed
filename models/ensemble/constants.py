"""Small questions to an ONNX graph: constants, number types, operations that change no number.

Never follows a value that is not in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble.attributes import Attributes, read_tensor
from models.ensemble.normal_form import unsupported

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

ML = "ai.onnx.ml"
CORE = ("", "ai.onnx")
NUMBERS = (1, 11)  # float32 and float64 among ONNX's types; 0 is none stated


def constant(graph: GraphProto, name: str) -> NDArray[Any] | None:
    """Return the constant of that name, from the initializers or a Constant node."""
    for tensor in graph.initializer:
        if tensor.name == name:
            return read_tensor(tensor)
    for node in graph.node:
        if name in node.output and node.op_type == "Constant" and node.domain in CORE:
            return Attributes(node).array("value")
    return None


def is_neutral(node: NodeProto, graph: GraphProto) -> bool:
    """Whether a node passes its first input on: Identity, or Mul or Div by a constant one."""
    if node.domain not in CORE or len(node.output) != 1:
        return False
    if node.op_type in ("Mul", "Div") and len(node.input) == 2:
        factor = constant(graph, node.input[1])
        # More than one dimension would change the shape of what it multiplies.
        return factor is not None and factor.ndim <= 1 and factor.tolist() in (1.0, [1.0])
    return node.op_type == "Identity" and len(node.input) == 1


def float_dtype(element: int) -> np.dtype[np.floating[Any]]:
    """Return float32 or float64, the only types in which rows are compared."""
    from onnx import TensorProto

    if element == TensorProto.FLOAT:
        return np.dtype(np.float32)
    if element == TensorProto.DOUBLE:
        return np.dtype(np.float64)
    raise unsupported("number_type")
