"""The bar at the top: the day, where one is, what the tool is, and two ways to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import paragraph

_HEIGHT = 44  # px of the design


class TopBar(QFrame):
    """Always there, whatever is shown under it."""

    drawer_requested = Signal()
    suspension_requested = Signal()
    pause_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        mark(self, ground="surface", edge="bottom")
        self.setFixedHeight(theme.px(_HEIGHT))
        drawer = IconButton(theme, "menu", name=messages.format("top-day"), kind="icon")
        self._suspend = IconButton(theme, "suspend", messages.format("top-suspend"), key="F9")
        pause = IconButton(theme, "pause", messages.format("top-pause"), key="F8")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(drawer)
        row.addSpacing(theme.px(2))
        row.addWidget(_place(theme, messages.format("top-appointment")))
        row.addWidget(_notice(messages.format("top-notice")), stretch=1)
        row.addSpacing(theme.px(8))
        row.addWidget(self._suspend)
        row.addWidget(pause)
        drawer.clicked.connect(self.drawer_requested)
        self._suspend.clicked.connect(self.suspension_requested)
        pause.clicked.connect(self.pause_requested)
        self.show_suspended(is_suspended=False)

    def show_suspended(self, *, is_suspended: bool) -> None:
        """Offer to resume what is suspended, to suspend what runs."""
        key = "top-resume" if is_suspended else "top-suspend"
        icon = "play" if is_suspended else "suspend"
        self._suspend.show_words(icon, self._messages.format(key), key="F9")


def _place(theme: Theme, text: str) -> QPushButton:
    """Where one is; a tab as soon as there is a second place to go."""
    place = QPushButton(text)
    mark(place, kind="nav")
    place.setCheckable(True)
    place.setChecked(True)
    place.setAutoExclusive(True)
    place.setAutoDefault(False)
    place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    place.setFixedHeight(theme.px(_HEIGHT) - 1)
    bold = QFontMetrics(theme.font(is_bold=True))
    place.setMinimumWidth(bold.horizontalAdvance(text) + theme.px(26))
    return place


def _notice(text: str) -> QLabel:
    notice = paragraph(text, "muted")
    notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    notice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    return notice
