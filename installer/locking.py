"""Owns how the locks are made: one resolution for Linux and Windows and every supported Python.

Never writes the address of an index, nor anything that is not a wheel.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from installer.environment import LOCKS, SetupError, lock_path

EXTRAS = {
    "run": ["train"],  # ``arbitre train`` is a command of the program
    "test": ["train", "test", "check"],  # the rules of the checks are tested too
    "build": ["build"],
}
LEADING = "test"  # resolved first; the others take its versions
OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--only-binary=:all:",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
    "--no-header",
    "--quiet",
]


def write_locks(root: Path, python: Path, *, is_upgrade: bool, say: Callable[[str], None]) -> None:
    """Resolve ``pyproject.toml`` into the locks, all or none. Raises SetupError.

    Without ``is_upgrade`` the versions already locked are kept as long as they fit.
    """
    with tempfile.TemporaryDirectory() as scratch:
        leading = Path(scratch) / f"{LEADING}.txt"
        for lock in (LEADING, *(lock for lock in LOCKS if lock != LEADING)):
            say(f"Résolution des dépendances : {lock}…")
            output = Path(scratch) / f"{lock}.txt"
            current = lock_path(root, lock)
            if current.exists() and not is_upgrade:
                output.write_bytes(current.read_bytes())
            extras = [f"--extra={name}" for name in EXTRAS[lock]]
            follow = [] if lock == LEADING else [f"--constraints={leading}"]
            command = [str(python), "-m", "uv", "pip", "compile", "pyproject.toml"]
            command += [*OPTIONS, *extras, *follow, f"--output-file={output}"]
            if subprocess.run(command, cwd=root, check=False).returncode:
                raise SetupError("Les dépendances ne se résolvent pas ; les listes sont gardées.")
        for lock in LOCKS:
            lock_path(root, lock).write_bytes((Path(scratch) / f"{lock}.txt").read_bytes())
