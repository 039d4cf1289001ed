"""ONNX Runtime on the bundle's model: rows to outputs. Never telemetry, nor a third thread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.bundle import Bundle
from models.errors import InputError
from models.onnx_runtime import load_onnxruntime

THREADS = 2


class Scorer:
    """The model as it runs. One session per bundle, options fixed so that outputs repeat."""

    def __init__(self, bundle: Bundle) -> None:
        onnxruntime = load_onnxruntime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                bundle.model, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime raises its own unrelated classes
            raise InputError("model_unreadable") from error
        self._input = self._session.get_inputs()[0].name
        self._output = bundle.manifest.output
        self._column = bundle.manifest.output_column

    def score(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """(n, features) float32, NaN for unknown, to the model's output (n,) as returned."""
        if not len(rows):
            return np.empty(0)
        (output,) = self._session.run([self._output], {self._input: rows})
        return np.asarray(output, dtype=np.float64).reshape(len(rows), -1)[:, self._column]
