"""What stands in place of everything during a pause. Knows no data, so that it can show none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.buttons import IconButton
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph


class PauseCover(QWidget):
    """« Pause », a sentence and « Reprendre »."""

    resume_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._resume = IconButton(
            theme, "play", messages.format("pause-resume"), key="F8", kind="plain"
        )
        self._resume.setMinimumHeight(theme.px(36))
        text = paragraph(messages.format("pause-text"), "muted")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = QHBoxLayout()
        heading.setSpacing(theme.px(8))
        heading.addStretch(1)
        heading.addWidget(IconLabel("pause", theme, "ink", 18))
        heading.addWidget(line(messages.format("pause-title"), "h1"))
        heading.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        column.addLayout(heading)
        column.addWidget(text)
        column.addSpacing(theme.px(4))
        column.addWidget(self._resume, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setFocusProxy(self._resume)
        self._resume.clicked.connect(self.resume_requested)
