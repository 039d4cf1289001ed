"""The strip of one person: name, how they are met, criteria, what they were told.

Two lines where there is room, one line with menus where there is not. Never chooses a mode itself.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import Chip, PersonContent
from desktop.widgets.buttons import MenuButton
from desktop.widgets.chips import ChipFlow, fill_menu, show_origin
from desktop.widgets.information_button import InformationButton
from desktop.widgets.labels import YieldingLine
from desktop.widgets.segments import Segments
from models.records.evidence import InformationState
from models.records.people import MeetingMode

_HEIGHT, _HEIGHT_COMPACT = 72, 40  # px of the design
_NAME_SHARE = 0.45
_ICONS = {
    InformationState.NOT_YET: "warning",
    InformationState.INFORMED: "check",
    InformationState.AGREED: "check",
    InformationState.DECLINED: "suspend",
}


class PersonStrip(QFrame):
    """Shows what is recorded; a mode chosen is told, and shown once it comes back."""

    mode_chosen = Signal(MeetingMode)
    said = Signal(InformationState)  # what the person says now, or that nothing was said yet
    notice_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._is_compact = False
        self._mode = MeetingMode.WITHOUT_APPOINTMENT
        self._words = {mode: _mode_words(messages, mode) for mode in MeetingMode}
        mark(self, ground="surface", edge="bottom")
        self._name = YieldingLine("h2")
        choices = [(mode.value, words) for mode, words in self._words.items()]
        self._segments = Segments(theme, messages.format("strip-mode"), choices)
        self._mode_menu, self._criteria_menu = MenuButton(theme), MenuButton(theme)
        self._criteria = ["", ""]
        self._actions = self._fill_modes()
        self.information = InformationButton(theme)
        self._chips = ChipFlow(theme, messages)
        self._build(theme)
        self._segments.chosen.connect(self._on_chosen)
        self._fit()

    def show_person(self, content: PersonContent) -> None:
        """Another person, or another state of the same."""
        self.setAccessibleName(content.name)
        self._name.setText(content.name)
        self._segments.show_choice(content.mode.value)
        self._mode = content.mode
        words = self._words[content.mode]
        self._mode_menu.setText(words)
        self._mode_menu.setAccessibleName(f"{self._messages.format('strip-mode')}, {words}")
        self._actions[content.mode].setChecked(True)
        self._show_information(content)
        self._chips.show_chips(content.chips)
        self._show_criteria(content.chips)
        self._fit()

    def clear(self) -> None:
        """Keep no word of a person."""
        self._name.clear()
        self.information.show_state("warning", "", "")
        self.setAccessibleName("")
        self._chips.show_chips(())
        self._show_criteria(())

    def set_compact(self, *, is_compact: bool) -> None:
        """One line with menus, or two lines."""
        self._is_compact = is_compact
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Modes fold into their menu when a wide font leaves no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _on_chosen(self, mode: str) -> None:
        self.mode_chosen.emit(MeetingMode(mode))

    def _on_action(self, action: QAction) -> None:
        # What is shown follows what was recorded, never the choice alone.
        previous = self._mode
        self._actions[previous].setChecked(True)
        if action.data() != previous:
            self.mode_chosen.emit(action.data())

    def _fit(self) -> None:
        has_chips = bool(self._criteria_menu.menu().actions())
        one_line = self._name.sizeHint().width() + self._segments.sizeHint().width()
        # What was told takes two lines before the modes fold.
        one_line += self.information.minimumSizeHint().width() + self._theme.px(16 * 2 + 16)
        folds = self._is_compact or one_line > self.width()
        # The name gives way last: what the person was told wraps before it.
        name = min(self._name.sizeHint().width(), round(self.width() * _NAME_SHARE))
        self._name.setMinimumWidth(name)
        self._segments.setVisible(not folds)
        self._mode_menu.setVisible(folds)
        self._criteria_menu.setVisible(self._is_compact and has_chips)
        self._chips.setVisible(not self._is_compact)
        self._shorten()
        height = _HEIGHT_COMPACT if self._is_compact else _HEIGHT
        self.setMinimumHeight(self._theme.px(height))

    def _show_criteria(self, chips: tuple[Chip, ...]) -> None:
        on_chosen = partial(show_origin, self._theme, about=self._criteria_menu)
        fill_menu(self._criteria_menu.menu(), chips, self._messages, on_chosen)
        are_agreed = all(chip.is_agreed for chip in chips)
        keys = ("strip-criteria-agreed" if are_agreed else "strip-criteria", "strip-criteria")
        self._criteria = [self._messages.format(key, count=len(chips)) for key in keys]
        self._criteria_menu.setText(self._criteria[0])
        self._criteria_menu.setAccessibleName(self._criteria[0])

    def _shorten(self) -> None:
        """On one line, say less before any word is cut: of the criteria, then of what was told."""
        self._criteria_menu.setText(self._criteria[0])
        self.information.show_words(are_shown=True)
        if not self._is_compact:
            return
        if self._needed() > self.width():
            self._criteria_menu.setText(self._criteria[1])
        self.information.show_words(are_shown=self._needed() <= self.width())

    def _needed(self) -> int:
        menus = (self._mode_menu, self._criteria_menu)
        shown = [menu.sizeHint().width() for menu in menus if not menu.isHidden()]
        shown += [self._name.sizeHint().width(), self.information.minimumSizeHint().width()]
        return sum(shown) + self._theme.px(2 * 16 + 8 * len(shown))

    def _show_information(self, content: PersonContent) -> None:
        """What was said, and what it can be changed into."""
        say, words = self._messages.format, content.information_text
        name = f"{say('strip-information')}, {words}"
        self.information.show_state(_ICONS[content.information], words, name)
        menu = self.information.menu()
        menu.clear()
        state = content.information
        if state is InformationState.NOT_YET or state is InformationState.DECLINED:
            menu.addAction(say("strip-say"), self.notice_requested.emit)
        if state is not InformationState.DECLINED and content.is_allowed:
            key = "strip-no-more" if state is not InformationState.NOT_YET else "strip-declines"
            menu.addAction(say(key), partial(self.said.emit, InformationState.DECLINED))
        if state is not InformationState.NOT_YET:
            taken_back = partial(self.said.emit, InformationState.NOT_YET)
            menu.addAction(say("strip-mistake"), taken_back)

    def _fill_modes(self) -> dict[MeetingMode, QAction]:
        group = QActionGroup(self)
        actions = {}
        for mode, words in self._words.items():
            action = QAction(words, self)
            self._mode_menu.menu().addAction(action)
            action.setCheckable(True)
            action.setData(mode)
            group.addAction(action)
            actions[mode] = action
        group.triggered.connect(self._on_action)
        return actions

    def _build(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for widget in (self._name, self._segments, self._mode_menu, self._criteria_menu):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.information)
        column = QVBoxLayout(self)
        side, edge = theme.px(16), theme.px(8)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addWidget(self._chips)


def _mode_words(messages: Messages, mode: MeetingMode) -> str:
    words = messages.format(f"mode-{mode.value.replace('_', '-')}")
    return words[0].upper() + words[1:]
