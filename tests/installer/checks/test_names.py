"""A wheel that ships a top-level name of ours is found."""

from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from installer.checks.names import clashes, own_names


@pytest.mark.parametrize(
    ("record", "is_clash"),
    [
        ("models/__init__.py,,", True),
        ("storage.py,,", True),
        ("thing/models/__init__.py,,", False),
        ("tests/data.csv,,", False),
    ],
)
def test_a_stranger_with_our_name_is_found(tmp_path: Path, record: str, is_clash: bool) -> None:
    info = tmp_path / "thing-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: thing\nVersion: 1\n")
    (info / "RECORD").write_text(f"{record}\nthing-1.dist-info/METADATA,,\n")
    for line in record.splitlines():
        file = tmp_path / line.split(",")[0]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    ours = frozenset({"models", "storage", "tests"})

    assert bool(clashes(ours, [Distribution.at(info)])) is is_clash


def test_our_names_are_those_of_the_tree(root: Path) -> None:
    assert {"installer", "models", "resources", "tests"} <= own_names(root)
