"""What stands beside the answers fits under them, and reporting is at hand in every state."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.answer_stage import Stage
from models.records.evidence import Verdict
from models.records.reports import ReportKind
from tests.desktop.contents import RECORDED
from tests.desktop.framing import Framed, frame, is_in_view, press

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(qtbot: QtBot, language: str = "fr") -> Framed:
    made = frame(qtbot, language)
    made.window.set_demonstration(is_demonstration=True)
    made.open_offer()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_of_it_is_in_view_without_scrolling(qtbot: QtBot, language: str) -> None:
    made = opened(qtbot, language)
    answer = made.panes.answer
    later = messages(language).format("later-left", day="30 septembre")
    for words in ("", later):
        answer.show_later(words)
        QApplication.processEvents()
        assert answer.place.verticalScrollBar().maximum() == 0
        rows = answer.before.beside
        for button in (rows.later, rows.offer, rows.fairness, rows.sheet):
            assert is_in_view(button, made.window), button.text()
    answer.show_recorded(RECORDED)
    QApplication.processEvents()
    assert answer.place.verticalScrollBar().maximum() == 0
    assert not answer.recorded.beside.later.isVisible()


def test_reporting_is_at_hand_in_every_state(qtbot: QtBot) -> None:
    made = opened(qtbot)
    answer, told = made.panes.answer, list[ReportKind]()
    answer.ways.report_requested.connect(told.append)
    answer.before.beside.offer.click()
    press(answer, "e")
    flag = answer.reason_pages[Verdict.SET_ASIDE].heading.report
    assert is_in_view(flag, made.window)
    flag.choices.actions()[0].trigger()
    press(answer, "0")
    assert answer.stage is Stage.TEXT and is_in_view(answer.text.heading.report, made.window)
    answer.text.heading.report.choices.actions()[1].trigger()
    answer.show_recorded(RECORDED)
    answer.recorded.beside.fairness.click()
    answer.clear()
    answer.before.beside.fairness.click()
    answer.before.beside.offer.click()  # no offer is open: it cannot be pressed
    offer, fairness = ReportKind.OFFER, ReportKind.FAIRNESS
    assert told == [offer, offer, fairness, fairness, fairness]
    assert made.answers == []


def test_being_put_off_is_said_until_another_offer_is_open(qtbot: QtBot) -> None:
    answer = opened(qtbot).panes.answer
    answer.show_offer((), (), "Laissée pour le 3 décembre.")
    assert answer.stage is Stage.BEFORE and answer.verdict is None
    assert answer.before.words == "Laissée pour le 3 décembre."
    answer.show_offer((), ())
    assert answer.before.words == messages("fr").format("panes-before")
