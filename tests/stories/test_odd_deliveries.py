"""What odd files leave in the home, on the terminal and in the exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.arbitre import Arbitre
from tests.stories.test_bad_input import OFFER

HEADER = "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;_geopoint\n"


def delivered(folder: Path, *offers: dict[str, Any], name: str = "offres.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(offers), "utf-8")
    return file


def test_an_odd_field_is_unknown_its_offer_is_kept_and_the_report_says_it(
    demo: Arbitre, tmp_path: Path
) -> None:
    odd = dict(OFFER, dateCreation=["hier"], salaire="2 000 euros")
    outcome = demo("import", "offers", delivered(tmp_path, odd))
    assert outcome.code == 0
    assert "1 lu\u00a0: 1 importé" in outcome.out
    assert "dateCreation" in outcome.out
    assert "salaire" in outcome.out
    told = demo.read("import", "offers", delivered(tmp_path, odd))
    assert [notice["code"] for notice in told["notices"]] == ["offer_field_unreadable"] * 2
    assert told["refused"] == []
    demo("inform", "DE-0001", "agreed")
    assert demo("explain", "DE-0001", "T1").code == 0


def test_when_every_record_is_refused_the_exit_code_says_it(demo: Arbitre, tmp_path: Path) -> None:
    nameless = {"intitule": "Sans numéro"}
    outcome = demo("import", "offers", delivered(tmp_path, nameless))
    assert outcome.code == 1
    assert "1 refusé." in outcome.out
    assert demo("import", "offers", delivered(tmp_path, nameless, OFFER)).code == 0
    people = tmp_path / "dossiers.jsonl"
    people.write_text('{"reference": "X"}\n', "utf-8")
    assert demo("import", "people", people).code == 1


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 lu\u00a0: 1 importé, 0 mis à jour, 0 inchangé, 0 refusé."), (2, "2 lus")],
)
def test_one_is_singular(demo: Arbitre, tmp_path: Path, count: int, said: str) -> None:
    offers = [dict(OFFER, id=f"T{number}") for number in range(count)]
    assert said in demo("import", "offers", delivered(tmp_path, *offers)).out


def test_nothing_of_a_delivery_steers_the_terminal(demo: Arbitre, tmp_path: Path) -> None:
    odd = dict(OFFER, intitule="Cariste\x1b[2J\n1. Fausse offre\u202e", nombrePostes="?")
    outcome = demo("import", "offers", delivered(tmp_path, odd, name="a\x1b[31m\u202e.json"))
    assert "a<1B>[31m<202E>.json" in outcome.out
    demo("inform", "DE-0001", "agreed")
    shown = outcome.out + demo("explain", "DE-0001", "T1").out
    shown += demo("suggest", "x\x1b[2J\u202e").err
    assert not {"\x1b", "\u202e"} & set(shown)
    assert "\n1. Fausse offre" not in shown


def test_a_file_name_that_is_no_text_is_read_and_shown(demo: Arbitre, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.json")
    file.write_text("[{", "utf-8")
    assert "caf<DCE9>.json" in demo.refuses("import", "offers", file)


def test_a_commune_that_is_not_imported_is_said_once_and_whole_cities_are_known(
    demo: Arbitre, tmp_path: Path
) -> None:
    communes = tmp_path / "laposte.csv"
    communes.write_text(HEADER + "69381;LYON 01;69001;LYON;;45.77, 4.83\n", "utf-8")
    assert demo("import", "communes", communes).code == 0
    places = {"T1": "69123", "T2": "69381", "T3": "01999", "T4": "01998"}
    offers = [
        dict(OFFER, id=offer, lieuTravail={"libelle": "Une ville", "commune": code})
        for offer, code in places.items()
    ]
    notices = demo.read("import", "offers", delivered(tmp_path, *offers))["notices"]
    assert [notice["code"] for notice in notices] == ["places_not_located"]
    assert notices[0]["message"].startswith("2 lieux")
    assert "01999, 01998" in notices[0]["message"]
    demo("inform", "DE-0001", "agreed")
    told = {
        offer: {
            c["feature"]: c["value"]
            for c in demo.read("explain", "DE-0001", offer)["contributions"]
        }["distance_km"]
        for offer in ("T1", "T2", "T3")
    }
    assert told["T1"] == pytest.approx(told["T2"], abs=10)  # km
    assert told["T3"] is None


def test_populations_may_come_after_the_postcodes(demo: Arbitre, tmp_path: Path) -> None:
    insee = tmp_path / "insee.csv"
    insee.write_text("REG;DEP;COM;Commune;PMUN\n52;44;44109;Nantes;320 732\n", "utf-8")
    report = demo.read("import", "communes", insee)
    assert (report["read"], report["updated"] + report["unchanged"]) == (1, 1)


def test_the_answers_that_stand_are_the_last_ones_with_their_words(demo: Arbitre) -> None:
    demo("inform", "DE-0001", "agreed")
    offer = demo.read("suggest", "DE-0001")["suggestions"][0]["offer"]
    assert demo("answer", "DE-0001", offer, "GAR1").code == 0
    text = "Elle préfère\x1b[2J attendre"
    assert demo("answer", "DE-0001", offer, "AUT", "--as", "écarter", "--text", text).code == 0
    listed = demo.read("answers", "--person", "DE-0001")["answers"]
    assert [(row["reason"], row["offer"]) for row in listed] == [("AUT", offer)]
    shown = demo("answers").out
    assert "Elle préfère<1B>[2J attendre" in shown
    assert len(shown.strip().splitlines()) == 2
    assert "NOPE" in demo.refuses("answers", "--person", "NOPE")


def test_what_is_suggested_is_in_the_journal_before_it_is_on_the_screen(demo: Arbitre) -> None:
    """Whoever stops reading half-way was shown the whole list all the same."""
    demo("inform", "DE-0001", "agreed")
    assert demo.read("journal", "show", "--kind", "slate") == []
    assert demo.read("suggest", "DE-0001")["suggestions"]
    assert len(demo.read("journal", "show", "--kind", "slate")) == 1
