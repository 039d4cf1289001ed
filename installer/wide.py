"""``installer test --wide``: other libraries' models and peers, each in an environment of its own.

Never part of the ordinary tests: it downloads what Arbitre itself does not need.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from installer.environment import Environment, SetupError, write_if_changed

FOLDER = Path("build") / "wide"
EXPORTERS = (
    "catboost==1.2.10",
    "lightgbm==4.7.0",
    "onnx==1.23.2",
    "onnxmltools==1.16.0",
    "scikit-learn==1.9.1",
    "skl2onnx==1.20.0",
    "xgboost-cpu==3.2.0",
)
PEERS = {
    "shapash": ("shapash", "lightgbm==4.7.0"),
    "explainerdashboard": ("explainerdashboard", "lightgbm==4.7.0"),
}


def test_wide(root: Path, python: Path, arguments: list[str], say: Callable[[str], None]) -> int:
    """Export models of every library, compare Arbitre with their own values, try the peers."""
    exporters = _environment(root, "exporters", EXPORTERS, say)
    models = root / FOLDER / "models"
    script = root / "tests" / "wide" / "exporters.py"
    say("Export des modèles des autres bibliothèques…")
    if _call([str(exporters.python), str(script), str(models)], root):
        say("Un modèle au moins n'a pas pu être exporté (message ci-dessus).")
        return 1
    missing = [peer for peer in PEERS if not _has_peer(root, peer, say)]
    if missing:
        say(f"Sans comparaison avec {', '.join(missing)} : l'installation n'a pas abouti.")
    tests = arguments or ["-n", "auto"]
    outcome = _call([str(python), "-m", "pytest", "tests/wide", *tests], root)
    return outcome or _call([str(python), "-m", "tests.bench", "explain"], root)


def peer_python(root: Path, peer: str) -> Path:
    """The Python of a peer's environment, which may not be there."""
    return Environment(root, root / FOLDER / peer).python


def _has_peer(root: Path, peer: str, say: Callable[[str], None]) -> bool:
    try:
        _environment(root, peer, PEERS[peer], say)
    except SetupError:
        return False
    return True


def _environment(
    root: Path, name: str, packages: tuple[str, ...], say: Callable[[str], None]
) -> Environment:
    """The environment of these packages, made or brought up to them. Raises ``SetupError``."""
    environment = Environment(root, root / FOLDER / name)
    listed = environment.folder / "installed.txt"
    wanted = "\n".join(packages) + "\n"
    if environment.exists and listed.exists() and listed.read_text("utf-8") == wanted:
        return environment
    say(f"Environnement « {name} »…")
    if not environment.exists and _call(
        [sys.executable, "-m", "venv", "--clear", str(environment.folder)], root
    ):
        raise SetupError("L'environnement Python n'a pas pu être créé (message ci-dessus).")
    pip = [str(environment.python), "-m", "pip", "install", "--quiet", "--no-input"]
    if _call([*pip, "--only-binary=:all:", *packages], root):
        raise SetupError(f"Les paquets de « {name} » n'ont pas pu être installés (voir ci-dessus).")
    write_if_changed(listed, wanted)
    return environment


def _call(command: list[str], folder: Path) -> int:
    return subprocess.run(command, cwd=folder, check=False).returncode
