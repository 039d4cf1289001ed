"""Makes the real window over invented contents, and reads what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.answer_pane import AnswerPane
from desktop.views.main_window import MainWindow
from desktop.views.offer_pane import OfferPane
from desktop.views.offers_pane import OffersPane
from desktop.views.workspace import Panes
from tests.desktop.contents import DAY, PERSON, STATUS
from tests.desktop.offer_contents import OFFER, REASONS, SUGGESTIONS

T = TypeVar("T", bound=QWidget)
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Framed:
    """A window, its panes and every answer it gave."""

    window: MainWindow
    panes: Panes
    answers: list[tuple[str, str, str]] = field(default_factory=list)

    def open_offer(self) -> None:
        """A person, the suggestions and one offer, as after the text was said."""
        self.window.show_person(PERSON)
        self.window.show_panes()
        self.panes.offers.show_suggestions(SUGGESTIONS)
        self.panes.offers.open_first()
        self.panes.offer.show_offer(OFFER)
        self.panes.answer.show_offer(OFFER.unknown, OFFER.checks)


def theme_for(em: int = 12, *, is_dark: bool = False) -> Theme:
    """The theme at a text size, put on the application."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = Theme(is_dark=is_dark, em=em)
    if application.styleSheet() != theme.style_sheet():  # applying it again would cost a second
        font = QFont()
        font.setPixelSize(em)
        application.setFont(font)
        theme.apply(application)
    return theme


def frame(
    qtbot: QtBot, language: str = "fr", em: int = 12, size: tuple[int, int] = (1366, 688)
) -> Framed:
    """The window, shown and active, with the people of the day and nobody in it."""
    theme, say = theme_for(em), messages(language)
    offers, offer = OffersPane(theme, say), OfferPane(theme, say)
    panes = Panes(offers, offer, AnswerPane(theme, say, REASONS))
    panes.answer.listen_in(offers, offer)
    window = MainWindow(theme, say, panes)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_day(DAY)
    window.show_status(STATUS)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    framed = Framed(window, panes)
    panes.answer.answer_given.connect(lambda *given: framed.answers.append(given))
    return framed


def the(kind: type[T], inside: QWidget) -> T:
    """The one widget of its kind."""
    (found,) = inside.findChildren(kind)
    return found


def press(widget: QWidget, keys: str | Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Press keys one after the other."""
    if isinstance(keys, Qt.Key):
        QTest.keyClick(widget, keys, held)
    else:
        QTest.keyClicks(widget, keys, held)


def focused() -> QWidget:
    """Where the focus is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def texts(widget: QWidget, *, are_visible: bool) -> Iterator[str]:
    """Every word of a widget and what it holds: said, shown, behind a menu or a tooltip."""
    for held in (widget, *widget.findChildren(QWidget)):
        if are_visible and not held.isVisible():
            continue
        yield from (held.accessibleName(), held.accessibleDescription(), held.toolTip())
        yield held.windowTitle()
        if isinstance(held, QLabel | QAbstractButton | QLineEdit):
            yield held.text()
    for action in widget.findChildren(QAction):
        if not are_visible:
            yield action.text()


def cut_words(window: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words."""
    cut = []
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            wraps = label.wordWrap()
            needed = label.heightForWidth(label.width()) if wraps else label.sizeHint().height()
            is_low = label.height() < needed - 1
            if is_low or label.width() < label.minimumSizeHint().width():
                cut.append(label.text())
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    worded = [button for button in buttons if button.text()]
    return cut + [b.text() for b in worded if b.width() < b.minimumSizeHint().width()]


def is_in_view(widget: QWidget, window: QWidget) -> bool:
    """Whether the whole widget is visible inside the window and what scrolls in it."""
    if not widget.isVisible():
        return False
    own = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    visible = widget.visibleRegion().boundingRect().size()
    return window.rect().contains(own) and visible == widget.size()
