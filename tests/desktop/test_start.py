"""The window comes up before anything heavy is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LATER = {
    *("numpy", "onnx", "onnxruntime", "shap", "sqlite_utils", "ijson", "keyring"),
    *("desktop.workflow.workplace", "explain", "storage.store"),
}


def test_the_window_is_built_without_what_only_work_needs(root: Path) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import desktop.app, sys; print(*sys.modules)"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "desktop.views.main_window" in loaded
    assert LATER & set(loaded) == set()
