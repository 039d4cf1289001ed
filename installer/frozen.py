"""Owns what goes into the frozen program and what stays out; ``arbitre.spec`` reads it.

Never lists a module or a resource of ours by name: what exists is packed.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

FLOORS = ("desktop", "explain", "models", "resources", "storage")

# Installed because the program depends on a part of them that the window never runs: shap audits a
# model when it is installed from the command line, and brings the compilers and statistics below.
# The others are imported by libraries where present, for features that are not used.
EXCLUDED = (
    "IPython",
    "llvmlite",
    "matplotlib",
    "numba",
    "pandas",
    "scipy",
    "setuptools",
    "shap",
    "sklearn",
    "tkinter",
    "tqdm",
)

# Folder of Qt's plugins -> those that are packed; all of them where empty.
PLUGINS = {
    "iconengines": frozenset[str](),
    "imageformats": frozenset({"qsvg"}),  # PNG is in the library itself
    "platforminputcontexts": frozenset[
        str
    ](),  # dead keys: without them no « ê » on French keyboards
    "platforms": frozenset({"qoffscreen", "qwindows", "qxcb"}),
    "printsupport": frozenset[str](),
    "styles": frozenset[str](),
}
QT_LANGUAGES = ("fr", "en")
LOCALES = ("root", "fr", "fr_FR", "en", "en_US", "en_001")  # what Babel reads for our two languages


def data_files(root: Path) -> list[tuple[str, str]]:
    """Files that the program reads, each with its folder in the frozen program."""
    resources = (path for path in (root / "resources").rglob("*") if is_resource(path))
    files = [*sorted(resources), root / "pyproject.toml"]  # which tells the version
    return [(str(path), path.parent.relative_to(root).as_posix()) for path in files]


def is_resource(path: Path) -> bool:
    """Whether a file under ``resources`` is data, not a module."""
    return path.is_file() and path.suffix not in (".py", ".pyc")


def modules(root: Path) -> list[str]:
    """Every module of the program: some are imported by a name, which no analysis sees."""
    names = []
    for floor in FLOORS:
        for path in sorted((root / floor).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def is_packed(destination: str) -> bool:
    """Whether a file that the analysis found is packed, by its place in the program."""
    path = PurePosixPath(destination.replace("\\", "/"))
    parts = path.parts
    if "PySide6" in parts and "plugins" in parts:
        folder = parts[parts.index("plugins") + 1]
        chosen = PLUGINS.get(folder)
        return chosen is not None and (not chosen or _plugin(path) in chosen)
    if "PySide6" in parts and "translations" in parts:
        return path.stem in {f"qtbase_{language}" for language in QT_LANGUAGES}
    if path.parent.as_posix() == "babel/locale-data":
        return path.stem in LOCALES
    return True


def _plugin(path: PurePosixPath) -> str:
    return path.name.split(".")[0].removeprefix("lib")
