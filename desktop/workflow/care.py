"""What a home needs at the start and the end of its use: retention, what an erasure left, a backup.

Never stops the work: what could not be done is said, and tried again the next time.
"""

from __future__ import annotations

from collections.abc import Callable

from models.errors import HomeError
from storage.erasure import Leftovers
from storage.policy import Policy
from storage.retention import Due, RetentionRules
from storage.store import Store

Note = tuple[str, dict[str, object]]  # a sentence by its key, and its variables


def rules_of(policy: Policy) -> RetentionRules:
    """How long the policy has things kept."""
    return RetentionRules(
        policy.content_months,
        policy.proof_months,
        policy.proof_justification,
        policy.absent_days,
    )


class Care:
    """The care of one open store. ``notes``: what was done or waits, to be said once."""

    def __init__(self, store: Store, rules: RetentionRules) -> None:
        self._store = store
        self._rules = rules
        self.notes: list[Note] = []

    @property
    def short_notes(self) -> tuple[str, ...]:
        """The same in a few words, by the keys of their sentences."""
        shorts = (
            "status-let-go" if key.endswith("-gone") else "status-care" for key, _ in self.notes
        )
        return tuple(dict.fromkeys(shorts))

    def at_start(self) -> None:
        """Let go what is over its time and finish what an erasure left."""
        self._attempt(self._retain)
        self._attempt(self._finish_erasure)

    def at_end(self) -> None:
        """Finish what an erasure left, and make the backup of the day."""
        self._attempt(self._finish_erasure)
        self._attempt(self._store.make_daily_backup)

    def _retain(self) -> None:
        due = self._store.retention.run_at_start(self._rules)
        if due is None:
            self.notes.append(("retention-waits", {}))
        else:
            self.notes += due_notes(due)

    def _finish_erasure(self) -> None:
        self.notes += left_notes(self._store.erasure.finish())

    def _attempt(self, work: Callable[[], object]) -> None:
        try:
            work()
        except HomeError as error:
            code = error.code.replace("_", "-")
            self.notes.append((f"error-{code}", dict(error.params)))


def due_notes(due: Due) -> list[Note]:
    """What was let go, a sentence each."""
    notes: list[Note] = []
    if due.months:
        notes.append(("retention-content-gone", {"keys": due.keys, "until": due.months[-1]}))
    if due.entries:
        notes.append(("retention-proof-gone", {"count": due.entries, "seq": due.up_to}))
    if due.people:
        notes.append(("retention-people-gone", {"count": len(due.people)}))
    if due.doubtful:
        notes.append(("retention-doubtful", {"months": ", ".join(due.doubtful)}))
    return notes


def left_notes(left: Leftovers) -> list[Note]:
    """What still holds somebody who was erased, a sentence each."""
    notes: list[Note] = []
    if left.is_wal_held:
        notes.append(("erasure-left-wal", {}))
    if left.are_backups_held:
        notes.append(("erasure-left-backups", {}))
    if left.aside:
        notes.append(("erasure-left-aside", {"folders": ", ".join(left.aside)}))
    return notes
