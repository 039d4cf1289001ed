"""What a new user met at the keyboard: each gesture by real keys, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.tour.stage import Stage
from desktop.views.answer_stage import Stage as Answering
from desktop.widgets.information_button import InformationButton
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState
from storage.paths import HomePaths
from tests.arbitre import Arbitre
from tests.desktop.framing import focused, texts

pytestmark = pytest.mark.qt_log_ignore("does not support")
NADEGE = "DE-0001"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(demo: Arbitre, tmp_path: Path, qapp: object) -> Iterator[Stage]:
    """The day, as it opens."""
    played = Stage(HomePaths(demo.home), "fr", tmp_path / "pictures", em=12)
    played.open()
    yield played
    played.close()


@pytest.fixture
def opened(stage: Stage) -> Stage:
    """An appointment with an offer open."""
    stage.key(Qt.Key.Key_Escape)
    stage.expect(partial(stage.program.controller.take, NADEGE), "notice")
    stage.expect(partial(stage.key, "1"), "offer")
    return stage


def type_keys(stage: Stage, *keys: str | Qt.Key) -> None:
    """As a hand: each letter where the focus is by then."""
    for key in keys:
        for letter in key if isinstance(key, str) else (key,):
            stage.key(letter)
            QApplication.processEvents()


def words(stage: Stage) -> str:
    """All that is in view."""
    return " | ".join(texts(stage.program.window, are_visible=True))


def said(demo: Arbitre) -> dict[str, list[str]]:
    """What the journal holds of what people said, oldest first, by reference."""
    with Workplace.open(HomePaths(demo.home)) as workplace:
        store = workplace.store
        references = [person.reference for person in store.people.all()]
        told = {r: store.information.last(r) for r in references}
        return {r: [last.state.value] for r, last in told.items() if last is not None}


def test_the_one_who_was_typed_is_opened_and_nobody_else_agrees(
    stage: Stage, demo: Arbitre
) -> None:
    """A miss, then the name again: the person sought was once not the one who agreed."""
    type_keys(stage, "zzz", Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_A, CONTROL)
    type_keys(stage, "kervoal")
    stage.expect(partial(type_keys, stage, Qt.Key.Key_Return, Qt.Key.Key_Return), "notice")
    assert "Nadège Kervoal" in words(stage)
    stage.expect(partial(stage.key, "1"), "offer")
    stage.program.close()
    assert said(demo) == {NADEGE: ["agreed"]}


def test_an_agreement_is_taken_back_and_what_was_shown_is_closed(
    opened: Stage, demo: Arbitre
) -> None:
    button = opened.program.window.findChildren(InformationButton)[0]
    assert button.isVisible()
    button.setFocus()
    type_keys(opened, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    opened.expect(partial(QTest.keyClick, menu, Qt.Key.Key_Return), "state")
    assert opened.program.answer.stage is Answering.EMPTY
    assert "ne souhaite pas" in words(opened)
    assert "Suggérée" not in words(opened)
    opened.program.close()
    assert said(demo) == {NADEGE: [InformationState.DECLINED.value]}


def test_an_agreement_typed_by_mistake_is_not_yet_said_again(opened: Stage, demo: Arbitre) -> None:
    button = opened.program.window.findChildren(InformationButton)[0]
    button.setFocus()
    type_keys(opened, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    opened.expect(partial(QTest.keyClick, menu, Qt.Key.Key_Return), "state")
    assert button.text() == "Pas encore informée"
    assert "Suggérée" not in words(opened)
    opened.program.close()
    assert said(demo) == {NADEGE: [InformationState.NOT_YET.value]}
