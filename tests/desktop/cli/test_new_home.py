"""A first home: who keeps its key, and what is left when it could not be made."""

from __future__ import annotations

import fcntl
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

from tests.arbitre import Arbitre

COMMUNES = (
    "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps\n"
    "44109;NANTES;44000;NANTES;;47.23, -1.55\n"
)
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
TIMEOUT = 60


def _communes(folder: Path) -> Path:
    file = folder / "laposte.csv"
    file.write_text(COMMUNES, "utf-8")
    return file


def _command(home: Path, file: Path) -> list[str]:
    return [sys.executable, "-m", "desktop", "--home", str(home), "import", "communes", str(file)]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "ARBITRE_PASSPHRASE"}
    return kept | NO_KEYRING


def test_without_keyring_nor_terminal_the_variable_is_named_and_nothing_is_left(
    tmp_path: Path, root: Path
) -> None:
    home = tmp_path / "home"
    done = subprocess.run(
        _command(home, _communes(tmp_path)),
        cwd=root,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "ARBITRE_PASSPHRASE" in done.stderr
    assert not home.exists()


def _at_a_terminal(root: Path, command: list[str], *typed: str) -> tuple[int, str]:
    """Run a command at a terminal, and type a line at each question."""
    ours, its = pty.openpty()
    answers = list(typed)
    shown = ""
    with subprocess.Popen(
        command,
        cwd=root,
        env=_environment(),
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    ) as running:
        os.close(its)
        while True:
            try:
                said = os.read(ours, 4096)
            except OSError:  # the other side is closed
                break
            if not said:
                break
            shown += said.decode()
            if answers and shown.endswith(": "):
                shown += "…"
                os.write(ours, answers.pop(0).encode() + b"\n")
        os.close(ours)
        return running.wait(TIMEOUT), shown


def test_at_a_terminal_the_passphrase_is_asked_twice_and_never_shown(
    tmp_path: Path, root: Path
) -> None:
    home, file = tmp_path / "home", _communes(tmp_path)
    code, shown = _at_a_terminal(
        root, _command(home, file), "une phrase à retenir", "une autre à retenir"
    )
    assert code == 1
    assert "pas les mêmes" in shown
    assert not home.exists()

    code, shown = _at_a_terminal(
        root, _command(home, file), "une phrase à retenir", "une phrase à retenir"
    )
    assert code == 0, shown
    assert "à retenir" not in shown
    opened = Arbitre(home)("people", ARBITRE_PASSPHRASE="une phrase à retenir")
    assert opened.code == 0


def test_a_passphrase_that_is_no_text_is_said(tmp_path: Path) -> None:
    home = tmp_path / "home"
    sentence = Arbitre(home).refuses(
        "import", "communes", _communes(tmp_path), ARBITRE_PASSPHRASE="\udcff"
    )
    assert "UTF-8" in sentence
    assert not home.exists()


def test_a_home_where_none_can_be_is_said_in_one_sentence() -> None:
    for command in (["demo"], ["walk"], ["people"]):
        assert Arbitre(Path("/proc/nowhere")).refuses(*command)
