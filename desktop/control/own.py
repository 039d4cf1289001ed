"""« Pour moi »: reads one's own answers when the page opens, and takes one back. Keeps nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.control.answers import AnswersControl
from desktop.control.asker import Asker
from desktop.lanes import Latest
from desktop.views.contents import OwnAnswers
from desktop.workflow.shown import OwnUndone


class OwnControl(QObject):
    """The page of the adviser alone."""

    def __init__(self, asker: Asker, answers: AnswersControl) -> None:
        super().__init__(asker)
        self._asker, self._answers = asker, answers
        self._reads = Latest()
        asker.window.own_requested.connect(self._on_opened)
        asker.window.own_undo_requested.connect(self._on_undo)

    def _on_opened(self) -> None:
        if self._asker.is_open:
            self._asker.ask(self._asker.session.own_answers, self._on_read, self._reads.ask())

    def _on_read(self, own: OwnAnswers) -> None:
        self._asker.window.show_own(own)
        self._asker.shown.emit("own")

    def _on_undo(self, answer: str) -> None:
        session = self._asker.session
        self._asker.ask(lambda: session.undo_own(answer), self._on_undone)

    def _on_undone(self, undone: OwnUndone) -> None:
        self._asker.window.show_own(undone.own)
        if undone.answered is not None:
            self._answers.show_undone(undone.answered)
        self._asker.shown.emit("undone")
