"""What a new user met at the keyboard: each gesture by real keys, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableWidget

from desktop.tour.stage import Stage
from desktop.views.answer_stage import Stage as Answering
from desktop.views.offers_pane import OffersTab
from desktop.views.person_strip import PersonStrip
from desktop.widgets.buttons import KeyButton
from desktop.widgets.information_button import InformationButton
from desktop.widgets.segments import Segments
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState, Verdict
from models.records.people import MeetingMode
from storage.paths import HomePaths
from tests.arbitre import Arbitre
from tests.desktop.framing import focused, is_in_view, texts
from tests.desktop.panes import cells

pytestmark = pytest.mark.qt_log_ignore("does not support")
NADEGE = "DE-0001"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(demo: Arbitre, tmp_path: Path, qapp: object) -> Iterator[Stage]:
    """The day, as it opens."""
    played = Stage(HomePaths(demo.home), "fr", tmp_path / "pictures", em=12)
    played.open()
    yield played
    played.close()


@pytest.fixture
def opened(stage: Stage) -> Stage:
    """An appointment with an offer open."""
    stage.key(Qt.Key.Key_Escape)
    stage.expect(partial(stage.program.controller.take, NADEGE), "notice")
    stage.expect(partial(stage.key, "1"), "offer")
    return stage


def type_keys(stage: Stage, *keys: str | Qt.Key) -> None:
    """As a hand: each letter where the focus is by then."""
    for key in keys:
        for letter in key if isinstance(key, str) else (key,):
            stage.key(letter)
            QApplication.processEvents()


def words(stage: Stage) -> str:
    """All that is in view."""
    return " | ".join(texts(stage.program.window, are_visible=True))


def said(demo: Arbitre) -> dict[str, list[str]]:
    """What the journal holds of what people said, oldest first, by reference."""
    with Workplace.open(HomePaths(demo.home)) as workplace:
        store = workplace.store
        references = [person.reference for person in store.people.all()]
        told = {r: store.information.last(r) for r in references}
        return {r: [last.state.value] for r, last in told.items() if last is not None}


def test_the_one_who_was_typed_is_opened_and_nobody_else_agrees(
    stage: Stage, demo: Arbitre
) -> None:
    """A miss, then the name again: the person sought was once not the one who agreed."""
    type_keys(stage, "zzz", Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_A, CONTROL)
    type_keys(stage, "kervoal")
    stage.expect(partial(type_keys, stage, Qt.Key.Key_Return, Qt.Key.Key_Return), "notice")
    assert "Nadège Kervoal" in words(stage)
    stage.expect(partial(stage.key, "1"), "offer")
    stage.program.close()
    assert said(demo) == {NADEGE: ["agreed"]}


def test_an_agreement_is_taken_back_and_what_was_shown_is_closed(
    opened: Stage, demo: Arbitre
) -> None:
    button = opened.program.window.findChildren(InformationButton)[0]
    assert button.isVisible()
    button.setFocus()
    type_keys(opened, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    opened.expect(partial(QTest.keyClick, menu, Qt.Key.Key_Return), "state")
    assert opened.program.answer.stage is Answering.EMPTY
    assert "ne souhaite pas" in words(opened)
    assert "Suggérée" not in words(opened)
    opened.program.close()
    assert said(demo) == {NADEGE: [InformationState.DECLINED.value]}


def test_an_agreement_typed_by_mistake_is_not_yet_said_again(opened: Stage, demo: Arbitre) -> None:
    button = opened.program.window.findChildren(InformationButton)[0]
    button.setFocus()
    type_keys(opened, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    opened.expect(partial(QTest.keyClick, menu, Qt.Key.Key_Return), "state")
    assert button.text() == "Pas encore dit"
    assert "Suggérée" not in words(opened)
    opened.program.close()
    assert said(demo) == {NADEGE: [InformationState.NOT_YET.value]}


# The answer.


def answer_from_the_pane(opened: Stage) -> None:
    """Tab to « Garder », Enter, Tab to its first reason, Space: the focus ends on the card."""
    answer = opened.program.answer
    answer.buttons[Verdict.KEEP].setFocus()
    type_keys(opened, Qt.Key.Key_Return)
    assert answer.stage is Answering.REASONS
    type_keys(opened, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert answer.stage is Answering.REASONS  # Enter shows reasons, and records nothing
    while not isinstance(focused(), KeyButton) or focused() in answer.buttons.values():
        type_keys(opened, Qt.Key.Key_Tab)
    opened.expect(partial(opened.key, Qt.Key.Key_Space), "recorded")
    assert focused() is answer.recorded.card


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_from_the_recorded_card_the_keys_lead_back_to_the_list(opened: Stage, key: Qt.Key) -> None:
    answer_from_the_pane(opened)
    type_keys(opened, "e")
    assert "« Annuler » d'abord" in words(opened).replace("\u00a0", " ")
    type_keys(opened, key)
    rows = opened.program.offers.suggestions.offers
    assert focused() is rows
    opened.expect(partial(opened.key, Qt.Key.Key_Down), "offer")
    assert rows.currentIndex().row() == 1


def test_an_answer_taken_back_is_said_and_the_focus_is_on_its_row(opened: Stage) -> None:
    answer_from_the_pane(opened)
    type_keys(opened, Qt.Key.Key_Tab)
    assert focused() is opened.program.answer.recorded.undo
    opened.expect(partial(opened.key, Qt.Key.Key_Return), "undone")
    assert focused() is opened.program.offers.suggestions.offers
    assert "Réponse annulée" in words(opened)
    assert not any(button.is_chosen for button in opened.program.answer.buttons.values())


def test_after_the_letter_tab_leads_to_the_reasons(opened: Stage) -> None:
    type_keys(opened, "g", Qt.Key.Key_Tab)
    reasons = opened.program.answer.reason_pages[Verdict.KEEP].reasons
    assert focused() is next(iter(reasons.values()))


# The list.


def test_five_more_come_into_view_and_the_arrows_walk_on(opened: Stage) -> None:
    offers = opened.program.offers
    offers.suggestions.more.setFocus()
    opened.expect(partial(opened.key, Qt.Key.Key_Return), "offer")
    rows = offers.suggestions.offers
    assert focused() is rows and rows.currentIndex().row() == 5
    opened.settle()
    assert not rows.visualRect(rows.currentIndex()).isEmpty()
    assert offers.suggestions.scroller.verticalScrollBar().value() > 0
    opened.expect(partial(opened.key, Qt.Key.Key_Down), "offer")
    assert rows.currentIndex().row() == 6


def test_no_arrow_leads_from_a_link_into_another_pane(opened: Stage) -> None:
    more = opened.program.offers.suggestions.more
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
        more.setFocus()
        type_keys(opened, key)
        assert focused() is more


def test_a_number_is_found_however_it_is_typed_and_the_offer_is_read(opened: Stage) -> None:
    offers, answer = opened.program.offers, opened.program.answer
    number = offers.suggestions.rows[3].offer
    offers.show_tab(OffersTab.ASKED)
    type_keys(opened, f" {number[:3].lower()} {number[3:].lower()}")
    opened.expect(partial(opened.key, Qt.Key.Key_Return), "offer")
    assert f"n° {number}" in words(opened).replace("\u00a0", " ")
    assert opened.program.offer.isAncestorOf(focused())
    type_keys(opened, "g")
    assert answer.stage is Answering.REASONS


def test_another_mode_keeps_the_offer_the_answer_and_the_focus(opened: Stage) -> None:
    offers = opened.program.offers
    number = offers.suggestions.rows[3].offer
    offers.show_tab(OffersTab.ASKED)
    type_keys(opened, number)
    opened.expect(partial(opened.key, Qt.Key.Key_Return), "offer")
    offers.show_tab(OffersTab.SUGGESTIONS)
    type_keys(opened, "g")
    stop = focused()
    opened.expect(partial(opened.program.window.mode_chosen.emit, MeetingMode.VIDEO), "refreshed")
    assert focused() is stop and f"n° {number}" in words(opened).replace("\u00a0", " ")
    assert opened.program.answer.stage is Answering.REASONS
    opened.expect(partial(QTest.keyClick, opened.program.offer, "1"), "recorded")


# Menus, keys, modes.


def test_a_key_of_the_window_closes_a_menu_that_is_open(opened: Stage) -> None:
    window = opened.program.window
    type_keys(opened, "e")
    flag = opened.program.answer.reason_pages[Verdict.SET_ASIDE].heading.report
    assert flag.text() == "Signaler…" and is_in_view(flag, window)
    flag.setFocus()
    type_keys(opened, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is flag.choices
    right = menu.mapToGlobal(menu.rect().topRight()).x()
    assert right <= window.mapToGlobal(window.rect().topRight()).x()
    opened.expect(partial(QTest.keyClick, window, Qt.Key.Key_F4), "own")
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("before", ["", "e"])
def test_a_letter_leads_to_reporting(opened: Stage, before: str) -> None:
    type_keys(opened, before, "s")
    answer = opened.program.answer
    if before:
        assert QApplication.activePopupWidget() is not None
        opened.program.window.pause()
    else:
        assert focused() is answer.before.beside.offer


def test_f1_names_every_key(opened: Stage) -> None:
    window = opened.program.window
    type_keys(opened, Qt.Key.Key_F1, Qt.Key.Key_F1)
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    (table,) = dialogs[0].findChildren(QTableWidget)
    keys = {row[0] for row in cells(table)}
    assert {"F1", "F4", "F8", "F9", "Ctrl+L", "Ctrl+Maj+L", "G", "A", "E", "S"} <= keys
    QTest.keyClick(dialogs[0], Qt.Key.Key_Escape)
    assert not dialogs[0].isVisible()


def test_tab_backwards_lands_on_the_mode_of_now(opened: Stage) -> None:
    strip = opened.program.window.findChildren(PersonStrip)[0]
    segments = strip.findChildren(Segments)[0]
    now = next(b for b in segments.findChildren(QPushButton) if b.isChecked())
    now.setFocus()
    type_keys(opened, Qt.Key.Key_Tab)
    after = focused()
    assert not segments.isAncestorOf(after)
    type_keys(opened, Qt.Key.Key_Backtab)
    assert focused() is now
    type_keys(opened, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert focused() is not now
    type_keys(opened, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    assert focused() is now


# More words, another announcement.


def test_a_few_words_are_added_to_a_recorded_answer(opened: Stage, demo: Arbitre) -> None:
    answer_from_the_pane(opened)
    answer = opened.program.answer
    while focused() is not answer.recorded.add:
        type_keys(opened, Qt.Key.Key_Tab)
    type_keys(opened, Qt.Key.Key_Return)
    assert focused() is answer.text.field
    type_keys(opened, "pas", Qt.Key.Key_Escape)  # nothing is recorded by going back
    assert answer.place.page is answer.recorded
    type_keys(opened, *[Qt.Key.Key_Tab] * 3)
    assert focused() is answer.recorded.add
    type_keys(opened, Qt.Key.Key_Return, "bus a 20 h")
    opened.expect(partial(opened.key, Qt.Key.Key_Return), "recorded")
    assert "bus a 20 h" in words(opened)
    opened.program.close()
    with Workplace.open(HomePaths(demo.home)) as workplace:
        written = workplace.store.answers.all()
    assert [one.draft.text for one in written] == [None, "bus a 20 h"]


def test_the_other_announcement_of_a_post_is_opened(opened: Stage) -> None:
    offers, pane = opened.program.offers, opened.program.offer
    while not any("annonces pour ce poste" in row.where for row in offers.suggestions.rows):
        assert offers.suggestions.more.isVisible()
        opened.expect(offers.suggestions.more.click, "offer")
    rows = offers.suggestions.rows
    row = next(at for at, told in enumerate(rows) if "annonces pour" in told.where)
    if offers.suggestions.offers.opened != rows[row].offer:
        opened.expect(partial(offers.open_row, row), "offer")
    assert pane.same_post.isVisible()
    pane.same_post.setFocus()
    opened.expect(partial(opened.key, Qt.Key.Key_Return), "offer")
    assert f"n° {rows[row].offer}" not in words(opened).replace("\u00a0", " ")
    assert pane.isAncestorOf(focused())
    type_keys(opened, "g")
    opened.expect(partial(opened.key, "1"), "recorded")
