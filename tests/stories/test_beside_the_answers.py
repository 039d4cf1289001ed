"""Through the real window: put off, report, read the sheet, get help, read one's own answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTableWidget, QTextBrowser
from shiboken6 import isValid

from desktop.tour.stage import Stage
from desktop.views.help_dialog import HelpDialog
from desktop.views.later_dialog import LaterDialog
from desktop.views.own_page import OwnPage
from desktop.views.report_dialog import ReportDialog
from desktop.views.sheet_dialog import SheetDialog
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState
from models.records.reports import Ground, RecordedReport, ReportKind
from storage.paths import HomePaths
from tests.arbitre import Arbitre
from tests.desktop.framing import texts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
NADEGE = "DE-0001"


@pytest.fixture
def stage(demo: Arbitre, tmp_path: Path, qapp: object) -> Iterator[Stage]:
    """An appointment with an offer open."""
    played = Stage(HomePaths(demo.home), "fr", tmp_path / "pictures", em=12)
    played.open()
    played.key(Qt.Key.Key_Escape)
    played.expect(partial(played.program.controller.take, NADEGE), "notice")
    said = played.program.window.said
    played.expect(partial(said.emit, InformationState.AGREED), "offer")
    yield played
    end(played)


def end(stage: Stage) -> None:
    """Close the window, once."""
    if isValid(stage.program.window):
        stage.close()


def kept(demo: Arbitre) -> tuple[tuple[RecordedReport, ...], dict[str, date], int]:
    """What the journal holds once the window is closed: reports, put off, answers."""
    with Workplace.open(HomePaths(demo.home)) as workplace:
        store = workplace.store
        assert store.journal.verify().problem is None
        later = dict(store.postponements.days(NADEGE))
        return store.reports.all(), later, len(store.answers.all())


def test_an_offer_is_put_off_and_answered_all_the_same(stage: Stage, demo: Arbitre) -> None:
    answer, window = stage.program.answer, stage.program.window
    stage.expect(answer.before.beside.later.click, "asked")
    dialog = stage.dialog(LaterDialog)
    dialog.calendar.setSelectedDate(dialog.calendar.selectedDate().addDays(3))
    assert dialog.day is not None
    stage.expect(dialog.act.click, "later")
    assert not [d for d in window.findChildren(LaterDialog) if d.isVisible()]
    rows = stage.program.offers.suggestions.offers.model()
    said = str(rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.split(". ")[-1].startswith("Pour le ")
    assert any(text.startswith("Laissée pour le ") for text in texts(answer, are_visible=True))
    stage.expect(partial(QTest.keyClicks, stage.program.offers, "g1"), "recorded")
    end(stage)
    _, later, answers = kept(demo)
    assert len(later) == 1 and answers == 1


def test_a_doubt_is_reported_while_the_reasons_are_shown(stage: Stage, demo: Arbitre) -> None:
    answer = stage.program.answer
    stage.key("e")
    flag = answer.reason_pages[answer.verdict].heading.report if answer.verdict else None
    assert flag is not None and flag.isVisible()
    flag.choices.actions()[1].trigger()
    dialog = stage.dialog(ReportDialog)
    QTest.keyClicks(dialog, "1")  # a digit in a dialog answers nothing
    dialog.grounds[Ground.EXPLANATION].click()
    QTest.keyClicks(dialog.words, "g1 e3")
    stage.expect(dialog.act.click, "reported")
    assert "première synchronisation" in " ".join(texts(dialog, are_visible=True))
    dialog.reject()
    end(stage)
    ((report,), later, answers) = kept(demo)
    assert (report.draft.kind, report.draft.text) == (ReportKind.FAIRNESS, "g1 e3")
    assert report.draft.person == NADEGE and later == {} and answers == 0


def test_the_sheet_shows_the_offer_and_pause_hides_it(stage: Stage) -> None:
    window = stage.program.window
    stage.expect(stage.program.answer.before.beside.sheet.click, "sheet")
    dialog = stage.dialog(SheetDialog)
    page = dialog.findChildren(QTextBrowser)[0].toPlainText()
    assert "L'offre demande" in page and "ni un refus de la personne" in page
    assert "Nadège" not in page
    QTest.keyClick(dialog, Qt.Key.Key_F8)
    assert (window.is_paused, dialog.isVisible()) == (True, False)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert (window.is_paused, dialog.isVisible()) == (False, True)
    dialog.reject()


def test_help_names_nobody_and_notes_a_line(stage: Stage, demo: Arbitre) -> None:
    stage.expect(stage.program.window.help_requested.emit, "help")
    dialog = stage.dialog(HelpDialog)
    report = dialog.report.toPlainText()
    assert "journal: whole" in report and "PySide6" in report
    assert "Nadège" not in report and NADEGE not in report and str(demo.home) not in report
    QTest.keyClicks(dialog.words, "La liste est vide")
    stage.expect(dialog.act.click, "reported")
    dialog.reject()
    end(stage)
    ((noted,), _, _) = kept(demo)
    assert (noted.draft.kind, noted.draft.due) == (ReportKind.MALFUNCTION, None)


def test_one_s_own_answers_are_private_and_taken_back(stage: Stage, demo: Arbitre) -> None:
    window, answer = stage.program.window, stage.program.answer
    stage.expect(partial(QTest.keyClicks, stage.program.offers, "e2"), "recorded")
    stage.expect(partial(QTest.keyClick, window, Qt.Key.Key_F4), "own")
    (page,) = window.findChildren(OwnPage)
    shown = " ".join(texts(window, are_visible=True))
    assert "que pour vous" in shown and "Nadège" not in shown
    (table,) = page.findChildren(QTableWidget)
    assert table.rowCount() == 1
    assert table.model().index(0, 1).data() == NADEGE
    QTest.keyClicks(table, "g1")  # no key of an answer is heard here
    stage.expect(page.undo.click, "undone")
    assert page.chosen is None
    stage.key(Qt.Key.Key_Escape)
    assert not window.is_own_open and stage.program.offers.isVisible()
    assert answer.verdict is None and answer.before.isVisible()
    end(stage)
    with Workplace.open(HomePaths(demo.home)) as workplace:
        (taken,) = workplace.store.answers.all()
        assert taken.undone_at is not None


def test_another_person_leaves_no_dialog_of_the_one_before(stage: Stage) -> None:
    stage.program.answer.ways.report_requested.emit(ReportKind.FAIRNESS)
    assert stage.dialog(ReportDialog).isVisible()
    stage.expect(partial(stage.program.controller.take, "DE-0003"), "notice", "state")
    assert not [d for d in stage.program.window.findChildren(QDialog) if d.isVisible()]
