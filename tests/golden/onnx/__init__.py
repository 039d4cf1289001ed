"""Golden ONNX files of ours, from several exporters, and the cases that go with them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Golden:
    """A golden file, rows to score, and the margins that its own library gave, if there is one."""

    name: str
    sha256: str
    model: bytes
    rows: NDArray[np.float64]
    margins: NDArray[np.float64] | None


def golden_names() -> list[str]:
    """The names of all golden files."""
    return sorted(path.stem for path in FOLDER.glob("*.onnx"))


def golden(name: str) -> Golden:
    """Read one golden file and its case."""
    case = json.loads((FOLDER / "cases.json").read_text(encoding="utf-8"))[name]
    return Golden(
        name=name,
        sha256=case["sha256"],
        model=(FOLDER / f"{name}.onnx").read_bytes(),
        rows=np.array([[float(v) for v in row] for row in case["rows"]]),
        margins=None if case["margins"] is None else np.array(case["margins"]),
    )
