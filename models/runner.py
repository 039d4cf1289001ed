"""ONNX Runtime on any model of numeric columns: rows to outputs. Never telemetry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ensemble import KNOWN_OUTPUTS, Ensemble
from models.errors import InputError
from models.onnx_runtime import load_onnxruntime

THREADS = 2
_TYPES = {"tensor(float)": np.float32, "tensor(double)": np.float64}
_MAX_OUTPUTS = 256
_BATCH = 1 << 16  # rows given at once: bounds memory
_POINTWISE = 1e-5  # relative: batches of different size differ in the last digits


@dataclass(frozen=True, slots=True)
class Explained:
    """What is explained: columns of one output, or keys of its mappings; or several outputs.

    Of several ``names`` each is an output of one column.
    """

    names: tuple[str, ...]
    columns: tuple[int, ...]
    labels: tuple[str | int, ...] = ()


def explained_of(ensembles: Sequence[Ensemble]) -> Explained:
    """Return what the ensembles of a file explain."""
    return Explained(
        tuple(dict.fromkeys(ensemble.output_name for ensemble in ensembles)),
        tuple(ensemble.output_column for ensemble in ensembles),
        tuple(e.output_label for e in ensembles if e.output_label is not None),
    )


class Runner:
    """One model as it runs, fed with all columns at once or one input a column."""

    def __init__(self, model: bytes, feature_names: Sequence[str]) -> None:
        """Take an ONNX file and the names of its columns, in order.

        Raises ``InputError``: ``model_file_unreadable``, ``model_input_type``, ``model_inputs``,
        ``rows_wrong_width``.
        """
        onnxruntime = load_onnxruntime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session = onnxruntime.InferenceSession(
                model, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime raises its own unrelated classes
            raise InputError("model_file_unreadable") from error
        self.width = len(feature_names)
        self._names = tuple(feature_names)
        self._inputs = self._session.get_inputs()
        for given in self._inputs:
            if given.type not in _TYPES:
                raise InputError("model_input_type", input=given.name, type=given.type)
        self._check_shapes()
        shape = self._inputs[0].shape
        self._fixed_batch = shape[0] if shape and isinstance(shape[0], int) else None

    def choose(self, row: NDArray[np.float64]) -> Explained:
        """The output to explain: the one of numbers, or that of a known name, or all where each is
        one column; of two classes the second.

        Raises ``InputError`` ``model_outputs`` when none holds numbers, ``model_outputs_apart``
        when several do, ``model_run_failed``.
        """  # noqa: D205
        outputs = self._session.get_outputs()
        numbers = [o for o in outputs if o.type in _TYPES or o.type.startswith("seq(map(")]
        if not numbers:
            raise InputError("model_outputs")
        is_classifier = len(numbers) < len(outputs)
        known = [o for o in numbers if o.name in KNOWN_OUTPUTS] if len(numbers) > 1 else numbers
        if len(known) != 1:
            return self._apart([o.name for o in numbers], row, is_classifier=is_classifier)
        name = known[0].name
        (given,) = self._run([name], self._filled(row[:1]))
        raw = given[0]
        labels: tuple[str | int, ...] = ()
        if isinstance(raw, dict):
            labels, count = tuple(raw), len(raw)
        else:
            count = int(np.asarray(raw).size)
        if not 1 <= count <= _MAX_OUTPUTS:
            raise InputError("model_outputs")
        columns = (1,) if is_classifier and count == 2 else tuple(range(count))
        return Explained((name,), columns, tuple(labels[c] for c in columns) if labels else ())

    def _apart(
        self, names: Sequence[str], row: NDArray[np.float64], *, is_classifier: bool
    ) -> Explained:
        """All of ``names``, where each is one column."""
        said = self._run(names, self._filled(row[:1]))
        is_column = [not isinstance(o, list) and o[0].size == 1 for o in said]
        if not all(is_column) or len(names) > _MAX_OUTPUTS:
            raise InputError("model_outputs_apart", outputs=", ".join(names)[:80])
        chosen = names[1:] if is_classifier and len(names) == 2 else names
        return Explained(tuple(chosen), (0,) * len(chosen))

    def outputs(self, rows: NDArray[np.float64], explained: Explained) -> NDArray[np.float64]:
        """Return the outputs (n, outputs) of ``rows`` (n, columns), NaN for unknown.

        Raises ``InputError``: ``model_run_failed``, ``model_not_pointwise``.
        """
        if not len(rows):
            return np.zeros((0, len(explained.columns)))
        step = self._fixed_batch or _BATCH
        parts = [self._part(rows[i : i + step], explained) for i in range(0, len(rows), step)]
        return np.concatenate(parts)

    def check_pointwise(self, rows: NDArray[np.float64], explained: Explained) -> None:
        """Raise ``InputError`` ``model_not_pointwise`` when a row's output follows from others."""
        together = self.outputs(rows, explained)
        backwards = self.outputs(rows[::-1], explained)[::-1]
        alone = np.concatenate([self.outputs(row[None], explained) for row in rows])
        for other in (backwards, alone):
            with np.errstate(invalid="ignore"):
                gap = np.abs(together - other) / np.maximum(1, np.abs(together))
            is_same = (gap <= _POINTWISE) | (together == other)
            if not (is_same | (np.isnan(together) & np.isnan(other))).all():
                raise InputError("model_not_pointwise")

    def _check_shapes(self) -> None:
        if not self._inputs:
            raise InputError("model_inputs")
        if len(self._inputs) > 1:
            found = {i.name for i in self._inputs}
            if found != set(self._names) or any(
                len(i.shape) != 2 or i.shape[1] != 1 for i in self._inputs
            ):
                raise InputError("model_inputs")
            return
        shape = self._inputs[0].shape
        if shape and len(shape) != 2:
            raise InputError("model_inputs")
        if shape and isinstance(shape[1], int) and shape[1] != self.width:
            raise InputError("rows_wrong_width", expected=shape[1], found=self.width)

    def _part(self, rows: NDArray[np.float64], explained: Explained) -> NDArray[np.float64]:
        count = len(rows)
        rows = self._filled(rows)
        said = self._run(explained.names, rows)
        if explained.labels:
            read = [[row[label] for label in explained.labels] for row in said[0]]
            return np.asarray(read, dtype=np.float64)[:count]
        flat = [np.asarray(raw, dtype=np.float64).reshape(len(rows), -1) for raw in said]
        if len(flat) > 1:
            return np.concatenate(flat, axis=1)[:count]
        return np.asarray(flat[0][:count, list(explained.columns)])

    def _filled(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """``rows`` followed by copies of the last, where the file fixes how many it takes."""
        lacking = (self._fixed_batch or 0) - len(rows)
        return np.concatenate([rows, np.repeat(rows[-1:], max(0, lacking), axis=0)])

    def _run(self, names: Sequence[str], rows: NDArray[np.float64]) -> list[Any]:
        with np.errstate(over="ignore"):  # beyond float32 is infinite
            if len(self._inputs) > 1:
                places = {i.name: self._names.index(i.name) for i in self._inputs}
                fed = {
                    i.name: rows[:, [places[i.name]]].astype(_TYPES[i.type]) for i in self._inputs
                }
            else:
                fed = {self._inputs[0].name: rows.astype(_TYPES[self._inputs[0].type])}
        try:
            said: list[Any] = self._session.run(list(names), fed)
        except Exception as error:  # onnxruntime raises its own unrelated classes
            raise InputError("model_run_failed") from error
        for raw in said:
            if (not isinstance(raw, list) and np.ndim(raw) == 0) or len(raw) != len(rows):
                raise InputError("model_not_pointwise")
        return said
