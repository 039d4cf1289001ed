"""A resource is found by name from anywhere; one that is absent is said."""

from __future__ import annotations

from pathlib import Path

import pytest

import resources


def test_a_resource_is_found_whatever_the_current_folder(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert resources.path("__init__.py") == root / "resources" / "__init__.py"
    assert resources.path() == root / "resources"


def test_an_absent_resource_is_said() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        resources.path("translations", "nowhere")
