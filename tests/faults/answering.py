"""A process that answers without end and says each answer it was told is recorded.

``python -m tests.faults.answering HOME ROUND``: prints one id per line until it is killed.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import Clock, draft, slate

PER_ROUND = 1_000_000


def main(home: str, turn: str) -> None:
    start = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=int(turn))
    store = Store.open(HomePaths(Path(home)), clock=Clock(start), actor="A-07")
    for number in count(int(turn) * PER_ROUND):
        shown = slate(number * 2, f"DE-{number % 3}")
        recorded = store.answers.record(draft(shown, number * 2 + 1, "Trop loin"), shown)
        print(recorded.draft.id, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
