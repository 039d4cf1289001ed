"""Colours follow the system while the program runs, and stay readable whatever it asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import READABLE, Look, Theme, contrast
from desktop.theme_follower import ThemeFollower
from desktop.views.answer_pane import AnswerPane
from desktop.views.main_window import MainWindow
from desktop.views.offer_pane import OfferPane
from desktop.views.offers_pane import OffersPane
from desktop.views.workspace import Panes
from models.records.evidence import Verdict
from tests.desktop.contents import DAY, PERSON, RECORDED, STATUS
from tests.desktop.offer_contents import OFFER, REASONS, SUGGESTIONS

GROUNDS = ("background", "surface", "side", "raised", "warning", "selection")
TEXTS = ("ink", "muted", "blue", "ochre")


def system(ground: str, ink: str, accent: str) -> QPalette:
    """The few colours of a system's high contrast."""
    palette = QPalette(QColor(ground))
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(accent))
    palette.setColor(QPalette.ColorRole.Link, QColor(accent))
    return palette


LOOKS = {
    "light": Look(is_dark=False),
    "dark": Look(is_dark=True),
    "contrast on black": Look(True, system("#000000", "#ffffff", "#ffff00")),
    "contrast on white": Look(False, system("#ffffff", "#000000", "#37006e")),
    "an accent that does not show": Look(True, system("#000000", "#ffffff", "#101010")),
}


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    Theme(is_dark=False, em=12).apply(qapp)


def window_of(qtbot: QtBot, theme: Theme) -> MainWindow:
    """The window with a case on it, at the stage of the reasons."""
    say = messages("fr")
    offers, offer = OffersPane(theme, say), OfferPane(theme, say)
    answer = AnswerPane(theme, say, REASONS)
    window = MainWindow(theme, say, Panes(offers, offer, answer))
    qtbot.addWidget(window)
    window.set_demonstration(is_demonstration=True)
    window.show_day(DAY)
    window.show_status(STATUS)
    window.show_person(PERSON)
    window.show_panes()
    window.show_recorded(RECORDED)
    offers.show_suggestions(SUGGESTIONS)
    offers.open_first()
    offer.show_offer(OFFER)
    answer.show_offer(OFFER.unknown, OFFER.checks)
    answer.buttons[Verdict.SET_ASIDE].click()
    window.show()
    qtbot.waitExposed(window)
    for _ in range(3):
        QApplication.processEvents()
    return window


def picture(window: MainWindow) -> QImage:
    for _ in range(3):
        QApplication.processEvents()
    return window.grab().toImage()


@pytest.mark.parametrize("name", LOOKS)
def test_every_text_is_readable_on_every_ground(name: str) -> None:
    theme = Theme(is_dark=False, em=12)
    theme.change(LOOKS[name])
    pale = [
        (text, ground)
        for text in TEXTS
        for ground in GROUNDS
        if contrast(theme.color(text).name(), theme.color(ground).name()) < READABLE
    ]
    assert pale == []


@pytest.mark.parametrize("name", ["dark", "contrast on black", "contrast on white"])
def test_a_window_that_follows_looks_like_one_that_began_so(
    qtbot: QtBot, application: QApplication, name: str
) -> None:
    theme = Theme(is_dark=False, em=12)
    theme.apply(application)
    window = window_of(qtbot, theme)
    before = picture(window)
    follower = ThemeFollower(theme, application, lambda: LOOKS[name])
    QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())
    followed = picture(window)
    follower.deleteLater()
    window.hide()

    other = Theme(is_dark=False, em=12)
    other.change(LOOKS[name])
    born = picture(window_of(qtbot, other))
    assert followed != before
    assert followed == born


def test_the_system_s_own_colours_come_back_after_it_was_asked(application: QApplication) -> None:
    Theme(is_dark=True, em=12).apply(application)
    ours = application.palette().window().color()
    assert Look.of_platform().contrast is None  # this platform asks for none
    assert application.palette().window().color() == ours
