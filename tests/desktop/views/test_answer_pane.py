"""Nothing happens by itself: an answer is a letter then a digit, or two presses of a button."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views import answer_pages, answer_pane
from desktop.views.answer_stage import Stage
from desktop.widgets import answer_keys, buttons, links
from models.records.evidence import Verdict
from tests.desktop.contents import RECORDED
from tests.desktop.offer_contents import OFFER, REASONS
from tests.desktop.panes import PanesWindow, focused, press

Key = Qt.Key
LETTERS = {"g": Verdict.KEEP, "a": Verdict.ADJUST, "e": Verdict.SET_ASIDE}


@pytest.fixture
def panes(qtbot: QtBot) -> PanesWindow:
    return shown(qtbot)


def shown(qtbot: QtBot, language: str = "fr", em: float = 12.0) -> PanesWindow:
    window = PanesWindow(language, em)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.open_offer()
    return window


# What records.


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_and_a_digit_give_an_answer(panes: PanesWindow, letter: str) -> None:
    press(letter, "1")
    verdict = LETTERS[letter]
    assert panes.answers == [(verdict.value, REASONS[verdict][0].code, "")]


def test_capitals_and_the_keypad_do_as_well(panes: PanesWindow) -> None:
    press("E")
    QTest.keyClick(focused(), Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert panes.answers == [("écarter", "ECA3", "")]


def test_the_digits_of_a_french_keyboard_need_no_shift(panes: PanesWindow) -> None:
    press("e", "(")
    assert panes.answers == [("écarter", "ECA5", "")]


def test_an_english_keyboard_has_no_digits_among_its_signs(qtbot: QtBot) -> None:
    english = shown(qtbot, "en")
    press("s", "(", "-", "'")
    assert english.answer.stage is Stage.REASONS
    press("3")
    assert english.answers == [("écarter", "ECA3", "")]


def test_two_presses_of_buttons_give_an_answer(qtbot: QtBot, panes: PanesWindow) -> None:
    QTest.mouseClick(panes.answer.buttons[Verdict.KEEP], Qt.MouseButton.LeftButton)
    reason = panes.answer.reason_pages[Verdict.KEEP].reasons["GAR2"]
    QTest.mouseClick(reason, Qt.MouseButton.LeftButton)
    assert panes.answers == [("garder", "GAR2", "")]


def test_another_letter_changes_the_answer_under_way(panes: PanesWindow) -> None:
    press("g", "a", "1")
    assert panes.answers == [("ajuster", "AJU1", "")]


def test_words_are_given_with_enter_or_with_the_button(qtbot: QtBot, panes: PanesWindow) -> None:
    press("e", "0", *"trop loin e3 ", Key.Key_Return)
    assert panes.answers == [("écarter", "AUT", "trop loin e3")]
    panes.open_offer()
    panes.answer.show_offer((), ())
    press("a", "0", *"pas sur")
    QTest.mouseClick(panes.answer.text.save, Qt.MouseButton.LeftButton)
    assert panes.answers[1:] == [("ajuster", "AUT", "pas sur")]


def test_words_that_need_not_be_written_are_recorded_only_on_purpose(panes: PanesWindow) -> None:
    press("e", "0")
    panes.answer.text.field.setPlainText("son frère y est malade")
    press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    said = panes.answer.text.said
    assert panes.answers == []
    assert "« frère » touche à la famille" in said.replace("\u00a0", " ")
    assert "« malade » touche à la santé" in said.replace("\u00a0", " ")
    assert focused() is panes.answer.text.save
    panes.answer.text.field.setFocus()
    press("x")
    assert panes.answer.text.said == messages("fr").format("panes-words-hint")
    press(Key.Key_Return)
    panes.answer.text.save.click()
    assert panes.answers == [("écarter", "AUT", "xson frère y est malade")]


def test_long_words_have_three_lines(panes: PanesWindow) -> None:
    press("e", "0")
    field = panes.answer.text.field
    QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    field.setPlainText("L'employeur cherche en fait une autre personne, déjà choisie, et l'a dit.")
    assert field.verticalScrollBar().maximum() == 0
    assert panes.answers == []


# What never does.


def test_no_button_is_the_default_one(panes: PanesWindow) -> None:
    found = panes.findChildren(QPushButton)
    assert len(found) > 20
    assert not [b.text() for b in found if b.isDefault() or b.autoDefault()]


def test_no_answer_and_no_reason_is_chosen_beforehand(panes: PanesWindow) -> None:
    answer = panes.answer
    assert answer.verdict is None
    assert not any(button.is_chosen for button in answer.buttons.values())
    for letter, verdict in LETTERS.items():
        press(letter)
        reasons = answer.reason_pages[verdict].reasons.values()
        assert not any(reason.is_chosen or reason.hasFocus() for reason in reasons)
        assert [v for v, b in answer.buttons.items() if b.is_chosen] == [verdict]
    assert focused() is panes.offers.suggestions.offers
    assert panes.answers == []


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Select])
def test_enter_and_space_record_nothing(panes: PanesWindow, key: Qt.Key) -> None:
    answer = panes.answer
    places: list[QWidget] = [
        panes.offers.suggestions.offers,
        panes.offers,
        panes.offer,
        panes.offer.bars.rows,
        answer,
        *answer.buttons.values(),
    ]
    for letter in LETTERS:
        for place in places:
            press(letter)
            place.setFocus()
            press(key)
            press(key)
            assert panes.answers == [], f"recorded from {type(place).__name__}"
            panes.offers.suggestions.offers.setFocus()


def test_space_held_or_pressed_twice_walks_into_no_reason(panes: PanesWindow) -> None:
    panes.answer.buttons[Verdict.SET_ASIDE].setFocus()
    for _ in range(4):
        press(Key.Key_Space)
    assert panes.answer.stage is Stage.REASONS
    assert panes.answers == []


def test_nothing_runs_on_a_clock(panes: PanesWindow) -> None:
    press("e")
    QApplication.processEvents()
    assert panes.findChildren(QTimer) == []
    for module in (answer_pane, answer_pages, answer_keys, buttons, links):
        source = Path(inspect.getfile(module)).read_text(encoding="utf-8")
        assert "imer" not in source and "singleShot" not in source, module.__name__


def test_escape_goes_back_and_records_nothing(panes: PanesWindow) -> None:
    press("e", "0", *"trop loin", Key.Key_Escape)
    stages = [panes.answer.stage]
    press(Key.Key_Escape)
    stages.append(panes.answer.stage)
    assert stages == [Stage.REASONS, Stage.BEFORE]
    assert panes.answer.verdict is None
    press("1")
    assert panes.answers == []
    press(Key.Key_Escape)  # nothing to go back from: the window may use it


@pytest.mark.parametrize("keys", ["e", "e0", "e0mots"])
def test_closing_records_nothing(panes: PanesWindow, keys: str) -> None:
    press(*keys)
    panes.close()
    QApplication.processEvents()
    assert not panes.isVisible()
    assert panes.answers == []


def test_a_digit_alone_records_nothing(panes: PanesWindow) -> None:
    press(*"1234567890")
    assert panes.answer.stage is Stage.BEFORE
    assert panes.answers == []


def test_a_digit_without_a_reason_records_nothing(panes: PanesWindow) -> None:
    press("a", "9")
    assert panes.answer.stage is Stage.REASONS
    assert panes.answers == []


def test_a_key_in_a_field_is_a_letter_of_its_text(panes: PanesWindow) -> None:
    panes.offers.asked.number.setFocus()
    panes.offers.tabs.tabs["asked"].click()
    panes.offers.asked.number.setFocus()
    press(*"g1", Key.Key_Return)
    assert panes.offers.asked.number.text() == "g1"
    panes.elsewhere.setFocus()
    press(*"e3")
    assert panes.answer.stage is Stage.BEFORE
    assert panes.answers == []


def test_keys_with_control_or_alt_are_not_answers(panes: PanesWindow) -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for modifier in (control, alt):
        QTest.keyClick(focused(), Key.Key_E, modifier)
        assert panes.answer.stage is Stage.BEFORE


def test_a_key_held_down_gives_one_answer(panes: PanesWindow) -> None:
    press("e")
    repeated = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_2, Qt.KeyboardModifier.NoModifier, "2", autorep=True
    )
    QApplication.sendEvent(focused(), repeated)
    assert panes.answers == []


def test_words_that_are_only_blanks_record_nothing(panes: PanesWindow) -> None:
    press("e", "0", Key.Key_Return, " ", " ", Key.Key_Return)
    panes.answer.text.save.click()
    assert panes.answer.text.said == messages("fr").format("panes-words-first")
    assert panes.answer.stage is Stage.TEXT
    assert panes.answers == []


def test_no_offer_no_answer(panes: PanesWindow) -> None:
    panes.answer.clear()
    press("e", "3")
    assert panes.answer.stage is Stage.EMPTY
    assert not any(button.isEnabled() for button in panes.answer.buttons.values())
    assert panes.answers == []


# Once given.


def test_an_answer_on_its_way_hears_nothing_more(panes: PanesWindow) -> None:
    press("e", "3", "3", "4", "g", "1", Key.Key_Escape)
    panes.answer.buttons[Verdict.KEEP].click()
    assert panes.answers == [("écarter", "ECA3", "")]
    assert panes.answer.stage is Stage.SAVING


def test_no_key_overturns_a_recorded_answer(panes: PanesWindow) -> None:
    press("e", "3")
    panes.answer.show_recorded(RECORDED)
    press("g", "1", "e", "2", "a", "0", Key.Key_Escape, Key.Key_Return, Key.Key_Space)
    for button in panes.answer.buttons.values():
        button.click()
    press("1")
    assert panes.answers == [("écarter", "ECA3", "")]
    assert panes.answer.stage is Stage.RECORDED


def test_undoing_or_opening_another_offer_frees_the_keys(panes: PanesWindow) -> None:
    press("e", "3")
    panes.answer.show_recorded(RECORDED)
    panes.answer.show_recorded(None)
    press("1")  # the earlier letter counts no more
    assert len(panes.answers) == 1
    press("g", "1")
    panes.answer.show_recorded(RECORDED)
    panes.answer.show_offer((), ())
    press("a", "1")
    assert [code for _, code, _ in panes.answers] == ["ECA3", "GAR1", "AJU1"]


def test_another_offer_forgets_the_letter(panes: PanesWindow) -> None:
    press("e")
    panes.answer.show_offer(OFFER.unknown, OFFER.checks)
    press("3")
    assert panes.answers == []


def test_a_failure_stays_on_the_screen_with_what_was_chosen(panes: PanesWindow) -> None:
    press("e", "0", *"trop loin", Key.Key_Return)
    panes.answer.show_failed()
    assert panes.answer.text.heading.words.text() == messages("fr").format("panes-not-saved")
    assert panes.answer.text.field.text() == "trop loin"
    assert panes.answer.stage is Stage.TEXT
    press(Key.Key_Return)
    assert len(panes.answers) == 2


def test_the_focus_rests_where_space_does_nothing(panes: PanesWindow) -> None:
    panes.answer.buttons[Verdict.SET_ASIDE].click()
    reason = panes.answer.reason_pages[Verdict.SET_ASIDE].reasons["ECA2"]
    reason.setFocus()
    press(Key.Key_Space)
    panes.answer.show_recorded(RECORDED)
    assert focused() is panes.answer.recorded.card
    press(Key.Key_Space, Key.Key_Space, Key.Key_Return)
    assert len(panes.answers) == 1


def test_the_focus_stays_in_the_list_while_keys_answer(panes: PanesWindow) -> None:
    press("e", "3")
    panes.answer.show_recorded(RECORDED)
    assert focused() is panes.offers.suggestions.offers


def test_undo_and_next_are_told(qtbot: QtBot, panes: PanesWindow) -> None:
    press("e", "3")
    panes.answer.show_recorded(RECORDED)
    with qtbot.waitSignal(panes.answer.undo_requested):
        panes.answer.recorded.undo.setFocus()
        press(Key.Key_Return)
    with qtbot.waitSignal(panes.answer.next_requested):
        QTest.mouseClick(panes.answer.recorded.next, Qt.MouseButton.LeftButton)


# How it stands.


@pytest.mark.parametrize("em", [12.0, 18.0])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_three_answers_are_exactly_equal(qtbot: QtBot, language: str, em: float) -> None:
    window = shown(qtbot, language, em)
    sizes = {(b.width(), b.height()) for b in window.answer.buttons.values()}
    assert len(sizes) == 1
    assert sizes.pop()[1] == round(44 * em / 12)


@pytest.mark.parametrize("em", [12.0, 18.0, 24.0])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_page_is_wider_than_its_place(qtbot: QtBot, language: str, em: float) -> None:
    window = shown(qtbot, language, em)
    place = window.answer.place
    for moment in ("before", "g", "a", "e"):
        if moment != "before":
            window.answer.buttons[LETTERS[moment]].click()
        QApplication.processEvents()
        assert place.page is not None
        assert place.page.width() <= place.viewport().width()
    window.answer.show_recorded(RECORDED)
    QApplication.processEvents()
    assert place.page is not None
    assert place.page.width() <= place.viewport().width()


def test_the_place_keeps_its_height_and_the_legal_sentence_is_always_there(
    panes: PanesWindow,
) -> None:
    legal = messages("fr").format("answer-is-not")
    (sentence,) = [w for w in panes.answer.findChildren(QLabel) if w.text() == legal]
    heights = set()
    for keys in ("", "e", "0", "x"):
        press(*keys)
        QApplication.processEvents()
        heights.add(panes.answer.place.height())
        assert sentence.isVisible()
    panes.answer.show_recorded(RECORDED)
    QApplication.processEvents()
    heights.add(panes.answer.place.height())
    assert heights == {22 + 9 * 30}
    assert sentence.isVisible()


def test_buttons_say_their_key(panes: PanesWindow) -> None:
    names = [b.accessibleName() for b in panes.answer.buttons.values()]
    assert names == ["Garder, touche G", "Ajuster, touche A", "Écarter, touche E"]
    reason = panes.answer.reason_pages[Verdict.SET_ASIDE].reasons["ECA5"]
    assert reason.accessibleName() == "Hors du projet convenu, touche 5"
