"""A mistyped command: one short answer in the language of the screens, exit code 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from desktop.cli import arbitre


@pytest.mark.parametrize(
    ("typed", "french", "english"),
    [
        ("nonsense", "« nonsense » n'existe pas", "no command “nonsense”"),
        ("suggest", "Il manque PERSON", "PERSON is missing"),
        ("suggest A B C", "« B C »", "“B C”"),
        ("suggest A --top 0", "de 1 à 100", "from 1 to 100"),
        ("suggest A --top", "« --top »", "“--top”"),
        ("people --nonsense", "« --nonsense »", "“--nonsense”"),
        ("inform A perhaps", "agreed, declined", "agreed, declined"),
        ("train --seed -1", "de 0 à 4294967295", "from 0 to 4294967295"),
        ("demo --seed -1", "de 0 à 4294967295", "from 0 to 4294967295"),
        ("demo --day hier", "2026-11-23", "2026-11-23"),
    ],
)
def test_what_is_mistyped_is_said_in_the_language_of_the_screens(
    typed: str, french: str, english: str
) -> None:
    for language, told in (("fr", french), ("en", english)):
        result = CliRunner().invoke(arbitre, ["--lang", language, *typed.split()])
        assert (result.exit_code, result.stdout) == (2, "")
        lines = result.stderr.strip().replace("\u00a0", " ").splitlines()
        assert any(told in line for line in lines)
        if len(lines) > 1:
            assert "arbitre " in lines[0]
            assert lines[-1].endswith("--help")


def test_the_language_is_known_although_the_line_makes_no_sense() -> None:
    for options, environment in ((["--lang=en"], {}), ([], {"ARBITRE_LANG": "en"})):
        result = CliRunner().invoke(arbitre, [*options, "--nonsense"], env=environment)
        assert "There is no option" in result.stderr


def test_the_program_has_its_own_name_however_it_is_started(root: Path) -> None:
    command = [sys.executable, "-m", "desktop", "nonsense"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "python" not in done.stderr
    assert "arbitre" in done.stderr


@pytest.mark.parametrize("word", [b"caf\xe9", b"\xff"])
def test_a_word_that_is_no_text_is_said(root: Path, demo_home: Path, word: bytes) -> None:
    command = [os.fsencode(sys.executable), b"-m", b"desktop", b"suggest", word]
    environment = os.environ | {"ARBITRE_HOME": str(demo_home)}
    done = subprocess.run(command, cwd=root, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert len(done.stderr.splitlines()) == 1
    assert "UTF-8" in done.stderr.decode()
