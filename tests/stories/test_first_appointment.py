"""Nadège Kervoal comes in: she is told, offers are discussed, one is kept, and it stands."""

from __future__ import annotations

import math

import pytest

from tests.arbitre import Arbitre

NADEGE = "DE-0001"


def test_nothing_is_computed_before_she_is_told(demo: Arbitre) -> None:
    sentence = demo.refuses("suggest", NADEGE)
    assert "arbitre inform DE-0001 agreed" in sentence
    assert demo.refuses("explain", NADEGE, "265BJDU") == sentence
    assert demo.refuses("answer", NADEGE, "265BJDU", "GAR1") == sentence
    assert demo.read("answers") == {"answers": []}


def test_from_the_list_to_a_recorded_answer(demo: Arbitre) -> None:
    demo("inform", NADEGE, "agreed")
    people = demo.read("people")["people"]
    assert {"reference", "name", "appointment"} == set(people[0])
    assert people[1]["name"] == "Nadège Kervoal"

    listed = demo.read("suggest", NADEGE, "--top", "5")
    assert [s["rank"] for s in listed["suggestions"]] == [1, 2, 3, 4, 5]
    scores = [s["score"] for s in listed["suggestions"]]
    assert scores == sorted(scores, reverse=True)
    assert sum(f["removed"] for f in listed["filters"]) + listed["candidates"] == 2000
    best = listed["suggestions"][0]

    why = demo.read("explain", NADEGE, best["offer"])
    assert why["model"] == listed["model"]
    assert why["output"] == pytest.approx(best["score"], abs=1e-7)
    total = why["base_value"] + sum(c["contribution"] for c in why["contributions"])
    assert total == pytest.approx(why["margin"], abs=1e-9)
    assert 1 / (1 + math.exp(-why["margin"])) == pytest.approx(why["output"], abs=1e-5)
    assert why["additivity_gap"] <= 1e-5
    assert sum(c["contribution"] for c in why["concepts"]) == pytest.approx(
        why["margin"] - why["base_value"], abs=1e-9
    )
    assert why["sentence"].startswith("Suggérée surtout parce que ")

    assert demo("answer", NADEGE, best["offer"], "GAR1").code == 0
    (answer,) = demo.read("answers")["answers"]
    assert (answer["answer"], answer["reason"]) == ("garder", "GAR1")
    assert demo.read("journal", "verify")["is_whole"]

    again = demo.read("suggest", NADEGE)
    assert best["offer"] not in [s["offer"] for s in again["suggestions"]]
    removed = {f["name"]: f["removed"] for f in again["filters"]}
    assert removed["answered"] >= 1  # every announcement of that post


def test_she_declines_later_and_is_obeyed_everywhere(demo: Arbitre) -> None:
    demo("inform", NADEGE, "agreed")
    offer = demo.read("suggest", NADEGE)["suggestions"][0]["offer"]
    demo("inform", NADEGE, "declined")
    for command in (("suggest", NADEGE), ("explain", NADEGE, offer)):
        assert "ne souhaite pas" in demo.refuses(*command)
    assert "ne souhaite pas" in demo.refuses("answer", NADEGE, offer, "ECA5")


def test_the_walk_takes_her_through_at_the_keyboard(demo: Arbitre) -> None:
    walked = demo("walk", "--person", NADEGE, typed="o\n2\ne\n2\n")
    assert walked.code == 0
    assert "c'est nous qui choisissons" in walked.out
    (answer,) = demo.read("answers")["answers"]
    assert (answer["answer"], answer["reason"]) == ("écarter", "ECA2")


def test_leaving_the_walk_records_no_answer(demo: Arbitre) -> None:
    left = demo("walk", "--person", NADEGE, typed="o\n1\ng\n")
    assert left.code == 0
    assert "aucune réponse de plus" in left.out
    assert demo.read("answers")["answers"] == []
