"""Nothing leaves the workstation: the library that runs the model leaves no trace of itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# What tells the library that it is tested, and then keeps it silent without us.
HUSHES = ("CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS")

LOADED = """
import resources
from models.onnx_runtime import load_onnxruntime
model = str(resources.path("bundle", "model.onnx"))
load_onnxruntime().InferenceSession(model, providers=["CPUExecutionProvider"])
"""


def test_running_the_model_writes_no_identifier_of_the_device(root: Path, tmp_path: Path) -> None:
    """Its telemetry begins by writing one, in the user's cache, and a session in the scratch."""
    kept = {name: text for name, text in os.environ.items() if name not in HUSHES}
    places = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "TMPDIR": str(tmp_path)}

    subprocess.run([sys.executable, "-c", LOADED], cwd=root, env={**kept, **places}, check=True)

    assert not any(tmp_path.iterdir())
