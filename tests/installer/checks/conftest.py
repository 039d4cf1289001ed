"""A repository to plant violations in."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Plant = Callable[[str, str | bytes], None]


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Write a file into a fresh git repository at ``tmp_path``."""
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)

    def write(name: str, content: str | bytes) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return write
