"""The window hides when asked, covers nothing that it must not, and answers nothing by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.banner import Banner
from desktop.views.day_drawer import DayDrawer
from desktop.views.error_bar import ErrorBar
from desktop.views.panes_area import PanesArea, Part
from desktop.views.pause_cover import PauseCover
from desktop.views.person_strip import PersonStrip
from desktop.views.rail import Rail
from desktop.views.status_bar import StatusBar
from models.records.evidence import Verdict
from tests.desktop.contents import PERSON, RECORDED
from tests.desktop.framing import (
    Framed,
    cut_words,
    focused,
    frame,
    is_in_view,
    press,
    texts,
    the,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOTICE = messages("fr").format("notice-information")


@pytest.fixture
def framed(qtbot: QtBot) -> Framed:
    """The window with an offer open."""
    made = frame(qtbot)
    made.open_offer()
    return made


# Pause.


def test_pause_hides_every_word_and_resuming_brings_them_back(framed: Framed, qtbot: QtBot) -> None:
    list_focused = focused()
    assert any("Nadège" in text for text in texts(framed.window, are_visible=True))
    with qtbot.waitSignal(framed.window.paused):
        press(framed.window, Qt.Key.Key_F8)
    shown = " ".join(texts(framed.window, are_visible=True))
    assert "Nadège" not in shown and "Carquefou" not in shown and "Garder" not in shown
    assert the(PauseCover, framed.window).isVisible()
    with qtbot.waitSignal(framed.window.resumed):
        press(framed.window, Qt.Key.Key_F8)
    assert any("Nadège" in text for text in texts(framed.window, are_visible=True))
    assert focused() is list_focused


def test_no_key_answers_during_a_pause(framed: Framed, qtbot: QtBot) -> None:
    framed.window.pause()
    framed.panes.offers.suggestions.offers.setFocus()  # as when suggestions arrive late
    press(focused(), "E3G1")
    assert framed.answers == []
    framed.window.resume()
    press(framed.panes.offers.suggestions.offers, "E3")
    assert framed.answers == [(Verdict.SET_ASIDE.value, "ECA3", "")]


def test_pause_closes_what_stands_in_a_window_of_its_own(framed: Framed, qtbot: QtBot) -> None:
    framed.panes.offer.table.click()
    dialog = the(QDialog, framed.window)
    assert dialog.isVisible()
    framed.window.pause()
    assert not dialog.isVisible()


def test_the_other_keys_of_the_window_are_silent_during_a_pause(
    framed: Framed, qtbot: QtBot
) -> None:
    framed.window.pause()
    asked: list[str] = []
    framed.window.suspension_requested.connect(lambda: asked.append("suspend"))
    press(framed.window, Qt.Key.Key_F9)
    press(framed.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked == [] and framed.window.is_paused
    assert not the(DayDrawer, framed.window).isVisible()
    framed.window.resume()
    press(framed.window, Qt.Key.Key_F9)
    assert asked == ["suspend"]


# The drawer.


def test_the_drawer_covers_neither_banner_nor_foot(framed: Framed) -> None:
    framed.window.set_demonstration(is_demonstration=True)
    framed.window.open_day()
    banner, drawer = the(Banner, framed.window), the(DayDrawer, framed.window)
    foot = the(StatusBar, framed.window)
    assert banner.isVisible() and drawer.isVisible()
    assert drawer.geometry().top() > banner.geometry().bottom()
    assert drawer.geometry().bottom() < foot.geometry().top()
    framed.window.show_error("Le disque est plein.")
    QApplication.processEvents()
    assert drawer.geometry().top() > the(ErrorBar, framed.window).geometry().bottom()


def test_suggestions_that_arrive_take_no_key_from_the_drawer(framed: Framed, qtbot: QtBot) -> None:
    press(framed.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    search = focused()
    framed.panes.offers.open_first()
    press(focused(), "E3")
    assert focused() is search
    assert framed.answers == []


def test_the_focus_comes_back_from_the_drawer(framed: Framed, qtbot: QtBot) -> None:
    before = focused()
    framed.window.open_day()
    press(focused(), Qt.Key.Key_Escape)
    assert not the(DayDrawer, framed.window).isVisible()
    assert focused() is before


def test_what_is_shown_under_the_drawer_gets_the_focus_once_it_folds(
    framed: Framed, qtbot: QtBot
) -> None:
    framed.window.open_day()
    search = focused()
    framed.window.show_notice(NOTICE)
    assert focused() is search
    press(search, Qt.Key.Key_Escape)
    assert focused().accessibleName() == "À dire avant de commencer"


# Nothing by itself.


def test_no_button_of_the_window_is_a_default_one(framed: Framed) -> None:
    buttons = framed.window.findChildren(QPushButton)
    assert len(buttons) > 20
    assert [b.text() for b in buttons if b.isDefault() or b.autoDefault()] == []


def test_closing_says_nothing_but_that_it_closed(framed: Framed, qtbot: QtBot) -> None:
    said: list[object] = []
    framed.window.said.connect(said.append)
    framed.window.show_notice(NOTICE)
    with qtbot.waitSignal(framed.window.closed):
        framed.window.close()
    assert said == [] and framed.answers == []


def test_an_error_is_said_without_moving_the_focus(framed: Framed, qtbot: QtBot) -> None:
    before = focused()
    framed.window.show_error("Le disque est plein : rien n'est enregistré.")
    bar = the(ErrorBar, framed.window)
    assert bar.isVisible() and focused() is before
    the(QAbstractButton, bar).click()
    assert not bar.isVisible()


# The person.


def test_a_person_who_left_leaves_no_word(qtbot: QtBot) -> None:
    made = frame(qtbot)
    made.window.show_person(PERSON)
    made.window.show_recorded(RECORDED)
    strip = the(PersonStrip, made.window)
    assert {"Nadège", "1 900"} <= _found(strip, {"Nadège", "1 900"})
    made.window.clear_person()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert _found(strip, {"Nadège", "1 900", "Dit à"}) == set()
    assert not strip.isVisible()
    assert "Enregistré" not in " ".join(texts(made.window, are_visible=True))


def test_the_own_offer_is_compared_only_while_the_panes_are_there(framed: Framed) -> None:
    own_offer = the(Rail, framed.window).findChildren(QAbstractButton)[1]
    assert own_offer.isVisible()
    framed.window.show_notice(NOTICE)
    assert not own_offer.isVisible()


# Reflow.


@pytest.mark.parametrize(("em", "width"), [(12, 1366), (18, 1366), (24, 1366), (12, 1000)])
def test_the_answers_are_in_view_at_every_width(qtbot: QtBot, em: int, width: int) -> None:
    made = frame(qtbot, em=em, size=(width, 688))
    made.window.set_demonstration(is_demonstration=True)
    made.open_offer()
    area = the(PanesArea, made.window)
    is_wide = width / em >= 110
    assert (area.part is None) is is_wide
    assert the(Rail, made.window).isVisible() is is_wide
    for part in Part:
        area.show_part(part)
        QApplication.processEvents()
        assert made.window.width() == width
        for button in made.panes.answer.buttons.values():
            assert is_in_view(button, made.window), (part, button.text())


def test_a_window_made_narrower_shows_one_part_and_wider_all(framed: Framed) -> None:
    area, panes = the(PanesArea, framed.window), framed.panes
    assert panes.offers.isVisible() and panes.offer.isVisible() and panes.answer.notes.isVisible()
    framed.window.resize(960, 688)
    QApplication.processEvents()
    assert framed.window.width() == 960
    assert panes.offers.isVisible() and not panes.offer.isVisible()
    area.show_part(Part.CHECKS)
    assert panes.answer.notes.isVisible() and not panes.offers.isVisible()
    assert area.isAncestorOf(panes.answer.notes)
    framed.window.resize(1366, 688)
    QApplication.processEvents()
    assert panes.offers.isVisible() and panes.offer.isVisible()
    assert panes.answer.isAncestorOf(panes.answer.notes)


def test_a_row_entered_in_a_narrow_window_is_read_and_arrows_stay(qtbot: QtBot) -> None:
    made = frame(qtbot, size=(960, 688))
    made.open_offer()
    area, rows = the(PanesArea, made.window), made.panes.offers.suggestions.offers
    press(rows, Qt.Key.Key_Down)
    assert not made.panes.offer.isVisible()
    press(rows, Qt.Key.Key_Return)
    assert made.panes.offer.isVisible() and area.part is Part.COMPARISON


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("em", [12, 18])
def test_no_word_of_the_frame_is_cut(qtbot: QtBot, language: str, em: int) -> None:
    made = frame(qtbot, language, em)
    made.window.set_demonstration(is_demonstration=True)
    made.window.show_recorded(RECORDED)
    made.open_offer()
    QApplication.processEvents()
    assert cut_words(made.window) == []
    made.window.show_notice(messages(language).format("notice-information"))
    QApplication.processEvents()
    assert cut_words(made.window) == []
    made.window.open_day()
    QApplication.processEvents()
    assert cut_words(made.window) == []
    made.window.pause()
    assert cut_words(made.window) == []
    assert (made.window.width(), made.window.height()) == (1366, 688)


# Names for everyone.


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [1366, 960])
def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, language: str, width: int
) -> None:
    made = frame(qtbot, language, size=(width, 688))
    made.open_offer()
    made.window.show_recorded(RECORDED)
    made.window.show_error("!")
    stops = [w for w in made.window.findChildren(QWidget) if _takes_focus(w)]
    assert len(stops) > 12
    nameless = [w for w in stops if not (w.accessibleName() or _own_words(w))]
    assert nameless == []


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _own_words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _found(widget: QWidget, words: set[str]) -> set[str]:
    everything = " ".join(texts(widget, are_visible=False))
    return {word for word in words if word in everything}
