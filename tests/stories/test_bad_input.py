"""What real files and real days bring: one clear sentence each, and nothing is lost."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.arbitre import Arbitre

OFFER = {
    "id": "T1",
    "intitule": "Préparateur de commandes",
    "romeCode": "N1103",
    "description": "Préparer les commandes au dépôt.",
    "lieuTravail": {"libelle": "44 - NANTES", "commune": "44109"},
    "typeContrat": "CDI",
    "salaire": {"libelle": "Mensuel de 2100.0 Euros sur 12 mois"},
}


def test_broken_json_leaves_nothing_behind(demo: Arbitre, tmp_path: Path) -> None:
    whole, broken = tmp_path / "entier.json", tmp_path / "coupé.json"
    whole.write_text(json.dumps({"resultats": [OFFER]}), "utf-8")
    second = json.dumps([dict(OFFER, id="T2"), dict(OFFER, id="T3")])
    broken.write_text(second[:-20], "utf-8")
    outcome = demo("import", "offers", broken, whole, "--json")
    assert outcome.code == 1
    assert "coupé.json" in outcome.err
    assert len(outcome.err.strip().splitlines()) == 1
    assert outcome.json["imported"] == 1
    assert outcome.json["refused"][0]["file"] == "coupé.json"
    demo("inform", "DE-0001", "agreed")
    assert demo("explain", "DE-0001", "T1").code == 0
    assert "T2" in demo.refuses("explain", "DE-0001", "T2")


def test_wrong_encoding(demo: Arbitre, tmp_path: Path) -> None:
    file = tmp_path / "latin.json"
    file.write_bytes(json.dumps([OFFER], ensure_ascii=False).encode("latin-1"))
    assert "latin.json" in demo.refuses("import", "offers", file)


def test_an_offer_without_id_is_told_and_the_others_imported(demo: Arbitre, tmp_path: Path) -> None:
    file = tmp_path / "offres.json"
    anonymous = {k: v for k, v in OFFER.items() if k != "id"}
    file.write_text(json.dumps({"resultats": [anonymous, OFFER]}), "utf-8")
    report = demo.read("import", "offers", file)
    assert (report["read"], report["imported"], len(report["refused"])) == (2, 1, 1)
    assert {"file", "place", "code", "message"} == set(report["refused"][0])
    again = demo.read("import", "offers", file)
    assert (again["imported"], again["updated"], again["unchanged"]) == (0, 0, 1)


def test_a_salary_that_cannot_be_and_a_place_that_says_france(
    demo: Arbitre, tmp_path: Path
) -> None:
    strange = dict(
        OFFER,
        salaire={"libelle": "Mensuel de 38000.0 Euros"},
        lieuTravail={"libelle": "France"},
        competences=[{"code": "999999999", "libelle": "Compétence disparue", "exigence": "E"}],
    )
    file = tmp_path / "offres.json"
    file.write_text(json.dumps([strange]), "utf-8")
    imported = demo("import", "offers", file)
    assert imported.code == 0
    assert "999999999" in imported.err
    demo("inform", "DE-0001", "agreed")
    told = {
        c["feature"]: c["value"] for c in demo.read("explain", "DE-0001", "T1")["contributions"]
    }
    assert told["salary_monthly"] is None
    assert told["distance_km"] is None
    shown = demo("explain", "DE-0001", "T1").out
    assert "«\u00a0Mensuel de 38000.0 Euros\u00a0»" in shown


def test_a_truncated_zip_changes_nothing(demo: Arbitre, tmp_path: Path) -> None:
    from datetime import date

    from resources.demo.generate import generate

    files = generate(tmp_path / "files", day=date(2026, 11, 23), people=1, offers=1)
    cut = tmp_path / "coupé.zip"
    cut.write_bytes(files.rome.read_bytes()[:-2000])
    assert "coupé.zip" in demo.refuses("import", "rome", cut)
    demo("inform", "DE-0001", "agreed")
    assert demo.read("suggest", "DE-0001")["suggestions"]


def test_an_old_repertoire_is_refused(demo: Arbitre, tmp_path: Path) -> None:
    old = tmp_path / "RefRomeCsv_v347.zip"
    with zipfile.ZipFile(old, "w") as archive:
        rows = "\n".join(f'"A{n:04}","{n}","{n}","Métier {n}"' for n in range(531))
        head = '"code_rome","code_fiche_metier","code_ogr","libelle_rome"\n'
        archive.writestr("unix_referentiel_code_rome_v347_utf8.csv", head + rows)
    assert "RefRomeCsv_v347.zip" in demo.refuses("import", "rome", old)
    assert "60" in demo("doctor").out


def test_a_person_without_target_occupation(demo: Arbitre, tmp_path: Path) -> None:
    file = tmp_path / "dossiers.jsonl"
    file.write_text('{"reference":"DE-9001","name":"Personne Inventée"}\n', "utf-8")
    assert demo.read("import", "people", file)["imported"] == 1
    demo("inform", "DE-9001", "agreed")
    assert "métier recherché" in demo.refuses("suggest", "DE-9001")


def test_a_wrong_key(tmp_path: Path) -> None:
    from desktop.workflow.workplace import Workplace
    from storage.keys import keep_under_passphrase
    from storage.paths import HomePaths

    Workplace.create(HomePaths(tmp_path / "home"), keep_under_passphrase("juste")).close()
    arbitre = Arbitre(tmp_path / "home")
    assert arbitre("people", ARBITRE_PASSPHRASE="juste").code == 0
    sentence = arbitre.refuses("people", ARBITRE_PASSPHRASE="fausse")
    assert "phrase de passe" in sentence
    assert arbitre("people", ARBITRE_PASSPHRASE="juste").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("suggest", "DE-0001", "--top", "0"), 2),
        (("inform", "DE-0001", "perhaps"), 2),
        (("suggest",), 2),
        (("suggest", "NOBODY"), 1),
        (("import", "offers", "missing.json"), 1),
    ],
)
def test_exit_codes(demo: Arbitre, arguments: tuple[str, ...], code: int) -> None:
    assert demo(*arguments).code == code


def test_a_number_beyond_measure_is_unknown(demo: Arbitre, tmp_path: Path) -> None:
    file = tmp_path / "offres.json"
    file.write_text(json.dumps([dict(OFFER, nombrePostes=1e308)]), "utf-8")
    assert demo.read("import", "offers", file)["imported"] == 1
    demo("inform", "DE-0001", "agreed")
    why = demo.read("explain", "DE-0001", "T1")["contributions"]
    assert {c["feature"]: c["value"] for c in why}["offer_posts"] is None
    assert demo("answer", "DE-0001", "T1", "GAR1").code == 0
