"""A model and its files, as someone would bring them, and the command line to bring it with."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper

from desktop.workflow.bundles import Sources
from tests.arbitre import Arbitre
from tests.golden.onnx.hand_made import Branch, model

NAMES = ("age", "size", "weight")
SMALL = Branch(0, "BRANCH_LEQ", (0.5,), True, 1.0, Branch(1, "BRANCH_GT", (1.0,), False, 2.0, -3.0))
OTHER = Branch(2, "BRANCH_LT", (0.0,), False, Branch(0, "BRANCH_LEQ", (2.0,), True, 0.5, 4.0), 0.25)


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with the files of a model, and the command line."""

    arbitre: Arbitre
    folder: Path

    def write(self, name: str, names: tuple[str, ...], rows: object) -> Path:
        """Write a CSV file; what is not known is empty."""
        lines = [",".join(names)]
        lines += [",".join("" if np.isnan(v) else repr(float(v)) for v in r) for r in rows]  # type: ignore[attr-defined]
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    @property
    def sources(self) -> Sources:
        """The files of the model."""
        names = ("model.onnx", "background.csv", "features.json", "card.md")
        return Sources(*(self.folder / name for name in names))

    def bring(
        self, file: ModelProto | bytes, names: tuple[str, ...] = NAMES, **said: object
    ) -> list[str | Path]:
        """Write a model's files; the arguments of ``bundle build``."""
        content = file if isinstance(file, bytes) else file.SerializeToString()
        (self.folder / "model.onnx").write_bytes(content)
        columns = said.get("columns", [{"name": name} for name in names])
        (self.folder / "features.json").write_text(json.dumps(columns), "utf-8")
        (self.folder / "card.md").write_text("# What it is for\n", "utf-8")
        background = said.get("background", BACKGROUND_ROWS[:, : len(names)])
        self.write("background.csv", names, background)
        return [
            "bundle",
            "build",
            "--model",
            self.folder / "model.onnx",
            "--background",
            self.folder / "background.csv",
            "--features",
            self.folder / "features.json",
            "--card",
            self.folder / "card.md",
            "--out",
            self.folder / "bundle",
        ]

    def read(self, name: str) -> list[dict[str, float]]:
        """The rows of a CSV file that was written."""
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            return [{k: float(v) for k, v in row.items()} for row in csv.DictReader(file)]

    def explain(self, rows: Path, *more: str | Path) -> list[dict[str, float]]:
        """Explain rows with the bundle in the folder."""
        out = self.folder / "values.csv"
        done = self.arbitre("bundle", "explain", self.folder / "bundle", rows, "--out", out, *more)
        assert done.code == 0, done.err
        return self.read("values.csv")


_GENERATOR = np.random.default_rng(3)
BACKGROUND_ROWS = _GENERATOR.choice([-1.0, 0.0, 0.5, 1.0, 2.0, 3.0, np.nan], size=(12, 3))
ROWS = _GENERATOR.choice([-1.0, 0.0, 0.5, 1.0, 2.0, 3.0, np.nan], size=(5, 3))


def linear(
    width: int, *after: NodeProto, kind: int = TensorProto.FLOAT, batch: int | None = None
) -> ModelProto:
    """A model without trees: a weighted sum, squared."""
    weights = [0.5 + i for i in range(width)]
    nodes = [
        helper.make_node("MatMul", ["x", "w"], ["z"]),
        helper.make_node("Mul", ["z", "z"], ["y"]),
        *after,
    ]
    constants = [helper.make_tensor("w", kind, [width, 1], weights)]
    made = model(nodes, opset=3, width=width, outputs=(("y", kind),), constants=constants)
    made.graph.input[0].type.tensor_type.elem_type = kind
    if batch is not None:
        made.graph.input[0].type.tensor_type.shape.dim[0].dim_value = batch
    return made
