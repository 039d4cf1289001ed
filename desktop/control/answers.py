"""The answer to the offer that is open, and its way back. Shows none that is not on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.control.asker import Asker
from desktop.control.offers import OffersControl
from desktop.views.answer_pane import AnswerPane
from models.errors import ArbitreError
from models.records.evidence import Verdict

if TYPE_CHECKING:
    from desktop.workflow.shown import AnsweredContent, OpenedContent


class AnswersControl(QObject):
    """Records an answer and takes it back."""

    def __init__(self, asker: Asker, offers: OffersControl, pane: AnswerPane) -> None:
        super().__init__(asker)
        self._asker, self._offers, self._pane = asker, offers, pane
        self._recorded: str | None = None  # the offer whose answer the foot can take back
        offers.left.connect(pane.clear)
        offers.opened.connect(self._on_opened)
        pane.answer_given.connect(self._on_given)
        pane.words_given.connect(self._on_words)
        pane.undo_requested.connect(lambda: self._on_undo(offers.opened_offer))
        pane.next_requested.connect(offers.open_next)
        asker.window.undo_requested.connect(lambda: self._on_undo(self._recorded))

    def clear(self) -> None:
        """Another person: nothing of before can be taken back at the foot."""
        self._recorded = None

    def show_answered(self, answered: AnsweredContent) -> None:
        """What an answer, or taking it back, changes on the screen."""
        self._offers.show_lists(answered.suggestions, answered.seen)
        self._asker.window.show_status(answered.status)
        if answered.offer != self._offers.opened_offer:
            return
        if answered.recorded is None:
            self._pane.show_later(answered.later)
        else:
            self._pane.show_recorded(answered.recorded)

    def show_undone(self, undone: AnsweredContent) -> None:
        """An answer was taken back, here or among one's own."""
        self.show_answered(undone)
        if undone.offer == self._offers.opened_offer:
            self._pane.show_taken_back(undone.later)
        if self._recorded == undone.offer:
            self._recorded = None
            self._asker.window.show_recorded(None)

    def _on_opened(self, opened: OpenedContent) -> None:
        self._pane.show_offer(opened.offer.unknown, opened.offer.checks, opened.later)
        self._pane.before.show_unread(opened.offer.unread)
        if opened.recorded is not None:
            self._pane.show_recorded(opened.recorded)

    def _on_given(self, verdict: str, reason: str, text: str) -> None:
        offer, session = self._offers.opened_offer, self._asker.session
        if offer is None:  # another offer is on its way to the screen: nothing was answered
            self._pane.show_failed()
            return
        self._asker.ask(
            lambda: session.answer(offer, Verdict(verdict), reason, text),
            self._on_answered,
            on_error=self._on_failed,
        )

    def _on_words(self, words: str) -> None:
        offer, session = self._offers.opened_offer, self._asker.session
        if offer is None:
            self._pane.show_failed()
            return
        self._asker.ask(
            lambda: session.add_words(offer, words), self._on_answered, on_error=self._on_failed
        )

    def _on_answered(self, answered: AnsweredContent) -> None:
        self._asker.window.clear_error()
        self._recorded = answered.offer
        self.show_answered(answered)
        self._asker.window.show_recorded(answered.recorded)
        self._asker.shown.emit("recorded")

    def _on_failed(self, error: ArbitreError) -> None:
        self._pane.show_failed()
        self._asker.tell_error(error)

    def _on_undo(self, offer: str | None) -> None:
        if offer is not None:
            session = self._asker.session
            self._asker.ask(lambda: session.undo(offer), self._on_undone)

    def _on_undone(self, undone: AnsweredContent) -> None:
        self.show_undone(undone)
        self._offers.take_focus()  # « Annuler » has gone, wherever it stood
        self._asker.shown.emit("undone")
