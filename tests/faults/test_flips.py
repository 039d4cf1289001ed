"""No byte of a home changes without being noticed, and what was lost is stated."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.faults.flips import change_bytes, homes

CHANGES = 60


def test_every_changed_byte_is_noticed(tmp_path: Path) -> None:
    draw = Random(20261123)
    trials = change_bytes(homes(tmp_path, draw), CHANGES, draw, tmp_path)

    assert trials.count == CHANGES
    assert {file for file, _ in trials.noticed} == {
        "arbitre.db",
        "arbitre.db-wal",
        "head",
        "backup",
    }
    assert trials.missed == []
    assert trials.unstated == []
