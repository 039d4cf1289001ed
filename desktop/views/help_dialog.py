"""« Ça ne marche pas comme prévu »: what to do now, a report to copy, a line to leave. No data."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.beside_dialog import BesideDialog
from desktop.widgets.buttons import PlainButton
from desktop.widgets.dialogs import text
from desktop.widgets.labels import line, paragraph

TEXT_LENGTH = 2000


class HelpDialog(BesideDialog):
    """The way on comes first; nothing here is needed to go on."""

    suspension_requested = Signal()
    malfunction_told = Signal(str)

    def __init__(
        self, theme: Theme, messages: Messages, *, is_suspended: bool, parent: QWidget
    ) -> None:
        super().__init__(theme, messages, messages.format("help-title"), parent, width=560)
        say = messages.format
        self._is_asked = False
        self.suspend = self._wide_button("help-suspend-act")
        self.suspend.setVisible(not is_suspended)
        self.report = text(theme, say("help-report-name"), say("help-report-waits"))
        self.report.setFixedHeight(theme.px(112))
        self.copy = self._wide_button("help-copy")
        self._copied = line(kind="muted")
        self.words = QLineEdit()
        self.words.setMaxLength(TEXT_LENGTH)
        self.words.setMinimumHeight(theme.px(32))
        self.act = self._wide_button("help-act")
        self._lay_out(is_suspended=is_suspended)
        self.suspend.clicked.connect(self._on_suspend)
        self.copy.clicked.connect(self._on_copy)
        self.act.clicked.connect(self._on_act)
        self.copy.setEnabled(False)
        self.close_button.setFocus()

    def show_report(self, report: str) -> None:
        """The lines that can be copied."""
        self.report.setPlainText(report)
        self.copy.setEnabled(True)

    def show_recorded(self, sentence: str) -> None:
        """The line is on the disk."""
        self._is_asked = False
        self.words.clear()
        self.tell(sentence)

    def show_failed(self, sentence: str) -> None:
        """It is not: it stays in its field."""
        self._is_asked = False
        self.tell(sentence, is_problem=True)

    @property
    def has_unsaved(self) -> bool:
        """A line that is not on the disk."""
        return bool(self.words.text().strip())

    def return_to_words(self) -> None:
        """Back to the line."""
        self.words.setFocus()

    def _on_suspend(self) -> None:
        self.done(QDialog.DialogCode.Rejected)
        self.suspension_requested.emit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._copied.setText(self._messages.format("help-copied"))

    def _on_act(self) -> None:
        words = self.words.text().strip()
        if not words:
            self.tell(self._messages.format("help-words-first"), is_problem=True)
            self.words.setFocus()
        elif not self._is_asked and self.may_record(words, self.act):
            self._is_asked = True  # once
            self.malfunction_told.emit(words)

    def _lay_out(self, *, is_suspended: bool) -> None:
        say, body = self._messages.format, self.body
        body.addWidget(line(say("help-now"), "h3"))
        body.addWidget(paragraph(say("help-goes-on")))
        body.addWidget(paragraph(say("help-suspended" if is_suspended else "help-suspend")))
        body.addLayout(_row(self.suspend))
        body.addWidget(paragraph(say("help-safe")))
        body.addSpacing(self._theme.px(6))
        body.addWidget(paragraph(say("help-report"), "h3"))
        body.addWidget(self.report)
        body.addLayout(_row(self.copy, self._copied))
        body.addSpacing(self._theme.px(6))
        label = line(say("help-words"), "h3")
        label.setBuddy(self.words)
        self.words.setAccessibleName(label.text())
        hint = paragraph(say("report-hint"), "small")
        self.words.setAccessibleDescription(hint.text())
        for widget in (label, self.words, hint):
            body.addWidget(widget)
        body.addLayout(_row(self.act))

    def _wide_button(self, key: str) -> PlainButton:
        button = PlainButton(self._messages.format(key))
        button.setMinimumHeight(self._theme.px(32))
        return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
