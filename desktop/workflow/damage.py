"""What is said of a damaged home, and the two ways on: its last good backup, or what is left.

Never chooses, and never does either before the loss was stated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.messages import Messages
from desktop.workflow.workplace import utc_now
from models.errors import HomeError
from storage.backup import BackupInfo, Backups
from storage.damage import Loss
from storage.journal import Clock
from storage.paths import HomePaths
from storage.repair import Diagnosis, Repair
from storage.restoring import Restored, finish_restore, loss_of, restore

UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class DamageState:
    """What was found, the last good backup if any, and what that one lacks (``None``: unknown)."""

    found: Diagnosis
    backup: BackupInfo | None
    backup_loss: Loss | None


class DamageDesk:
    """One home with its database key; ``actor`` is who decides."""

    def __init__(self, paths: HomePaths, key: bytes, actor: str, *, clock: Clock = utc_now) -> None:
        self._paths = paths
        self._key = key
        self._actor = actor
        self._clock = clock
        self._repair = Repair(paths, key, clock, actor)
        self._backups = Backups(paths, key, clock)

    def examine(self) -> DamageState:
        """Look at everything. Raises ``HomeError`` for what is no damage (busy, read-only…)."""
        finish_restore(self._paths)
        found = self._repair.examine()
        backup = self._backups.last_good()
        loss = None if backup is None else loss_of(self._paths, self._key, backup)
        return DamageState(found, backup, loss)

    def accept_loss(self) -> Path:
        """Go on with what is left; return the folder that keeps what was found.

        Raises ``HomeError``: loss_not_acceptable, and as ``examine``.
        """
        self._repair.accept_loss()
        return self._paths.set_aside[-1]

    def restore(self) -> Restored:
        """Put the last good backup in place.

        Raises ``HomeError``: no_good_backup, and as ``storage.restoring.restore``.
        """
        finish_restore(self._paths)
        backup = self._backups.last_good()
        if backup is None:
            raise HomeError("no_good_backup")
        return restore(self._paths, self._key, backup, clock=self._clock, actor=self._actor)


def lines(say: Messages, state: DamageState) -> Iterator[str]:
    """Yield what is to be said of a state, a sentence a line."""
    found = state.found
    if found.code is None:
        entries = found.report.entries if found.report else 0
        yield say.format("repair-whole", entries=entries)
        return
    yield _damage(say, found)
    if found.kept is not None and found.code not in ("entries_missing", "changes_missing"):
        last = Loss(0, 0, 0, found.kept.answered_ms).last
        kept = {"entries": found.kept.seq, "answers": found.kept.answers, "last": last}
        yield say.format("repair-known", **kept)
    if state.backup is None:
        yield say.format("repair-no-backup")
    else:
        made = state.backup.made_at.astimezone().strftime("%d/%m/%Y %H:%M")
        loss = state.backup_loss
        answers, last = (UNKNOWN, "") if loss is None else (loss.answers, loss.last)
        yield say.format("repair-backup", made=made, answers=answers, last=last)


def _damage(say: Messages, found: Diagnosis) -> str:
    loss = found.loss or Loss(0, 0, 0, 0)
    return say.format(
        f"repair-{(found.code or '').replace('_', '-')}",
        entries=loss.entries,
        answers=loss.answers,
        changes=loss.changes,
        last=loss.last,
        pages=found.damaged_pages,
        seq=(found.report.first_bad if found.report else None) or 0,
    )
