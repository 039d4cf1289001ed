"""A damaged home says what it lacks; someone goes on without it, or takes the backup."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop.messages import messages
from storage.backup import Backups
from storage.damage import DAMAGE
from storage.keys import find_key
from storage.paths import HomePaths
from storage.store import Store
from tests.arbitre import Arbitre
from tests.storage.makers import Clock, create, draft, slate

PAGE = 4096


@pytest.fixture
def paths(tmp_path: Path) -> HomePaths:
    return HomePaths(tmp_path / "home")


@pytest.fixture
def arbitre(paths: HomePaths) -> Arbitre:
    return Arbitre(paths.root)


def _answer(store: Store, *numbers: int) -> str:
    for number in numbers:
        last = store.answers.record(draft(slate(number), 1000 + number), slate(number))
    return last.at.astimezone().strftime("%d/%m/%Y %H:%M")


@pytest.fixture
def cut(paths: HomePaths) -> str:
    """A home whose last three answers are gone with the end of its WAL; the time of the last."""
    with create(paths) as store:
        _answer(store, 1)
        wal = paths.database.with_name("arbitre.db-wal")
        before = wal.stat().st_size
        last = _answer(store, 2, 3, 4)
        shutil.copytree(paths.root, paths.root.with_name("copy"))
    shutil.rmtree(paths.root)
    shutil.copytree(paths.root.with_name("copy"), paths.root)
    paths.database.with_name("arbitre.db-shm").unlink()
    os.truncate(wal, before)
    return last


def test_what_is_missing_is_said_and_the_ways_on(arbitre: Arbitre, cut: str) -> None:
    assert f"3 réponses manquent, la dernière du {cut}" in arbitre.refuses("answers")

    outcome = arbitre("repair")
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        f"3 réponses manquent, la dernière du {cut} (6 enregistrements du journal en tout).",
        "Ce dossier n’a pas de bonne sauvegarde.",
        "Pour continuer avec ce qui reste (le journal le dira)\u00a0: arbitre repair --accept-loss",
    ]
    found = arbitre("repair", "--json").json
    assert (found["problem"], found["loss"]["answers"]) == ("entries_missing", 3)
    assert (found["can_accept_loss"], found["backup"]) == (True, None)


def test_going_on_without_them_is_written_and_the_state_found_is_kept(
    arbitre: Arbitre, paths: HomePaths, cut: str
) -> None:
    outcome = arbitre("repair", "--accept-loss")
    assert outcome.code == 0, outcome.err
    (aside,) = paths.set_aside
    assert aside.name in outcome.out
    assert (aside / "arbitre.db-wal").stat().st_size > 0

    assert len(arbitre.read("answers")["answers"]) == 1
    (loss,) = arbitre.read("journal", "show", "--kind", "loss")
    assert loss["content"] == {
        "v": 1,
        "cause": "entries_missing",
        "entries": 6,
        "answers": 3,
        "changes": 3,
    }
    assert arbitre.read("journal", "verify", "--full")["is_whole"]
    assert arbitre("repair").code == 0


@pytest.mark.parametrize("content", [None, b"x" * 1024])
def test_a_lost_witness_can_be_accepted(
    arbitre: Arbitre, paths: HomePaths, content: bytes | None
) -> None:
    with create(paths) as store:
        _answer(store, 1)
    paths.head.unlink()
    if content is not None:
        paths.head.write_bytes(content)

    assert "personne ne peut dire" in arbitre("repair").out
    assert arbitre("repair", "--accept-loss").code == 0
    (loss,) = arbitre.read("journal", "show", "--kind", "loss")
    assert loss["content"]["answers"] == -1
    assert arbitre.read("journal", "verify")["is_whole"]


def test_a_whole_home_has_nothing_to_repair(arbitre: Arbitre, paths: HomePaths) -> None:
    with create(paths) as store:
        _answer(store, 1)
    outcome = arbitre("repair")
    assert (outcome.code, outcome.out.strip()) == (
        0,
        "Rien ne manque et rien n’est abîmé\u00a0: 2 entrées vérifiées.",
    )
    assert arbitre("repair", "--accept-loss").code == 0
    assert arbitre.read("journal", "show", "--kind", "loss") == []


def test_damaged_pages_leave_the_backup_alone_as_a_way_on(
    arbitre: Arbitre, paths: HomePaths
) -> None:
    clock = Clock()
    with create(paths, clock) as store:
        _answer(store, 1, 2)
        backups = Backups(paths, find_key(paths), clock)
        backups.make(store._database, store.journal)
        last = _answer(store, 3)
    content = bytearray(paths.database.read_bytes())
    for start in range(PAGE, len(content), PAGE):
        content[start + 100] ^= 1
    paths.database.write_bytes(content)

    outcome = arbitre("repair")
    assert outcome.code == 1
    assert f"Il y manque une réponse, celle du {last}" in outcome.out
    assert "--accept-loss" not in outcome.out
    assert "arbitre repair --restore" in arbitre.refuses("repair", "--accept-loss")

    outcome = arbitre("repair", "--restore")
    assert outcome.code == 0, outcome.err
    (aside,) = (folder for folder in paths.set_aside if folder.name in outcome.out)
    assert (aside / "arbitre.db").read_bytes() == content
    assert len(arbitre.read("answers")["answers"]) == 2
    assert arbitre.read("journal", "verify", "--full")["is_whole"]


def test_without_a_good_backup_nothing_is_restored(arbitre: Arbitre, paths: HomePaths) -> None:
    create(paths).close()
    before = paths.database.read_bytes()
    assert "pas de bonne sauvegarde" in arbitre.refuses("repair", "--restore")
    assert paths.database.read_bytes() == before


def test_every_damage_has_its_words() -> None:
    for language in ("fr", "en"):
        for code in DAMAGE:
            facts = {"entries": 1, "answers": 1, "changes": 1, "last": "", "pages": 1, "seq": 1}
            assert messages(language).format(f"repair-{code.replace('_', '-')}", **facts)
