"""What is shown of an offer, what comes on demand, and what is left out when there is nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.offer_pane import OfferPane, OfferPart
from desktop.widgets.passage_cell import PassageCell
from tests.desktop.offer_contents import OFFER, PASSAGE
from tests.desktop.panes import cells, focused, opened_dialog, press, show

Key = Qt.Key


@pytest.fixture
def pane(qtbot: QtBot) -> OfferPane:
    return shown(qtbot, 12.0, 586, 522)


def shown(qtbot: QtBot, em: float, width: int, height: int) -> OfferPane:
    pane = OfferPane(Theme(is_dark=False, em=em), messages("fr"))
    show(qtbot, pane, width, height)
    pane.show_offer(OFFER)
    QApplication.processEvents()
    return pane


def visible_texts(pane: OfferPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_the_usual_offer_needs_no_scrolling(qtbot: QtBot, pane: OfferPane) -> None:
    assert pane.scroller.verticalScrollBar().maximum() == 0
    pane.show_offer(replace(OFFER, comparison=OFFER.comparison * 2))
    qtbot.waitUntil(lambda: pane.scroller.verticalScrollBar().maximum() > 0)


@pytest.mark.parametrize(("em", "width"), [(12.0, 586), (12.0, 330), (18.0, 826), (24.0, 646)])
def test_nothing_is_cut_sideways(qtbot: QtBot, em: float, width: int) -> None:
    pane = shown(qtbot, em, width, 500)
    held = pane.scroller.widget()
    assert held is not None
    assert held.width() <= pane.scroller.viewport().width()
    for label in held.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.width() >= label.minimumSizeHint().width(), label.text()
            if label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_an_offer_is_shown_whole(pane: OfferPane) -> None:
    texts = visible_texts(pane)
    for text in (OFFER.title, OFFER.where, OFFER.word, OFFER.sentence):
        assert any(shown.startswith(text) for shown in texts)
    for line in OFFER.comparison:
        file = line.file[:1].upper() + line.file[1:]
        assert {line.topic, file, line.fit_word} <= set(texts)
    assert {"✓", "?", "≠"} <= set(texts)


def test_without_an_explanation_the_sentence_stands_alone(pane: OfferPane) -> None:
    pane.show_offer(
        replace(OFFER, sentence="Explication indisponible.", bars=(), table=(), others="")
    )
    assert "Explication indisponible." in visible_texts(pane)
    assert not pane.bars.isVisible()
    assert not pane.table.isVisible()
    assert pane.comparison.isVisible()


def test_one_offer_leaves_nothing_to_the_next(pane: OfferPane) -> None:
    other = replace(OFFER, title="Cariste", comparison=OFFER.comparison[:1], hesitation="", level=0)
    pane.show_offer(other)
    texts = visible_texts(pane)
    assert OFFER.title not in texts
    assert texts.count("concorde") == 1
    assert not any(OFFER.hesitation in text for text in texts)
    pane.clear()
    assert visible_texts(pane) == [messages("fr").format("panes-no-offer")]


def test_the_full_table_is_a_table_without_a_number(qtbot: QtBot, pane: OfferPane) -> None:
    pane.table.setFocus()
    press(Key.Key_Return)
    dialog = opened_dialog(qtbot)
    (table,) = dialog.findChildren(QTableWidget)
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() == QAccessible.Role.Table
    assert cells(table) == [[t.concept, t.element, t.side, t.weight] for t in OFFER.table]
    press(Key.Key_Down)
    assert table.currentRow() == 1
    press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_announcement_is_read_on_demand_as_plain_text(qtbot: QtBot, pane: OfferPane) -> None:
    pane.show_offer(replace(OFFER, description="<img src='x'> Vous préparez"))
    pane.announcement.click()
    dialog = opened_dialog(qtbot)
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert text.toPlainText() == "<img src='x'> Vous préparez"
    assert text.isReadOnly()
    press(Key.Key_Escape)


def test_the_link_is_told_and_never_followed(qtbot: QtBot, pane: OfferPane) -> None:
    with qtbot.waitSignal(pane.link_opened) as told:
        pane.link.click()
    assert told.args == [OFFER.url]
    pane.show_offer(replace(OFFER, url=None, description=""))
    assert not pane.link.isVisible()
    assert not pane.announcement.isVisible()


def test_the_passage_is_a_button_that_shows_it(qtbot: QtBot, pane: OfferPane) -> None:
    (cell,) = pane.findChildren(PassageCell)
    assert not cell.passage.isVisible()
    cell.link.setFocus()
    press(Key.Key_Return)
    QApplication.processEvents()
    assert cell.passage.isVisible()
    assert PASSAGE in cell.passage.text()
    assert cell.passage.textFormat() == Qt.TextFormat.PlainText
    qtbot.waitUntil(lambda: cell.height() >= cell.heightForWidth(cell.width()))
    assert "cacher" in cell.link.accessibleName()
    assert "&lt;b&gt;" in cell.link.toolTip()
    press(Key.Key_Space)
    assert not cell.passage.isVisible()


def test_a_narrow_window_shows_one_part_at_a_time(pane: OfferPane) -> None:
    pane.show_part(OfferPart.COMPARISON)
    assert pane.comparison.isVisible()
    assert not pane.bars.isVisible()
    pane.show_part(OfferPart.REASONS)
    assert not pane.comparison.isVisible()
    assert pane.bars.isVisible()
    assert OFFER.title in visible_texts(pane)


def test_reading_order_is_tab_order(pane: OfferPane) -> None:
    (cell,) = pane.findChildren(PassageCell)
    cell.link.setFocus()
    order = [focused()]
    for _ in range(4):
        press(Key.Key_Tab)
        order.append(focused())
    assert order == [cell.link, pane.bars.rows, pane.table, pane.announcement, pane.link]


def test_columns_stay_where_they_are_from_offer_to_offer(qtbot: QtBot, pane: OfferPane) -> None:
    def lefts() -> list[int]:
        heads = [label for label in pane.findChildren(QLabel) if label.isVisible()]
        found = {label.text(): label.mapTo(pane, QPoint(0, 0)).x() for label in heads}
        return [found["L'offre demande"], found["Le dossier dit"]]

    before = lefts()
    wordy = replace(OFFER.comparison[0], demand="préparation " * 12, file="cariste")
    pane.show_offer(replace(OFFER, comparison=(wordy, *OFFER.comparison[1:3])))
    QApplication.processEvents()
    assert lefts() == before
    assert "Cariste" in visible_texts(pane)
