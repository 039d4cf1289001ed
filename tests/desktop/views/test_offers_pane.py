"""The list opens what the adviser moves to, once; what the program shows opens nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.offers_pane import OffersPane, OffersTab
from desktop.widgets.fitted_text import advance, fit_lines
from desktop.widgets.offer_delegate import OfferDelegate
from desktop.widgets.offer_list import OfferList
from tests.desktop.offer_contents import MORE_ROWS, NO_OFFER, ROWS, SUGGESTIONS
from tests.desktop.panes import cells, focused, opened_dialog, press, show

Key = Qt.Key


class Shown(OffersPane):
    """The pane, and what it told."""

    def __init__(self, em: float = 12) -> None:
        theme = Theme(is_dark=False, em=em)
        super().__init__(theme, messages("fr"))
        self.opened: list[str] = []
        self.offer_opened.connect(self.opened.append)


@pytest.fixture
def pane(qtbot: QtBot) -> Shown:
    shown = Shown()
    show(qtbot, shown, 372, 520)
    shown.show_suggestions(SUGGESTIONS)
    return shown


def click(rows: OfferList, row: int) -> None:
    place = rows.visualRect(rows.model().index(row, 0)).center()
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(
            kind,
            place.toPointF(),
            rows.viewport().mapToGlobal(place).toPointF(),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(rows.viewport(), event)


def selected(rows: OfferList) -> list[int]:
    return [index.row() for index in rows.selectionModel().selectedIndexes()]


def test_showing_a_list_opens_nothing(pane: Shown) -> None:
    rows = pane.suggestions.offers
    assert pane.opened == []
    assert selected(rows) == []
    rows.setFocus()  # coming to the list with Tab
    QApplication.processEvents()
    assert pane.opened == []


def test_an_appointment_starts_on_the_first_suggestion(pane: Shown) -> None:
    assert pane.open_first()
    assert focused() is pane.suggestions.offers
    assert pane.opened == [ROWS[0].offer]
    assert selected(pane.suggestions.offers) == [0]


def test_arrows_and_clicks_open_each_offer_once(pane: Shown) -> None:
    pane.open_first()
    press(Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return, Key.Key_Space)
    click(pane.suggestions.offers, 3)
    click(pane.suggestions.offers, 3)
    numbers = [row.offer for row in ROWS]
    assert pane.opened == [numbers[0], numbers[1], numbers[2], numbers[1], numbers[3]]


def test_letters_do_not_walk_through_the_list(pane: Shown) -> None:
    pane.open_first()
    press("m", "e", "a")  # rows begin with these letters
    assert selected(pane.suggestions.offers) == [0]
    assert len(pane.opened) == 1


def test_an_answered_row_keeps_its_place_and_opens_nothing(pane: Shown) -> None:
    pane.open_first()
    press(Key.Key_Down)
    rows = tuple(replace(r, answered="Écartée") if r is ROWS[1] else r for r in ROWS)
    pane.show_suggestions(replace(SUGGESTIONS, rows=rows))
    assert selected(pane.suggestions.offers) == [1]
    assert pane.opened == [ROWS[0].offer, ROWS[1].offer]
    pane.show_suggestions(replace(SUGGESTIONS, rows=(*rows, *MORE_ROWS)))
    assert selected(pane.suggestions.offers) == [1]
    assert len(pane.opened) == 2


def test_the_next_suggestion_is_the_next_without_an_answer(pane: Shown) -> None:
    answered = tuple(replace(row, answered="Gardée") for row in ROWS)
    rows = (ROWS[0], answered[1], ROWS[2], answered[3], answered[4])
    pane.show_suggestions(replace(SUGGESTIONS, rows=rows))
    pane.open_first()
    assert pane.open_next()
    assert pane.open_next()  # back to the first, the only one left
    assert pane.opened == [ROWS[0].offer, ROWS[2].offer, ROWS[0].offer]
    pane.show_suggestions(replace(SUGGESTIONS, rows=answered))
    assert not pane.open_next()


def test_what_is_marked_is_what_is_open(pane: Shown) -> None:
    pane.show_seen(replace(NO_OFFER, rows=MORE_ROWS))
    pane.open_first()
    pane.show_tab(OffersTab.SEEN)
    click(pane.seen.offers, 2)
    assert selected(pane.suggestions.offers) == []
    assert selected(pane.seen.offers) == [2]
    pane.asked.number.setText("209KXPT")
    pane.asked.compare.click()
    assert selected(pane.seen.offers) == []
    pane.show_tab(OffersTab.SUGGESTIONS)
    click(pane.suggestions.offers, 0)  # open again: another offer came between
    assert pane.opened == [ROWS[0].offer, MORE_ROWS[2].offer, ROWS[0].offer]


def test_the_offer_of_the_person_is_asked_by_number(qtbot: QtBot, pane: Shown) -> None:
    asked: list[str] = []
    pane.offer_asked.connect(asked.append)
    pane.show_tab(OffersTab.ASKED)
    assert focused() is pane.asked.number
    press(Key.Key_Return, " ", Key.Key_Return)
    assert asked == []
    press(*" 209KXPT ", Key.Key_Return)
    assert asked == ["209KXPT"]
    pane.show_asked_problem("Aucune offre ne porte ce numéro.")
    QTest.mouseClick(pane.asked.compare, Qt.MouseButton.LeftButton)
    assert asked == ["209KXPT", "209KXPT"]


def test_tabs_tell_which_was_chosen_and_arrows_walk_along_them(pane: Shown) -> None:
    chosen: list[str] = []
    pane.tab_chosen.connect(chosen.append)
    pane.tabs.tabs["suggestions"].setFocus()
    press(Key.Key_Right, Key.Key_Right)
    assert chosen == ["asked", "seen"]
    assert focused() is pane.tabs.tabs["seen"]
    pane.show_tab(OffersTab.SUGGESTIONS)
    assert chosen == ["asked", "seen"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("em", [12.0, 18.0, 24.0])
def test_tabs_are_never_cut(qtbot: QtBot, language: str, em: float) -> None:
    theme = Theme(is_dark=False, em=em)
    pane = OffersPane(theme, messages(language))
    pane.show_suggestions(replace(SUGGESTIONS, rows=ROWS + MORE_ROWS))
    show(qtbot, pane, theme.px(372), theme.px(520))
    QApplication.processEvents()
    right = max(tab.geometry().right() for tab in pane.tabs.tabs.values())
    assert right <= theme.px(372)
    tabs = list(pane.tabs.tabs.values())
    for left, right_of_it in pairwise(tabs):
        assert left.geometry().right() < right_of_it.geometry().left()
    for tab in tabs:
        assert tab.width() >= tab.fontMetrics().horizontalAdvance(tab.text())


def test_more_and_filters_are_on_demand(qtbot: QtBot, pane: Shown) -> None:
    with qtbot.waitSignal(pane.more_requested):
        pane.suggestions.more.click()
    pane.suggestions.filters.setFocus()
    press(Key.Key_Return)
    dialog = opened_dialog(qtbot)
    (table,) = dialog.findChildren(QTableWidget)
    assert cells(table) == [[line.name, line.removed] for line in SUGGESTIONS.filters]
    assert focused() is table
    press(Key.Key_Return)
    assert dialog.isVisible(), "Enter closes nothing"
    press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_empty_list_says_why_and_shows_the_filters(pane: Shown) -> None:
    pane.show_suggestions(NO_OFFER)
    assert not pane.suggestions.offers.isVisible()
    assert not pane.suggestions.more.isVisible()
    assert pane.suggestions.filters.isVisible()
    assert pane.suggestions.empty.text() == NO_OFFER.empty
    assert not pane.open_first()
    assert pane.tabs.tabs["suggestions"].text() == "Suggestions (0)"


def test_clearing_forgets_the_person(pane: Shown) -> None:
    pane.open_first()
    pane.show_seen(replace(NO_OFFER, rows=MORE_ROWS))
    pane.asked.number.setText("209KXPT")
    pane.clear()
    assert pane.suggestions.offers.model().rowCount() == 0
    assert pane.seen.offers.model().rowCount() == 0
    assert pane.asked.number.text() == ""
    assert pane.suggestions.offers.opened is None
    assert len(pane.opened) == 1


def test_rows_are_accessible_list_items(pane: Shown) -> None:
    interface = QAccessible.queryAccessibleInterface(pane.suggestions.offers)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == len(ROWS)
    assert interface.child(1).text(QAccessible.Text.Name) == ROWS[1].spoken


def test_every_row_has_one_height_and_says_whole_what_it_cuts(pane: Shown) -> None:
    rows = pane.suggestions.offers
    two_lines = replace(ROWS[0], title="Préparateur / Préparatrice de commandes au froid (F/H/X)")
    endless = replace(ROWS[1], title=" ".join(["conditionnement"] * 9), where="Rezé " * 40)
    many = replace(ROWS[2], terms="CDI · heures non dites · 12 km · 2 jours · " + "partenaire " * 9)
    pane.show_suggestions(replace(SUGGESTIONS, rows=(two_lines, endless, many)))
    QApplication.processEvents()
    indexes = [rows.model().index(row, 0) for row in range(3)]
    assert [rows.visualRect(index).height() for index in indexes] == [68] * 3
    delegate = rows.itemDelegate()
    assert isinstance(delegate, OfferDelegate)
    shown = [delegate.is_cut(row, 372) for row in (two_lines, endless, many)]
    assert shown == [False, True, True]
    assert endless.title in indexes[1].data(Qt.ItemDataRole.ToolTipRole)


def test_an_answer_moves_no_word_of_a_title(pane: Shown) -> None:
    theme = Theme(is_dark=False, em=12)
    title = "Préparateur / Préparatrice de commandes au froid (F/H/X)"
    for width in range(120, 360, 7):
        bold = fit_lines(theme, title, width, lines=2, is_bold=True)
        assert bold.in_font(theme, is_bold=False).lines == bold.lines
        assert all(advance(theme, line, bold.size, is_bold=True) <= width for line in bold.lines)


def test_rows_that_do_not_fit_scroll(pane: Shown) -> None:
    scrolled = pane.suggestions.scroller.verticalScrollBar()
    assert scrolled.maximum() == 0
    pane.show_suggestions(replace(SUGGESTIONS, rows=ROWS + MORE_ROWS))
    QApplication.processEvents()
    assert scrolled.maximum() > 0
    foot = pane.suggestions.filters.mapTo(pane, QPoint(0, pane.suggestions.filters.height()))
    assert foot.y() <= pane.height(), "what is to know stays in view"
    pane.open_first()
    for row in range(1, len(ROWS + MORE_ROWS)):
        press(Qt.Key.Key_Down)
        assert _shown_of_row(pane, row), "the row that is open comes into view"


def test_where_there_is_little_height_what_is_to_know_follows_the_rows(qtbot: QtBot) -> None:
    pane = Shown(em=24)
    show(qtbot, pane, 700, 330)
    pane.show_suggestions(SUGGESTIONS)
    QApplication.processEvents()
    page = pane.suggestions
    assert page.offers.height() >= sum(page.offers.sizeHintForRow(row) for row in range(len(ROWS)))
    bar = page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    texts = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    assert len(texts) == 2
    for told in (*texts, page.more, page.filters):
        assert told.visibleRegion().boundingRect().size() == told.size()
        assert told.height() >= told.minimumSizeHint().height()


def _shown_of_row(pane: Shown, row: int) -> bool:
    offers = pane.suggestions.offers
    place = offers.visualRect(offers.model().index(row, 0))
    return offers.viewport().visibleRegion().boundingRect().contains(place)
