"""The page that stands in place of everything: it asks, hands over once, and keeps nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.messages import messages
from desktop.views.unlock_page import Gate, UnlockPage
from tests.desktop.framing import cut_words, focused, press, texts, theme_for

SECRET = "un rocher, trois phares"


def shown(qtbot: QtBot, gate: Gate, language: str = "fr", *, em: int = 12) -> UnlockPage:
    page = UnlockPage(theme_for(em), messages(language))
    qtbot.addWidget(page)
    page.resize(1366, 688)
    page.show_gate(gate, is_locked=True)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    return page


def test_a_passphrase_is_handed_over_once_and_is_in_no_widget_then(qtbot: QtBot) -> None:
    page = shown(qtbot, Gate.PASSPHRASE)
    given: list[str] = []
    page.unlock_requested.connect(given.append)
    press(focused(), SECRET)
    assert page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    press(focused(), Qt.Key.Key_Return)
    press(page.passphrase, Qt.Key.Key_Return)  # twice by an impatient hand
    assert given == [SECRET]
    assert not any(SECRET in text for text in texts(page, are_visible=False))
    assert not page.passphrase.isUndoAvailable()


def test_nothing_is_asked_with_an_empty_field(qtbot: QtBot) -> None:
    page = shown(qtbot, Gate.PASSPHRASE)
    given: list[str] = []
    page.unlock_requested.connect(given.append)
    press(page.passphrase, "  ")
    press(page.passphrase, Qt.Key.Key_Return)
    assert given == []
    assert any("vide" in text for text in texts(page, are_visible=True))


def test_a_wrong_one_is_said_in_place_and_the_field_waits(qtbot: QtBot) -> None:
    page = shown(qtbot, Gate.PASSPHRASE)
    press(page.passphrase, SECRET)
    press(page.passphrase, Qt.Key.Key_Return)
    assert not page.act.isEnabled()
    sentence = messages("fr").format("error-passphrase-wrong")
    page.show_problem(sentence)
    assert sentence in list(texts(page, are_visible=True))
    assert page.act.isEnabled() and focused() is page.passphrase
    assert page.passphrase.text() == ""


def test_a_keyring_needs_a_press_and_shows_no_field(qtbot: QtBot) -> None:
    page = shown(qtbot, Gate.BUTTON)
    given: list[str] = []
    page.unlock_requested.connect(given.append)
    QApplication.processEvents()
    assert given == [] and not page.passphrase.isVisible()
    press(focused(), Qt.Key.Key_Space)
    assert given == [""]


def test_a_new_passphrase_is_typed_twice_the_same(qtbot: QtBot) -> None:
    page = shown(qtbot, Gate.NEW_PASSPHRASE)
    given: list[str] = []
    page.creation_requested.connect(given.append)
    press(focused(), SECRET)
    press(focused(), Qt.Key.Key_Return)
    assert focused() is page.again
    press(page.again, "autre chose")
    press(page.again, Qt.Key.Key_Return)
    assert given == []
    assert any("pas les mêmes" in text for text in texts(page, are_visible=True))
    press(page.again, SECRET)
    press(page.again, Qt.Key.Key_Return)
    assert given == [SECRET]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("gate", [*Gate])
@pytest.mark.parametrize("em", [12, 18])
def test_no_word_is_cut_and_everything_has_a_name(
    qtbot: QtBot, language: str, gate: Gate, em: int
) -> None:
    page = shown(qtbot, gate, language, em=em)
    page.show_problem(messages(language).format("error-passphrase-wrong"))
    QApplication.processEvents()
    assert cut_words(page) == []
    assert page.accessibleName() and page.accessibleDescription()
    for field in (page.passphrase, page.again):
        assert field.accessibleName()
