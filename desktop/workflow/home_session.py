"""What a session does with its home, whoever is here. Never anything about one person."""

from __future__ import annotations

from datetime import date

from desktop.messages import Messages, messages
from desktop.views.contents import StatusContent
from desktop.workflow.reporting import Reporting
from desktop.workflow.revisions import latest
from desktop.workflow.workplace import Workplace
from models.errors import ArbitreError
from storage.journal import Kind


class HomeSession:
    """One home in use: its model and tables, its journal of use."""

    def __init__(self, workplace: Workplace, language: str) -> None:
        self._workplace = workplace
        self._store = workplace.store
        self._language = language
        self._say: Messages = messages(language)
        self._reporting = Reporting(workplace, self._say)

    @property
    def is_demonstration_model(self) -> bool:
        """Whether the model learned from invented answers."""
        return self._workplace.bundle.manifest.label_origin == "simulated"

    @property
    def unkept_tables(self) -> str | None:
        """Digest of the active bundle when its explanation tables are not on the disk as made."""
        from explain.table_files import are_kept

        bundle, folder = self._workplace.bundle, self._workplace.paths.tables
        is_kept = are_kept(bundle.digest, bundle.background, folder)
        return None if is_kept and self._workplace.vouching.is_vouched(folder) else bundle.digest

    def vouch_for_tables(self, digest: str) -> None:
        """Take the tables that the worker made, which had that digest then."""
        self._workplace.vouching.vouch(self._workplace.paths.tables, digest)

    @property
    def today(self) -> date:
        """The day on the adviser's wall."""
        return self._workplace.today

    def warm_up(self) -> None:
        """Load the model and its tables before somebody waits for them."""
        _ = self._workplace.matcher, self._workplace.explainer

    def status(self) -> StatusContent:
        """The line at the foot."""
        manifest = self._workplace.bundle.manifest
        waiting = len(latest(self._store.answers.standing()))
        return StatusContent(
            (
                self._say.format("status-offers", count=len(self._workplace.index)),
                self._say.format("status-model", version=manifest.version),
                self._say.format("status-waiting", count=waiting),
                *(self._say.format(key) for key in self._workplace.care.short_notes),
            )
        )

    def technical_report(self) -> tuple[str, ...]:
        """Counts and versions of this installation; nothing about anyone."""
        return self._reporting.technical()

    def note_failure(self, error: ArbitreError) -> None:
        """Write the code of what was refused or failed."""
        self._workplace.note_failure(error)

    def note_unlocked(self) -> None:
        """Write down that the home was opened again after a lock."""
        self._store.journal.append(Kind.UNLOCK, {"v": 1})

    def leave(self) -> None:
        """End with whoever is here: the session of a person does more."""

    def lock(self, cause: str) -> None:
        """Leave the person, write down that the home was locked (idle, asked), and close it."""
        try:
            self.leave()
            self._workplace.end_use()
            self._store.journal.append(Kind.LOCK, {"v": 1, "cause": cause})
        finally:
            self._workplace.close()

    def close(self) -> None:
        """Leave the person and close the home."""
        try:
            self.leave()
            self._workplace.end_use()
            self._workplace.care.at_end()
        finally:
            self._workplace.close()
