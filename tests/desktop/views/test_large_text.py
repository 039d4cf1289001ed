"""At 150 and 200 %, and in a wider font, nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.day_drawer import DayDrawer
from desktop.views.notice_card import NoticeCard
from desktop.views.panes_area import PanesArea, Part
from desktop.views.workspace import Workspace
from desktop.widgets.buttons import KeyButton
from tests.desktop.contents import RECORDED
from tests.desktop.framing import Framed, cut_words, frame, is_in_view, the

SIZES = [18, 24]
WIDER = 115  # percent: what a wide font takes beside the platform's


def sideways(made: Framed) -> list[str]:
    """Whatever could be scrolled to the side."""
    areas = [a for a in made.window.findChildren(QAbstractScrollArea) if a.isVisible()]
    return [a.accessibleName() for a in areas if a.horizontalScrollBar().maximum() > 0]


def shown(qtbot: QtBot, language: str, em: int) -> Framed:
    made = frame(qtbot, language, em)
    made.window.set_demonstration(is_demonstration=True)
    made.window.show_recorded(RECORDED)
    return made


@pytest.fixture(params=[100, WIDER])
def stretched(request: pytest.FixtureRequest) -> Iterator[int]:
    """The platform's font, and one that is wider."""
    _stretch(request.param)
    yield request.param
    _stretch(100)


def settle() -> None:
    """Let heights follow widths, and what folds follow heights."""
    for _ in range(3):
        QApplication.processEvents()


def _stretch(percent: int) -> None:
    font = QApplication.font()
    font.setStretch(percent)
    QApplication.setFont(font)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("em", SIZES)
def test_the_answers_to_the_text_are_in_view(qtbot: QtBot, language: str, em: int) -> None:
    made = shown(qtbot, language, em)
    made.open_offer()
    made.window.show_notice(messages(language).format("notice-information"))
    QApplication.processEvents()
    buttons = the(NoticeCard, made.window).findChildren(KeyButton)
    assert [is_in_view(button, made.window) for button in buttons] == [True] * 3


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("em", SIZES)
def test_no_word_is_cut_in_any_part(qtbot: QtBot, language: str, em: int, stretched: int) -> None:
    made = shown(qtbot, language, em)
    made.open_offer()
    area = the(PanesArea, made.window)
    for part in Part:
        area.show_part(part)
        settle()
        assert cut_words(made.window) == [], part
        assert sideways(made) == [], part
        answers = made.panes.answer.buttons.values()
        assert [is_in_view(button, made.window) for button in answers] == [True] * 3, part
    for button in made.panes.answer.buttons.values():
        button.click()
        QApplication.processEvents()
        assert cut_words(made.window) == []
    assert (made.window.width(), made.window.height()) == (1366, 688)


@pytest.mark.parametrize("em", [12, *SIZES])
def test_no_word_is_cut_on_a_card_or_in_the_drawer(qtbot: QtBot, em: int, stretched: int) -> None:
    made = shown(qtbot, "fr", em)
    say = messages("fr").format
    made.window.show_state(say("state-nobody-title"), say("state-nobody-text"), "Ouvrir la journée")
    QApplication.processEvents()
    assert cut_words(made.window) == [] and sideways(made) == []
    made.window.open_day()
    QApplication.processEvents()
    assert cut_words(the(DayDrawer, made.window)) == [] and sideways(made) == []


def test_a_low_window_tightens_the_card_and_a_high_one_does_not(qtbot: QtBot) -> None:
    made = frame(qtbot, em=12)
    made.window.show_notice(messages("fr").format("notice-information"))
    QApplication.processEvents()
    card, workspace = the(NoticeCard, made.window), the(Workspace, made.window)
    usual = card.minimumSizeHint().height()
    made.window.resize(1366, 360)
    QApplication.processEvents()
    assert card.minimumSizeHint().height() < usual and workspace.height() < 312
    made.window.resize(1366, 688)
    QApplication.processEvents()
    assert card.minimumSizeHint().height() == usual
