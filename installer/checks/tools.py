"""Owns how ruff, mypy and import-linter are called; their rules stand in ``pyproject.toml``.

Never passes an option that loosens one.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def check_format(root: Path) -> list[str]:
    """Files that ``ruff format`` would change."""
    return _lines_of_failure(
        root, "ruff", "format", "--check", "--quiet", "--output-format=concise", "."
    )


def check_lint(root: Path) -> list[str]:
    """What ``ruff check`` finds, one line each."""
    return _lines_of_failure(root, "ruff", "check", "--quiet", "--output-format=concise", ".")


def check_types(root: Path) -> list[str]:
    """What ``mypy --strict`` finds."""
    return _lines_of_failure(root, "mypy", "--no-error-summary")


def check_floors(root: Path) -> list[str]:
    """Imports that climb (import-linter)."""
    call = "from importlinter.cli import lint_imports_command as lint; lint()"
    return _lines_of_failure(root, "-c", call)


def _lines_of_failure(root: Path, tool: str, *arguments: str) -> list[str]:
    module = [] if tool == "-c" else ["-m"]
    done = subprocess.run(
        [sys.executable, *module, tool, *arguments],
        cwd=root,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode == 0:
        return []
    return (done.stdout + done.stderr).strip().splitlines() or [f"{tool}: {done.returncode}"]
