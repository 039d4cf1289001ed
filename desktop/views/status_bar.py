"""The line at the foot: what is loaded, and at the right the last answer with its way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import RecordedContent, StatusContent
from desktop.widgets.announcements import announce
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph
from desktop.widgets.links import LinkButton

_HEIGHT = 24  # px of the design
_TITLE_SHARE = 0.25  # of the width
_BETWEEN = "\u2003\u2002"  # room between two parts


class StatusBar(QFrame):
    """« ✓ Enregistré — Annuler » appears only when the answer is on the disk."""

    undo_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._content: RecordedContent | None = None
        mark(self, ground="surface", edge="top")
        self.setAccessibleName(messages.format("status-name"))
        self.setMinimumHeight(theme.px(_HEIGHT))
        self._parts = paragraph(kind="small")
        self._icon = IconLabel("check", theme, size=14)
        self._saved = line(kind="small")
        name = messages.format("status-undo-name")
        self._undo = LinkButton(theme, messages.format("status-undo"), name=name)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 1, theme.px(16), 1)
        row.setSpacing(theme.px(6))
        row.addWidget(self._parts, stretch=1)
        for widget in (self._icon, self._saved, self._undo):
            row.addWidget(widget)
        self._undo.clicked.connect(self.undo_requested)
        self.show_recorded(None)

    def show_status(self, content: StatusContent) -> None:
        """What is loaded."""
        self._parts.setText(_BETWEEN.join(content.parts))

    def show_recorded(self, content: RecordedContent | None) -> None:
        """The last answer on the disk, or none."""
        self._content = content
        is_saved = content is not None
        can_undo = content is not None and content.can_undo
        self._show_words()
        self._icon.setVisible(is_saved)
        self._saved.setVisible(is_saved)
        self._undo.setVisible(can_undo)
        if content is not None:
            announce(self, f"{content.title}. {content.saved}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title of the offer takes what is left of the width."""
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        """« Écartée : Préparateur de commandes — »: which answer it is, wherever one is."""
        content = self._content
        if content is None:
            self._saved.clear()
            return
        words = self._messages.format("status-saved")
        if content.offer:
            metrics, room = self._saved.fontMetrics(), round(self.width() * _TITLE_SHARE)
            title = metrics.elidedText(content.offer, Qt.TextElideMode.ElideRight, room)
            told = {"answer": content.title, "title": title}
            words = self._messages.format("status-answer", **told)
        self._saved.setText(f"{words} —" if content.can_undo else words)
        self._saved.setToolTip(content.offer)
        self._saved.setAccessibleName(f"{content.title}. {content.offer}".rstrip(". "))
