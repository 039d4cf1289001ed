"""A desk with a screen reader: the accessibility bus, the program over a home, and the walker.

Run under a display and a session bus as ``python -m tests.accessibility.desk HOME``; what the
walker tells goes to the standard output.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.places import ROOT

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
WALKER = ROOT / "tests" / "accessibility" / "walker.py"


def main(home: str) -> int:
    program = [sys.executable, "-m", "desktop", "--home", home, "window"]
    always = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with ExitStack() as running:
        for command in ([str(LAUNCHER), "--launch-immediately"], program):
            started = subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, **always}, stdout=subprocess.DEVNULL
            )
            running.callback(started.wait)
            running.callback(started.terminate)
        walk = [str(SYSTEM_PYTHON), "-W", "ignore", str(WALKER), "Arbitre", *program]
        return subprocess.run(walk, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
