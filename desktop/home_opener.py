"""Opens the home beside the window, and loads the model while the adviser looks for a name.

Makes the demonstration first where there is no home and nobody manages the workstation. Never
shows anything itself, and keeps no passphrase longer than the opening.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.lanes import Lane, Lanes
from desktop.views.contents import DayContent, StatusContent
from desktop.views.unlock_page import Gate
from desktop.worker import Worker
from desktop.workflow.jobs import keep_tables, make_demo_home
from models.errors import ArbitreError, HomeError
from models.records.evidence import InformationState
from storage.paths import HomePaths
from storage.policy import KeeperKind, PolicyPlace, Role

if TYPE_CHECKING:
    from desktop.workflow.access import Access
    from desktop.workflow.damage import DamageDesk
    from desktop.workflow.session import Session
    from desktop.workflow.workplace import Workplace

PASSPHRASE = "ARBITRE_PASSPHRASE"
_DAY = "day_drawer"  # the view that opening leads to


@dataclass(frozen=True, slots=True)
class Opening:
    """What the window needs of a home that was just opened.

    ``assent`` is what a person says to let the tool be used, on the policy's ground.
    """

    session: Session
    day: DayContent
    status: StatusContent
    is_demonstration: bool
    assent: InformationState
    idle_minutes: int


@dataclass(frozen=True, slots=True)
class DamagedHome:
    """A home that is not what it was: what is lost, in words, and what may be done about it."""

    desk: DamageDesk
    told: tuple[str, ...]
    can_restore: bool
    can_accept: bool


@dataclass(frozen=True, slots=True)
class HomeSite:
    """Which home, under which policy; ``role`` is a wish that a demonstration hears."""

    paths: HomePaths
    place: PolicyPlace
    role: Role | None = None


class HomeOpener(QObject):
    """From a folder to a session that is ready; ``failed`` carries an ``ArbitreError``."""

    making_began = Signal()
    opening_began = Signal()
    wanted = Signal(Gate)  # what nobody but the adviser can give
    progressed = Signal(str, int, int)
    opened = Signal(object)  # Opening
    ready = Signal()  # model and explanations are loaded
    failed = Signal(object)
    damaged = Signal(object)  # DamagedHome

    def __init__(
        self, lanes: Lanes, worker: Worker, site: HomeSite, language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._worker = lanes, worker
        self._site, self._language = site, language
        self._session: Session | None = None
        self._gate = Gate.BUTTON

    def start(self) -> None:
        """Look who keeps the key; open the home, ask for what that takes, or make a home."""
        self._lanes.submit(Lane.HOME, self._look, self._on_looked, self.failed.emit)

    def unlock(self, passphrase: str) -> None:
        """Open the home after a lock, or with what the adviser gave."""
        self._open(lambda: passphrase, is_unlocking=True)

    def create(self, passphrase: str) -> None:
        """Make a real home under a passphrase, and open it."""
        self._open(lambda: passphrase, is_new=True)

    def mend(self, damage: DamagedHome, *, is_restore: bool) -> None:
        """Put the last good backup in place, or go on with what is left; then open anew."""
        work = damage.desk.restore if is_restore else damage.desk.accept_loss
        self.opening_began.emit()
        self._lanes.submit(Lane.HOME, work, lambda _aside: self.start(), self.failed.emit)

    def forget(self) -> None:
        """The home closes: nothing of it is held here any more."""
        self._session = None

    @property
    def has_home(self) -> bool:
        """Whether there is a home already: its key is kept somewhere."""
        return self._site.paths.key_file.exists()

    @property
    def gate(self) -> Gate:
        """What opens this home after a lock."""
        return self._gate

    # On the lane of the home.

    def _look(self) -> tuple[Gate, bool]:
        """What opens the home, and whether it is there."""
        from desktop.workflow.access_keys import key_state, usual_keeper

        paths = self._site.paths
        if paths.database.exists() or paths.key_file.exists():
            self._access().require_view(_DAY)
            is_typed = key_state(paths).keeper == KeeperKind.PASSPHRASE
            return (Gate.PASSPHRASE if is_typed else Gate.BUTTON), True
        access = self._access()
        if not access.is_managed:
            return Gate.BUTTON, False
        access.require_view(_DAY)
        is_typed = usual_keeper(access) is KeeperKind.PASSPHRASE
        return (Gate.NEW_PASSPHRASE if is_typed else Gate.BUTTON), False

    def _access(self) -> Access:
        from desktop.workflow.access import find_access

        return find_access(self._site.paths, self._site.place, self._site.role)

    def _workplace(self, ask: Callable[[], str], is_new: bool) -> Workplace:
        from desktop.workflow.access_keys import keeper_for, usual_keeper
        from desktop.workflow.workplace import Workplace

        access = self._access()
        access.require_view(_DAY)
        if is_new:
            keep = keeper_for(access, usual_keeper(access), ask)
            Workplace.create(self._site.paths, keep, access=access).close()
        return Workplace.open(self._site.paths, ask, access=access)

    def _damaged(self, ask: Callable[[], str]) -> DamagedHome:
        """What is lost, and what may be done: the key stays with it until that is chosen."""
        from desktop.messages import messages
        from desktop.workflow.damage import DamageDesk, lines
        from storage.keys import find_key

        paths = self._site.paths
        desk = DamageDesk(paths, find_key(paths, ask), self._access().actor)
        state = desk.examine()
        told = tuple(lines(messages(self._language), state))
        return DamagedHome(desk, told, state.backup is not None, state.found.is_usable)

    # On the UI thread.

    def _on_looked(self, looked: tuple[Gate, bool]) -> None:
        gate, is_there = looked
        self._gate = Gate.BUTTON if gate is Gate.BUTTON else Gate.PASSPHRASE
        given = os.environ.get(PASSPHRASE)  # of an automated start
        if gate is not Gate.BUTTON and given is None:
            self.wanted.emit(gate)
        elif is_there:
            self._open(lambda: given or "")
        elif self._site.place.path.exists():
            self._open(lambda: given or "", is_new=True)
        else:
            self._make_demonstration()

    def _make_demonstration(self) -> None:
        self.making_began.emit()
        self._worker.run(
            make_demo_home,
            (self._site.paths.root,),
            on_progress=self.progressed.emit,
            on_done=lambda _made: self._open(str),
            on_error=self.failed.emit,
        )

    def _open(
        self, ask: Callable[[], str], *, is_new: bool = False, is_unlocking: bool = False
    ) -> None:
        self.opening_began.emit()

        def work() -> Opening | DamagedHome:
            from desktop.workflow.consent import assent_of
            from desktop.workflow.idle import idle_minutes
            from desktop.workflow.session import Session
            from storage.damage import DAMAGE

            try:
                workplace = self._workplace(ask, is_new)
            except HomeError as error:
                if error.code not in DAMAGE:
                    raise
                return self._damaged(ask)
            session = Session(workplace, self._language)
            try:
                if is_unlocking:
                    session.note_unlocked()
                return Opening(
                    session,
                    session.day(),
                    session.status(),
                    session.is_demonstration_model,
                    assent_of(workplace.access.policy),
                    idle_minutes(workplace),
                )
            except BaseException:
                session.close()
                raise

        self._lanes.submit(Lane.HOME, work, self._on_opened, self.failed.emit)

    def _on_opened(self, opening: Opening | DamagedHome) -> None:
        if isinstance(opening, DamagedHome):
            self.damaged.emit(opening)
            return
        self._session = opening.session
        self.opened.emit(opening)
        session = opening.session
        self._lanes.submit(
            Lane.HOME, lambda: session.unkept_tables, self._prepare, self._tell_error
        )

    def _prepare(self, digest: str | None) -> None:
        """Load the model; when its tables are not kept yet, after they were built elsewhere."""
        if digest is None:
            self._warm_up()
            return
        self._worker.run(
            keep_tables,
            (self._site.paths.bundles, digest, self._site.paths.tables),
            on_progress=self.progressed.emit,
            on_done=self._take_tables,
            on_error=self._tell_error,
        )

    def _take_tables(self, digest: str) -> None:
        session = self._session
        if session is not None:  # locked meanwhile
            self._lanes.submit(
                Lane.HOME,
                lambda: session.vouch_for_tables(digest),
                lambda _done: self._warm_up(),
                self._tell_error,
            )

    def _warm_up(self) -> None:
        if self._session is not None:  # else it was locked meanwhile
            self._lanes.submit(Lane.HOME, self._session.warm_up, self._on_warm, self._tell_error)

    def _on_warm(self, _warm: None) -> None:
        if self._session is not None:
            self.ready.emit()

    def _tell_error(self, error: ArbitreError) -> None:
        self.failed.emit(error)
