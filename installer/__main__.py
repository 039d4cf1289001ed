"""``python3 -m installer run|test|check|…``: prepares an environment, then hands over to it.

Runs on a bare Python; never imports what it installs.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from installer.building import ENVIRONMENT, build_program
from installer.environment import Environment, SetupError
from installer.locking import write_locks
from installer.system import (
    LIBRARIES,
    PACKING,
    PROGRAMS,
    SCREEN_READER,
    provide_system_packages,
    provide_wished_packages,
)
from installer.wide import test_wide

USAGE = """\
python3 -m installer run [--home DOSSIER] [commande…]  installe, puis lance Arbitre
python3 -m installer test [options de pytest…]         installe, puis lance les tests
python3 -m installer test --wide                       compare aussi avec d'autres bibliothèques
python3 -m installer check [contrôle…]                 contrôle le code, les textes et les fichiers
python3 -m installer bench [mesure…]                   mesure, et écrit build/bench.json
python3 -m installer build                             fait le programme autonome, et l'essaie
python3 -m installer lock                              refait les listes de dépendances
"""
SUPPORTED = ((3, 11), (3, 13))


def main(arguments: list[str]) -> int:
    """Run one command; 0 success, 1 the environment is at fault, 2 usage, else the tool's own."""
    root = Path(__file__).resolve().parent.parent
    commands = {
        "run": _run,
        "test": _test,
        "check": _check,
        "bench": _bench,
        "build": _build,
        "lock": _lock,
    }
    if not arguments or arguments[0] not in commands:
        asked = bool(arguments) and arguments[0] in ("-h", "--help", "help")
        print(USAGE, end="", file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        _require_python()
        return commands[arguments[0]](root, arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(root: Path, arguments: list[str]) -> int:
    environment = _prepared(root, "run", LIBRARIES)
    return _call([str(environment.entry), *program_arguments(arguments)], Path.cwd())


def _test(root: Path, arguments: list[str]) -> int:
    environment = _prepared(root, "test", {**LIBRARIES, **PROGRAMS})
    if arguments[:1] == ["--wide"]:
        return test_wide(root, environment.python, arguments[1:], _say)
    provide_wished_packages(
        SCREEN_READER, use="le récit au lecteur d'écran ne sera pas joué", say=_say
    )
    # Without a selection the whole suite runs, spread over the cores.
    return _call([str(environment.python), "-m", "pytest", *(arguments or ["-n", "auto"])], root)


def _check(root: Path, arguments: list[str]) -> int:
    environment = _prepared(root, "test", PROGRAMS)
    return _call([str(environment.python), "-m", "installer.checks", *arguments], root)


def _bench(root: Path, arguments: list[str]) -> int:
    environment = _prepared(root, "test", LIBRARIES)
    return _call([str(environment.python), "-m", "tests.bench", *arguments], root)


def _build(root: Path, arguments: list[str]) -> int:
    del arguments
    # Apart from ``.venv``: what is not installed there cannot be packed by mistake.
    environment = Environment(root, root / ENVIRONMENT)
    provide_system_packages({**LIBRARIES, **PACKING}, needs_venv=not environment.exists, say=_say)
    environment.prepare("build", _say)
    build_program(root, environment.python, _say)
    return 0


def _lock(root: Path, arguments: list[str]) -> int:
    environment = _prepared(root, "test", {})
    write_locks(root, environment.python, is_upgrade="--upgrade" in arguments, say=_say)
    return 0


def _prepared(root: Path, lock: str, needs: Mapping[str, str]) -> Environment:
    environment = Environment(root)
    provide_system_packages(needs, needs_venv=not environment.exists, say=_say)
    environment.prepare(lock, _say)
    return environment


def program_arguments(arguments: list[str]) -> list[str]:
    """Arguments of ``arbitre``: what was given, or the window."""
    has_command = bool(arguments[2:] if arguments[:1] == ["--home"] else arguments)
    return arguments if has_command else [*arguments, "window"]


def _require_python() -> None:
    lowest, highest = SUPPORTED
    if not lowest <= sys.version_info[:2] <= highest:
        raise SetupError(
            f"Arbitre demande Python {lowest[0]}.{lowest[1]} à {highest[0]}.{highest[1]} ; "
            f"ceci est Python {sys.version_info[0]}.{sys.version_info[1]}."
        )


def _call(command: list[str], folder: Path) -> int:
    return subprocess.run(command, cwd=folder, check=False).returncode


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
