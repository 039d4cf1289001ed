"""The journal from the command line: whole or not, read in words, documented."""

from __future__ import annotations

import pytest

from desktop.messages import messages
from storage.database import open_database
from storage.journal import Kind
from storage.keys import find_key
from storage.migrations import EVIDENCE
from storage.paths import HomePaths
from tests.arbitre import Arbitre

NADEGE = "DE-0001"


@pytest.fixture
def answered(demo: Arbitre) -> Arbitre:
    """A home in which one suggestion was answered."""
    demo("inform", NADEGE, "agreed")
    offer = demo.read("suggest", NADEGE)["suggestions"][0]["offer"]
    assert demo("answer", NADEGE, offer, "GAR1").code == 0
    return demo


def test_a_whole_journal_says_so_with_its_pages(answered: Arbitre) -> None:
    found = answered.read("journal", "verify", "--full")
    assert (found["is_whole"], found["problem"], found["damaged_pages"]) == (True, None, 0)
    assert found["notices"] == []
    said = answered("journal", "verify", "--full")
    assert "Journal entier" in said.out and "Toutes les pages" in said.out


def test_the_journal_is_read_in_words_and_as_json(answered: Arbitre) -> None:
    lines = answered("journal", "show", "--person", NADEGE).out.splitlines()
    assert any("Réponse enregistrée" in line and "reason GAR1" in line for line in lines)
    assert all(NADEGE in line for line in lines)

    (answer,) = answered.read("journal", "show", "--kind", "answer", "--limit", "1")
    assert (answer["person"], answer["kind"]) == (NADEGE, "answer")
    assert answer["sealed"]["reason"] == "GAR1"
    assert answered.read("journal", "show", "--limit", "1")[0]["seq"] >= answer["seq"]


def test_what_was_erased_is_said_and_not_shown(answered: Arbitre) -> None:
    paths = HomePaths(answered.home)
    database = open_database(paths.database, find_key(paths))
    database.run("delete from person_keys")
    database.close()
    # Written beside the store, that commit has no head: the next opening finds it further on.
    (answer,) = answered.read("journal", "show", "--kind", "answer")
    assert (answer["has_sealed"], answer["sealed"]) == (True, None)
    assert "contenu effacé" in answered("journal", "show", "--kind", "answer").out
    assert answered.read("journal", "verify")["is_whole"]


def test_a_changed_entry_is_named_and_ends_in_exit_code_one(answered: Arbitre) -> None:
    paths = HomePaths(answered.home)
    database = open_database(paths.database, find_key(paths))
    with database.transaction():
        database.run("drop trigger journal_never_updates")
        database.run("update journal set actor = 'somebody' where seq = 2")
        database.run(EVIDENCE["journal_never_updates"])
    database.close()

    outcome = answered("journal", "verify", "--json")
    assert outcome.code == 1
    # An opening looks at the last entries, so it is found before the walk.
    assert (outcome.json["is_whole"], outcome.json["problem"]) == (False, "journal_damaged")
    assert outcome.json["seq"] == 2
    assert "2" in answered.refuses("journal", "verify")


def test_the_schema_is_printed_without_a_home(arbitre_nowhere: Arbitre) -> None:
    outcome = arbitre_nowhere("journal", "schema")
    assert outcome.code == 0
    assert "### `answer`" in outcome.out


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_has_its_words(language: str) -> None:
    for kind in Kind:
        assert messages(language).format(f"entry-{kind.value.replace('_', '-')}")


@pytest.fixture
def arbitre_nowhere(tmp_path_factory: pytest.TempPathFactory) -> Arbitre:
    return Arbitre(tmp_path_factory.mktemp("nowhere") / "home")
