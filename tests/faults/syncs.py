"""Counts, under strace, the calls that put each answer on the disk before it is acknowledged."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from storage.paths import HomePaths
from tests.places import ROOT

# The line end of an id may be written by itself.
_CALL = re.compile(r'\b(?:fsync|fdatasync)\(\d+<(?P<file>[^>]*)>|\bwrite\(1<[^>]*>, "(?!\\n")')
USES = ("arbitre.db-wal", "head")


def tracer() -> list[str]:
    """The tracing program where it is installed and allowed, in a list of at most one."""
    found = shutil.which("strace")
    if found is None:
        return []
    trial = subprocess.run(
        [found, "-o", "/dev/null", sys.executable, "-c", ""], capture_output=True, check=False
    )
    return [found] if trial.returncode == 0 else []


def syncs_before_each_answer(
    strace: str, paths: HomePaths, answers: int, scratch: Path
) -> list[Counter[str]]:
    """Return, for each acknowledged answer, how often each file was synced since the last one."""
    trace = scratch / "trace"
    command = [strace, "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(trace)]
    command += [sys.executable, "-m", "tests.faults.answering", str(paths.root), "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    ) as answering:
        assert answering.stdout is not None
        for _ in range(answers):
            answering.stdout.readline()
        answering.terminate()
    return list(_counts(trace.read_text(encoding="utf-8", errors="replace")))[:answers]


def _counts(trace: str) -> list[Counter[str]]:
    counts: list[Counter[str]] = []
    current: Counter[str] = Counter()
    for call in _CALL.finditer(trace):
        if call["file"] is None:
            counts.append(current)
            current = Counter()
        else:
            current[Path(call["file"]).name] += 1
    return counts
