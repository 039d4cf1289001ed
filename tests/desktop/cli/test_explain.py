"""``explain``: a document that holds to its schema, and pages that say what the window says."""

from __future__ import annotations

import json

import msgspec
import pytest

import resources
from desktop.cli.explanations import RatherDocument, WhyDocument, schema
from models.features.reading import all_fields
from tests.arbitre import Arbitre

NADEGE = "DE-0001"


@pytest.fixture
def offers(demo: Arbitre) -> list[str]:
    demo("inform", NADEGE, "agreed")
    return [s["offer"] for s in demo.read("suggest", NADEGE)["suggestions"]]


def test_the_printed_schema_is_that_of_the_documents(demo: Arbitre) -> None:
    path = resources.path("schemas", "explanation.schema.json")
    assert path.read_bytes() == schema()
    printed = json.loads(demo("schema", "explanation").out)
    assert [part["$ref"].rsplit("/", 1)[1] for part in printed["anyOf"]] == [
        "WhyDocument",
        "RatherDocument",
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_why_an_offer_is_a_document_of_the_schema(
    demo: Arbitre, offers: list[str], language: str
) -> None:
    for offer in offers:
        out = demo("--lang", language, "explain", NADEGE, offer, "--json").out
        said = msgspec.json.decode(out, type=WhyDocument)
        total = said.base_value + sum(c.contribution for c in said.contributions)
        assert total == pytest.approx(said.margin, abs=1e-9)
        assert said.additivity_gap <= 1e-5
        concepts = {c.concept: c.contribution for c in said.concepts}
        for reason in said.reasons:
            assert reason.contribution == concepts[reason.concept]
            assert reason.fields and set(reason.fields) <= set(all_fields())
        assert said.sentence and said.sentence_to_person
        assert set(said.unread) <= set(all_fields())
        assert "offer.description" in said.unread
        for check in said.counterfactuals:
            assert check.present is said.word and check.changes and check.sentence


def test_why_one_rather_than_another_adds_up(demo: Arbitre, offers: list[str]) -> None:
    first, second, *_ = offers
    here = demo.read("explain", NADEGE, first)
    there = demo.read("explain", NADEGE, second)
    out = demo("explain", NADEGE, first, "--against", second, "--json").out
    said = msgspec.json.decode(out, type=RatherDocument)
    assert (said.offer, said.against) == (first, second)
    assert said.margin == pytest.approx(here["margin"], abs=1e-9)
    assert said.base_value == pytest.approx(there["margin"], abs=1e-9)
    total = sum(c.contribution for c in said.contributions)
    assert total == pytest.approx(here["margin"] - there["margin"], abs=1e-9)


def test_the_pages_say_it_in_words(demo: Arbitre, offers: list[str]) -> None:
    page = demo("explain", NADEGE, offers[0]).out
    assert "Sources\u00a0: dossier du " in page
    assert "Ce que l'outil ne lit pas\n  – Dans l'offre\u00a0: " in page
    compared = demo("explain", NADEGE, offers[0], "--against", offers[1]).out
    assert compared.startswith("Celle-ci\u00a0: ")
    assert "elle-même" in demo.refuses("explain", NADEGE, offers[0], "--against", offers[0])
    assert "404" in demo.refuses("explain", NADEGE, offers[0], "--against", "404")
