"""The environment is set up once, again when a lock changes, and never believed half done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from installer.__main__ import main, program_arguments
from installer.environment import LOCKS, Environment, SetupError, entry_script, lock_path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of nothing but locks that ask for nothing."""
    for lock in LOCKS:
        path = lock_path(tmp_path, lock)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {lock}: asks for nothing\n")
    return tmp_path


def held(environment: Environment) -> set[str]:
    """The locks that an environment is known to hold."""
    return {lock for lock in LOCKS if environment.holds(lock)}


def test_a_larger_lock_holds_the_smaller_ones_and_not_the_other_way(project: Path) -> None:
    environment = Environment(project)
    environment.folder.mkdir()
    assert not environment.holds("run")

    environment.stamp("run")
    assert held(environment) == {"run"}

    environment.stamp("test")
    assert held(environment) == {"run", "test"}

    environment.stamp("build")
    assert held(environment) == {"build"}


def test_a_lock_that_changed_is_installed_again(project: Path) -> None:
    environment = Environment(project)
    environment.folder.mkdir()
    environment.stamp("test")

    lock_path(project, "test").write_text("# something else\n")

    assert held(environment) == {"run"}


@pytest.mark.parametrize("damage", ["", "{", "[]", '"run"', '{"run": 1}', "\udce9"])
def test_a_damaged_stamp_counts_as_none(project: Path, damage: str) -> None:
    environment = Environment(project)
    environment.folder.mkdir()
    environment.stamp("test")
    (stamp,) = environment.folder.iterdir()

    stamp.write_bytes(damage.encode("utf-8", "surrogateescape"))

    assert held(environment) == set()


def test_a_fresh_folder_is_set_up_once_and_a_failed_change_is_not_taken_for_done(
    project: Path,
) -> None:
    first: list[str] = []
    second: list[str] = []
    environment = Environment(project)

    environment.prepare("run", first.append)
    environment.prepare("run", second.append)

    assert len(first) == 3 and "(1/3)" in first[0] and "(2/3)" in first[1]
    assert second == []
    version = subprocess.run([environment.python, "--version"], check=True, capture_output=True)
    assert version.stdout.decode().split()[1] == ".".join(map(str, sys.version_info[:3]))

    # Neither hash nor version: pip refuses it before it looks anywhere.
    lock_path(project, "run").write_text("arbitre-without-a-hash\n")

    with pytest.raises(SetupError, match="pip"):
        environment.prepare("run", lambda _: None)

    assert not environment.holds("run")
    # Nor when the lock goes back to what it was: part of it may be missing now.
    lock_path(project, "run").write_text("# run: asks for nothing\n")
    assert not environment.holds("run")


def test_the_entry_script_runs_this_repository_even_beside_a_stranger(tmp_path: Path) -> None:
    root = tmp_path / "un dossier d'été"
    (root / "desktop").mkdir(parents=True)
    (root / "desktop" / "__init__.py").touch()
    (root / "desktop" / "__main__.py").write_text(
        "import sys\ndef main():\n    print('ours', *sys.argv[1:])\n    return 7\n"
    )
    elsewhere = tmp_path / "bin"
    (elsewhere / "desktop").mkdir(parents=True)
    (elsewhere / "desktop" / "__init__.py").write_text("raise SystemExit('the stranger')")
    script = elsewhere / "arbitre"
    script.write_text(entry_script(Path(sys.executable), root), "utf-8")
    script.chmod(0o755)

    done = subprocess.run(
        [script, "people", "--json"], cwd=elsewhere, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (7, "ours people --json\n", "")


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        ([], ["window"]),
        (["--home", "H"], ["--home", "H", "window"]),
        (["--home", "H", "people"], ["--home", "H", "people"]),
        (["doctor"], ["doctor"]),
    ],
)
def test_run_walks_through_an_appointment_unless_told_otherwise(
    given: list[str], passed: list[str]
) -> None:
    assert program_arguments(given) == passed


def test_an_unknown_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["install"]) == 2
    assert "installer run" in capsys.readouterr().err
    assert main(["--help"]) == 0
    assert "installer run" in capsys.readouterr().out
