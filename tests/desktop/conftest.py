"""What every test of the window stands on: it leaves nothing running."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.leftovers import left_running, running


@pytest.fixture(autouse=True)
def leaves_nothing_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a process behind."""
    before = running()
    yield
    left = left_running(before)
    assert not left, f"left running: {', '.join(left)}"
