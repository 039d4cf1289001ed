"""Going back to a backup: what it holds, what is lost by it, and the step itself.

Never begins before the backup was read whole, and never brings back who was erased since.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.workflow.care import Note
from desktop.workflow.workplace import utc_now
from models.errors import HomeError
from storage.backup import BackupInfo, Backups
from storage.backup_sheet import read_sheet
from storage.damage import Loss
from storage.journal import Clock
from storage.keys import AskPassphrase, find_key
from storage.paths import HomePaths, write_private
from storage.restoring import Restored, finish_restore, loss_of, restore


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """A good backup, and what the present store has more (``None``: nobody can tell)."""

    info: BackupInfo
    loss: Loss | None


class RestoreDesk:
    """One home, open nowhere; ``actor`` is who decides."""

    def __init__(
        self, paths: HomePaths, ask: AskPassphrase, actor: str, *, clock: Clock = utc_now
    ) -> None:
        self._paths = paths
        self._ask = ask
        self._actor = actor
        self._clock = clock
        self._key = b""

    def plan(self, file: Path | None) -> RestorePlan:
        """Read ``file``, or find the last good backup of the home.

        On another workstation, the key comes with the backup, wrapped by the passphrase. Raises
        ``InputError`` ``backup_missing``, ``HomeError``: no_good_backup, backup_damaged,
        backup_foreign, and as ``find_key``.
        """
        finish_restore(self._paths)
        if file is not None and not self._paths.key_file.exists():
            self._paths.make_folders()
            write_private(self._paths.key_file, read_sheet(file).key_file.encode())
        self._key = find_key(self._paths, self._ask)
        backups = Backups(self._paths, self._key, self._clock)
        info = backups.last_good() if file is None else backups.check(file)
        if info is None:
            raise HomeError("no_good_backup")
        return RestorePlan(info, loss_of(self._paths, self._key, info))

    def run(self, plan: RestorePlan) -> Restored:
        """Put it in place. Raises as ``storage.restoring.restore``."""
        return restore(self._paths, self._key, plan.info, clock=self._clock, actor=self._actor)


def restored_notes(restored: Restored) -> list[Note]:
    """What is to be said beside a restore, a sentence each."""
    notes: list[Note] = []
    if restored.left_out:
        notes.append(("restore-left-out", {"count": restored.left_out}))
    if not restored.is_since_known:
        notes.append(("restore-since-unknown", {}))
    return notes
