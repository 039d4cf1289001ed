"""The locks pin every file by hash, name no index, and hold one another."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from installer.environment import LOCKS, lock_path
from installer.locking import EXTRAS


def pins(root: Path, lock: str) -> dict[tuple[str, str], int]:
    """Name and version of each requirement -> how many hashes it allows."""
    text = lock_path(root, lock).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    found = {}
    for line in lines:
        match = re.match(r"([a-z0-9-]+)==([\w.]+) +; ", line)
        assert match, line
        found[match[1], match[2]] = len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_by_hash_and_nothing_else_is_said(
    root: Path, lock: str
) -> None:
    assert pins(root, lock)
    assert all(hashes for hashes in pins(root, lock).values())
    assert not re.search(r"://|^--|@ ", lock_path(root, lock).read_text("utf-8"), re.MULTILINE)


def test_each_lock_holds_the_ones_before_it(root: Path) -> None:
    run, test = pins(root, "run").keys(), pins(root, "test").keys()

    assert run < test


def test_what_is_packed_is_what_runs(root: Path) -> None:
    run, build = pins(root, "run").keys(), pins(root, "build").keys()
    shared = {name for name, _ in run} & {name for name, _ in build}

    assert {pin for pin in run if pin[0] in shared} == {pin for pin in build if pin[0] in shared}
    assert "pyside6-essentials" in shared and "onnxruntime" in shared
    assert "lightgbm" not in {name for name, _ in build}


def test_the_locks_hold_what_the_project_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    for lock in LOCKS:
        asked = list(project["dependencies"])
        for extra in EXTRAS[lock]:
            asked += project["optional-dependencies"][extra]
        names = {re.split(r"[<>=]", item)[0].lower().replace(".", "-") for item in asked}
        assert names <= {name for name, _ in pins(root, lock)}


def test_both_systems_and_every_python_have_a_version(root: Path) -> None:
    text = lock_path(root, "run").read_text("utf-8")

    assert re.search(r"^shap==\S+ ; python_full_version < '3\.12'", text, re.MULTILINE)
    assert re.search(r"^shap==\S+ ; python_full_version >= '3\.12'", text, re.MULTILINE)
    assert re.search(r"^pywin32-ctypes==.*sys_platform == 'win32'", text, re.MULTILINE)
    assert re.search(r"^secretstorage==.*sys_platform == 'linux'", text, re.MULTILINE)
