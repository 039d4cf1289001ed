"""The window over the demonstration and over 100,000 offers: start, suggestions, stalls, memory."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from resources.demo.generate import generate
from tests.bench import Context, measured_run
from tests.bench.bench_offers import OFFERS


def run(context: Context) -> Mapping[str, object]:
    """Figures of ``window_run`` on both homes, and of the tour."""
    small, large = context.scratch / "small", context.scratch / "large"
    figures: dict[str, object] = {}
    figures |= measured_run(context, "tour", "--home", small, "tour", "--out", context.scratch)
    measured_run(context, "demo", "--home", large, "demo")
    files = generate(context.scratch / "files", day=datetime.now(UTC).date(), offers=OFFERS)
    measured_run(context, "import", "--home", large, "import", "offers", *files.offers)
    figures |= {f"demo_{name}": value for name, value in _window(context, small).items()}
    figures |= {f"offers_100000_{name}": value for name, value in _window(context, large).items()}
    return figures


def _window(context: Context, home: Path) -> dict[str, object]:
    command = [str(context.python), "-m", "tests.bench.window_run", str(home)]
    done = subprocess.run(command, cwd=context.root, check=True, capture_output=True, text=True)
    measured: dict[str, object] = json.loads(done.stdout)
    return measured
