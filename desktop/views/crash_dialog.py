"""What an adviser sees of a bug: what it means, a report to copy, two ways on. Holds no data."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import Messages
from desktop.theme import SMALL, Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph

WIDTH, BUTTON_HEIGHT = 560, 32  # px of the design
REPORT_HEIGHT, REPORT_LEAST = 200, 48


class CrashDialog(QDialog):
    """Nothing is the default: Enter presses nothing, Escape continues.

    Without ``can_continue`` the program is ending, and quitting is the only way on.
    """

    continued = Signal()
    quit_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        can_continue: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages = messages
        self._can_continue = can_continue
        self.setWindowTitle(messages.format("crash-window"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._report = self._report_box(theme)
        self._copied = line(kind="muted")
        self._details = IconButton(theme, "offer", messages.format("crash-details"))
        self._details.setCheckable(True)
        self._details.toggled.connect(self._on_details_toggled)
        self._lay_out(theme)
        # Whatever is being typed when the dialog appears falls on a button that is harmless.
        self._details.setFocus()

    def show_crash(self, report: str) -> None:
        """The report, folded away until asked for."""
        self._report.setPlainText(report)

    @property
    def report(self) -> str:
        """What would be copied."""
        return self._report.toPlainText()

    @property
    def copied(self) -> str:
        """What stands beside « Copier le rapport » once it was copied."""
        return self._copied.text()

    def reject(self) -> None:
        """Escape, or the window's own cross."""
        if self._can_continue:
            self._on_continue()
        else:
            self._on_quit()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._copied.setText(self._messages.format("crash-copied"))

    @Slot()
    def _on_continue(self) -> None:
        super().reject()
        self.continued.emit()

    @Slot()
    def _on_quit(self) -> None:
        super().reject()
        self.quit_chosen.emit()

    @Slot(bool)
    def _on_details_toggled(self, is_open: bool) -> None:
        self._report.setVisible(is_open)
        key = "crash-details-close" if is_open else "crash-details"
        self._details.show_words("offer", self._messages.format(key))
        self._fit()

    def _fit(self) -> None:
        """As high as the words need at this width, where the screen has the room."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = self.width() if self.isVisible() else self._theme.px(WIDTH)
        report = 0 if self._report.isHidden() else self._theme.px(REPORT_HEIGHT - REPORT_LEAST)
        height = layout.totalHeightForWidth(width) + report
        self.resize(width, min(height, self.screen().availableGeometry().height()))

    def _lay_out(self, theme: Theme) -> None:
        say = self._messages.format
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(IconLabel("warning", theme, "ochre"))
        head.addWidget(line(say("crash-title"), "h2"), stretch=1)
        words = [say("crash-what"), say("crash-safe"), say("crash-report")]
        if not self._can_continue:
            words[0] = say("crash-what-ending")
        self.setAccessibleName(say("crash-title"))
        self.setAccessibleDescription(" ".join(words))

        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        for text in words:
            column.addWidget(paragraph(text))
        column.addWidget(self._details, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._report, stretch=1)
        column.addSpacing(theme.px(4))
        column.addLayout(self._buttons(theme))
        self.setMinimumWidth(theme.px(WIDTH))
        self._fit()

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        copy = _button("crash-copy", theme, self._messages)
        copy.clicked.connect(self._on_copy)
        row.addWidget(copy)
        row.addWidget(self._copied, stretch=1)
        if self._can_continue:
            go_on = _button("crash-continue", theme, self._messages)
            go_on.clicked.connect(self._on_continue)
            row.addWidget(go_on)
        end = _button("crash-quit", theme, self._messages)
        end.clicked.connect(self._on_quit)
        row.addWidget(end)
        return row

    def _report_box(self, theme: Theme) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setReadOnly(True)
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        box.setAccessibleName(self._messages.format("crash-report-name"))
        box.setMinimumHeight(theme.px(REPORT_LEAST))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        size = theme.font(SMALL).pixelSize()
        box.setStyleSheet(f'QPlainTextEdit {{ font-family: "{fixed}"; font-size: {size}px; }}')
        box.hide()
        return box


def _button(key: str, theme: Theme, messages: Messages) -> QPushButton:
    button = QPushButton(messages.format(key))
    button.setAutoDefault(False)
    button.setMinimumHeight(theme.px(BUTTON_HEIGHT))
    return button
