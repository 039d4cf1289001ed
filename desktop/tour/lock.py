"""Pictures of what stands in place of everything while the home is closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.tour.stage import Stage
from desktop.views.unlock_page import Gate


def picture_lock(stage: Stage, suffix: str) -> Iterator[Path]:
    """Lock, then show each thing that may be asked for; the home stays closed."""
    window, say = stage.program.window, stage.program.say
    stage.expect(window.lock_requested.emit, "locked")
    yield stage.picture(f"locked-{suffix}")
    gate = window.gate
    gate.show_gate(Gate.PASSPHRASE, is_locked=True)
    gate.setFocus()
    yield stage.picture(f"locked-passphrase-{suffix}")
    gate.show_problem(say.format("error-passphrase-wrong"))
    yield stage.picture(f"locked-wrong-{suffix}")
    gate.show_gate(Gate.PASSPHRASE, is_locked=False)
    gate.show_waiting()
    yield stage.picture(f"opening-{suffix}")
    gate.show_gate(Gate.NEW_PASSPHRASE, is_locked=False)
    gate.setFocus()
    yield stage.picture(f"new-passphrase-{suffix}")
