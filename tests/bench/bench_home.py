"""How long a demonstration home takes, and the whole published repertoire where it is present."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.bench import Context, measured_run


def run(context: Context) -> Mapping[str, object]:
    """Seconds and peak memory of ``arbitre demo`` and of the imports that follow it."""
    home = context.scratch / "home"
    figures: dict[str, object] = {}
    figures |= measured_run(context, "demo", "--home", home, "demo")
    if context.shared is not None:
        (rome,) = (context.shared / "data" / "rome").glob("*.zip")
        communes = sorted((context.shared / "data" / "communes").glob("*.gz"))
        figures |= measured_run(context, "rome", "--home", home, "import", "rome", rome)
        importing: list[str | Path] = ["--home", home, "import", "communes"]
        figures |= measured_run(context, "communes", *importing, *communes)
    return figures
