"""Owns how the frozen program is made, tried and measured. Never decides what goes into it."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from installer.environment import SetupError

ENVIRONMENT = Path("build", "environment")
PROGRAM = Path("build", "dist", "arbitre")  # one folder: nothing is unpacked at each start
# Without these a process of Windows does not start.
NEEDED_TO_START = ("SYSTEMROOT", "TEMP", "TMP")


def build_program(root: Path, python: Path, say: Callable[[str], None]) -> None:
    """Pack ``PROGRAM`` and try it. Raises SetupError when either fails."""
    say("Assemblage du programme, quelques minutes…")
    pack = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    places = [f"--distpath={root / PROGRAM.parent}", f"--workpath={root / 'build' / 'work'}"]
    spec = root / "installer" / "arbitre.spec"
    if subprocess.run([*pack, *places, str(spec)], cwd=root, check=False).returncode:
        raise SetupError("Le programme n'a pas pu être assemblé (message ci-dessus).")
    folder = root / PROGRAM
    say("Essai du programme assemblé…")
    try_program(folder)
    say(f"Programme : {folder} ({size(folder) / 1e6:.0f} Mo)")
    say(f"« arbitre --version » en {start_time(folder):.2f} s")


def try_program(folder: Path) -> None:
    """Run its self-test as on a machine that has nothing else. Raises SetupError."""
    if _run_alone(folder, "--self-test").returncode:
        raise SetupError("Le programme assemblé ne passe pas son essai (message ci-dessus).")


def start_time(folder: Path, times: int = 5) -> float:
    """Seconds from start to end of the shortest command, the best of some."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        _run_alone(folder, "--version", stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def size(folder: Path) -> int:
    """Bytes of all files, each counted once."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files)


def _run_alone(
    folder: Path, argument: str, stdout: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run it from an empty folder, with an empty environment: no Python, no library to borrow."""
    environment = {name: os.environ[name] for name in NEEDED_TO_START if name in os.environ}
    with tempfile.TemporaryDirectory() as elsewhere:
        return subprocess.run(
            [folder / folder.name, argument],
            cwd=elsewhere,
            env=environment,
            stdout=stdout,
            check=False,
        )
