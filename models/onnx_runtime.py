"""Owns how ONNX Runtime is loaded: without its telemetry. Nothing else imports the library."""

from __future__ import annotations

import os
from types import ModuleType


def load_onnxruntime() -> ModuleType:
    """The library, silent.

    Its own ``disable_telemetry_events`` comes too late: on loading, 1.29 and later write an
    identifier of the device and send a first event (Privacy.md, « Disabling Telemetry »).
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    module: ModuleType = onnxruntime
    return module
