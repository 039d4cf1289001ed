"""Bars from one centre line: for to the right in blue, against to the left in ochre."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.theme import Theme
from desktop.views.contents import Bar
from desktop.widgets.bar_delegate import bar_axis
from desktop.widgets.bar_list import BarList
from tests.desktop.offer_contents import OFFER
from tests.desktop.panes import show

WIDTH = 554


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme(is_dark=request.param, em=12)


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> BarList:
    shown = BarList(theme, messages("fr"))
    show(qtbot, shown, WIDTH, 200)
    shown.show_bars(OFFER.bars)
    QApplication.processEvents()
    return shown


def columns(image: QImage, color: QColor, top: int, bottom: int) -> list[int]:
    """Columns of a row that hold a colour, left of the weight in words."""
    return sorted(
        {
            x
            for x in range(image.width())
            for y in range(top, bottom)
            if image.pixelColor(x, y) == color
        }
    )


def test_each_side_has_its_direction_and_its_colour(bars: BarList, theme: Theme) -> None:
    axis = bar_axis(theme, OFFER.bars, bars.rows.viewport().width())
    image = bars.rows.viewport().grab().toImage()
    lengths = []
    for row, bar in enumerate(OFFER.bars):
        rect = bars.rows.visualRect(bars.rows.model().index(row, 0))
        blue = columns(image, theme.color("blue"), rect.top(), rect.bottom())
        ochre = columns(image, theme.color("ochre"), rect.top(), rect.bottom())
        if bar.share > 0:
            assert blue and not ochre
            assert blue[0] > axis.centre
            lengths.append(len(blue))
        else:
            assert ochre and not blue
            assert ochre[-1] < axis.centre
    assert lengths == sorted(lengths, reverse=True), "longer counts more"


def test_a_bar_against_is_hatched_not_filled(bars: BarList, theme: Theme) -> None:
    rect = bars.rows.visualRect(bars.rows.model().index(3, 0))
    image = bars.rows.viewport().grab().toImage()
    axis = bar_axis(theme, OFFER.bars, bars.rows.viewport().width())
    length = round(abs(OFFER.bars[3].share) * axis.half)
    y = rect.center().y()
    inside = [image.pixelColor(axis.centre - x, y) for x in range(3, length - 3)]
    share = sum(color == theme.color("ochre") for color in inside) / len(inside)
    assert 0 < share < 0.5


def test_the_bars_are_a_list_to_a_screen_reader(bars: BarList) -> None:
    interface = QAccessible.queryAccessibleInterface(bars.rows)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Ce qui a compté"
    names = [interface.child(at).text(QAccessible.Text.Name) for at in range(len(OFFER.bars))]
    assert names == [bar.spoken for bar in OFFER.bars]


def test_words_wrap_and_rows_grow(bars: BarList) -> None:
    usual = bars.rows.visualRect(bars.rows.model().index(0, 0)).height()
    assert usual == 22
    text = "Compétences partagées, les plus rares comptant davantage que les autres : 45 %"
    bars.show_bars((Bar(text, 1.0, "compte beaucoup", ""), OFFER.bars[1]))
    QApplication.processEvents()
    heights = [bars.rows.visualRect(bars.rows.model().index(at, 0)).height() for at in (0, 1)]
    assert heights[0] > usual
    assert heights[1] == usual
    assert bars.rows.height() == sum(heights)


def test_every_bar_has_room_for_its_arrow(theme: Theme) -> None:
    for width in (260, 400, WIDTH, 900):
        axis = bar_axis(theme, OFFER.bars, width)
        assert axis.words + axis.half < axis.centre
        assert axis.centre + axis.half < axis.weights
