"""Beside the answers: nothing is chosen beforehand; Enter, Escape and closing record nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.address_dialog import AddressDialog
from desktop.views.beside_dialog import BesideDialog
from desktop.views.help_dialog import HelpDialog
from desktop.views.later_dialog import LaterDialog
from desktop.views.report_dialog import ReportDialog
from desktop.views.sheet_dialog import SheetDialog
from models.records.reports import Ground, ReportKind
from tests.desktop.framing import cut_words, focused, texts, the, theme_for

TODAY = date(2026, 11, 23)
SAY = messages("fr")
PAGE = "<html><body><h2>Fiche</h2><p>Métier : concorde</p></body></html>"
Make = Callable[[QWidget, str, int], BesideDialog]


def later(host: QWidget, language: str = "fr", em: int = 12) -> LaterDialog:
    return LaterDialog(theme_for(em), messages(language), "Cariste", TODAY, host)


def report(
    host: QWidget, language: str = "fr", em: int = 12, kind: ReportKind = ReportKind.FAIRNESS
) -> ReportDialog:
    return ReportDialog(theme_for(em), messages(language), kind, "Cariste", host)


def sheet(host: QWidget, language: str = "fr", em: int = 12) -> SheetDialog:
    return SheetDialog(theme_for(em), messages(language), PAGE, "209KXPT", host)


def help_(host: QWidget, language: str = "fr", em: int = 12) -> HelpDialog:
    return HelpDialog(theme_for(em), messages(language), is_suspended=False, parent=host)


ALL: list[Make] = [later, report, sheet, help_]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1366, 688)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def shown(qtbot: QtBot, dialog: BesideDialog) -> None:
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)


def given(dialog: BesideDialog) -> list[object]:
    """What the dialog asks to record, from now on."""
    told: list[object] = []
    if isinstance(dialog, LaterDialog):
        dialog.day_chosen.connect(told.append)
    elif isinstance(dialog, ReportDialog):
        dialog.report_given.connect(lambda *report: told.append(report))
    elif isinstance(dialog, HelpDialog):
        dialog.malfunction_told.connect(told.append)
        dialog.suspension_requested.connect(lambda: told.append("suspend"))
    return told


def answered(dialog: ReportDialog | HelpDialog) -> str:
    """Press the button that records; what the dialog says to it."""
    before = set(texts(dialog, are_visible=True))
    dialog.act.click()
    return " ".join(set(texts(dialog, are_visible=True)) - before)


@pytest.mark.parametrize("make", ALL)
def test_keys_alone_record_nothing_and_escape_closes(
    qtbot: QtBot, host: QWidget, make: Make
) -> None:
    dialog = make(host, "fr", 12)
    told = given(dialog)
    shown(qtbot, dialog)
    buttons = dialog.findChildren(QPushButton)
    assert buttons and not [b.text() for b in buttons if b.isDefault() or b.autoDefault()]
    first = focused()
    if not isinstance(first, QPushButton):  # Enter on « Fermer » closes, and that is all
        QTest.keyClick(first, Qt.Key.Key_Return)
        assert dialog.isVisible()
    assert told == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == [] and not dialog.isVisible()


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("em", [12, 18])
def test_no_word_is_cut_and_everything_has_a_name(
    qtbot: QtBot, host: QWidget, make: Make, language: str, em: int
) -> None:
    dialog = make(host, language, em)
    shown(qtbot, dialog)
    assert cut_words(dialog) == []
    assert dialog.height() <= host.height()
    stops = [
        w
        for w in dialog.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    named = [
        w.accessibleName() or (w.text() if isinstance(w, QAbstractButton) else "") for w in stops
    ]
    assert len(stops) >= 2 and all(named), [
        type(w) for w, n in zip(stops, named, strict=True) if not n
    ]
    dialog.reject()


@pytest.mark.parametrize("make", [later, report])
def test_tab_goes_as_one_reads(qtbot: QtBot, host: QWidget, make: Make) -> None:
    dialog = make(host, "fr", 12)
    shown(qtbot, dialog)
    act = dialog.act if isinstance(dialog, LaterDialog | ReportDialog) else None
    assert act is not None
    act.setEnabled(True)
    order = [focused()]
    while order.count(order[-1]) < 2:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        order.append(focused())
    assert order.index(act) + 1 == order.index(dialog.close_button)
    if isinstance(dialog, ReportDialog):
        assert order.index(dialog.words) < order.index(act)
    dialog.reject()


# Later.


def test_a_day_is_chosen_by_the_adviser_and_then_put_aside(qtbot: QtBot, host: QWidget) -> None:
    dialog = later(host)
    told = given(dialog)
    shown(qtbot, dialog)
    assert (dialog.day, dialog.act.isEnabled()) == (None, False)
    assert "Aucun jour choisi." in list(texts(dialog, are_visible=True))
    QTest.keyClick(the(QTableView, dialog), Qt.Key.Key_Down)
    assert dialog.day == date(2026, 11, 30)
    assert told == []
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert told == [date(2026, 11, 30)]  # once
    dialog.show_failed("Le disque est plein.")
    assert dialog.act.isEnabled() and dialog.day == date(2026, 11, 30)
    dialog.reject()


def test_no_day_before_tomorrow_can_be_chosen(qtbot: QtBot, host: QWidget) -> None:
    dialog = later(host)
    dialog.calendar.setSelectedDate(QDate(2026, 11, 1))
    assert dialog.day is None and not dialog.act.isEnabled()


# Reports.


@pytest.mark.parametrize("kind", [ReportKind.OFFER, ReportKind.FAIRNESS])
def test_a_report_is_a_ground_and_words_where_they_are_needed(
    qtbot: QtBot, host: QWidget, kind: ReportKind
) -> None:
    dialog = report(host, kind=kind)
    told = given(dialog)
    shown(qtbot, dialog)
    assert (dialog.ground, told) == (None, [])
    dialog.words.setPlainText("des mots")
    assert answered(dialog) == SAY.format("report-choose-first")
    assert focused() is next(iter(dialog.grounds.values()))
    dialog.grounds[Ground.OTHER].click()
    dialog.words.setPlainText("  ")
    assert answered(dialog) == SAY.format("report-words-first")
    assert told == [] and focused() is dialog.words
    first = next(iter(dialog.grounds))
    dialog.grounds[first].click()
    dialog.act.click()
    dialog.act.click()
    assert told == [(first, "")]  # once
    dialog.show_failed("La base est occupée.")
    assert dialog.ground is first
    dialog.act.click()
    assert told == [(first, ""), (first, "")]  # tried again
    dialog.show_recorded("Enregistré.")
    assert not dialog.act.isVisible() and not dialog.words.isVisible()
    assert "Enregistré." in list(texts(dialog, are_visible=True))
    dialog.reject()


@pytest.mark.parametrize("make", [report, help_])
def test_words_that_were_typed_are_not_lost_without_a_word(
    qtbot: QtBot, host: QWidget, make: Make
) -> None:
    """Tab led from the words to « Fermer », and they were gone."""
    dialog = make(host, "fr", 12)
    assert isinstance(dialog, ReportDialog | HelpDialog)
    told = given(dialog)
    shown(qtbot, dialog)
    dialog.words.setFocus()
    QTest.keyClicks(dialog.words, "Mots")
    while focused() is not dialog.close_button:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert dialog.isVisible() and focused() is dialog.keep_button
    assert SAY.format("beside-keep-question") in list(texts(dialog, are_visible=True))
    QTest.keyClick(focused(), Qt.Key.Key_Escape)  # back to the words
    assert dialog.isVisible() and focused() is dialog.words
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert dialog.isVisible() and not dialog.drop_button.isVisible()
    assert focused() is dialog.words and told == []
    dialog.close()
    dialog.drop_button.click()
    assert not dialog.isVisible() and told == []


def test_it_says_where_the_report_goes_and_not_more(host: QWidget) -> None:
    said = " ".join(texts(report(host), are_visible=False))
    assert "ne va pas à votre hiérarchie" in said
    assert "première synchronisation" in said and "chiffré" in said


# The sheet.


def test_the_sheet_is_written_as_a_pdf(qtbot: QtBot, host: QWidget, tmp_path: Path) -> None:
    dialog = sheet(host)
    shown(qtbot, dialog)
    dialog.save.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "fiche.pdf"))
    written = (tmp_path / "fiche.pdf").read_bytes()
    assert written.startswith(b"%PDF") and len(written) > 2000
    assert any("fiche.pdf" in text for text in texts(dialog, are_visible=True))
    chooser.reject()
    dialog.reject()


def test_a_folder_that_refuses_is_a_sentence(qtbot: QtBot, host: QWidget, tmp_path: Path) -> None:
    dialog = sheet(host)
    shown(qtbot, dialog)
    dialog.write_pdf(str(tmp_path / "absent" / "fiche.pdf"))
    assert SAY.format("sheet-not-saved") in list(texts(dialog, are_visible=True))
    assert not (tmp_path / "absent").exists()
    dialog.reject()


def test_without_a_printer_it_says_so_instead_of_printing(qtbot: QtBot, host: QWidget) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    dialog = sheet(host)
    shown(qtbot, dialog)
    has_printer = bool(QPrinterInfo.availablePrinterNames())
    says_none = SAY.format("sheet-no-printer") in list(texts(dialog, are_visible=True))
    assert (dialog.print.isVisible(), says_none) == (has_printer, not has_printer)
    dialog.reject()


# Help.


def test_help_copies_the_report_and_notes_a_line_only_when_asked(
    qtbot: QtBot, host: QWidget
) -> None:
    dialog = help_(host)
    told = given(dialog)
    shown(qtbot, dialog)
    assert not dialog.copy.isEnabled()
    assert answered(dialog) == SAY.format("help-words-first") and told == []
    dialog.show_report("Arbitre 0.1\noffers: 2000")
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "Arbitre 0.1\noffers: 2000"
    QTest.keyClicks(dialog.words, "la liste est vide")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert told == [] and dialog.isVisible()
    dialog.act.click()
    dialog.act.click()
    assert told == ["la liste est vide"]
    dialog.show_failed("Le disque est plein.")
    assert dialog.words.text() == "la liste est vide"
    dialog.act.click()
    assert told == ["la liste est vide", "la liste est vide"]  # tried again
    dialog.show_recorded("Noté.")
    assert dialog.words.text() == ""
    dialog.reject()


def test_suspending_from_help_closes_it(qtbot: QtBot, host: QWidget) -> None:
    dialog = help_(host)
    told = given(dialog)
    shown(qtbot, dialog)
    dialog.suspend.click()
    assert told == ["suspend"]
    assert not [d for d in host.findChildren(QDialog) if d.isVisible()]


# An address, where no browser opens it.


def test_an_address_is_copied_only_when_asked(qtbot: QtBot, host: QWidget) -> None:
    QGuiApplication.clipboard().setText("avant")
    url = "https://exemple.fr/offre/265BJDU"
    dialog = AddressDialog(theme_for(), SAY, url, host)
    shown(qtbot, dialog)
    assert "Aucun navigateur" in dialog.accessibleName() and url == dialog.address.text()
    assert QGuiApplication.clipboard().text() == "avant"
    qtbot.waitUntil(dialog.act.hasFocus)
    QTest.keyClick(dialog.act, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == url
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("make", [report, help_])
def test_words_that_need_not_be_written_are_warned_of_once(
    qtbot: QtBot, host: QWidget, make: Make
) -> None:
    dialog = make(host, "fr", 12)
    assert isinstance(dialog, ReportDialog | HelpDialog)
    told = given(dialog)
    shown(qtbot, dialog)
    if isinstance(dialog, ReportDialog):
        dialog.grounds[Ground.OTHER].click()
        dialog.words.setPlainText("refusée à cause de son handicap")
    else:
        dialog.words.setText("refusée à cause de son handicap")
    assert "« handicap » touche à la santé" in answered(dialog).replace("\u00a0", " ")
    assert told == [] and dialog.act.text() == SAY.format("panes-save-as-is")
    dialog.act.click()
    assert len(told) == 1
    dialog.done(QDialog.DialogCode.Rejected)
