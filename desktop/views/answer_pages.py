"""What stands below the three answers, one page a moment. Pages tell; the pane rules."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.beside import BesideLinks, ReportButton
from desktop.views.contents import ReasonLine, RecordedContent
from desktop.views.screened import screened
from desktop.widgets.announcements import announce
from desktop.widgets.buttons import KeyButton
from desktop.widgets.dialogs import ShowDialog, text
from desktop.widgets.icons import IconLabel
from desktop.widgets.labels import line, paragraph
from desktop.widgets.links import LinkButton
from desktop.widgets.words_field import WordsField

TEXT_LENGTH = 2000
_HEAD = 22  # px of the design


class BeforePage(QWidget):
    """Before an answer: what comes next, what the tool does not read, what stands beside."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        self._unread: tuple[str, ...] = ()
        self._next = messages.format("panes-before")
        self._words = paragraph(self._next, "muted")
        self.beside = BesideLinks(theme, messages, has_later=True)
        card = QFrame()
        mark(card, ground="raised")
        inner = _column(theme, card, pad=(12, 10, 12, 10), gap=4)
        head = QHBoxLayout()
        head.addWidget(line(messages.format("panes-not-read"), "h3"), 1)
        self.unread = LinkButton(
            theme, messages.format("unread-list"), name=messages.format("unread-list-name")
        )
        self.unread.clicked.connect(self._on_unread)
        head.addWidget(self.unread)
        inner.addLayout(head)
        inner.addWidget(paragraph(messages.format("panes-not-read-text"), "small"))
        column = _column(theme, self, gap=10)
        column.addWidget(self._words)
        column.addWidget(card)
        column.addWidget(self.beside)
        column.addStretch(1)
        self.show_unread(())

    def show_unread(self, paragraphs: tuple[str, ...]) -> None:
        """What this model leaves unread; the place is too low for it, a link opens it whole."""
        self._unread = paragraphs
        self.unread.setVisible(bool(paragraphs))

    def show_later(self, words: str) -> None:
        """Until when the offer was left, in place of what comes next; empty when it was not."""
        self._words.setText(words or self._next)

    def _on_unread(self) -> None:
        say = self._messages.format
        content = "\n\n".join((say("unread-intro"), *self._unread, say("panes-not-read-text")))
        shown = text(self._theme, say("unread-title"), content)
        ShowDialog(self._theme, say("unread-title"), shown, say("panes-close"), self).open()

    @property
    def words(self) -> str:
        """What is said above the card."""
        return self._words.text()


