"""What stands in place of everything while the home is closed. Knows nobody, keeps no secret.

What is typed is handed over once and taken off the field in the same gesture.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.widgets.announcements import announce
from desktop.widgets.buttons import IconButton
from desktop.widgets.card import Card
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph

WIDTH = 480  # px of the design
LONGEST = 1000  # characters


class Gate(Enum):
    """What opens the home."""

    BUTTON = auto()  # the keyring has the key, or a demonstration's file
    PASSPHRASE = auto()
    NEW_PASSPHRASE = auto()  # there is no home yet, and no keyring to keep its key


class UnlockPage(QWidget):
    """« Verrouillé », the field that the keeper of the key asks for, and « Déverrouiller »."""

    unlock_requested = Signal(str)  # the passphrase; empty where a press is enough
    creation_requested = Signal(str)  # a new passphrase, typed twice the same

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._gate = Gate.BUTTON
        mark(self, ground="background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._text = line(kind="h1"), paragraph(kind="muted")
        self.passphrase, self.again = _secret(theme), _secret(theme)
        self._label, self._again_label = line(kind="h3"), line(kind="h3")
        self._again_label.setText(messages.format("gate-again"))
        self.again.setAccessibleName(self._again_label.text())
        self._problem = paragraph()
        self.act = IconButton(theme, "lock", " ", kind="plain")
        self.act.setMinimumHeight(theme.px(36))
        self._lay_out(theme)
        self.passphrase.returnPressed.connect(self._on_return)
        self.again.returnPressed.connect(self._on_act)
        self.act.clicked.connect(self._on_act)
        self.show_gate(Gate.BUTTON, is_locked=True)

    def show_gate(self, gate: Gate, *, is_locked: bool) -> None:
        """Ask for what ``gate`` needs; ``is_locked`` tells a lock from a first opening."""
        self._gate = gate
        say = self._messages.format
        key = "new" if gate is Gate.NEW_PASSPHRASE else "locked" if is_locked else "closed"
        self._title.setText(say(f"gate-{key}-title"))
        way = "keyring" if gate is Gate.BUTTON else "passphrase"
        self._text.setText(say("gate-new-text" if key == "new" else f"gate-{key}-{way}"))
        self._label.setText(say("gate-new" if key == "new" else "gate-passphrase"))
        self.passphrase.setAccessibleName(self._label.text())
        self.act.show_words("lock", say("gate-create" if key == "new" else "gate-unlock"))
        for widget in (self._label, self.passphrase):
            widget.setVisible(gate is not Gate.BUTTON)
        for widget in (self._again_label, self.again):
            widget.setVisible(gate is Gate.NEW_PASSPHRASE)
        self.setFocusProxy(self.act if gate is Gate.BUTTON else self.passphrase)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())
        self.clear()

    @property
    def makes_home(self) -> bool:
        """Whether a new passphrase is asked for."""
        return self._gate is Gate.NEW_PASSPHRASE

    def show_waiting(self) -> None:
        """The key is looked for: about a second."""
        self._allow(is_allowed=False)
        self._tell(self._messages.format("gate-waiting"))

    def show_problem(self, sentence: str) -> None:
        """Why it did not open; the field is ready for another try."""
        self._allow(is_allowed=True)
        self._tell(sentence)
        announce(self, sentence)
        self.setFocus()

    def clear(self) -> None:
        """Forget what was typed and said."""
        self.passphrase.setText("")  # unlike ``clear``, leaves nothing to undo
        self.again.setText("")
        self._allow(is_allowed=True)
        self._tell("")

    def _on_return(self) -> None:
        if self._gate is Gate.NEW_PASSPHRASE:
            self.again.setFocus()
        else:
            self._on_act()

    def _on_act(self) -> None:
        if not self.act.isEnabled():
            return
        typed, again = self.passphrase.text(), self.again.text()
        if self._gate is Gate.NEW_PASSPHRASE and typed != again:
            self.again.setText("")
            self.show_problem(self._messages.format("error-passphrases-differ"))
            return
        if self._gate is not Gate.BUTTON and not typed.strip():
            self.show_problem(self._messages.format("gate-empty"))
            return
        self.clear()
        self.show_waiting()
        if self._gate is Gate.NEW_PASSPHRASE:
            self.creation_requested.emit(typed)
        else:
            self.unlock_requested.emit(typed)

    def _allow(self, *, is_allowed: bool) -> None:
        for widget in (self.passphrase, self.again, self.act):
            widget.setEnabled(is_allowed)

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lay_out(self, theme: Theme) -> None:
        card = Card(theme)
        card.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a frame here: its field and button act
        card.setMaximumWidth(theme.px(WIDTH))
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        heading = QHBoxLayout()
        heading.setSpacing(theme.px(8))
        heading.addWidget(IconLabel("lock", theme, "ink", 18))
        heading.addWidget(self._title)
        heading.addStretch(1)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(*(theme.px(side) for side in (32, 24, 32, 24)))
        inner.setSpacing(theme.px(8))
        inner.addLayout(heading)
        inner.addWidget(self._text)
        for label, field in ((self._label, self.passphrase), (self._again_label, self.again)):
            label.setBuddy(field)
            inner.addWidget(label)
            inner.addWidget(field)
        inner.addWidget(self._problem)
        inner.addSpacing(theme.px(4))
        inner.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, stretch=8)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)


def _secret(theme: Theme) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    field.setMaxLength(LONGEST)
    field.setMinimumHeight(theme.px(32))
    return field
