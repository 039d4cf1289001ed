"""Owns where the program's data files are; never reads them."""

from __future__ import annotations

from pathlib import Path

# Inside a frozen program ``__file__`` points into its own folder, data files beside it, so the same
# line serves both.
_ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Path of a resource: ``path("translations", "fr")``. Raises FileNotFoundError when absent."""
    found = _ROOT.joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(found)
    return found
