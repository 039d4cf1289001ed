"""Every line of the threat model names a test that is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.places import ROOT

MODEL = ROOT / "storage" / "THREATS.md"
_LINE = re.compile(r"^\| (?!threat|---)(?P<threat>.+?) \| (?P<answer>.+?) \| `(?P<test>.+?)` \|$")


def _lines() -> list[str]:
    return [
        line
        for line in MODEL.read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and not line.startswith(("| threat", "| ---"))
    ]


def test_every_line_has_a_threat_an_answer_and_a_test() -> None:
    assert len(_lines()) >= 40
    assert [line for line in _lines() if not _LINE.match(line)] == []


@pytest.mark.parametrize("line", _lines(), ids=lambda line: line.split("`")[1])
def test_the_test_of_a_threat_exists(line: str) -> None:
    found = _LINE.match(line)
    assert found is not None
    file, _, name = found["test"].partition("::")
    path: Path = ROOT / "tests" / file
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
