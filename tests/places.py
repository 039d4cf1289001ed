"""Where the repository is, and the published data that is not ours to ship. Never reads them."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path | None:
    """The folder named by ``ARBITRE_SHARED``, or ``shared`` beside the repository, if there."""
    folder = Path(os.environ.get("ARBITRE_SHARED") or ROOT.parent / "shared")
    return folder if folder.is_dir() else None
