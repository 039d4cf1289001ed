"""Heavy jobs, for the process beside the window: records in, records out. Never Qt.

Imports stand in the functions: the window names a job without loading what it needs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.workflow.demo import DemoSummary

Progress = Callable[[str, int, int], None]


def make_demo_home(progress: Progress, root: Path) -> DemoSummary:
    """Make the demonstration home. Raises as ``desktop.workflow.demo.make_demo``."""
    from desktop.workflow.demo import make_demo
    from storage.paths import HomePaths

    return make_demo(HomePaths(root), 1, None, progress)


def keep_tables(progress: Progress, bundles: Path, digest: str, folder: Path) -> str:
    """Build the explanation tables of a bundle, keep them and return the digest of ``folder``.

    What stood there is taken for changed by someone. Raises as ``open_bundle``.

    Reading the model takes the onnx library, memory that the window's process never holds.
    """
    from explain.stability import open_stability
    from explain.table_files import open_tables
    from models.catalog import Catalog
    from models.ensemble import read_ensemble
    from storage.vouching import folder_digest

    progress("tables", 0, 1)
    shutil.rmtree(folder, ignore_errors=True)
    bundle = Catalog(bundles).open(digest)
    kept = (bundle.digest, bundle.background, folder)
    open_tables(lambda: read_ensemble(bundle.model), *kept)
    open_stability(lambda: read_ensemble(bundle.model), bundle.concepts, *kept)
    progress("tables", 1, 1)
    return folder_digest(folder) or ""
