"""What goes into the frozen program: all that is ours, and of Qt what the window opens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.cli.group import COMMANDS
from installer import frozen
from installer.building import size, try_program
from installer.checks.files import repository_files
from installer.environment import SetupError

QT = "PySide6/Qt/plugins"


def test_every_resource_is_packed_where_the_program_looks_for_it(root: Path) -> None:
    packed = {Path(file): folder for file, folder in frozen.data_files(root)}
    resources = {
        path
        for path in repository_files(root)
        if path.is_relative_to(root / "resources") and path.suffix != ".py"
    }

    kinds = {path.suffix for path in resources}
    assert {".ftl", ".json", ".npy", ".onnx", ".toml", ".tsv"} <= kinds
    assert resources <= packed.keys()
    assert all(file.parent == root / folder for file, folder in packed.items())


def test_data_stand_under_resources_alone_for_nothing_else_is_packed(root: Path) -> None:
    floors = [root / floor for floor in frozen.FLOORS if floor != "resources"]
    others = [
        path for path in repository_files(root) if any(path.is_relative_to(f) for f in floors)
    ]

    assert others
    # A page to read beside the code is not data.
    assert [path for path in others if path.suffix not in (".py", ".md")] == []


def test_data_of_a_new_kind_are_packed_and_caches_are_not(tmp_path: Path) -> None:
    (tmp_path / "resources" / "demo" / "__pycache__").mkdir(parents=True)
    for name in ("__init__.py", "demo/a.toml", "demo/__pycache__/a.pyc", "demo/b.new-kind"):
        (tmp_path / "resources" / name).touch()

    assert frozen.data_files(tmp_path) == [
        (str(tmp_path / "resources" / "demo" / "a.toml"), "resources/demo"),
        (str(tmp_path / "resources" / "demo" / "b.new-kind"), "resources/demo"),
        (str(tmp_path / "pyproject.toml"), "."),
    ]


def test_modules_that_are_only_named_in_a_text_are_packed_too(root: Path) -> None:
    modules = set(frozen.modules(root))

    assert {place.split(":")[0] for place in COMMANDS.values()} <= modules
    assert {"desktop", "desktop.__main__", "storage.migrations", "models.records"} <= modules
    assert not [name for name in modules if name.startswith(("tests", "installer"))]


def test_nothing_that_the_program_imports_is_left_out(root: Path) -> None:
    """Only training and the audit of a model are not in the frozen program."""
    absent = re.compile(rf"^\s*(?:from|import) ({'|'.join(frozen.EXCLUDED)})\b", re.MULTILINE)
    sources = {path for floor in frozen.FLOORS for path in (root / floor).rglob("*.py")}
    importers = {path for path in sources if absent.search(path.read_text("utf-8"))}

    allowed = {root / "explain" / "shap_audit.py", root / "models" / "training" / "build.py"}
    assert importers == allowed


@pytest.mark.parametrize(
    ("found", "is_packed"),
    [
        (f"{QT}/platforms/libqxcb.so", True),
        (f"{QT}/platforms/libqoffscreen.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
        (f"{QT}/platforminputcontexts/libcomposeplatforminputcontextplugin.so", True),
        (f"{QT}/imageformats/libqsvg.so", True),
        (f"{QT}/imageformats/libqtiff.so", False),
        (f"{QT}/platforms/libqwayland.so", False),
        (f"{QT}/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("babel/locale-data/fr.dat", True),
        ("babel/locale-data/ja.dat", False),
        ("babel/global.dat", True),
        ("onnxruntime/capi/libonnxruntime_providers_shared.so", True),
        ("resources/translations/fr/window-frame.ftl", True),
    ],
)
def test_of_qt_and_babel_only_what_serves_here_is_packed(found: str, is_packed: bool) -> None:
    assert frozen.is_packed(found) is is_packed


def a_program(folder: Path, script: str) -> Path:
    """A program in its folder, as the packing leaves it."""
    program = folder / "arbitre" / "arbitre"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return program.parent


def test_the_program_is_tried_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "borrowed")
    told = tmp_path / "told"
    folder = a_program(tmp_path, f"/usr/bin/env > '{told}'; pwd >> '{told}'; echo $1 >> '{told}'")

    try_program(folder)

    seen = told.read_text()
    assert seen.endswith("--self-test\n")
    assert "borrowed" not in seen and "HOME=" not in seen
    assert f"{Path.cwd()}\n" not in seen


def test_a_program_that_fails_its_trial_is_not_announced(tmp_path: Path) -> None:
    folder = a_program(tmp_path, "exit 3")

    with pytest.raises(SetupError, match="essai"):
        try_program(folder)


def test_a_library_with_two_names_weighs_once(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "libQt.so.6").write_bytes(b"x" * 500)
    (tmp_path / "libQt.so.6").symlink_to("lib/libQt.so.6")
    (tmp_path / "program").write_bytes(b"x" * 20)

    assert size(tmp_path) == 520
