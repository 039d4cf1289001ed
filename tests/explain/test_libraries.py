"""The values of golden models are those of the four libraries that exported them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.golden.onnx.libraries import FOLDER, check_values
from tests.golden.onnx.libraries.make import KEPT


def test_the_golden_models_are_those_that_were_kept() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.onnx")) == sorted(KEPT)


@pytest.mark.parametrize("name", KEPT)
def test_the_values_of_a_golden_model_are_those_of_its_library(name: str) -> None:
    path: Path = FOLDER / f"{name}.onnx"
    said = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert hashlib.sha256(path.read_bytes()).hexdigest() == said["sha256"]
    check_values(path)
