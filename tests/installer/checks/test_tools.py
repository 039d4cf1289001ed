"""Each rule of ``pyproject.toml`` is broken once, in a small house of the same floors."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from installer.checks.tools import check_floors, check_format, check_lint, check_types

HOUSE = (
    "desktop/app",
    "explain/shap_audit",
    "explain/tables",
    "installer/system",
    "models/errors",
    "models/intervals",
    "models/matcher",
    "models/records/offers",
    "models/signature",
    "resources/texts",
    "storage/answers",
    "tests/places",
)
FLOORS = "A floor imports only what lies below it"
STORE = "The store sees only records, errors, signature and intervals"
SHAP = "Only the audit imports shap"
QT = "Qt stays on the top floor"
NOBODY = "Nobody imports the installer or the tests"


@pytest.fixture
def house(tmp_path: Path, root: Path) -> Path:
    """A program of empty modules under the project's own rules."""
    shutil.copy(root / "pyproject.toml", tmp_path)
    for module in HOUSE:
        path = tmp_path / f"{module}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'"""The module {path.stem}."""\n')
        for package in [path.parent, *path.parent.parents]:
            if package == tmp_path:
                break
            (package / "__init__.py").touch()
    return tmp_path


def test_the_empty_house_is_in_order(house: Path) -> None:
    checks = (check_format, check_lint, check_floors, check_types)

    assert [check(house) for check in checks] == [[], [], [], []]


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("models/matcher", "import explain.tables", FLOORS),
        ("resources/texts", "import models.errors", FLOORS),
        ("explain/tables", "import storage.answers", FLOORS),
        ("storage/answers", "import explain.tables", FLOORS),
        ("storage/answers", "import desktop.app", FLOORS),
        ("storage/answers", "import models.matcher", STORE),
        ("explain/tables", "def late() -> None:\n    import shap", SHAP),
        ("desktop/app", "import shap", SHAP),
        ("storage/answers", "from PySide6 import QtCore", QT),
        ("models/matcher", "import installer.system", NOBODY),
        ("desktop/app", "import tests.places", NOBODY),
    ],
)
def test_an_import_that_climbs_is_found(house: Path, module: str, line: str, contract: str) -> None:
    (house / f"{module}.py").write_text(f"{line}\n")

    broken = [text for text in check_floors(house) if text.endswith(" BROKEN")]

    assert [text.removesuffix(" BROKEN") for text in broken] == [contract]


def test_what_a_floor_may_import_is_let_through(house: Path) -> None:
    store = "import models.errors\nimport models.intervals\nimport models.signature\n"
    (house / "storage/answers.py").write_text(store + "from models.records import offers\n")
    (house / "models/records/offers.py").write_text("import models.errors\n")
    (house / "explain/shap_audit.py").write_text("import shap\nimport models.matcher\n")
    (house / "desktop/app.py").write_text(
        "from PySide6 import QtCore\nimport storage.answers\nimport explain.shap_audit\n"
    )

    assert check_floors(house) == []


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("import pickle\n\npickle.loads\n", "TID251"),
        ("from . import tables\n\ntables.x\n", "TID252"),
        ("import onnxruntime\n\nonnxruntime.x\n", "TID253"),
        ("import sqlite_utils\n\nsqlite_utils.x\n", "TID253"),
        ("def score(x):\n    return x\n", "ANN001"),
        ("import os\n\nos.path.exists('x')\n", "PTH110"),
    ],
)
def test_a_banned_habit_is_found(house: Path, code: str, rule: str) -> None:
    (house / "models/matcher.py").write_text(f'"""The matcher."""\n\n{code}')

    assert any(f" {rule} " in finding for finding in check_lint(house))


def test_a_wrong_type_is_found(house: Path) -> None:
    (house / "models/matcher.py").write_text('"""The matcher."""\n\nrank: int = "first"\n')

    (finding,) = check_types(house)

    assert "[assignment]" in finding


def test_a_file_that_is_not_formatted_is_found(house: Path) -> None:
    (house / "models/matcher.py").write_text('"""The matcher."""\nranks = [1,2]\n')

    assert any("matcher.py" in finding for finding in check_format(house))
