"""What the adviser reports, and what may be told of this installation. Never to the hierarchy.

A technical report counts and names versions; it holds nothing of a person, an offer or a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import uuid4

from desktop.messages import Messages
from desktop.workflow.screen.words import Words
from desktop.workflow.workplace import Workplace
from models.errors import ArbitreError, InputError
from models.records.reports import GROUNDS, NEED_WORDS, Ground, ReportDraft, ReportKind

TEXT_LENGTH = 2000
TIME_TO_ANSWER = timedelta(days=30)  # product.md « Answers and reasons »


class Reporting:
    """Records reports, and describes the installation."""

    def __init__(self, workplace: Workplace, say: Messages) -> None:
        self._workplace = workplace
        self._say = say
        self._words = Words(say)

    def record(
        self, kind: ReportKind, ground: Ground, text: str, person: str | None, offer: str | None
    ) -> str:
        """Write a report and return the sentence that acknowledges it; on the disk at return.

        Raises ``InputError``: report_without_words, reason_text_too_long.
        """
        assert ground in GROUNDS[kind], "the dialog of a kind shows its grounds"
        text = text.strip()
        if ground in NEED_WORDS and not text:
            raise InputError("report_without_words")
        if len(text) > TEXT_LENGTH:
            raise InputError("reason_text_too_long", limit=TEXT_LENGTH)
        is_owed = kind is not ReportKind.MALFUNCTION
        due = self._workplace.today + TIME_TO_ANSWER if is_owed else None
        recorded = self._workplace.store.reports.record(
            ReportDraft(
                id=str(uuid4()),
                kind=kind,
                ground=ground,
                text=text,
                person=person,
                offer=offer,
                model=self._workplace.bundle.digest,
                language=self._say.language,
                due=due,
            )
        )
        time = self._words.time(recorded.at)
        if due is None:
            return self._say.format("malfunction-recorded", time=time)
        return self._say.format("report-recorded", time=time, days=TIME_TO_ANSWER.days)

    def technical(self) -> tuple[str, ...]:
        """Counts and versions, a line each; what cannot be read says its code."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        workplace, store = self._workplace, self._workplace.store
        yield self._line("offers", lambda: str(len(workplace.index)))
        yield self._line("repertoire", lambda: workplace.repertoire.version)
        yield self._line("model", lambda: workplace.bundle.manifest.version)
        yield self._line("bundle", lambda: workplace.bundle.digest)
        yield self._line("journal", lambda: _verdict(store.journal.verify().problem))

    @staticmethod
    def _line(name: str, read: Callable[[], object]) -> str:
        try:
            return f"{name}: {read()}"
        except ArbitreError as error:
            return f"{name}: {error.code}"


def _verdict(problem: str | None) -> str:
    return problem or "whole"
