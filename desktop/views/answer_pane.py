"""The adviser's answer: Garder, Ajuster or Écarter, then a reason. Nothing happens by itself.

No button is the default, no reason is chosen beforehand, nothing runs on a clock; an answer that
is recorded is overturned by no key.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.answer_pages import BeforePage, ReasonsPage, RecordedPage, TextPage
from desktop.views.answer_stage import Stage
from desktop.views.beside import BesideWays
from desktop.views.contents import ReasonLine, RecordedContent
from desktop.views.notes_view import NotesView
from desktop.widgets.announcements import announce
from desktop.widgets.answer_keys import ESCAPE, FRENCH_DIGITS, AnswerKeys
from desktop.widgets.buttons import AnswerButton, IconButton, KeyButton
from desktop.widgets.labels import paragraph
from desktop.widgets.page_stack import PageStack
from models.records.evidence import Verdict

VERDICTS = (Verdict.KEEP, Verdict.ADJUST, Verdict.SET_ASIDE)
_TYPING = (Stage.TEXT, Stage.WORDS, Stage.SAVING)
_CLOSED = (Stage.EMPTY, Stage.RECORDED, Stage.WORDS)  # to another answer
_AT_REST = (Stage.EMPTY, Stage.BEFORE, Stage.RECORDED)
# The place below the answers, px of the design.
_HEAD, _ROW, _COMPACT_ROW = 22, 30, 25
_ROWS, _LEAST_ROWS = 9, 4
_BUTTON, _LOW_BUTTON = 44, 34


class AnswerPane(QFrame):
    """Notes, three equal buttons, and below them a place of one height for every moment."""

    answer_given = Signal(str, str, str)  # verdict, code of the reason, text or empty
    unfolded = Signal()  # the place came into view below the answers, or went
    words_given = Signal(str)  # to add to the answer that is recorded
    undo_requested = Signal()
    next_requested = Signal()
    list_requested = Signal()  # back to the offers

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        reasons: Mapping[Verdict, tuple[ReasonLine, ...]],
    ) -> None:
        super().__init__()
        self._theme, self._messages, self._reasons = theme, messages, reasons
        mark(self, ground="surface")
        self._stage = Stage.EMPTY
        self._verdict: Verdict | None = None
        self._asked_back = Stage.REASONS  # where a failure returns to
        self._is_bar = False
        self._pending: ReasonLine | None = None
        self._letters = {
            verdict: messages.format(f"panes-key-{verdict.name.lower().replace('_', '-')}")
            for verdict in VERDICTS
        }
        self._report_letter = messages.format("panes-key-report")
        digits = FRENCH_DIGITS if messages.language == "fr" else {}
        self._keys = AnswerKeys(self._on_key, digits, self)
        self._keys.listen_in(self)
        self.ways = BesideWays(self)
        self.notes = NotesView(theme, messages)
        self.buttons = {verdict: self._button(verdict) for verdict in VERDICTS}
        self.before = BeforePage(theme, messages)
        self.reason_pages = {verdict: self._reasons_page(verdict) for verdict in VERDICTS}
        self.text = TextPage(theme, messages)
        self.recorded = RecordedPage(theme, messages)
        self.place = PageStack(theme, messages.format("panes-answer-place"))
        self._is_not = paragraph(messages.format("answer-is-not"), "small")
        self.ways_button = self._make_ways_button()
        self._lay_out()
        self._connect()
        self.set_compact(is_compact=False)
        self.clear()

    def listen_in(self, *panes: QWidget) -> None:
        """Hear the keys of an answer while the focus is in ``panes`` too."""
        for pane in panes:
            self._keys.listen_in(pane)

    def show_offer(
        self, unknown: tuple[str, ...], checks: tuple[str, ...], later: str = ""
    ) -> None:
        """An offer is open: its notes, and no answer yet; ``later``: until when it was left."""
        self.notes.show_notes(unknown, checks)
        self.show_later(later)

    def show_later(self, later: str) -> None:
        """Until when the offer is left, which is no answer; empty when it is not."""
        self.before.show_later(later)
        self._start(Stage.BEFORE)
        if later:
            announce(self, later)

    def show_recorded(self, content: RecordedContent | None) -> None:
        """The answer that is on the disk; ``None`` once it was taken back."""
        if content is None:
            self.show_taken_back()
            return
        self.recorded.show_recorded(content)
        self._verdict = content.verdict if content.verdict in VERDICTS else None
        self._enter(Stage.RECORDED)

    def show_taken_back(self, later: str = "") -> None:
        """The answer was taken back: it is said, and the focus goes to the offers."""
        said = self._messages.format("answer-taken-back")
        self.show_later(" ".join(filter(None, (said, later))))
        self.list_requested.emit()

    def focus_reasons(self) -> bool:
        """Go to the first reason, where reasons are shown; false when they are not."""
        if self._stage is not Stage.REASONS or self._verdict is None:
            return False
        first = next(iter(self.reason_pages[self._verdict].reasons.values()))
        first.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def show_failed(self) -> None:
        """The answer is not on the disk: it stays on the screen, words and all, to try again."""
        if self._stage is not Stage.SAVING:
            return
        self._enter(self._asked_back)
        self._show_state("panes-not-saved")
        announce(self, self._messages.format("panes-not-saved"), is_urgent=True)

    def lock(self) -> None:
        """Hear no answer until the one under way is recorded or has failed."""
        if self._stage in (Stage.REASONS, Stage.TEXT, Stage.WORDS):
            self._asked_back = self._stage
            self._stage = Stage.SAVING
            self._show_state("panes-saving")

    def clear(self) -> None:
        """No offer is open: no answer can be given."""
        self.notes.clear()
        self.before.show_later("")
        self.before.show_unread(())
        self._start(Stage.EMPTY)

    def set_compact(self, *, is_compact: bool, is_bar: bool = False, is_low: bool = False) -> None:
        """Lower rows, and no notes: a narrow window shows ``notes`` elsewhere.

        ``is_bar``: the answers alone at the foot, and the place above them while it is needed.
        """
        row = self._theme.px(_COMPACT_ROW if is_compact else _ROW)
        for page in self.reason_pages.values():
            page.show_rows(row, 2 if is_bar else 1)
        head, gap = self._theme.px(_HEAD), self._theme.px(6 if is_compact else 8)
        side, button = self._theme.px(12), self._theme.px(_LOW_BUTTON if is_low else _BUTTON)
        for answer in (*self.buttons.values(), self.ways_button):
            answer.setFixedHeight(button)
        top = gap if is_bar else gap + self._theme.px(4)
        self._pinned.setContentsMargins(side, top, side, gap)
        self._pinned.setSpacing(gap)
        heights = head + _ROWS * row, head + (1 if is_bar else _LEAST_ROWS) * row
        self.place.show_heights(*heights, grows=is_compact and not is_bar)
        self._show_bar(is_bar=is_bar)
        if not is_compact and self.notes.parentWidget() is not self:
            self._column.insertWidget(0, self.notes, 1)
            self.notes.lower()  # read before the answers, as it stands above them
        self.notes.setVisible(not is_compact)
        self._rule.setVisible(not is_compact)

    @property
    def is_unfolded(self) -> bool:
        """Whether the place is in view; always, but in a bar."""
        return not self._is_bar or self.ways_button.isChecked()

    @property
    def bar_height(self) -> int:
        """What the answers alone take, in px."""
        margins = self._pinned.contentsMargins()
        return self.ways_button.minimumHeight() + margins.top() + margins.bottom()

    def take_focus(self) -> None:
        """On what was chosen; nothing is recorded by resting there."""
        stops = [self.buttons[self._verdict or Verdict.KEEP], self.recorded.card, self.ways_button]
        next(stop for stop in stops if stop.isEnabled() and stop.isVisible()).setFocus()

    @property
    def stage(self) -> Stage:
        """Where the answer stands."""
        return self._stage

    @property
    def verdict(self) -> Verdict | None:
        """The answer under way or recorded."""
        return self._verdict

    def _on_key(self, key: str) -> bool:
        """A key pressed in the panes; whether it was used."""
        if key == ESCAPE:
            return self._go_back()
        if key == self._report_letter and self._stage not in _TYPING:
            self._report()
            return True
        verdict = next((v for v, letter in self._letters.items() if letter == key), None)
        if verdict is not None and self._stage in (Stage.BEFORE, Stage.REASONS):
            self._choose(verdict)
            return True
        if verdict is not None and self._stage is Stage.RECORDED:
            self.recorded.show_refusal()
            return True
        if self._stage is Stage.REASONS and self._verdict is not None:
            lines = self._reasons[self._verdict]
            reason = next((told for told in lines if told.key == key), None)
            if reason is not None:
                self._take(reason)
                return True
        return False

    def _report(self) -> None:
        """Where one reports: a menu beside the reasons, else the rows below the answers."""
        if self._stage is Stage.REASONS and self._verdict is not None:
            self.reason_pages[self._verdict].heading.report.show_choices()
            return
        if self._is_bar and not self.is_unfolded:
            self.ways_button.click()
        page = self.recorded if self._stage is Stage.RECORDED else self.before
        rows = (page.beside.offer, page.beside.fairness)
        next(row for row in rows if row.isEnabled()).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_verdict_clicked(self, verdict: Verdict) -> None:
        if self._stage in (Stage.BEFORE, Stage.REASONS, Stage.TEXT):
            self._choose(verdict)

    def _on_reason_chosen(self, code: str) -> None:
        if self._stage is Stage.REASONS and self._verdict is not None:
            self._take(next(told for told in self._reasons[self._verdict] if told.code == code))

    def _on_text_given(self, text: str) -> None:
        if self._stage is Stage.TEXT and self._pending is not None:
            self._give(self._pending, text)
        elif self._stage is Stage.WORDS:
            self.lock()
            self.words_given.emit(text)

    def _on_words_requested(self) -> None:
        if self._stage is Stage.RECORDED:
            self.text.ask(self._messages.format("panes-add-question"))
            self._enter(Stage.WORDS)
            self.text.field.setFocus()

    def _choose(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self._enter(Stage.REASONS)
        announce(self, self.reason_pages[verdict].question)

    def _take(self, reason: ReasonLine) -> None:
        if not reason.needs_text:
            self._give(reason, "")
            return
        assert self._verdict is not None
        self._pending = reason
        answer = self._messages.verdict(self._verdict)
        self.text.ask(self._messages.format("panes-in-words", answer=answer))
        self._enter(Stage.TEXT)
        self.text.field.setFocus()

    def _give(self, reason: ReasonLine, text: str) -> None:
        assert self._verdict is not None
        self.lock()  # before telling: the same keys pressed again give nothing
        self.answer_given.emit(self._verdict.value, reason.code, text)

    def _show_bar(self, *, is_bar: bool) -> None:
        box = QVBoxLayout.Direction
        self._is_bar = is_bar
        self._pinned.setDirection(box.BottomToTop if is_bar else box.TopToBottom)
        self.ways_button.setVisible(is_bar)
        self._show_place()

    def _show_place(self) -> None:
        """The place and what an answer is not, where they are in view."""
        is_choosing = self._stage in (Stage.REASONS, Stage.TEXT)
        self.place.setVisible(self.is_unfolded)
        self._is_not.setVisible(self.is_unfolded and not (self._is_bar and is_choosing))
        self.unfolded.emit()

    def _on_ways_clicked(self) -> None:
        if self._stage in (Stage.REASONS, Stage.TEXT):
            self._start(Stage.BEFORE)
        else:
            self._show_place()

    def _go_back(self) -> bool:
        if self._is_bar and self.ways_button.isChecked() and self._stage in _AT_REST:
            self.ways_button.click()
            return True
        if self._stage is Stage.TEXT:
            self._enter(Stage.REASONS)
        elif self._stage is Stage.WORDS:
            self._enter(Stage.RECORDED)
        elif self._stage is Stage.REASONS:
            self._start(Stage.BEFORE)
        elif self._stage in (Stage.BEFORE, Stage.RECORDED):
            self.list_requested.emit()
        else:
            return False
        return True

    def _start(self, stage: Stage) -> None:
        self._verdict = None
        self._enter(stage)

    def _enter(self, stage: Stage) -> None:
        """Show a stage. The focus never falls on a reason by itself."""
        had_focus = self._has_focus_within()
        self._stage = stage
        page: QWidget = self.before
        if stage is Stage.REASONS and self._verdict is not None:
            page = self.reason_pages[self._verdict]
        elif stage in (Stage.TEXT, Stage.WORDS):
            page = self.text
        elif stage is Stage.RECORDED:
            page = self.recorded
        if had_focus and page is not self.place.page:
            self._rest_focus(stage)
        self.place.show_page(page)
        if stage is not Stage.RECORDED:  # an answered offer that is opened covers no list
            self.ways_button.setChecked(stage in (Stage.REASONS, Stage.TEXT))
        self._show_place()
        self._show_state("")
        self._show_verdict()
        if had_focus and stage is Stage.RECORDED:
            self.recorded.card.setFocus()
        for button in self.buttons.values():
            button.setEnabled(stage not in _CLOSED)
        self.before.beside.allow(has_offer=stage is not Stage.EMPTY)

    def _rest_focus(self, stage: Stage) -> None:
        """Before its widget goes away, take the focus where Space records nothing."""
        if stage not in (Stage.RECORDED, Stage.WORDS) and self.place.isAncestorOf(
            QApplication.focusWidget() or self
        ):
            chosen = self.buttons[self._verdict or Verdict.KEEP]
            chosen.setEnabled(stage is not Stage.EMPTY)
            chosen.setFocus()

    def _has_focus_within(self) -> bool:
        return self.isAncestorOf(QApplication.focusWidget() or self)

    def _show_verdict(self) -> None:
        for verdict, button in self.buttons.items():
            button.show_chosen(is_chosen=verdict is self._verdict)

    def _show_state(self, key: str) -> None:
        page = self.place.page
        if isinstance(page, ReasonsPage | TextPage):
            page.heading.show_state(key)

    def _button(self, verdict: Verdict) -> KeyButton:
        letter, answer = self._letters[verdict], self._messages.verdict(verdict)
        name = self._messages.format("panes-answer-name", answer=answer, letter=letter)
        chosen = self._messages.format("answer-chosen", letter=letter)
        button = AnswerButton(self._theme, letter, answer, name=name, chosen=chosen)
        button.clicked.connect(lambda: self._on_verdict_clicked(verdict))
        return button

    def _make_ways_button(self) -> IconButton:
        """In a bar: what stands beside the answers, asked for."""
        name = self._messages.format("answer-ways")
        button = IconButton(self._theme, "more", name=name, kind="boxed-icon")
        button.setCheckable(True)
        button.clicked.connect(self._on_ways_clicked)
        return button

    def _reasons_page(self, verdict: Verdict) -> ReasonsPage:
        answer = self._messages.verdict(verdict)
        page = ReasonsPage(self._theme, self._messages, answer, self._reasons[verdict])
        page.reason_chosen.connect(self._on_reason_chosen)
        page.back_requested.connect(self._go_back)
        return page

    def _lay_out(self) -> None:
        px = self._theme.px
        answers = QHBoxLayout()
        answers.setSpacing(px(6))
        # Exactly equal, whatever their words.
        least = max(b.minimumSizeHint().width() for b in self.buttons.values())
        for button in self.buttons.values():
            button.setMinimumWidth(max(px(96), least))
            answers.addWidget(button, 1)
        for page in (self.before, *self.reason_pages.values(), self.text, self.recorded):
            self.place.add_page(page)
        answers.addWidget(self.ways_button)
        pinned = self._pinned = QVBoxLayout()
        pinned.addLayout(answers)
        pinned.addWidget(self.place)
        pinned.addWidget(self._is_not)
        pinned.addStretch(1)
        self._rule = QFrame()
        mark(self._rule, ground="rule")
        self._rule.setFixedHeight(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.notes, 1)
        self._column.addWidget(self._rule)
        self._column.addLayout(pinned)

    def _connect(self) -> None:
        self.text.text_given.connect(self._on_text_given)
        self.text.back_requested.connect(self._go_back)
        self.recorded.undo_requested.connect(self.undo_requested)
        self.recorded.next_requested.connect(self.next_requested)
        self.recorded.add.clicked.connect(self._on_words_requested)
        self.recorded.card.left.connect(self.list_requested)
        self.ways.listen_to_links(self.before.beside, self.recorded.beside)
        headings = [page.heading for page in self.reason_pages.values()] + [self.text.heading]
        self.ways.listen_to_flags(*(heading.report for heading in headings))
