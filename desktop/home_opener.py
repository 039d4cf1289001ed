"""Opens the home beside the window, and loads the model while the adviser looks for a name.

Makes the demonstration first where there is no home. Never shows anything itself.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.lanes import Lane, Lanes
from desktop.views.contents import DayContent, StatusContent
from desktop.worker import Worker
from desktop.workflow.jobs import keep_tables, make_demo_home
from models.errors import ArbitreError, HomeError
from storage.paths import HomePaths

if TYPE_CHECKING:
    from desktop.workflow.session import Session

PASSPHRASE = "ARBITRE_PASSPHRASE"


@dataclass(frozen=True, slots=True)
class Opening:
    """What the window needs of a home that was just opened."""

    session: Session
    day: DayContent
    status: StatusContent
    is_demonstration: bool


class HomeOpener(QObject):
    """From a folder to a session that is ready; ``failed`` carries an ``ArbitreError``."""

    making_began = Signal()
    opening_began = Signal()
    progressed = Signal(str, int, int)
    opened = Signal(object)  # Opening
    ready = Signal()  # model and explanations are loaded
    failed = Signal(object)

    def __init__(
        self, lanes: Lanes, worker: Worker, paths: HomePaths, language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._worker = lanes, worker
        self._paths, self._language = paths, language

    def start(self) -> None:
        """Open the home, or make the demonstration where there is none."""
        if self._paths.database.exists() or self._paths.key_file.exists():
            self._open()
            return
        self.making_began.emit()
        self._worker.run(
            make_demo_home,
            (self._paths.root,),
            on_progress=self.progressed.emit,
            on_done=lambda _made: self._open(),
            on_error=self.failed.emit,
        )

    def _open(self) -> None:
        self.opening_began.emit()
        paths, language = self._paths, self._language

        def work() -> Opening:
            from desktop.workflow.session import Session
            from desktop.workflow.workplace import Workplace

            session = Session(Workplace.open(paths, _passphrase), language)
            return Opening(session, session.day(), session.status(), session.is_demonstration_model)

        self._lanes.submit(Lane.HOME, work, self._on_opened, self.failed.emit)

    def _on_opened(self, opening: Opening) -> None:
        self.opened.emit(opening)
        session = opening.session
        self._lanes.submit(
            Lane.HOME,
            lambda: session.unkept_tables,
            lambda digest: self._prepare(session, digest),
            self._tell_error,
        )

    def _prepare(self, session: Session, digest: str | None) -> None:
        """Load the model; when its tables are not kept yet, after they were built elsewhere."""
        if digest is None:
            self._warm_up(session)
            return
        self._worker.run(
            keep_tables,
            (self._paths.bundles, digest, self._paths.tables),
            on_progress=self.progressed.emit,
            on_done=lambda _kept: self._warm_up(session),
            on_error=self._tell_error,
        )

    def _warm_up(self, session: Session) -> None:
        self._lanes.submit(
            Lane.HOME, session.warm_up, lambda _warm: self.ready.emit(), self._tell_error
        )

    def _tell_error(self, error: ArbitreError) -> None:
        self.failed.emit(error)


def _passphrase() -> str:
    """The passphrase of an automated start; asking for it on the screen comes with the lock."""
    given = os.environ.get(PASSPHRASE)
    if given is None:
        raise HomeError("passphrase_missing", variable=PASSPHRASE)
    return given
