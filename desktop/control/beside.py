"""Later, report, explanation sheet: asked for in a dialog, written only once it was confirmed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop.control.answers import AnswersControl
from desktop.control.asker import Asker, is_alive
from desktop.control.offers import OffersControl
from desktop.theme import Theme
from desktop.views.answer_pane import AnswerPane
from desktop.views.contents import OfferContent
from desktop.views.later_dialog import LaterDialog
from desktop.views.report_dialog import ReportDialog
from desktop.views.sheet_dialog import SheetDialog
from desktop.workflow.shown import AnsweredContent
from models.records.reports import Ground, ReportKind


class BesideControl(QObject):
    """Each dialog is about the offer that was open when it was asked for."""

    def __init__(
        self,
        asker: Asker,
        theme: Theme,
        offers: OffersControl,
        answers: AnswersControl,
        pane: AnswerPane,
    ) -> None:
        super().__init__(asker)
        self._asker, self._theme = asker, theme
        self._offers, self._answers, self._pane = offers, answers, pane
        pane.ways.later_requested.connect(self._on_later)
        pane.ways.report_requested.connect(self._on_report)
        pane.ways.sheet_requested.connect(self._on_sheet)

    def _on_later(self) -> None:
        opened = self._offers.opened_content
        if opened is None:
            return
        session = self._asker.session
        self._asker.ask(lambda: session.today, partial(self._on_today, opened.offer))

    def _on_today(self, offer: OfferContent, today: date) -> None:
        if offer.offer != self._offers.opened_offer:
            return
        window = self._asker.window
        dialog = LaterDialog(self._theme, self._asker.say, offer.title, today, window)
        dialog.day_chosen.connect(partial(self._on_day_chosen, dialog, offer.offer))
        dialog.open()
        self._asker.shown.emit("asked")

    def _on_day_chosen(self, dialog: LaterDialog, offer: str, day: date) -> None:
        session = self._asker.session
        self._asker.ask_in(
            dialog, lambda: session.postpone(offer, day), partial(self._on_postponed, dialog)
        )

    def _on_postponed(self, dialog: LaterDialog, postponed: AnsweredContent) -> None:
        if is_alive(dialog):
            dialog.accept()
        self._answers.show_answered(postponed)
        self._asker.shown.emit("later")

    def _on_report(self, kind: ReportKind) -> None:
        opened = self._offers.opened_content
        if opened is None and kind is ReportKind.OFFER:
            return
        title = opened.offer.title if opened else ""
        offer = opened.offer.offer if opened else None
        dialog = ReportDialog(self._theme, self._asker.say, kind, title, self._asker.window)
        dialog.report_given.connect(partial(self._on_report_given, dialog, kind, offer))
        dialog.open()

    def _on_report_given(
        self, dialog: ReportDialog, kind: ReportKind, offer: str | None, ground: str, text: str
    ) -> None:
        session = self._asker.session
        self._asker.ask_in(
            dialog,
            lambda: session.report(kind, Ground(ground), text, offer),
            partial(self._on_reported, dialog),
        )

    def _on_reported(self, dialog: ReportDialog, sentence: str) -> None:
        if is_alive(dialog):
            dialog.show_recorded(sentence)
        self._asker.shown.emit("reported")

    def _on_sheet(self) -> None:
        offer = self._offers.opened_offer
        if offer is not None:
            session = self._asker.session
            self._asker.ask(lambda: session.sheet(offer), partial(self._on_page, offer))

    def _on_page(self, offer: str, page: str) -> None:
        if offer == self._offers.opened_offer:
            SheetDialog(self._theme, self._asker.say, page, offer, self._asker.window).open()
            self._asker.shown.emit("sheet")
