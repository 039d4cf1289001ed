"""What an attack found once: stale columns, a slate after a refusal, a job in another town."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from desktop.workflow.session import Session
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState
from resources.demo.generate import generate
from storage.paths import HomePaths
from tests.arbitre import Arbitre

NADEGE = "DE-0001"


def test_a_repertoire_with_fewer_occupations_renumbers_the_offers(
    demo: Arbitre, tmp_path: Path
) -> None:
    from datetime import date

    demo("inform", NADEGE, "agreed")
    before = demo.read("suggest", NADEGE)
    rome = generate(tmp_path / "files", day=date(2026, 11, 23), people=1, offers=1).rome
    fewer = tmp_path / "RefRomeCsv_v401.zip"
    with zipfile.ZipFile(rome) as old, zipfile.ZipFile(fewer, "w") as new:
        for name in old.namelist():
            lines = old.read(name).decode().split("\n")
            kept = [line for line in lines if '"A1203"' not in line]
            new.writestr(name.replace("v400", "v401"), "\n".join(kept))
    assert demo("import", "rome", fewer).code == 0
    after = demo.read("suggest", NADEGE)
    assert [s["offer"] for s in after["suggestions"]] == [s["offer"] for s in before["suggestions"]]


def test_nothing_is_written_about_the_offers_after_a_refusal(demo: Arbitre) -> None:
    with Workplace.open(HomePaths(demo.home)) as workplace:
        session = Session(workplace, "fr")
        session.take(NADEGE)
        session.inform(InformationState.AGREED)
        session.suggestions(5)
        session.inform(InformationState.DECLINED)
        shown = len(workplace.store.slates.all(NADEGE))
        assert shown == 1  # what was on the screen before the refusal
        session.leave()
        assert len(workplace.store.slates.all(NADEGE)) == shown
        assert workplace.store.information.state_of(NADEGE) is InformationState.DECLINED


def test_the_same_words_in_another_town_are_another_post(demo: Arbitre, tmp_path: Path) -> None:
    def offer(number: int, commune: str, place: str) -> dict[str, object]:
        return {
            "id": f"T{number}",
            "intitule": "Préparateur de commandes en entrepôt inventé",
            "description": "Préparer, filmer, charger.",
            "romeCode": "N1103",
            "typeContrat": "CDI",
            "lieuTravail": {"libelle": place, "commune": commune},
        }

    offers = [offer(1, "44109", "44 - NANTES"), offer(2, "44109", "44 - Nantes")]
    offers.append(offer(3, "44026", "44 - Carquefou"))
    file = tmp_path / "offres.json"
    file.write_text(json.dumps(offers), "utf-8")
    demo("import", "offers", file)
    demo("inform", NADEGE, "agreed")
    demo("answer", NADEGE, "T1", "ECA2")
    with Workplace.open(HomePaths(demo.home)) as workplace:
        posts = workplace.index.columns.post_group
        rows = [workplace.index.row_of(f"T{n}") for n in (1, 2, 3)]
        groups = [int(posts[row]) for row in rows if row is not None]
    assert groups[0] == groups[1] != groups[2]


def test_a_number_without_measure_is_a_sentence(demo: Arbitre, tmp_path: Path) -> None:
    file = tmp_path / "offres.json"
    file.write_text('{"resultats":[{"id":"A","nombrePostes":' + "9" * 9000 + "}]}", "utf-8")
    assert "démesuré" in demo.refuses("import", "offers", file)
    demo("inform", NADEGE, "agreed")
    assert "Aucune offre" in demo.refuses("explain", NADEGE, "A")  # nothing of it was imported


def test_half_a_character_is_a_sentence_and_nothing_is_imported(
    demo: Arbitre, tmp_path: Path
) -> None:
    before = demo.read("people")
    file = tmp_path / "dossiers.jsonl"
    file.write_text('{"reference":"X","name":"\\udc00"}\n', "utf-8")
    outcome = demo("import", "people", file, "--json")
    assert outcome.json["imported"] == 0
    assert len(outcome.json["refused"]) == 1
    assert demo.read("people") == before


def test_contacts_stay_in_no_label(demo: Arbitre, tmp_path: Path) -> None:
    hidden = "Mme Test 06 39 98 12 34 test@exemple.example"
    offer = {
        "id": "C1",
        "intitule": "Cariste",
        "romeCode": "N1101",
        "entreprise": {"nom": hidden},
        "appellationlibelle": hidden,
        "lieuTravail": {"libelle": hidden},
        "langues": [{"libelle": hidden, "exigence": "E"}],
        "competences": [{"libelle": hidden}],
    }
    file = tmp_path / "offres.json"
    file.write_text(json.dumps([offer]), "utf-8")
    assert demo.read("import", "offers", file)["imported"] == 1
    with Workplace.open(HomePaths(demo.home)) as workplace:
        kept = repr(workplace.store.offers.get("C1"))
    assert "Mme Test" in kept
    assert "98 12" not in kept
    assert "exemple.example" not in kept
