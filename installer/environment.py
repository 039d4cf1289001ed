"""Owns a virtual environment: creation, installation from a lock by hash, stamp, entry script.

Never names an index: pip uses the one that the machine is configured with. Never editable: a wheel
shipping a top-level ``models`` would shadow ours, so the entry script puts the repository first.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HOLDS = {  # lock -> the locks whose every package it pins
    "run": ("run",),
    "test": ("run", "test"),
    "build": ("build",),  # what is packed, without what trains models
}
LOCKS = tuple(HOLDS)
STAMP = "arbitre-locks.json"

ENTRY_POSIX = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

sys.path.insert(0, {root!r})

from desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
"""
ENTRY_WINDOWS = """\
@echo off
set "PYTHONPATH={root}"
"{python}" -m desktop %*
"""


class SetupError(Exception):
    """The machine stands in the way; the message is the sentence to print."""


class Environment:
    """A virtual environment of the repository at ``root``: ``.venv``, or another ``folder``."""

    def __init__(self, root: Path, folder: Path | None = None) -> None:
        self.root = root
        self.folder = folder or root / ".venv"
        is_windows = os.name == "nt"
        binaries = self.folder / ("Scripts" if is_windows else "bin")
        self.python = binaries / ("python.exe" if is_windows else "python")
        self.entry = binaries / ("arbitre.cmd" if is_windows else "arbitre")

    @property
    def exists(self) -> bool:
        """Whether its Python can still be started (false once its base Python was removed)."""
        return self.python.exists()

    def prepare(self, lock: str, say: Callable[[str], None]) -> None:
        """Bring it to ``lock``, doing nothing when the stamp says that it is there already.

        An environment without a stamp is adopted: what it lacks is installed into it.
        Raises SetupError.
        """
        if not self.exists:
            say("Création de l'environnement Python (1/3)…")
            self._create()
        if not self.holds(lock):
            say("Installation des dépendances, quelques minutes la première fois (2/3)…")
            self._install(lock)
        if write_if_changed(self.entry, entry_script(self.python, self.root)):
            self.entry.chmod(0o755)
            say("Commande arbitre prête (3/3).")

    def holds(self, lock: str) -> bool:
        """Whether ``lock`` as it stands now was installed, alone or within a larger one."""
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return isinstance(stamp, dict) and stamp.get(lock) == lock_digest(self.root, lock)

    def stamp(self, lock: str) -> None:
        """Note that ``lock``, and the smaller ones within it, are installed."""
        digests = {name: lock_digest(self.root, name) for name in HOLDS[lock]}
        self._stamp.write_text(json.dumps(digests, indent=1), "utf-8")

    def _create(self) -> None:
        command = [sys.executable, "-m", "venv", "--clear", str(self.folder)]
        if subprocess.run(command, check=False).returncode:
            raise SetupError("L'environnement Python n'a pas pu être créé (message ci-dessus).")

    def _install(self, lock: str) -> None:
        # Gone first: an installation cut short must not look complete.
        self._stamp.unlink(missing_ok=True)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--no-input"]
        locked = ["--require-hashes", "--only-binary=:all:", "-r", str(lock_path(self.root, lock))]
        if subprocess.run([*pip, *locked], check=False).returncode:
            raise SetupError(
                "Les dépendances n'ont pas pu être installées (message de pip ci-dessus). "
                "Vérifiez le réseau et la configuration de pip, puis relancez la commande : "
                "ce qui est déjà installé est gardé."
            )
        self.stamp(lock)

    @property
    def _stamp(self) -> Path:
        return self.folder / STAMP


def lock_path(root: Path, lock: str) -> Path:
    """Path of the lock of that name."""
    return root / "installer" / "locks" / f"{lock}.txt"


def lock_digest(root: Path, lock: str) -> str:
    """SHA-256 of a lock file, hex."""
    return hashlib.sha256(lock_path(root, lock).read_bytes()).hexdigest()


def entry_script(python: Path, root: Path) -> str:
    """Text of the command ``arbitre``.

    A ``#!`` line cannot hold spaces or a long path, so a shell hands over to Python by a line that
    Python reads as a string.
    """
    template = ENTRY_WINDOWS if os.name == "nt" else ENTRY_POSIX
    return template.format(python=python, root=str(root))


def write_if_changed(path: Path, text: str) -> bool:
    """Write ``text`` unless the file holds it already; whether it was written."""
    if path.exists() and path.read_text("utf-8") == text:
        return False
    path.write_text(text, "utf-8")
    return True
