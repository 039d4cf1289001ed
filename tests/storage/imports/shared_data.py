"""Published data that is not ours to ship: the files that are there, none elsewhere."""

from __future__ import annotations

from pathlib import Path

from tests.places import shared_folder


def shared_files(pattern: str) -> list[Path]:
    """Files of the shared folder that match, sorted; an empty list where there is no folder."""
    folder = shared_folder()
    return sorted(folder.glob(pattern)) if folder else []
