"""The bar at the top: the day, where one is, what the tool is, help, and two ways to stop it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.buttons import IconButton, MenuButton
from desktop.widgets.labels import paragraph

_HEIGHT, _SMALLEST = 44, 480  # px of the design
_WIDE_EM = 110  # below, what is not needed every minute stands under « Plus »
_MINE_EM = 75  # below, one's own answers are reached by F4 and « Plus » alone
_WORDS_EM = 56  # below, the two ways to stop are icons and keys


class TopBar(QFrame):
    """Always there, whatever is shown under it."""

    drawer_requested = Signal()
    appointment_requested = Signal()
    own_requested = Signal()
    help_requested = Signal()
    lock_requested = Signal()
    suspension_requested = Signal()
    pause_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        mark(self, ground="surface", edge="bottom")
        self.setFixedHeight(theme.px(_HEIGHT))
        say = messages.format
        drawer = IconButton(theme, "menu", name=say("top-day"), kind="icon")
        self.appointment = _place(theme, say("top-appointment"))
        self.mine = _place(theme, say("top-mine"))
        self.help = IconButton(theme, "help", say("top-help"))
        self._suspend = IconButton(theme, "suspend", say("top-suspend"), key="F9")
        self._pause = IconButton(theme, "pause", say("top-pause"), key="F8")
        self._is_suspended = False
        self.private = IconButton(theme, "eye", say("top-private"), key="F4")
        self.lock = IconButton(theme, "lock", name=say("top-lock"), kind="icon")
        self.more = MenuButton(theme, say("top-more"))
        mark(self.more, kind="quiet")
        self.more.menu().addAction(say("top-private") + "  F4", self.own_requested.emit)
        self.more.menu().addAction(say("top-help"), self.help_requested.emit)
        self.more.menu().addAction(say("top-lock-menu"), self.lock_requested.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        row.setSpacing(theme.px(4))
        row.addWidget(drawer)
        row.addSpacing(theme.px(2))
        row.addWidget(self.appointment)
        row.addWidget(self.mine)
        row.addWidget(_notice(say("top-notice")), stretch=1)
        row.addSpacing(theme.px(4))
        for button in (self.help, self._suspend, self._pause, self.private, self.lock, self.more):
            row.addWidget(button)
        drawer.clicked.connect(self.drawer_requested)
        self.appointment.clicked.connect(self.appointment_requested)
        self.mine.clicked.connect(self.own_requested)
        self.private.clicked.connect(self.own_requested)
        self.lock.clicked.connect(self.lock_requested)
        self.help.clicked.connect(self.help_requested)
        self._suspend.clicked.connect(self.suspension_requested)
        self._pause.clicked.connect(self.pause_requested)
        self.show_suspended(is_suspended=False)
        self.show_place(is_own=False)
        self._reflow()

    def show_suspended(self, *, is_suspended: bool) -> None:
        """Offer to resume what is suspended, to suspend what runs."""
        self._is_suspended = is_suspended
        self._show_stops()

    def show_place(self, *, is_own: bool) -> None:
        """Where one is: the appointment, or one's own answers."""
        (self.mine if is_own else self.appointment).setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """Less than what it shows now: a narrower bar folds."""
        return QSize(self._theme.px(_SMALLEST), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        is_wide = self.width() / self._theme.em >= _WIDE_EM
        for widget in (self.help, self.private, self.lock):
            widget.setVisible(is_wide)
        self.mine.setVisible(self.width() / self._theme.em >= _MINE_EM)
        self.more.setVisible(not is_wide)
        self._show_stops()

    def _show_stops(self) -> None:
        """The two ways to stop; in little width, their icons and keys."""
        has_words = self.width() / self._theme.em >= _WORDS_EM
        key = "top-resume" if self._is_suspended else "top-suspend"
        icon = "play" if self._is_suspended else "suspend"
        told = ((self._suspend, icon, key, "F9"), (self._pause, "pause", "top-pause", "F8"))
        for button, drawn, words, pressed in told:
            said = self._messages.format(words)
            button.show_words(drawn, said if has_words else "", key=pressed, name=said)


def _place(theme: Theme, text: str) -> QPushButton:
    """A tab, told by the line under it."""
    place = QPushButton(text)
    mark(place, kind="nav")
    place.setCheckable(True)
    place.setAutoExclusive(True)
    place.setAutoDefault(False)
    place.setFixedHeight(theme.px(_HEIGHT) - 1)
    bold = QFontMetrics(theme.font(is_bold=True))
    place.setMinimumWidth(bold.horizontalAdvance(text) + theme.px(26))
    return place


def _notice(text: str) -> QLabel:
    notice = paragraph(text, "muted")
    notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    notice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    return notice
