"""The three panes side by side, as the window holds them, with a field elsewhere beside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import DESIGN_EM, Theme
from desktop.views.answer_pane import AnswerPane
from desktop.views.offer_pane import OfferPane
from desktop.views.offers_pane import OffersPane
from tests.desktop.offer_contents import OFFER, REASONS, SUGGESTIONS

Answer = tuple[str, str, str]


class Host(QWidget):
    """A window around one widget of a given size."""

    def __init__(self, held: QWidget, width: int, height: int) -> None:
        super().__init__()
        held.setParent(self)
        held.resize(width, height)
        self.resize(width, height)


def show(qtbot: QtBot, held: QWidget, width: int, height: int) -> None:
    """Show a widget in the active window."""
    host = Host(held, width, height)
    # qtbot holds widgets weakly: what it calls at the end keeps the host until then.
    qtbot.addWidget(host, before_close_func=lambda _: host.hide())
    with qtbot.waitActive(host):
        host.show()


class PanesWindow(QDialog):
    """A dialog, because there every button would be a default button unless it refuses."""

    def __init__(self, language: str = "fr", em: float = DESIGN_EM) -> None:
        super().__init__()
        theme, say = Theme(is_dark=False, em=em), messages(language)
        self.offers = OffersPane(theme, say)
        self.offer = OfferPane(theme, say)
        self.answer = AnswerPane(theme, say, REASONS)
        self.elsewhere = QLineEdit()
        self.offers.setFixedWidth(theme.px(372))
        self.answer.setFixedWidth(theme.px(360))
        self.answer.listen_in(self.offers, self.offer)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.offers, self.offer, self.answer, self.elsewhere):
            row.addWidget(widget)
        self.elsewhere.setFixedWidth(theme.px(48))
        self.answers: list[Answer] = []
        self.answer.answer_given.connect(lambda *answer: self.answers.append(answer))
        self.resize(theme.px(1366), theme.px(594))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody used does not close these, as it does not close a window."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def open_offer(self) -> None:
        """An offer is open and the focus is on its row, as an appointment starts."""
        self.offers.show_suggestions(SUGGESTIONS)
        self.offers.open_first()
        self.offer.show_offer(OFFER)
        self.answer.show_offer(OFFER.unknown, OFFER.checks)


def opened_dialog(qtbot: QtBot) -> QDialog:
    """The dialog that has just opened, once it has the focus."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None and dialog.focusWidget().hasFocus())
    return dialog


def cells(table: QTableWidget) -> list[list[str]]:
    """The words of a table, row by row."""
    model = table.model()
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


def press(*keys: str | Qt.Key) -> None:
    """Press keys one after the other, wherever the focus is then."""
    for key in keys:
        QTest.keyClick(focused(), key)  # type: ignore[arg-type]  # takes a character too


def focused() -> QWidget:
    """The widget with the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
