"""A home is made once, opened by whoever has its key, and never guessed."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import HomeError
from storage.failures import _DATABASE_CODES, _FILE_CODES
from storage.keys import Argon2Cost, keep_under_passphrase
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import Clock, create, person, reopen

QUICK = Argon2Cost(iterations=1, lanes=1, memory_kib=8192)


def test_a_home_is_made_once(paths: HomePaths) -> None:
    with create(paths) as store:
        store.people.write([person()])
    with pytest.raises(HomeError, match="home_exists"):
        create(paths)
    with reopen(paths) as store:
        assert store.people.count() == 1


def test_a_home_that_is_not_there_is_not_made_by_opening(paths: HomePaths) -> None:
    with pytest.raises(HomeError, match="home_missing"):
        reopen(paths)
    assert not paths.root.exists()


@pytest.mark.parametrize(
    "lose", [lambda database: database.unlink(), lambda database: database.write_bytes(b"")]
)
def test_a_lost_database_is_never_replaced_by_an_empty_one(
    paths: HomePaths, lose: Callable[[Path], None]
) -> None:
    create(paths).close()
    lose(paths.database)

    with pytest.raises(HomeError, match="home_incomplete"):
        reopen(paths)
    key = paths.key_file.read_bytes()
    with pytest.raises(HomeError, match=r"home_(incomplete|exists)"):
        create(paths)
    assert paths.key_file.read_bytes() == key


def test_the_passphrase_is_asked_only_where_it_keeps_the_key(tmp_path: Path) -> None:
    asked = []

    def ask() -> str:
        asked.append("passphrase")
        return "un rocher, trois phares"

    demo, guarded = HomePaths(tmp_path / "demo"), HomePaths(tmp_path / "guarded")
    create(demo).close()
    Store.open(demo, ask, clock=Clock(), actor="A-07").close()
    assert not asked

    keep = keep_under_passphrase("un rocher, trois phares", QUICK)
    Store.create(guarded, keep, clock=Clock(), actor="A-07").close()
    Store.open(guarded, ask, clock=Clock(), actor="A-07").close()
    assert asked == ["passphrase"]


def test_every_code_of_the_store_has_its_sentence(root: Path) -> None:
    raised = {*_DATABASE_CODES.values(), *_FILE_CODES.values()}
    for module in (root / "storage").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Error"):
                raised |= {
                    part.value
                    for argument in node.args[:1]
                    for part in ast.walk(argument)
                    if isinstance(part, ast.Constant)
                    and isinstance(part.value, str)
                    and re.fullmatch(r"[a-z]+(_[a-z]+)+", part.value)
                }

    assert {"home_missing", "key_wrong", "rome_older", "home_incomplete"} <= raised
    for language in ("fr", "en"):
        files = (root / "resources" / "translations" / language).glob("store*.ftl")
        text = "".join(file.read_text(encoding="utf-8") for file in sorted(files))
        sentences = re.findall(r"^error-([a-z-]+) =", text, re.M)
        assert {name.replace("-", "_") for name in sentences} == raised
