"""Typed access to the attributes of an ONNX node, for files that may lie about them.

Never follows a tensor to another file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble.normal_form import unsupported

if TYPE_CHECKING:
    from onnx import NodeProto, TensorProto


def read_tensor(tensor: TensorProto) -> NDArray[Any]:
    """Return the array of a tensor that the file itself holds."""
    from onnx import TensorProto, numpy_helper

    if tensor.data_location == TensorProto.EXTERNAL:
        raise unsupported("external_data")
    try:
        return numpy_helper.to_array(tensor)
    except (ValueError, TypeError, KeyError) as error:
        raise unsupported("attribute_type") from error


class Attributes:
    """The attributes of one node: integers, floats, texts, tensors; ``default`` where absent."""

    def __init__(self, node: NodeProto) -> None:
        from onnx import AttributeProto, helper

        self._values: dict[str, Any] = {}
        for attribute in node.attribute:
            try:
                value = helper.get_attribute_value(attribute)
            except ValueError as error:
                raise unsupported("attribute_type") from error
            is_tensor = attribute.type == AttributeProto.TENSOR
            self._values[attribute.name] = read_tensor(value) if is_tensor else value

    def integer(self, name: str, default: int) -> int:
        """Return a whole number."""
        value = self._values.get(name, default)
        if not isinstance(value, int):
            raise unsupported("attribute_type")
        return value

    def number(self, name: str, default: float) -> float:
        """Return a number."""
        value = self._values.get(name, default)
        if not isinstance(value, float):
            raise unsupported("attribute_type")
        return value

    def array(self, name: str) -> NDArray[Any] | None:
        """Return a tensor as it is, or nothing."""
        value = self._values.get(name)
        return value if isinstance(value, np.ndarray) else None

    def text(self, name: str, default: str) -> str:
        """Return a text."""
        value = self._values.get(name, default.encode())
        if not isinstance(value, bytes):
            raise unsupported("attribute_type")
        return value.decode("utf-8", errors="replace")

    def texts(self, name: str) -> list[str]:
        """Return a list of texts, empty where absent."""
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(v, bytes) for v in values):
            raise unsupported("attribute_type")
        return [v.decode("utf-8", errors="replace") for v in values]

    def integers(self, name: str, length: int | None = None) -> list[int]:
        """Return whole numbers from a list or a tensor.

        With ``length``, absent means that many zeros and any other length is refused.
        """
        values = self._values.get(name, [])
        if isinstance(values, np.ndarray):
            values = values.ravel().tolist()
        if not isinstance(values, list) or not all(isinstance(v, int) for v in values):
            raise unsupported("attribute_type")
        return values if length is None else _of_length(values or [0] * length, length)

    def floats(self, name: str, dtype: np.dtype[np.floating[Any]]) -> NDArray[np.float64]:
        """Return numbers as float64, empty where absent.

        They stand in ``name`` as float32, or in ``name + "_as_tensor"``, whose type must be
        ``dtype`` (ONNX Runtime refuses another).
        """
        tensor = self._values.get(f"{name}_as_tensor")
        listed = self._values.get(name, [])
        if tensor is not None and len(listed):
            raise unsupported("attribute_twice")
        if tensor is None and isinstance(listed, list):
            return np.asarray(listed, dtype=np.float32).astype(np.float64)
        return self._tensor(f"{name}_as_tensor", dtype)

    def tensor(self, name: str, dtype: np.dtype[np.floating[Any]]) -> NDArray[np.float64]:
        """Return a tensor of type ``dtype`` as flat float64, empty where absent."""
        return self._tensor(name, dtype) if name in self._values else np.zeros(0)

    def _tensor(self, name: str, dtype: np.dtype[np.floating[Any]]) -> NDArray[np.float64]:
        value = self._values.get(name)
        if not isinstance(value, np.ndarray) or value.dtype != dtype:
            raise unsupported("attribute_type")
        return value.ravel().astype(np.float64)


def _of_length(values: list[int], length: int) -> list[int]:
    if len(values) != length:
        raise unsupported("attribute_lengths")
    return values
