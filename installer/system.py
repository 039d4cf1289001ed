"""Owns what the operating system must provide: the libraries that Qt opens, and ``venv``.

Installs only as root on Debian and its kin, and says so; never touches another system.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from installer.environment import SetupError

# Library that must load -> Debian package that brings it. Asking the loader rather than dpkg also
# works where packages have other names.
LIBRARIES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
DEBIAN = Path("/etc/debian_version")


def provide_system_packages(
    *,
    needs_venv: bool,
    say: Callable[[str], None],
    libraries: Mapping[str, str] = LIBRARIES,
) -> None:
    """Check what the system must provide; as root on Debian, install what is missing.

    Raises SetupError with the exact command when it may not install by itself.
    """
    if sys.platform != "linux":
        say("Système autre que Linux : ses bibliothèques ne sont pas vérifiées.")
        return
    absent = missing_libraries(libraries)
    packages = [libraries[name] for name in absent]
    if needs_venv and importlib.util.find_spec("ensurepip") is None:
        packages.insert(0, "python3-venv")
    if not packages:
        return
    if not DEBIAN.exists():
        names = ", ".join([*(["venv (Python)"] if needs_venv else []), *absent])
        say(f"Il semble manquer à ce système : {names}. Les noms des paquets ne sont connus que")
        say("pour Debian : installez ceux du vôtre si Arbitre ne démarre pas.")
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        raise SetupError(
            "Il manque des paquets du système. Installez-les, puis relancez la commande :\n"
            f"  sudo {' '.join(install)}"
        )
    say(f"Installation des paquets du système qui manquent : {' '.join(packages)}…")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    done = subprocess.run([*install, "-qq"], env=quiet, check=False)
    if done.returncode:
        raise SetupError("Les paquets du système n'ont pas pu être installés (message ci-dessus).")


def missing_libraries(libraries: Mapping[str, str]) -> list[str]:
    """Names of the libraries that the loader does not find, in the order given."""
    return [name for name in libraries if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
