"""Hears every bug of the program and shows it once, with a report that can be copied.

Never tells an exception's message: ``desktop.crash_report`` says what may be told.
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import Self

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSysInfo,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from desktop.crash_report import Crash, report
from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.crash_dialog import CrashDialog
from models.errors import ArbitreError

_QT_FAULTS = {QtMsgType.QtCriticalMsg: "critical", QtMsgType.QtFatalMsg: "fatal"}


class CrashGuard(QObject):
    """Around the life of the window: ``with CrashGuard(…) as guard: … application.exec()``.

    Connect ``Lanes.crashed`` to ``tell``, and ``quit_chosen`` to the orderly end. A bug that comes
    out of the block itself is shown before the program ends with exit code 1; an ``ArbitreError``
    passes, for whoever has its sentence.
    """

    quit_chosen = Signal()
    shown = Signal(object)  # the dialog that opened
    _told = Signal(object)

    def __init__(
        self, theme: Theme, messages: Messages, version: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages = messages
        self._version = version
        self._dialog: CrashDialog | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> Self:
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._hear_exception
        threading.excepthook = self._hear_thread
        self._qt_hook = qInstallMessageHandler(self._hear_qt)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        qInstallMessageHandler(self._qt_hook)
        sys.excepthook, threading.excepthook = self._hooks
        if self._dialog is not None:
            self._dialog.done(0)
        if isinstance(error, Exception) and not isinstance(error, ArbitreError):
            text = self._report(Crash.of(error))
            _print(text)
            self._new_dialog(text, can_continue=False).exec()
            # ``from None``: an interpreter that prints this end prints no message of the bug.
            raise SystemExit(1) from None

    @Slot(object)
    def tell(self, crash: Crash) -> None:
        """Show a crash, from any thread; while one is shown, the next ones are only printed."""
        _print(self._report(crash))
        self._told.emit(crash)

    @Slot(object)
    def _on_told(self, crash: Crash) -> None:
        # Reached from the event loop, so never in the middle of a paint that failed.
        if self._dialog is None:
            self._dialog = self._new_dialog(self._report(crash), can_continue=True)
            self._dialog.quit_chosen.connect(self.quit_chosen)
            self._dialog.finished.connect(self._on_finished)
            self._dialog.open()
            self.shown.emit(self._dialog)

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _new_dialog(self, text: str, *, can_continue: bool) -> CrashDialog:
        above = QApplication.activeWindow()
        dialog = CrashDialog(self._theme, self._messages, above, can_continue=can_continue)
        dialog.show_crash(text)
        return dialog

    def _report(self, crash: Crash) -> str:
        return report(crash, program_lines(self._version))

    def _hear_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self.tell(Crash.of(error))
        else:  # Ctrl+C
            sys.__excepthook__(kind, error, trace)

    def _hear_thread(self, failed: threading.ExceptHookArgs) -> None:
        if isinstance(failed.exc_value, Exception):
            self.tell(Crash.of(failed.exc_value))

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
        """Qt's own words can quote what is on the screen; the category and our calls are enough."""
        if kind in _QT_FAULTS:
            name = f"Qt {_QT_FAULTS[kind]} ({context.category})"
            self.tell(Crash.here(name, sys._getframe(1)))
        elif kind == QtMsgType.QtWarningMsg:
            _print(f"Qt warning ({context.category})")


def program_lines(version: str) -> tuple[str, ...]:
    """The program, the system and Qt, a line each; nothing of this machine's user."""
    system = f"{QSysInfo.prettyProductName()} ({QSysInfo.kernelType()})"
    return (
        f"Arbitre {version}",
        f"{system}, {QSysInfo.currentCpuArchitecture()}",
        f"Qt {qVersion()}, PySide6 {pyside_version}",
    )


def _print(text: str) -> None:
    if sys.stderr is not None:  # a frozen program without a console has none
        print(text, file=sys.stderr, flush=True)
