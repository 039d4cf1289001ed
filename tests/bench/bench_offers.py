"""100,000 offers: reading them, then one person after the other to five explained suggestions."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime

from resources.demo.generate import generate
from tests.bench import Context, measured_run

OFFERS = 100_000


def run(context: Context) -> Mapping[str, object]:
    """Import figures, then those of ``appointments.py`` run in a process of its own."""
    home = context.scratch / "home"
    day = datetime.now(UTC).date()
    files = generate(context.scratch / "files", day=day, people=60, offers=OFFERS)
    figures: dict[str, object] = {}
    figures |= measured_run(context, "demo", "--home", home, "demo")
    figures |= measured_run(
        context, "import_100000", "--home", home, "import", "offers", *files.offers
    )
    figures |= measured_run(
        context, "import_again", "--home", home, "import", "offers", *files.offers
    )
    command = [str(context.python), "-m", "tests.bench.appointments", str(home)]
    done = subprocess.run(command, cwd=context.root, check=True, capture_output=True, text=True)
    measured: dict[str, object] = json.loads(done.stdout)
    return figures | measured
