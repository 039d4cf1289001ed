"""The strip shows what is recorded: a gesture is told, and nothing is chosen by moving along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.contents import Chip
from desktop.views.person_strip import PersonStrip
from desktop.widgets.buttons import MenuButton
from desktop.widgets.chips import ChipFlow
from desktop.widgets.popover import Popover
from desktop.widgets.segments import Segments
from models.records.evidence import InformationState
from models.records.people import MeetingMode
from tests.desktop.contents import CHIPS, PERSON
from tests.desktop.framing import focused, press, the, theme_for

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def strip(qtbot: QtBot) -> PersonStrip:
    """The strip of a person met on site, 1,300 px wide."""
    made = PersonStrip(theme_for(), messages("fr"))
    qtbot.addWidget(made)
    made.resize(1300, 72)
    made.show_person(PERSON)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def chosen(strip: PersonStrip) -> list[MeetingMode]:
    """The modes chosen."""
    modes: list[MeetingMode] = []
    strip.mode_chosen.connect(modes.append)
    return modes


def test_a_mode_is_told_once_and_shown_only_when_it_comes_back(
    strip: PersonStrip, chosen: list[MeetingMode]
) -> None:
    _segment(strip, "Absent").click()
    assert chosen == [MeetingMode.ABSENT]
    assert _checked(strip) == ["Sur place"]
    strip.show_person(replace(PERSON, mode=MeetingMode.ABSENT))
    assert _checked(strip) == ["Absent"]
    _segment(strip, "Absent").click()
    assert len(chosen) == 1


def test_arrows_move_along_the_modes_and_choose_none(
    strip: PersonStrip, chosen: list[MeetingMode]
) -> None:
    _segment(strip, "Sur place").setFocus()
    for _ in range(3):
        press(focused(), Qt.Key.Key_Right)
    assert focused() is _segment(strip, "Absent")
    assert chosen == [] and _checked(strip) == ["Sur place"]
    press(focused(), Qt.Key.Key_Space)
    assert chosen == [MeetingMode.ABSENT]


def test_the_modes_are_one_stop_of_the_tab_key(strip: PersonStrip) -> None:
    stops = [
        button.text()
        for button in the(Segments, strip).findChildren(QPushButton)
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["Sur place"]


def test_a_narrow_strip_has_the_same_modes_in_a_menu(
    strip: PersonStrip, chosen: list[MeetingMode]
) -> None:
    strip.set_compact(is_compact=True)
    modes, criteria = strip.findChildren(MenuButton)[:2]
    assert modes.isVisible() and modes.text() == "Sur place"
    assert criteria.isVisible() and criteria.text() == "6 critères"
    assert not the(Segments, strip).isVisible()
    actions = modes.menu().actions()
    assert [action.text() for action in actions] == [
        "Sur place",
        "Téléphone",
        "Visio",
        "Absent",
        "Reporté",
        "Sans rendez-vous",
    ]
    actions[1].trigger()
    assert chosen == [MeetingMode.PHONE]
    assert [action.text() for action in actions if action.isChecked()] == ["Sur place"]
    actions[0].trigger()
    assert len(chosen) == 1


def test_modes_fold_when_a_long_name_leaves_no_room(strip: PersonStrip) -> None:
    assert the(Segments, strip).isVisible()
    name = "Marie-Antoinette de la Tour d'Auvergne-Lauraguais et Saint-Exupéry du Plessis"
    strip.show_person(replace(PERSON, name=name))
    assert not the(Segments, strip).isVisible()


def test_criteria_that_do_not_fit_are_behind_a_count(strip: PersonStrip) -> None:
    flow = the(ChipFlow, strip)
    assert not flow.folded
    strip.resize(640, 72)
    QApplication.processEvents()
    shown = [label.text() for label in flow.findChildren(QLabel) if label.isVisible()]
    more = the(MenuButton, flow)
    shown += [b.text() for b in flow.findChildren(QPushButton) if b.isVisible() and b is not more]
    folded = [chip.text for chip in flow.folded]
    assert folded and shown[0] == "Convenu"
    assert [*shown[1:], *folded] == [chip.text for chip in CHIPS]
    assert more.text() == f"+ {len(folded)}"
    assert more.accessibleName() == f"{len(folded)} autres critères"
    assert set(folded) < {action.text() for action in more.menu().actions()}
    assert more.geometry().right() <= flow.width()


def test_what_was_agreed_is_told_apart_by_a_word(strip: PersonStrip) -> None:
    flow = the(ChipFlow, strip)
    captions = ("Convenu", "Au dossier")
    shown = [label for label in flow.findChildren(QLabel) if label.text() in captions]
    assert all(label.isVisible() for label in shown) and len(shown) == 2
    strip.show_person(replace(PERSON, chips=(Chip("radius", "15 km", is_agreed=False),)))
    assert [label.text() for label in shown if label.isVisible()] == ["Au dossier"]


def test_a_person_without_criteria_has_an_empty_line(strip: PersonStrip) -> None:
    strip.show_person(replace(PERSON, chips=()))
    strip.set_compact(is_compact=True)
    assert [m.isVisible() for m in strip.findChildren(MenuButton)[:2]] == [True, False]


def test_what_was_said_can_be_taken_back_by_keys(strip: PersonStrip) -> None:
    said: list[InformationState] = []
    strip.said.connect(said.append)
    strip.information.setFocus()
    for row, state in enumerate((InformationState.DECLINED, InformationState.NOT_YET)):
        press(focused(), Qt.Key.Key_Return)
        menu = strip.information.menu()
        assert menu.isVisible() and said == []
        for _ in range(row + 1):
            press(menu, Qt.Key.Key_Down)
        press(menu, Qt.Key.Key_Return)
        assert said == [state]
        said.clear()


@pytest.mark.parametrize(
    ("state", "is_allowed", "ways"),
    [
        (InformationState.AGREED, True, ["ne souhaite plus", "erreur de saisie"]),
        (InformationState.INFORMED, True, ["ne souhaite plus", "erreur de saisie"]),
        (InformationState.DECLINED, False, ["Dire le texte", "erreur de saisie"]),
        (InformationState.NOT_YET, False, ["Dire le texte"]),
        (InformationState.NOT_YET, True, ["Dire le texte", "ne souhaite pas"]),
    ],
)
def test_each_state_has_its_ways_on(
    strip: PersonStrip, state: InformationState, is_allowed: bool, ways: list[str]
) -> None:
    strip.show_person(replace(PERSON, information=state, is_allowed=is_allowed))
    actions = strip.information.menu().actions()
    assert len(actions) == len(ways)
    assert all(way in action.text() for way, action in zip(ways, actions, strict=True))


def test_what_was_said_wraps_before_it_is_cut(strip: PersonStrip) -> None:
    button = strip.information
    button.resize(button.minimumSizeHint().width(), 0)
    assert button.heightForWidth(button.width()) > button.minimumHeight() - 1
    assert button.heightForWidth(button.sizeHint().width()) == button.minimumHeight()


def test_a_criterion_says_where_it_comes_from(strip: PersonStrip) -> None:
    origin = "Convenu avec la personne."
    strip.show_person(replace(PERSON, chips=(Chip("radius", "15 km", True, origin),)))
    chip = next(b for b in the(ChipFlow, strip).findChildren(QPushButton) if b.text() == "15 km")
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    popover = the(Popover, chip)
    assert popover.isVisible() and popover.accessibleName() == f"15 km. {origin}"
    press(popover, "g1")
    assert popover.isVisible()
    press(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def _segment(strip: PersonStrip, words: str) -> QPushButton:
    buttons = the(Segments, strip).findChildren(QPushButton)
    return next(button for button in buttons if button.text() == words)


def _checked(strip: PersonStrip) -> list[str]:
    buttons = the(Segments, strip).findChildren(QPushButton)
    return [button.text() for button in buttons if button.isChecked()]
