"""Measurements, one module ``bench_<what>`` each with ``run(context) -> dict``.

They print figures, and ratios taken within one run; they never fail a test by time.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Context:
    """What a measurement is given. ``shared``: the published data, where there is any."""

    root: Path
    python: Path
    arbitre: Path
    scratch: Path  # an empty folder of its own, removed afterwards
    shared: Path | None

    def command_seconds(self, *command: str | Path, repeats: int) -> float:
        """Median duration of a command that must succeed."""
        return median_seconds(lambda: self._run(command), repeats)

    def _run(self, command: tuple[str | Path, ...]) -> None:
        subprocess.run(command, cwd=self.scratch, check=True, stdout=subprocess.DEVNULL)


def measured_run(context: Context, name: str, *arguments: str | Path) -> dict[str, object]:
    """Seconds and peak memory (MB) of one run of ``arbitre``, which must succeed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [context.arbitre, *arguments], cwd=context.scratch, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, [str(a) for a in arguments])
    return {
        f"{name}_s": seconds,
        f"{name}_cpu_s": usage.ru_utime + usage.ru_stime,
        f"{name}_peak_mb": usage.ru_maxrss / 1024,
    }


def median_seconds(action: Callable[[], object], repeats: int) -> float:
    """Median duration of ``action`` over ``repeats`` runs."""
    durations = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        durations.append(time.perf_counter() - started)
    return statistics.median(durations)
