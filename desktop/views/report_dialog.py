"""« Signaler… »: what the adviser saw, and a few words. Nothing is chosen beforehand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.beside_dialog import BesideDialog
from desktop.widgets.labels import line, paragraph
from desktop.widgets.scroll_bars import name_scroll_bars
from models.records.reports import GROUNDS, NEED_WORDS, Ground, ReportKind

TEXT_LENGTH = 2000


class ReportDialog(BesideDialog):
    """One ground among a few, words where they are needed, and where the report goes."""

    report_given = Signal(str, str)  # ground, words

    def __init__(
        self,
        theme: Theme,
        messages: Messages,
        kind: ReportKind,
        offer: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, messages, messages.format(f"report-{kind}-title"), parent)
        say = messages.format
        self._is_asked = self._is_kept = False
        self.grounds = {ground: QRadioButton(say(f"ground-{ground}")) for ground in GROUNDS[kind]}
        self._label = line(say("report-words"), "h3")
        self.words = self._make_field()
        self.act = self.add_button("report-act")
        if offer:
            self.body.addWidget(paragraph(say("report-about", offer=offer), "muted"))
        self._form = [line(say("report-question"), "h3"), *self.grounds.values()]
        self._form += [self._label, self.words, paragraph(say("report-hint"), "small")]
        for widget in self._form:
            self.body.addWidget(widget)
        self.body.addWidget(paragraph(say("report-way")))
        style = _style(theme)
        for ground, choice in self.grounds.items():
            choice.setStyleSheet(style)
            choice.setMinimumHeight(theme.px(24))
            choice.setAccessibleDescription(say("report-question"))
            choice.toggled.connect(lambda _on, ground=ground: self._on_ground_chosen(ground))
        self.act.clicked.connect(self._on_act)
        next(iter(self.grounds.values())).setFocus()

    def show_recorded(self, sentence: str) -> None:
        """It is on the disk: the form goes, the sentence stays."""
        self._is_kept = True
        for widget in (*self._form, self.act):
            widget.hide()
        self.tell(sentence)
        self.close_button.setFocus()

    def show_failed(self, sentence: str) -> None:
        """It is not on the disk: what was chosen and typed stays."""
        self._is_asked = False
        self.tell(sentence, is_problem=True)

    @property
    def has_unsaved(self) -> bool:
        """Words that are not on the disk."""
        return bool(self._text) and not self._is_kept

    def return_to_words(self) -> None:
        """Back to the words."""
        self.words.setFocus()

    @property
    def ground(self) -> Ground | None:
        """The ground chosen, if any."""
        return next((g for g, choice in self.grounds.items() if choice.isChecked()), None)

    def _on_ground_chosen(self, ground: Ground) -> None:
        key = "report-words-needed" if ground in NEED_WORDS else "report-words"
        if ground is Ground.MISSING:
            key = "report-words-missing"
        self._label.setText(self._messages.format(key))
        self.words.setAccessibleName(self._label.text())

    @property
    def _text(self) -> str:
        return self.words.toPlainText().strip()

    def _on_act(self) -> None:
        """Record what is whole, once; else say what is missing and go there."""
        text, ground = self._text, self.ground
        if self._is_asked:
            return
        if ground is None:
            self.tell(self._messages.format("report-choose-first"), is_problem=True)
            next(iter(self.grounds.values())).setFocus(Qt.FocusReason.TabFocusReason)
        elif (ground in NEED_WORDS and not text) or len(text) > TEXT_LENGTH:
            key = "report-too-long" if text else "report-words-first"
            self.tell(self._messages.format(key, limit=TEXT_LENGTH), is_problem=True)
            self.words.setFocus()
        elif self.may_record(text, self.act):
            self._is_asked = True
            self.report_given.emit(ground, text)

    def _make_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setAccessibleName(self._label.text())
        field.setAccessibleDescription(self._messages.format("report-hint"))
        field.setFixedHeight(self._theme.px(72))
        field.document().setDocumentMargin(self._theme.px(6))
        name_scroll_bars(field, self._label.text())
        return field


def _style(theme: Theme) -> str:
    """An edge that is seen in both themes, and the focus around the words."""
    px, blue = theme.px, theme.color("blue").name()
    return f"""
QRadioButton {{ border: 2px solid transparent; border-radius: {px(4)}px; spacing: {px(8)}px; }}
QRadioButton:focus {{ border-color: {blue}; }}
QRadioButton::indicator {{ width: {px(12)}px; height: {px(12)}px; border-radius: {px(7)}px;
    border: 1px solid {theme.color("edge").name()}; background: {theme.color("surface").name()}; }}
QRadioButton::indicator:checked {{ width: {px(6)}px; height: {px(6)}px;
    border: {px(4)}px solid {blue}; }}
"""
