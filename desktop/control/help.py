"""« Ça ne marche pas comme prévu »: opens the dialog, reads the report, notes the line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.control.asker import Asker, is_alive
from desktop.crash import program_lines
from desktop.theme import Theme
from desktop.version import version
from desktop.views.help_dialog import HelpDialog
from models.records.reports import Ground, ReportKind


class HelpControl(QObject):
    """Helps also when no home is open: the report is then shorter, and no line can be kept."""

    def __init__(self, asker: Asker, theme: Theme) -> None:
        super().__init__(asker)
        self._asker, self._theme = asker, theme
        asker.window.help_requested.connect(self._on_help)

    def _on_help(self) -> None:
        window = self._asker.window
        is_suspended = window.is_suspended
        dialog = HelpDialog(self._theme, self._asker.say, is_suspended=is_suspended, parent=window)
        dialog.suspension_requested.connect(window.suspension_requested)
        dialog.malfunction_told.connect(partial(self._on_told, dialog))
        dialog.open()
        self._show_report(dialog, ())
        if self._asker.is_open:
            session = self._asker.session
            self._asker.ask(
                session.technical_report,
                partial(self._show_report, dialog),
                on_error=lambda error: self._show_report(dialog, (error.code,)),
            )

    def _show_report(self, dialog: HelpDialog, lines: tuple[str, ...]) -> None:
        if not is_alive(dialog):
            return
        last = self._asker.last_error
        told = [*program_lines(version()), *lines, *([f"last error: {last}"] if last else [])]
        dialog.show_report("\n".join(told))
        if lines:
            self._asker.shown.emit("help")

    def _on_told(self, dialog: HelpDialog, text: str) -> None:
        if not self._asker.is_open:
            dialog.show_failed(self._asker.say.format("help-closed"))
            return
        session = self._asker.session
        self._asker.ask_in(
            dialog,
            lambda: session.report(ReportKind.MALFUNCTION, Ground.OTHER, text, None),
            partial(self._on_recorded, dialog),
        )

    def _on_recorded(self, dialog: HelpDialog, sentence: str) -> None:
        if is_alive(dialog):
            dialog.show_recorded(sentence)
        self._asker.shown.emit("reported")