class ReasonsPage(QWidget):
    """« Écarter : pour quelle raison ? », a button for each reason, none of them chosen."""

    reason_chosen = Signal(str)  # its code
    back_requested = Signal()

    def __init__(
        self, theme: Theme, messages: Messages, answer: str, reasons: Iterable[ReasonLine]
    ) -> None:
        super().__init__()
        self._question = messages.format("panes-which-reason", answer=answer)
        self.heading = Heading(theme, messages, self._question)
        self.heading.back.clicked.connect(self.back_requested)
        self.reasons: dict[str, KeyButton] = {}
        column = _column(theme, self, gap=0)
        column.addWidget(self.heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(0)
        column.addLayout(self._grid)
        for reason in reasons:
            name = messages.format("panes-answer-name", answer=reason.text, letter=reason.key)
            button = KeyButton(theme, reason.key, reason.text, kind="line", name=name)
            # As narrow as its place: it wraps.
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, code=reason.code: self.reason_chosen.emit(code))
            self.reasons[reason.code] = button
        column.addStretch(1)

    def show_rows(self, height: int, columns: int) -> None:
        """Rows of ``height`` px, read downwards, then to the right."""
        rows = -(-len(self.reasons) // columns)
        for at, button in enumerate(self.reasons.values()):
            button.setFixedHeight(height)
            self._grid.addWidget(button, at % rows, at // rows)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))

    @property
    def question(self) -> str:
        """What the page asks."""
        return self._question


class TextPage(QWidget):
    """The few words that a reason asks for. An empty text cannot be given."""

    text_given = Signal(str)
    back_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.heading = Heading(theme, messages, "")
        self.field = WordsField(theme)
        self._warned = ""  # the words whose warning was read
        self.save = QPushButton(messages.format("panes-save"))
        self.save.setAutoDefault(False)
        self.save.setMinimumHeight(theme.px(32))
        self._hint = messages.format("panes-words-hint")
        self._icon = IconLabel("warning", theme, "ochre", 14)
        self._said = paragraph(self._hint, "small")
        said = QHBoxLayout()
        said.setSpacing(theme.px(6))
        said.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        column = _column(theme, self, gap=8)
        column.addWidget(self.heading)
        column.addWidget(self.field)
        column.addLayout(said)
        column.addLayout(foot)
        column.addStretch(1)
        self.field.setAccessibleDescription(self._hint)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.entered.connect(self._on_entered)
        self.save.clicked.connect(self._give)
        self.heading.back.clicked.connect(self.back_requested)
        self._on_text_changed()

    def ask(self, question: str) -> None:
        """Ask for a few words, in an empty field."""
        self.heading.show_words(question)
        self.field.show_name(question)
        self.field.clear()
        self._on_text_changed()

    @property
    def said(self) -> str:
        """The hint, or the warning in its place."""
        return self._said.text()

    def _on_text_changed(self) -> None:
        self._warned = ""
        self._show_said("")
        self.save.setText(self._messages.format("panes-save"))

    def _on_entered(self) -> None:
        """A second Enter is no decision about words that were warned of: the button is."""
        if self._warned and self._warned == self.field.text():
            self.save.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._give()

    def _give(self) -> None:
        """Give the words; those that need not be written, once the adviser has read why."""
        text, say = self.field.text(), self._messages.format
        warning = screened(self._messages, text)
        if not text or len(text) > TEXT_LENGTH:
            key = "panes-words-first" if not text else "report-too-long"
            self._show_said(say(key, limit=TEXT_LENGTH))
            self.field.setFocus()
        elif warning and self._warned != text:
            self._warned = text
            self._show_said(warning)
            self.save.setText(say("panes-save-as-is"))
        else:
            self.text_given.emit(text)

    def _show_said(self, warning: str) -> None:
        self._said.setText(warning or self._hint)
        self._icon.setVisible(bool(warning))
        if warning:
            announce(self, warning, is_urgent=True)


class RecordedPage(QWidget):
    """The answer on the disk, « Annuler » and « Suggestion suivante »."""

    undo_requested = Signal()
    next_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.card = _Card()
        mark(self.card, ground="raised")
        self.card.setObjectName("recorded")
        self.card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.card.setStyleSheet(
            f"#recorded:focus {{ border: 2px solid {theme.color('blue').name()}; }}"
        )
        self._saved = paragraph(kind="h3")
        self._title, self._reason = line(kind="h3"), paragraph()
        self._note = paragraph(kind="muted")
        self._can_undo = False
        self.undo = LinkButton(
            theme, messages.format("panes-undo"), name=messages.format("panes-undo-name")
        )
        self.next = LinkButton(theme, messages.format("panes-next"))
        self._added = paragraph(kind="muted")
        self.add = LinkButton(theme, messages.format("panes-add-words"))
        self.beside = BesideLinks(theme, messages, has_later=False)
        self._lay_out(theme)
        self.undo.clicked.connect(self.undo_requested)
        self.next.clicked.connect(self.next_requested)

    def show_recorded(self, content: RecordedContent) -> None:
        """Show an answer that is on the disk."""
        self._saved.setText(content.saved)
        self._title.setText(content.title)
        self._reason.setText(content.reason)
        self._note.setText(content.note)
        self._note.setVisible(bool(content.note) and content.can_undo)
        self._added.setText(content.words)
        self._added.setVisible(bool(content.words))
        self.undo.setVisible(content.can_undo)
        self._can_undo = content.can_undo
        self.card.setAccessibleName(f"{content.saved}. {content.title}. {content.reason}.")

    def show_refusal(self) -> None:
        """A key that would answer was pressed: say why it does nothing."""
        key = "answer-undo-first" if self._can_undo else "answer-stands"
        self._note.setText(self._messages.format(key))
        self._note.show()
        announce(self, self._note.text())

    def _lay_out(self, theme: Theme) -> None:
        saved = QHBoxLayout()
        saved.setSpacing(theme.px(4))
        saved.addWidget(IconLabel("check", theme, "ink", 14))
        saved.addWidget(self._saved, 1)
        links = QHBoxLayout()
        links.setSpacing(theme.px(16))
        links.addWidget(self.undo)
        links.addWidget(self.next)
        links.addStretch(1)
        inner = _column(theme, self.card, pad=(12, 10, 12, 10), gap=4)
        for label in (self._title, self._reason, self._added, self._note):
            inner.addWidget(label)
        inner.addSpacing(theme.px(6))
        inner.addLayout(links)
        inner.addWidget(self.add)
        column = _column(theme, self, gap=10)
        column.addLayout(saved)
        column.addWidget(self.card)
        column.addWidget(self.beside)
        column.addStretch(1)


class _Card(QFrame):
    """The recorded answer as a stop of the keyboard: the arrows go back to the offers."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Heading(QWidget):
    """What is asked, « Échap : revenir », and the warning when it could not be recorded."""

    def __init__(self, theme: Theme, messages: Messages, words: str) -> None:
        super().__init__()
        self._messages = messages
        self.words = paragraph(words, "h3")
        self.back = LinkButton(
            theme, messages.format("panes-back"), name=messages.format("panes-back-name")
        )
        self.report = ReportButton(theme, messages)
        self._asked = words
        self._warning = IconLabel("warning", theme, "ochre", 14)
        self._warning.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self._warning)
        row.addWidget(self.words, 1)
        row.addWidget(self.report)
        row.addWidget(self.back)
        self.setMinimumHeight(theme.px(_HEAD))

    def show_words(self, words: str) -> None:
        """Ask something else."""
        self._asked = words
        self.show_state("")

    def show_state(self, key: str) -> None:
        """The message of a moment in place of the question; empty brings the question back."""
        self.words.setText(self._messages.format(key) if key else self._asked)
        self._warning.setVisible(key == "panes-not-saved")


def _column(
    theme: Theme, owner: QWidget, *, pad: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    left, top, right, bottom = pad
    column.setContentsMargins(theme.px(left), theme.px(top), theme.px(right), theme.px(bottom))
    column.setSpacing(theme.px(gap))
    return column
