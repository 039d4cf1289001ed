"""The window: bars, banner, drawer, workspace and pause, and the keys that act anywhere.

Decides nothing and remembers nothing about a person: it shows what it is told and tells what is
asked for.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.banner import Banner
from desktop.views.contents import (
    DayContent,
    OwnAnswers,
    PersonContent,
    RecordedContent,
    StatusContent,
)
from desktop.views.day_drawer import DayDrawer
from desktop.views.error_bar import ErrorBar
from desktop.views.keys_dialog import show_keys
from desktop.views.own_page import OwnPage
from desktop.views.pause_cover import PauseCover
from desktop.views.status_bar import StatusBar
from desktop.views.top_bar import TopBar
from desktop.views.unlock_page import UnlockPage
from desktop.views.window_keys import WindowKeys
from desktop.views.workspace import Panes, Workspace
from models.records.evidence import InformationState
from models.records.people import MeetingMode

SIZE = 1366, 688  # px of the design: the client area it was drawn for
_LOWEST_EM = 28  # of height, for the line at the foot


class MainWindow(QMainWindow):
    """One person, one screen, one answer."""

    day_requested = Signal()
    person_chosen = Signal(str)
    mode_chosen = Signal(MeetingMode)
    said = Signal(InformationState)
    notice_requested = Signal()  # the text to say, once more
    action_requested = Signal()  # the way on of the state shown
    second_requested = Signal()  # the other one
    own_offer_requested = Signal()
    suspension_requested = Signal()  # suspend, or resume what is suspended
    undo_requested = Signal()
    own_requested = Signal()  # one's own answers, to be read anew
    own_undo_requested = Signal(str)  # id of the answer
    help_requested = Signal()
    lock_requested = Signal()
    paused = Signal()
    resumed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, messages: Messages, panes: Panes) -> None:
        super().__init__()
        self._panes, self._em = panes, theme.em
        self._focus_back: QWidget | None = None
        self._is_suspended = False
        self._behind_own: QWidget | None = None
        self._theme, self._messages = theme, messages
        self._hidden: list[QDialog] = []  # by a pause
        self.setWindowTitle(messages.format("window-title"))
        self._top = TopBar(theme, messages)
        self._banner = Banner(theme, messages)
        self._errors = ErrorBar(theme, messages)
        self._workspace = Workspace(theme, messages, panes)
        self._own = OwnPage(theme, messages)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._workspace)
        self._middle.addWidget(self._own)
        self._status = StatusBar(theme, messages)
        self._page = self._build_page()
        self._drawer = DayDrawer(theme, messages, self._page)
        self._cover = PauseCover(theme, messages)
        self._root = QStackedWidget()
        self._root.addWidget(self._page)
        self._root.addWidget(self._cover)
        self.gate = UnlockPage(theme, messages)
        self._root.addWidget(self.gate)
        self.setCentralWidget(self._root)
        self._middle.installEventFilter(self)
        self._keys = WindowKeys(self)
        self._connect_views()
        self.set_demonstration(is_demonstration=False)
        self.resize(SIZE[0], SIZE[1])

    def fit_screen(self) -> None:
        """The size of the design, or all the room of a smaller screen."""
        frame = self.frameGeometry().size() - self.size()
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() - frame))

    def show_day(self, content: DayContent) -> None:
        """The people of the drawer."""
        self._drawer.show_day(content)

    def open_day(self) -> None:
        """Bring the drawer forward, ready to look for a name."""
        if self.is_covered or self._drawer.isVisible():
            return
        self.close_own()
        self._focus_back = QApplication.focusWidget()
        self._workspace.setEnabled(False)  # no key reaches what the drawer covers
        self._drawer.unfold()
        self.day_requested.emit()

    def show_person(self, content: PersonContent) -> None:
        """The strip of a person."""
        self._workspace.show_person(content)

    def clear_person(self) -> None:
        """Nobody is here: no word of anyone stays."""
        self._workspace.clear_person()
        self._status.show_recorded(None)

    def close_dialogs(self) -> None:
        """What was asked about the person before is not asked any more."""
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)  # whatever it would ask before it closes

    def show_notice(self, text: str, assent: InformationState = InformationState.AGREED) -> None:
        """The text to say before anything is computed, and what assent to it is."""
        self._workspace.show_notice(text, assent)
        self._focus(self._workspace.notice)

    def show_state(self, title: str, text: str, action: str = "", second: str = "") -> None:
        """A sentence, an explanation, and the words of a way on, and of another."""
        self._workspace.show_state(title, text, action, second)
        self._focus(self._workspace.state)

    def show_panes(self) -> None:
        """Offers, opened offer and answers; the focus starts on the suggestions."""
        self._workspace.show_panes()
        self._focus(self._panes.offers)

    def focus_offers(self) -> None:
        """The focus goes to the list of offers."""
        if self._is_free:
            self._workspace.area.focus_offers()

    def read_offer(self) -> None:
        """The focus goes to the opened offer."""
        if self._is_free:
            self._workspace.area.read_offer()

    @property
    def _is_free(self) -> bool:
        return not (self.is_covered or self.is_own_open or self._drawer.isVisible())

    def open_own(self) -> None:
        """One's own answers in place of the appointment, which stays as it is behind them."""
        if self.is_covered or self.is_own_open:
            return
        self._fold_drawer()
        self._behind_own = QApplication.focusWidget()
        self._workspace.setEnabled(False)  # no key reaches what the page covers
        self._middle.setCurrentWidget(self._own)
        self._top.show_place(is_own=True)
        self._own.back.setFocus()
        self.own_requested.emit()

    def close_own(self) -> None:
        """Back to the appointment; the page forgets what it showed."""
        if self.is_own_open:
            self._own.clear()
            self._middle.setCurrentWidget(self._workspace)
            self._workspace.setEnabled(True)
            self._top.show_place(is_own=False)
            (self._behind_own or self._panes.offers).setFocus()

    def show_own(self, content: OwnAnswers) -> None:
        """The adviser's own answers, while their page is open."""
        if self.is_own_open:
            self._own.show_answers(content)

    def show_error(self, sentence: str) -> None:
        """What went wrong and what to do."""
        self._errors.show_error(sentence)

    def clear_error(self) -> None:
        """It is over."""
        self._errors.clear()

    def show_status(self, content: StatusContent) -> None:
        """The line at the foot."""
        self._status.show_status(content)

    def show_recorded(self, content: RecordedContent | None) -> None:
        """« Enregistré — Annuler », once the answer is on the disk."""
        self._status.show_recorded(content)

    def set_demonstration(self, *, is_demonstration: bool) -> None:
        """Whether the model learned from invented answers."""
        self._banner.setVisible(is_demonstration)

    def set_suspended(self, *, is_suspended: bool) -> None:
        """Whether the tool is suspended: F9 then resumes it."""
        self._is_suspended = is_suspended
        self._top.show_suspended(is_suspended=is_suspended)

    def pause(self) -> None:
        """Hide everything at once: page, drawer, menus and dialogs."""
        if self.is_covered:
            return
        self._close_popups()
        self._hidden = [d for d in self.findChildren(QDialog) if d.isVisible()]
        for dialog in self._hidden:
            dialog.hide()
        self._fold_drawer()
        self._focus_back = QApplication.focusWidget()
        self._page.setEnabled(False)  # hidden widgets could still be given the focus
        self._root.setCurrentWidget(self._cover)
        self._cover.setFocus()
        self._keys.allow(is_allowed=False)
        self.paused.emit()

    def resume(self) -> None:
        """Show again what was shown."""
        if not self.is_paused:
            return
        self._page.setEnabled(True)
        self._root.setCurrentWidget(self._page)
        self._keys.allow(is_allowed=True)
        self._give_focus_back()
        hidden, self._hidden = self._hidden, []
        for dialog in hidden:
            dialog.show()
        self.resumed.emit()

    def lock(self) -> None:
        """Hide everything at once behind the gate; dialogs and menus are closed for good."""
        if self.is_locked:
            return
        self._close_popups()
        self.close_dialogs()
        self._hidden = []
        self.close_own()
        self._fold_drawer()
        self._focus_back = self._behind_own = None
        self._page.setEnabled(False)
        self._root.setCurrentWidget(self.gate)
        self._keys.allow(is_allowed=False)

    def unlock(self) -> None:
        """Show the page again, on which nothing of before is left."""
        if self.is_locked:
            self.gate.clear()
            self._page.setEnabled(True)
            self._root.setCurrentWidget(self._page)
            self._keys.allow(is_allowed=True)

    def clear_day(self) -> None:
        """The day is closed: no name stays in the drawer, no word at the foot."""
        self._drawer.show_day(DayContent("", ()))
        self._status.show_status(StatusContent(()))

    @property
    def is_locked(self) -> bool:
        """Whether the gate stands in place of everything."""
        return self._root.currentWidget() is self.gate

    @property
    def is_covered(self) -> bool:
        """Whether the page is hidden."""
        return self._root.currentWidget() is not self._page

    @property
    def is_suspended(self) -> bool:
        """Whether the tool is shown as suspended."""
        return self._is_suspended

    @property
    def is_own_open(self) -> bool:
        """Whether one's own answers are in view."""
        return self._middle.currentWidget() is self._own

    @property
    def is_paused(self) -> bool:
        """Whether the screen is hidden."""
        return self._root.currentWidget() is self._cover

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the drawer over the workspace, between banner and foot."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._drawer.setGeometry(self._middle.geometry())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a very low window the foot leaves its room to the offers."""
        super().resizeEvent(event)
        self._status.setVisible(self.height() / self._em >= _LOWEST_EM)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing records nothing; the owner ends the work."""
        super().closeEvent(event)
        self.closed.emit()

    def _on_pause_key(self) -> None:
        if self.is_paused:
            self.resume()
        else:
            self.pause()

    def _on_day_key(self) -> None:
        if self._drawer.isVisible():
            self._fold_drawer()
        else:
            self.open_day()

    def _on_own_key(self) -> None:
        if self.is_own_open:
            self.close_own()
        else:
            self.open_own()

    def _show_keys(self) -> None:
        """The list of keys, over what is shown; a second F1 shows no second one."""
        if not self.is_covered and not any(d.isVisible() for d in self.findChildren(QDialog)):
            show_keys(self._theme, self._messages, self)

    def _close_popups(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass

    def _on_person_chosen(self, reference: str) -> None:
        self._focus_back = None
        self._workspace.setEnabled(True)
        self.person_chosen.emit(reference)

    def _fold_drawer(self) -> None:
        if self._drawer.isVisible():
            self._drawer.fold()
            self._workspace.setEnabled(True)
            self._give_focus_back()

    def _focus(self, widget: QWidget) -> None:
        """Now, or once what stands over the page is gone."""
        if self.is_own_open:
            self._behind_own = widget
        elif self.is_covered or self._drawer.isVisible():
            self._focus_back = widget
        else:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_focus_back(self) -> None:
        widget, self._focus_back = self._focus_back, None
        if widget is not None and widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_views(self) -> None:
        workspace, drawer = self._workspace, self._drawer
        self._keys.pressed.connect(self._close_popups)  # first: nothing frees one that stays
        self._keys.help_pressed.connect(self._show_keys)
        self._keys.pause_pressed.connect(self._on_pause_key)
        self._keys.suspend_pressed.connect(self.suspension_requested)
        self._keys.day_pressed.connect(self._on_day_key)
        self._keys.own_pressed.connect(self._on_own_key)
        self._keys.lock_pressed.connect(self.lock_requested)
        self._top.lock_requested.connect(self.lock_requested)
        self._top.drawer_requested.connect(self._on_day_key)
        self._top.appointment_requested.connect(self.close_own)
        self._top.own_requested.connect(self.open_own)
        self._top.help_requested.connect(self.help_requested)
        self._own.left.connect(self.close_own)
        self._own.undo_requested.connect(self.own_undo_requested)
        self._top.suspension_requested.connect(self.suspension_requested)
        self._top.pause_requested.connect(self.pause)
        self._cover.resume_requested.connect(self.resume)
        drawer.left.connect(self._fold_drawer)
        drawer.person_chosen.connect(self._on_person_chosen)
        self._panes.answer.list_requested.connect(self.focus_offers)
        workspace.rail.search_requested.connect(self.open_day)
        workspace.rail.own_offer_requested.connect(self.own_offer_requested)
        workspace.strip.mode_chosen.connect(self.mode_chosen)
        workspace.strip.said.connect(self.said)
        workspace.strip.notice_requested.connect(self.notice_requested)
        workspace.notice.said.connect(self.said)
        workspace.state.action_requested.connect(self.action_requested)
        workspace.state.second_requested.connect(self.second_requested)
        self._status.undo_requested.connect(self.undo_requested)

    def _build_page(self) -> QWidget:
        page = QWidget()
        mark(page, ground="background")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._banner)
        column.addWidget(self._errors)
        column.addWidget(self._middle, stretch=1)
        column.addWidget(self._status)
        return page
