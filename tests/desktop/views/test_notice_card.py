"""What the person said is said by the adviser: three equal gestures, and none happens by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.notice_card import NoticeCard
from desktop.widgets.buttons import KeyButton
from models.records.evidence import InformationState
from tests.desktop.framing import Framed, focused, frame, press, the

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(params=["fr", "en"])
def framed(request: pytest.FixtureRequest, qtbot: QtBot) -> Framed:
    """The window with the text to say."""
    made = frame(qtbot, str(request.param))
    made.window.show_notice(messages(str(request.param)).format("notice-information"))
    QApplication.processEvents()
    return made


@pytest.fixture
def said(framed: Framed) -> list[InformationState]:
    """What was said."""
    states: list[InformationState] = []
    framed.window.said.connect(states.append)
    return states


def test_each_digit_says_what_its_button_says(framed: Framed, said: list[InformationState]) -> None:
    press(focused(), "123")
    for button in the(NoticeCard, framed.window).findChildren(KeyButton):
        button.click()
    three = [InformationState.AGREED, InformationState.DECLINED, InformationState.NOT_YET]
    assert said == three * 2


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_4]
)
def test_no_other_key_says_anything(
    framed: Framed, said: list[InformationState], key: Qt.Key
) -> None:
    assert isinstance(focused(), NoticeCard)  # the card, so that no button is chosen beforehand
    press(focused(), key)
    assert said == []


def test_digits_act_only_inside_the_card(framed: Framed, said: list[InformationState]) -> None:
    framed.window.open_day()
    press(focused(), "1")
    assert said == []


def test_a_digit_with_a_modifier_is_another_key(
    framed: Framed, said: list[InformationState]
) -> None:
    press(focused(), "1", Qt.KeyboardModifier.AltModifier)
    press(focused(), "1", Qt.KeyboardModifier.ControlModifier)
    assert said == []


def test_the_row_of_digits_of_a_french_keyboard_needs_no_shift(
    framed: Framed, said: list[InformationState], request: pytest.FixtureRequest
) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, plain, "é")
    QApplication.sendEvent(focused(), pressed)
    is_french = "fr" in request.node.callspec.id
    assert said == ([InformationState.DECLINED] if is_french else [])


def test_the_three_buttons_are_equal_and_none_is_chosen(framed: Framed) -> None:
    buttons = the(NoticeCard, framed.window).findChildren(KeyButton)
    assert len(buttons) == 3
    assert max(b.width() for b in buttons) - min(b.width() for b in buttons) <= 1
    assert len({b.height() for b in buttons}) == 1
    assert not any(b.hasFocus() or b.isDefault() or b.isChecked() for b in buttons)


def test_the_text_is_shown_as_it_is_written(framed: Framed) -> None:
    card = the(NoticeCard, framed.window)
    card.show_notice("a < b & <b>c</b>")
    assert "&lt;b&gt;c" in " ".join(label.text() for label in card.findChildren(type(card._text)))
    assert card.accessibleDescription() == "a < b & <b>c</b>"
