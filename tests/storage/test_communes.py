"""Where a code or a postcode is."""

from __future__ import annotations

from dataclasses import replace

from models.records.imports import Refusal
from models.records.repertoire import Commune
from storage.store import Store

NANTES = Commune("44109", "NANTES", ("44000", "44100"), 47.23, -1.55, 320_732)
REZE = Commune("44143", "REZE", ("44400",), 47.18, -1.54)
SAUTRON = Commune("44194", "SAUTRON", ("44100", "44880"), 47.26, -1.67)


def test_communes_are_found_by_code_and_by_postcode(store: Store) -> None:
    refusal = Refusal("communes.csv", "line 9", "commune_without_coordinates")
    report = store.communes.write((SAUTRON, NANTES, REZE), (refusal,))

    assert (report.read, report.imported, report.refused) == (4, 3, (refusal,))
    assert store.communes.get("44109") == NANTES
    assert store.communes.get("44999") is None
    assert store.communes.by_postcode("44100") == (NANTES, SAUTRON)
    assert store.communes.by_postcode("01000") == ()
    assert store.communes.all() == (NANTES, REZE, SAUTRON)
    assert store.communes.count() == 3


def test_a_commune_that_lost_a_postcode_is_no_longer_found_by_it(store: Store) -> None:
    store.communes.write((NANTES, SAUTRON))
    report = store.communes.write((replace(NANTES, postcodes=("44000",)), SAUTRON))

    assert (report.imported, report.updated, report.unchanged) == (0, 1, 1)
    assert store.communes.by_postcode("44100") == (SAUTRON,)
    assert store.communes.all()[0].postcodes == ("44000",)
