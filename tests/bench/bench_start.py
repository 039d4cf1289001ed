"""How long the command line takes to start, against a bare Python."""

from __future__ import annotations

from tests.bench import Context


def run(context: Context) -> dict[str, float]:
    """Medians of 10 starts, in seconds, and their ratio."""
    bare = context.command_seconds(context.python, "-c", "pass", repeats=10)
    arbitre = context.command_seconds(context.arbitre, "--version", repeats=10)
    return {"python_seconds": bare, "arbitre_seconds": arbitre, "ratio": arbitre / bare}
