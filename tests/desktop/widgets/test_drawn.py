"""Icons, glyph and keys are drawn: what is drawn differs where the meaning differs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.widgets.buttons import KeyButton, keycap_size, paint_keycap
from desktop.widgets.glyph import glyph_size, paint_glyph
from desktop.widgets.icons import PATHS, icon, paint_icon
from tests.desktop.framing import theme_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("name", sorted(PATHS))
def test_every_icon_draws_something_of_its_own(qtbot: QtBot, name: str) -> None:
    theme = theme_for()
    drawn = {other: _icon(other) for other in PATHS}
    assert _inked(drawn[name]) > 10
    assert [other for other in PATHS if drawn[other] == drawn[name]] == [name]
    assert not icon(name, theme).isNull()


@pytest.mark.parametrize("em", [12, 18])
def test_a_stronger_word_has_more_grey_and_what_is_not_assessable_none(
    qtbot: QtBot, em: int
) -> None:
    inked = [_inked(_glyph(level, em)) for level in range(4)]
    assert inked[0] == 0
    assert inked == sorted(set(inked))


def test_a_chosen_key_is_told_by_its_outline(qtbot: QtBot) -> None:
    assert _keycap(is_on=True) != _keycap(is_on=False)


def test_a_line_too_wide_is_wrapped_and_an_answer_is_never_cut(qtbot: QtBot) -> None:
    theme = theme_for()
    words = "Contrat ou salaire en dessous de ce qui est convenu"
    reason = KeyButton(theme, "4", words, kind="line")
    answer = KeyButton(theme, "4", words)
    for button in (reason, answer):
        qtbot.addWidget(button)
    assert reason.minimumSizeHint().width() == 0
    assert answer.minimumSizeHint().width() > answer.fontMetrics().horizontalAdvance(words)


def test_enter_on_a_key_button_presses_nothing(qtbot: QtBot) -> None:
    button = KeyButton(theme_for(), "G", "Garder")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)
    qtbot.keyClick(button, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert pressed == []


def _icon(name: str) -> QImage:
    image = _blank(32, 32)
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 32, 32), name, theme_for())
    painter.end()
    return image


def _glyph(level: int, em: int) -> QImage:
    theme = theme_for(em)
    size = glyph_size(theme)
    image = _blank(size.width(), size.height())
    painter = QPainter(image)
    paint_glyph(painter, QRectF(image.rect()), level, theme)
    painter.end()
    return image


def _keycap(*, is_on: bool) -> QImage:
    theme = theme_for()
    size = keycap_size(theme)
    image = _blank(size.width(), size.height())
    painter = QPainter(image)
    paint_keycap(painter, QRectF(image.rect()), "G", theme, is_on=is_on)
    painter.end()
    return image


def _blank(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _inked(image: QImage) -> int:
    rows, columns = range(image.height()), range(image.width())
    return sum(image.pixelColor(x, y).alpha() > 0 for y in rows for x in columns)
