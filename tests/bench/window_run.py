"""``python -m tests.bench.window_run HOME``: the window at work over a home, as JSON.

Times count from the start of the process, and from the gesture to what it brings; a timer of
5 ms in the event loop tells the longest time it was kept waiting.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PEOPLE = 10
TICK_MS = 5


def _since_process_start() -> float:
    """Seconds since the kernel started this process (Linux)."""
    fields = Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()
    ticks = int(fields[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return uptime - ticks / os.sysconf("SC_CLK_TCK")


def main(home: Path) -> None:
    """Open the window, then ten people one after the other, each to an opened suggestion."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.tour.stage import Stage
    from models.records.evidence import InformationState
    from storage.paths import HomePaths

    with tempfile.TemporaryDirectory() as scratch:
        stage = Stage(HomePaths(home), "fr", Path(scratch))
        stage.program.window.show()
        QApplication.processEvents()
        figures: dict[str, object] = {"window_usable_s": _since_process_start()}
        heavy = ("onnxruntime", "onnx", "sqlite_utils", "shap")
        figures["heavy_modules_at_window"] = [name for name in heavy if name in sys.modules]
        ready: list[float] = []
        stage.program.opener.ready.connect(lambda: ready.append(_since_process_start()))
        people: list[str] = []
        stage.program.opener.opened.connect(
            lambda opening: people.extend(
                row.reference for row in opening.day.rows if row.time != "–"
            )
        )
        gaps: list[float] = []
        last = [time.perf_counter()]
        timer = QTimer()

        def tick() -> None:
            now = time.perf_counter()
            gaps.append(now - last[0])
            last[0] = now

        timer.timeout.connect(tick)
        timer.start(TICK_MS)
        last[0] = time.perf_counter()
        stage.open()
        while not ready:
            stage.settle()
        figures["model_ready_s"] = ready[0]
        figures["longest_stall_opening_ms"] = 1000 * max(gaps)
        gaps.clear()
        to_list, to_offer = [], []
        for reference in people[:PEOPLE]:
            came = stage.expect(
                partial(stage.program.controller.take, reference), "notice", "offer", "state"
            )
            if came != "notice":
                continue
            begun = time.perf_counter()
            said = stage.program.window.said
            came = stage.expect(partial(said.emit, InformationState.AGREED), "suggestions", "error")
            if came == "error":
                continue
            to_list.append(time.perf_counter() - begun)
            stage.wait("offer")
            to_offer.append(time.perf_counter() - begun - to_list[-1])
        figures |= {
            "people": len(to_list),
            "said_to_suggestions_median_s": statistics.median(to_list),
            "suggestions_to_explained_median_s": statistics.median(to_offer),
            "longest_stall_appointments_ms": 1000 * max(gaps),
            "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
        stage.close()
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
