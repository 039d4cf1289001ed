"""Erase, hand out, let go, back up, restore and tell of a breach, as a person does it."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from desktop.messages import messages
from desktop.workflow.incident import DATA_OF
from desktop.workflow.person_file import SAID, file_lines
from models.records.evidence import InformationState
from models.records.offers import CredentialKind, Place
from models.records.people import (
    Appointment,
    Education,
    HeldCredential,
    HeldSkill,
    PastOccupation,
    Person,
    Profile,
    ScheduleLimit,
    SearchCriteria,
    SpokenLanguage,
)
from storage.access import WITHHELD, PersonFile
from storage.journal import Kind
from storage.paths import HomePaths
from storage.store import Store
from tests.arbitre import Arbitre
from tests.storage.makers import Clock, key_of
from tests.storage.pages import clear_bytes

NADEGE, NAME = "DE-0001", "Nadège Kervoal"
WORDS = "Préfère rester à Nantes, mère malade"


@pytest.fixture
def met(demo: Arbitre) -> Arbitre:
    """An appointment with one person, and an answer in words."""
    assert demo("inform", NADEGE, "agreed").code == 0
    offer = demo.read("suggest", NADEGE)["suggestions"][0]["offer"]
    assert demo("answer", NADEGE, offer, "AUT", "--as", "ajuster", "--text", WORDS).code == 0
    return demo


def text_of(page: str) -> str:
    return re.sub(r"<[^>]+>", " ", page)


def test_the_person_reads_everything_in_words_and_has_it_as_data(
    met: Arbitre, tmp_path: Path
) -> None:
    out = tmp_path / "remis"
    out.mkdir()
    outcome = met("person", "export", NADEGE, "--out", out)
    assert outcome.code == 0, outcome.err
    assert {path.name: path.stat().st_mode & 0o777 for path in out.iterdir()} == {
        "dossier.json": 0o600,
        "dossier.html": 0o600,
    }
    data = json.loads((out / "dossier.json").read_bytes())
    kinds = [entry["kind"] for entry in data["journal"]]
    assert {"information", "slate", "answer", "export"} <= set(kinds)
    assert kinds[-1] == "export", "this one included"
    answer = next(entry for entry in data["journal"] if entry["kind"] == "answer")
    assert answer["details"]["text"] == WORDS
    assert answer["details"]["attributions"]
    assert data["file"]["name"] == NAME

    page = text_of((out / "dossier.html").read_text("utf-8"))
    title = data["offers"][answer["details"]["offer"]]
    for said in (NAME, WORDS, title, "dit, d’accord", "Vos droits", "sur place"):
        assert said.replace("'", "&#x27;") in page or said in page, said
    assert "demo-adviser" not in page
    assert met.refuses("person", "export", NADEGE, "--out", out).startswith("Le fichier")
    assert met.read("person", "export", NADEGE)["reference"] == NADEGE
    assert NAME not in met.refuses("person", "export", "DE-9999")


def test_erasing_asks_then_leaves_a_proof_and_nothing_else(met: Arbitre, tmp_path: Path) -> None:
    paths, proof = HomePaths(met.home), tmp_path / "preuve.html"
    assert met("backup").code == 0
    kept = met("erase", NADEGE, typed="n\n")
    assert "Rien n’a été effacé" in kept.out
    assert NAME in str(met.read("people"))
    assert NAME.encode() in clear_bytes(paths.database, key_of(paths)), "it can find"

    outcome = met("erase", NADEGE, "--out", proof, typed="o\n")
    assert outcome.code == 0, outcome.err
    assert "preuve n°" in outcome.out
    for path in (paths.database, *paths.backups.glob("*.arbitre-backup")):
        clear = clear_bytes(path, key_of(paths))
        assert NAME.encode() not in clear
        assert NADEGE.encode() not in clear
    (said,) = met.read("erasures")["erasures"]
    assert said["entries"] >= 3
    page = proof.read_text("utf-8")
    assert said["pseudonym"] in page
    assert NADEGE not in page
    assert met.read("journal", "verify")["is_whole"]
    assert NADEGE in met.refuses("erase", NADEGE, "--yes")


def test_a_backup_is_listed_restored_and_says_what_it_costs(met: Arbitre, tmp_path: Path) -> None:
    made = met.read("backup", "--to", tmp_path / "clé")
    assert met.read("backup", "list")["backups"], "the day's own, made after the answer"
    offer = met.read("suggest", NADEGE)["suggestions"][0]["offer"]
    met("answer", NADEGE, offer, "GAR1")
    assert len(met.read("answers")["answers"]) == 2

    asked = met("restore", made["file"], typed="n\n")
    assert f"tête n° {made['seq']}" in asked.out
    assert "dont une réponse" in asked.out
    assert len(met.read("answers")["answers"]) == 2
    outcome = met.read("restore", made["file"], "--yes")
    assert outcome["lost"]["answers"] == 1
    assert (met.home / outcome["aside"] / "arbitre.db").exists()
    assert len(met.read("answers")["answers"]) == 1
    assert met.read("journal", "verify")["is_whole"]

    with Path(made["file"]).open("r+b") as file:
        file.seek(8000)
        file.write(b"\x00\xff\x00")
    assert "abîmée" in met.refuses("restore", made["file"], "--yes")
    assert len(met.read("answers")["answers"]) == 1


def test_a_backup_is_enough_on_another_workstation(tmp_path: Path, demo: Arbitre) -> None:
    lost = Arbitre(tmp_path / "lost")
    words = {"ARBITRE_PASSPHRASE": "un rocher, trois phares"}
    people = tmp_path / "dossiers.jsonl"
    people.write_text('{"reference":"DE-7","name":"Yves Le Goff"}\n', encoding="utf-8")
    assert lost("import", "people", people, **words).code == 0
    made = json.loads(lost("backup", "--to", tmp_path / "stick", "--json", **words).out)
    shutil.rmtree(lost.home)

    new = Arbitre(tmp_path / "new")
    outcome = new("restore", made["file"], "--yes", **words)
    assert outcome.code == 0, outcome.err
    assert "Yves Le Goff" in new("people", **words).out


def test_retention_shows_first_and_acts_when_asked(met: Arbitre) -> None:
    state = met.read("retention")
    assert state["due"]["months"] == []
    assert state["has_jumped"] is False
    assert state["rules"]["content_months"] == 12
    said = met("retention")
    assert "12 mois" in said.out
    assert met("retention", "--run").out.strip() == "Rien n’a dépassé sa durée."
    assert len(met.read("answers")["answers"]) == 1


def test_what_a_wrong_clock_dated_goes_only_when_the_date_is_confirmed(met: Arbitre) -> None:
    long_ago = Clock(datetime(2020, 1, 6, tzinfo=UTC))
    with Store.open(HomePaths(met.home), clock=long_ago, actor="A-07") as store:
        store.information.record("DE-0002", InformationState.AGREED, "fr", "information-1")
    assert met.read("retention")["due"]["doubtful"] == ["2020-01"]
    asked = met("retention", "--run", typed="n\n")
    assert "L’horloge de ce poste a été déplacée" in asked.err
    assert "Rien n’a été supprimé" in asked.out
    assert met.read("retention", "--run", "--yes")["done"]["months"] == ["2020-01"]


def test_a_breach_is_told_without_what_was_written(met: Arbitre, tmp_path: Path) -> None:
    met("backup", "--to", tmp_path / "clé")
    out = tmp_path / "fiche.html"
    when = ("incident", "--since", "2026-01-01", "--found", "2026-11-22T10:00")
    assert met(*when, "--out", out).code == 0
    data = met.read("incident", "--since", "2026-01-01", "--found", "2026-11-22T10:00")
    assert data["notify_by"][:10] == "2026-11-25"
    assert {one["reference"] for one in data["people"]} >= {NADEGE}
    assert [one["what"] for one in data["departures"] if one["kind"] == "backup"][-1] == "elsewhere"
    page = out.read_text("utf-8")
    assert out.stat().st_mode & 0o777 == 0o600
    assert NADEGE in page
    for text in (WORDS, NAME):
        assert text not in page
        assert text not in str(data)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_and_kind_has_its_words(language: str) -> None:
    say = messages(language)
    for kind in Kind:
        say.format(f"entry-{kind.value.replace('_', '-')}")
    for name in {field for fields in SAID.values() for field in fields}:
        say.format(f"held-{name.replace('_', '-')}")
    for name in (*WITHHELD,):
        say.format(f"held-withheld-{name}")
    for name in {*DATA_OF.values(), "file"}:
        say.format(f"incident-data-{name}")
    lines = dict(file_lines(say, PersonFile("DE-1", "", full_person(), None, ())))
    assert len(lines) == len(msgspec.to_builtins(full_person())) - 1 + len(
        msgspec.to_builtins(full_person().profile)
    )


def full_person() -> Person:
    """Somebody of whom the file says everything."""
    day = date(2026, 1, 2)
    return Person(
        "DE-1",
        "Nom",
        Place("Nantes", "44109", "44000", 47.2, -1.5),
        Profile(
            47.2,
            -1.5,
            ("N1103",),
            (PastOccupation("N1103", "cariste", 2.5, day),),
            (HeldSkill("125527", "Préparer"),),
            Education(4, "Commerce", is_recognised=False),
            (HeldCredential(CredentialKind.LICENCE, "B", "B", day),),
            (SpokenLanguage("anglais", "B1"),),
            SearchCriteria(15.0, True, ("CDI",), True, False, 1900.0, (ScheduleLimit.NIGHT,), day),
        ),
        Appointment(datetime(2026, 1, 2, tzinfo=UTC)),
        ("mobility",),
    )
