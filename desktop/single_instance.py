"""One window per home: a second start asks the first to come forward, and ends.

The lock decides, the socket only carries the request: never two, whatever becomes of the socket.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from models.errors import HomeError
from storage.failures import file_errors
from storage.paths import PRIVATE_FOLDER

LOCK = "window.lock"
PATIENCE_MS = 5000  # for a first window that is still starting, or busy
_TURN_MS = 100
_ANSWER = b"1"
_ERRORS = {
    QLockFile.LockError.PermissionError: "home_read_only",
    QLockFile.LockError.UnknownError: "disk_failed",
}


def socket_name(home: Path) -> str:
    """The name of the home's socket: the same for each way to write its path, and short."""
    return "arbitre-" + hashlib.sha256(os.fsencode(home.resolve())).hexdigest()[:24]


class SingleInstance(QObject):
    """The right to show the window of one home. Needs a ``QCoreApplication``."""

    start_repeated = Signal()  # someone started the program again: come forward

    def __init__(
        self, home: Path, *, patience_ms: int = PATIENCE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._patience_ms = patience_ms
        self._lock = QLockFile(str(home / LOCK))
        self._lock.setStaleLockTime(0)  # a long day is not stale; a dead owner is
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def claim(self) -> bool:
        """Take the right (true), or ask the window that has it to come forward (false: end now).

        Raises ``HomeError``: window_not_answering, home_read_only, home_not_a_folder, disk_full,
        disk_failed.
        """
        with file_errors():
            self._home.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        deadline = QDeadlineTimer(self._patience_ms)
        while not self._lock.tryLock(_TURN_MS):
            if self._lock.error() in _ERRORS:
                raise HomeError(_ERRORS[self._lock.error()])
            if self._ask(deadline):
                return False
            if deadline.hasExpired():
                raise HomeError("window_not_answering")
        self._listen()
        return True

    def release(self) -> None:
        """Give the right back, at the very end."""
        self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_new_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_ANSWER)
            socket.flush()
            socket.disconnectFromServer()
            self.start_repeated.emit()

    def _ask(self, deadline: QDeadlineTimer) -> bool:
        """Whether the first window answered before the deadline."""
        socket = QLocalSocket()
        socket.connectToServer(socket_name(self._home), QLocalSocket.OpenModeFlag.ReadOnly)
        if socket.waitForConnected(_TURN_MS) and not socket.bytesAvailable():
            socket.waitForReadyRead(int(deadline.remainingTime()))
        has_answered = socket.bytesAvailable() > 0
        socket.abort()
        return has_answered

    def _listen(self) -> None:
        name = socket_name(self._home)
        # Whoever left a socket of this name is dead: the lock is ours. Where it cannot be taken
        # over, the window works all the same; a second start is told that it does not answer.
        QLocalServer.removeServer(name)
        self._server.listen(name)
