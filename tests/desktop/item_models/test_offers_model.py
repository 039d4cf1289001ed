"""Rows keep their place while one of them is answered, and while more of them come."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.item_models.offers_model import ROW, OffersModel
from tests.desktop.offer_contents import MORE_ROWS, ROWS


def test_the_model_keeps_the_contract_of_models(qtbot: QtBot) -> None:
    model = OffersModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for rows in (ROWS, ROWS + MORE_ROWS, ROWS[2:], ()):
        model.show_rows(rows)
        assert [model.index(at).data(ROW) for at in range(model.rowCount())] == list(rows)
    assert tester.model() is model


def test_an_answered_row_changes_without_a_reset(qtbot: QtBot) -> None:
    model = OffersModel()
    model.show_rows(ROWS)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(model.dataChanged):
        model.show_rows((replace(ROWS[0], answered="Écartée"), *ROWS[1:]))
    with qtbot.waitSignal(model.rowsInserted):
        model.show_rows((*ROWS, *MORE_ROWS))
    assert resets == []


def test_a_screen_reader_hears_the_whole_row() -> None:
    model = OffersModel()
    model.show_rows((ROWS[0], ROWS[1], replace(ROWS[2], answered="Gardée")))
    said = [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert said[0].startswith("Agent / Agente logistique. Ferronnerie Delasalle, Saint-Herblain.")
    assert said[0].endswith("forte")
    assert said[1] == ROWS[1].spoken
    assert said[2].endswith("Gardée")


def test_offers_are_found_by_their_number() -> None:
    model = OffersModel()
    model.show_rows(ROWS)
    assert model.find(ROWS[3].offer) == 3
    assert model.find("none") == -1
    assert model.find(None) == -1
