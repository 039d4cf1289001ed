"""Arbitre finds, from the ONNX file alone, the values that the exporting library itself defines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.onnx.libraries import check_values
from tests.places import ROOT

MODELS = sorted((ROOT / "build" / "wide" / "models").glob("*.onnx"))


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_values_are_those_of_the_library(path: Path) -> None:
    check_values(path)
