"""What a test left running."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterable


def running() -> set[threading.Thread]:
    """Threads of this moment, but those that Qt made and Python only met."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("Dummy-")}


def left_running(before: Iterable[threading.Thread]) -> list[str]:
    """Names of threads that were not there ``before``, and of child processes."""
    threads = running() - set(before)
    return sorted([t.name for t in threads] + [p.name for p in multiprocessing.active_children()])
