"""Owns what the operating system must provide: libraries that wheels leave out, programs, ``venv``.

Installs only as root on Debian and its kin, and says so; never touches another system.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
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
    "libgomp.so.1": "libgomp1",  # LightGBM: ``arbitre train``
}
# Programs that the tests and the checks call.
PROGRAMS: Mapping[str, str] = {"git": "git"}
# A display without a screen and the bus that screen readers use: what the accessibility story of
# the tests takes. A name that begins with / is a path, which may hold a star.
SCREEN_READER: Mapping[str, str] = {
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
}
# What packing takes: libraries are read and cut by binutils, and Python itself is packed as a
# library, which Debian keeps apart from the program.
PACKING: Mapping[str, str] = {
    "objdump": "binutils",
    f"libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0": (
        f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
    ),
}
DEBIAN = Path("/etc/debian_version")


def provide_system_packages(
    needs: Mapping[str, str], *, needs_venv: bool, say: Callable[[str], None]
) -> None:
    """Check what the system must provide; as root on Debian, install what is missing.

    ``needs``: library or program -> Debian package. Raises SetupError with the exact command when
    it may not install by itself.
    """
    if sys.platform != "linux":
        say("Système autre que Linux : ses bibliothèques ne sont pas vérifiées.")
        return
    absent = missing(needs)
    packages = [needs[name] for name in absent]
    if needs_venv and importlib.util.find_spec("ensurepip") is None:
        absent.insert(0, "venv (Python)")
        packages.insert(0, "python3-venv")
    if not packages:
        return
    if not DEBIAN.exists():
        say(f"Il semble manquer à ce système : {', '.join(absent)}.")
        say("Les noms des paquets ne sont connus que pour Debian : installez ceux de ce système.")
        return
    if os.geteuid() != 0:
        raise SetupError(
            "Il manque des paquets du système. Installez-les, puis relancez la commande :\n"
            f"  sudo apt-get update && sudo {' '.join(_install(packages))}"
        )
    _install_now(packages, say)


def provide_wished_packages(
    wishes: Mapping[str, str], *, use: str, say: Callable[[str], None]
) -> None:
    """As root on Debian, install what is missing; elsewhere only say that ``use`` is left out.

    ``wishes``: library, program or path -> Debian package.
    """
    packages = [wishes[name] for name in missing(wishes)] if sys.platform == "linux" else []
    if not packages:
        return
    try:
        if DEBIAN.exists() and os.geteuid() == 0:
            _install_now(packages, say)
            return
    except SetupError as error:
        say(str(error))
    say(f"Il manque {', '.join(packages)} : {use}.")


def _install(packages: list[str]) -> list[str]:
    return ["apt-get", "install", "--yes", "--no-install-recommends", *packages]


def _install_now(packages: list[str], say: Callable[[str], None]) -> None:
    say(f"Installation des paquets du système qui manquent : {' '.join(packages)}…")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = _install(packages)
    for command in (["apt-get", "update"], install):
        done = subprocess.run(command, env=quiet, check=False, capture_output=True, text=True)
        # A repository out of reach need not stop what the others can bring: only the last one does.
        if done.returncode and command is install:
            raise SetupError(
                f"Les paquets du système n'ont pas pu être installés :\n{done.stderr.strip()}"
            )


def missing(needs: Iterable[str]) -> list[str]:
    """Libraries, programs and paths that this system does not find, in the order given."""
    return [name for name in needs if not _is_found(name)]


def _is_found(name: str) -> bool:
    if name.startswith("/"):
        return any(Path("/").glob(name[1:]))
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
