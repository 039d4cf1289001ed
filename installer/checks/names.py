"""Owns the check that no installed distribution brings a top-level name of ours.

Our floors have generic names (``models``, ``storage``): a wheel with the same one could be imported
in their place. Never imports what it looks at.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path


def check_names(root: Path) -> list[str]:
    """Distributions of this environment that could stand in for one of our packages."""
    return clashes(own_names(root), distributions())


def own_names(root: Path) -> frozenset[str]:
    """Names of the top-level packages of the repository."""
    return frozenset(path.parent.name for path in root.glob("*/__init__.py"))


def clashes(ours: frozenset[str], installed: Iterable[Distribution]) -> list[str]:
    """One line per distribution and name of ours that it installs at top level."""
    found = set()
    for distribution in installed:
        for file in distribution.files or ():
            top = file.parts[0].removesuffix(".py")
            if top in ours and file.suffix == ".py":
                found.add(f"{distribution.metadata['Name']} installs a top-level {top!r}")
    return sorted(found)
