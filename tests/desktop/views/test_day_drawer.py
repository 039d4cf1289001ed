"""The drawer finds a name, opens the person who is chosen and nobody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.views.contents import DayContent
from desktop.views.day_drawer import DayDrawer
from desktop.widgets.day_list import DayList
from tests.desktop.contents import DAY
from tests.desktop.framing import Framed, focused, frame, press, texts, the

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def framed(qtbot: QtBot) -> Framed:
    """The window with its drawer open."""
    made = frame(qtbot)
    made.window.open_day()
    return made


@pytest.fixture
def chosen(framed: Framed) -> list[str]:
    """References of the people chosen."""
    references: list[str] = []
    framed.window.person_chosen.connect(references.append)
    return references


def test_a_name_is_found_whatever_its_accents_and_case(framed: Framed) -> None:
    assert isinstance(focused(), QLineEdit)
    press(focused(), "AISS")
    assert _names(framed) == ["Aïssata Villoret"]


def test_enter_opens_the_one_name_that_is_left(framed: Framed, chosen: list[str]) -> None:
    press(focused(), "tomas")
    assert chosen == []
    press(focused(), Qt.Key.Key_Return)
    assert chosen == ["P4"]
    assert not the(DayDrawer, framed.window).isVisible()


def test_enter_among_several_names_opens_nobody(framed: Framed, chosen: list[str]) -> None:
    press(focused(), "an")
    assert len(_names(framed)) > 1
    press(focused(), Qt.Key.Key_Return)
    assert chosen == [] and isinstance(focused(), DayList)
    press(focused(), Qt.Key.Key_Return)
    assert chosen == ["P1"]


def test_a_name_typed_anew_after_a_miss_opens_its_person(framed: Framed, chosen: list[str]) -> None:
    """Once the list came back, the focus jumped to it and the letters chose somebody else."""
    _type("zzz")
    _type(Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert isinstance(focused(), QLineEdit)
    press(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    _type("solveig")
    assert (_sought(framed), chosen) == ("solveig", [])
    _type(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert chosen == ["P2"]


def test_a_miss_corrected_letter_by_letter_stays_in_the_field(
    framed: Framed, chosen: list[str]
) -> None:
    _type("tomasz", Qt.Key.Key_Return, *[Qt.Key.Key_Backspace] * 6, "solveig")
    assert (_sought(framed), chosen) == ("solveig", [])
    _type(Qt.Key.Key_Return)
    assert chosen == ["P2"]


def test_what_is_typed_in_the_list_goes_to_the_field(framed: Framed, chosen: list[str]) -> None:
    _type("an", Qt.Key.Key_Down, Qt.Key.Key_Down, "na")
    assert isinstance(focused(), QLineEdit) and _sought(framed) == "anna"
    _type(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Down, Qt.Key.Key_Backspace)
    assert isinstance(focused(), QLineEdit) and _sought(framed) == "a"
    _type(Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert isinstance(focused(), QLineEdit) and chosen == []


def test_moving_along_the_names_opens_nobody(framed: Framed, chosen: list[str]) -> None:
    press(focused(), Qt.Key.Key_Down)
    for _ in range(3):
        press(focused(), Qt.Key.Key_Down)
    assert chosen == []
    press(focused(), Qt.Key.Key_Space)
    assert chosen == ["P4"]


def test_a_click_on_a_row_opens_its_person(framed: Framed, chosen: list[str]) -> None:
    people = the(DayList, framed.window)
    place = people.visualRect(people.model().index(2, 0)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["P3"]


def test_a_click_beside_the_panel_folds_it_and_one_on_it_does_not(
    framed: Framed, chosen: list[str]
) -> None:
    drawer = the(DayDrawer, framed.window)
    QTest.mouseClick(drawer, Qt.MouseButton.LeftButton, pos=QPoint(100, drawer.height() - 4))
    assert drawer.isVisible()
    QTest.mouseClick(drawer, Qt.MouseButton.LeftButton, pos=QPoint(900, 300))
    assert not drawer.isVisible() and chosen == []


def test_what_was_sought_is_forgotten(framed: Framed) -> None:
    press(focused(), "tomas")
    press(focused(), Qt.Key.Key_Escape)
    framed.window.open_day()
    assert len(_names(framed)) == len(DAY.rows)
    assert the(DayDrawer, framed.window).findChildren(QLineEdit)[0].text() == ""


def test_tab_goes_round_inside_the_drawer_both_ways(framed: Framed) -> None:
    drawer = the(DayDrawer, framed.window)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        start, seen = focused(), []
        for _ in range(3):
            press(focused(), key)
            seen.append(focused())
        assert all(drawer.isAncestorOf(widget) for widget in seen)
        assert {type(widget).__name__ for widget in seen} == {"IconButton", "QLineEdit", "DayList"}
        assert seen[-1] is start


def test_a_row_is_a_sentence_to_a_screen_reader(framed: Framed) -> None:
    model = the(DayList, framed.window).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, 0).data(role) == (
        "10 h 30, Nadège Kervoal, Préparatrice de commandes, En cours"
    )
    assert model.index(6, 0).data(role) == "Clémence Daubrac, Secrétaire médicale"


def test_nobody_is_said_in_words(framed: Framed) -> None:
    press(focused(), "zzz")
    assert not the(DayList, framed.window).isVisible()
    assert any(text.startswith("Aucun nom") for text in _said(framed))
    framed.window.show_day(DayContent("Vendredi", ()))
    assert any(text.startswith("Personne n'est") for text in _said(framed))


def test_the_drawer_says_why_it_folds(framed: Framed) -> None:
    assert any("il se replie" in label.text() for label in framed.window.findChildren(QLabel))
    fold = next(b for b in framed.window.findChildren(QPushButton) if b.text() == "Replier")
    fold.click()
    assert not the(DayDrawer, framed.window).isVisible()


def _type(*keys: str | Qt.Key) -> None:
    """As a hand does: each letter goes where the focus is by then."""
    for key in keys:
        for letter in key if isinstance(key, str) else (key,):
            press(focused(), letter)
            QApplication.processEvents()


def _sought(framed: Framed) -> str:
    return the(DayDrawer, framed.window).findChildren(QLineEdit)[0].text()


def _names(framed: Framed) -> list[str]:
    model = the(DayList, framed.window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _said(framed: Framed) -> list[str]:
    QApplication.processEvents()
    return list(texts(the(DayDrawer, framed.window), are_visible=True))
