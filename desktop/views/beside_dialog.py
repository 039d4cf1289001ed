"""A dialog that asks for something beside the answers. Closing it, Escape and Enter record nothing.

It stays until what was asked for is on the disk, and then says so; a failure keeps what was typed,
and what was typed is not lost without a word.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.screened import screened
from desktop.widgets.announcements import announce
from desktop.widgets.buttons import PlainButton
from desktop.widgets.dialogs import name_dialog
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph
from desktop.widgets.scroll_pane import ScrollPane

_BUTTON = 32  # px of the design
_SHORTEST = 120


class BesideDialog(QDialog):
    """Title, body that scrolls when it must, one line that tells what became of it, the buttons."""

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        title: str,
        parent: QWidget,
        *,
        width: int = 480,
        is_titled: bool = True,
    ) -> None:
        """``is_titled`` unless what is shown begins with its title."""
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._width = width
        self._actions: list[PlainButton] = []
        self._warned = ""  # the words whose warning was told
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        name_dialog(self, title)
        px = theme.px
        self._held = QWidget()
        self.body = QVBoxLayout(self._held)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(8))
        self._outcome = _Outcome(theme)
        self.close_button = self._button("beside-close")
        self.close_button.clicked.connect(self.reject)
        self.keep_button, self.drop_button = self._make_choice()
        self._foot = QHBoxLayout()
        self._foot.setSpacing(px(8))
        self._foot.addStretch(1)
        for button in (self.keep_button, self.drop_button, self.close_button):
            self._foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(*[px(16)] * 4)
        column.setSpacing(px(12))
        if is_titled:
            column.addWidget(line(title, "h2"))
        column.addWidget(ScrollPane(theme, self._held, title), 1)
        column.addWidget(self._outcome)
        column.addLayout(self._foot)
        self.setMinimumSize(px(280), px(_SHORTEST))

    def add_button(self, key: str) -> PlainButton:
        """One more button at the foot, before « Fermer »."""
        button = self._button(key)
        self._foot.insertWidget(self._foot.count() - 4, button)
        self._actions.append(button)
        return button

    def tell(self, sentence: str, *, is_problem: bool = False, icon: str = "check") -> None:
        """What became of what was asked for."""
        self._outcome.show_sentence(sentence, "warning" if is_problem else icon)
        self.fit()
        announce(self, sentence, is_urgent=is_problem)

    def may_record(self, words: str, act: PlainButton) -> bool:
        """Whether ``words`` may go; those that need not be written are warned of once."""
        warning = screened(self._messages, words)
        if not warning or self._warned == words:
            return True
        self._warned = words
        self.tell(warning, is_problem=True)
        act.setText(self._messages.format("panes-save-as-is"))
        return False

    @property
    def has_unsaved(self) -> bool:
        """Whether closing would lose words that were typed."""
        return False

    def reject(self) -> None:
        """Close; with words in the form, ask first. Escape then goes back to them."""
        if self.keep_button.isVisible():
            self._on_kept()
        elif self.has_unsaved:
            self._show_choice(is_open=True)
            self.tell(self._messages.format("beside-keep-question"), is_problem=True)
            self.keep_button.setFocus()
        else:
            super().reject()

    def fit(self) -> None:
        """As high as the words need at this width, where the screen has the room."""
        px = self._theme.px
        layout = self.layout()
        assert layout is not None
        layout.activate()
        parent = self.parentWidget()
        room = parent.window().size() if parent else self.screen().availableGeometry().size()
        width = min(px(self._width), room.width())
        inner = width - 2 * px(16)
        body = self._held.layout()
        assert body is not None
        body.activate()
        has_wrapped = body.hasHeightForWidth()
        held = body.totalHeightForWidth(inner) if has_wrapped else body.sizeHint().height()
        rest = sum(
            (
                self.fontMetrics().height() * 2,
                self._outcome.needed(inner),
                px(_BUTTON) + 3 * px(12) + 2 * px(16),
            )
        )
        self.resize(width, min(held + rest, room.height()))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed; Tab goes as one reads: body, then the foot."""
        super().showEvent(event)
        stops = [w for w in self._held.findChildren(QWidget) if _takes_tab(w)]
        stops += [*self._actions, self.keep_button, self.drop_button, self.close_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.fit()

    def _make_choice(self) -> tuple[PlainButton, PlainButton]:
        keep, drop = self._button("beside-keep"), self._button("beside-drop")
        keep.clicked.connect(self._on_kept)
        drop.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        keep.hide()
        drop.hide()
        return keep, drop

    def _show_choice(self, *, is_open: bool) -> None:
        for button in (self.keep_button, self.drop_button):
            button.setVisible(is_open)
        for button in (*self._actions, self.close_button):
            button.setVisible(not is_open)

    def _on_kept(self) -> None:
        self._show_choice(is_open=False)
        self._outcome.hide()
        self.fit()
        self.return_to_words()

    def return_to_words(self) -> None:
        """Give the focus to what was typed."""

    def _button(self, key: str) -> PlainButton:
        button = PlainButton(self._messages.format(key))
        button.setMinimumHeight(self._theme.px(_BUTTON))
        return button


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


class _Outcome(QFrame):
    """An icon and a sentence; nothing until there is something to tell."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        mark(self, ground="raised")
        self._icon = IconLabel("check", theme, "ink", 14)
        self._words = paragraph()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_sentence(self, sentence: str, icon: str) -> None:
        """Tell it."""
        self._icon.show_icon(icon, "ochre" if icon == "warning" else "ink")
        self._words.setText(sentence)
        self.show()

    def needed(self, width: int) -> int:
        """Its height at a width, with the gap above it."""
        if self.isHidden():
            return 0
        px = self._theme.px
        return self._words.heightForWidth(width - px(20 + 8 + 14)) + px(16 + 12)
