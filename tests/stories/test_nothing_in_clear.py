"""A person lives through a day of the real program; no file of it says so in clear."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.keys import Argon2Cost, keep_under_passphrase
from storage.paths import HomePaths
from storage.store import Store
from tests.arbitre import Arbitre
from tests.places import ROOT
from tests.storage.makers import Clock, draft, key_of, person, slate
from tests.storage.pages import clear_bytes

REFERENCE, NAME = "DE-PLANTEE-8841", "Zénobie Quatrevents"
TEXT = "Ne peut pas conduire après dix-neuf heures"
PLANTED = (REFERENCE, NAME, TEXT)


def forms(text: str) -> Iterator[bytes]:
    """How a text may stand in a file."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        yield text.encode(encoding)
    yield json.dumps(text)[1:-1].encode()
    yield text.encode().hex().encode()


def found_in(folder: Path, marks: list[bytes]) -> list[str]:
    """Which files hold one of these, or are named by one."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if any(mark in os.fsencode(path.name) for mark in marks)
        or (path.is_file() and any(mark in path.read_bytes() for mark in marks))
    ]


@pytest.fixture
def marks() -> list[bytes]:
    return [form for text in PLANTED for form in forms(text)]


def test_a_day_leaves_nothing_in_clear(demo: Arbitre, tmp_path: Path, marks: list[bytes]) -> None:
    delivered, around, asked = (tmp_path / name for name in ("delivered", "around", "asked"))
    for folder in (delivered, around, asked):
        folder.mkdir()
    file = delivered / "dossiers.jsonl"
    file.write_text(planted_line(), encoding="utf-8")
    assert found_in(delivered, marks) == ["dossiers.jsonl"], "it can find"

    environment = {
        "ARBITRE_HOME": str(demo.home),
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": os.environ["PATH"],
        **{name: str(around) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR")},
        **{f"XDG_{name}_HOME": str(around) for name in ("CACHE", "CONFIG", "DATA", "STATE")},
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-X", "faulthandler", "-m", *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    run("desktop", "import", "people", str(file))
    report = run("tests.desktop.planted_day", str(demo.home), *PLANTED)
    assert "KeyError" in report
    assert not any(text in report for text in PLANTED), "the report of a bug names nobody"
    first = json.loads(run("desktop", "suggest", REFERENCE, "--json"))["suggestions"][0]["offer"]
    run("desktop", "answer", REFERENCE, first, "AUT", "--as", "ajuster", "--text", TEXT)
    run("desktop", "backup")
    run("desktop", "person", "export", REFERENCE, "--out", str(asked))
    run("desktop", "doctor")

    assert sorted(found_in(asked, marks)) == ["dossier.html", "dossier.json"], (
        "where it was asked for"
    )
    keys = keys_of_the_person(demo.home)
    inside = clear_bytes(HomePaths(demo.home).database, key_of(HomePaths(demo.home)))
    assert REFERENCE.encode() in inside and all(key in inside for key in keys), "it can find"
    secret = [*marks, *keys, *(key.hex().encode() for key in keys)]
    assert found_in(demo.home, secret) == []
    assert found_in(around, secret) == []


def planted_line() -> str:
    """A line of a delivery of people."""
    return json.dumps(
        {
            "reference": REFERENCE,
            "name": NAME,
            "place": {"commune": "44109", "postcode": "44000", "label": "Nantes"},
            "target_occupations": ["N1103"],
        },
        ensure_ascii=False,
    )


def keys_of_the_person(home: Path) -> list[bytes]:
    with Store.open(HomePaths(home), clock=Clock(), actor="A-07") as store:
        rows = store._database.rows(
            "select key from person_keys k join persons p on p.person = k.person"
            " where reference = ?",
            [REFERENCE],
        )
        return [key for (key,) in rows]


def test_the_key_under_a_passphrase_stands_in_no_file(tmp_path: Path, marks: list[bytes]) -> None:
    kept: list[bytes] = []
    quick = Argon2Cost(iterations=1, lanes=1, memory_kib=8192)
    words = "un rocher, trois phares"
    keep = keep_under_passphrase(words, quick)
    paths = HomePaths(tmp_path / "home")

    def watched(place: HomePaths, key: bytes) -> None:
        kept.append(key)
        keep(place, key)

    with Store.create(paths, watched, clock=Clock(), actor="A-07") as store:
        store.people.write([person(REFERENCE, NAME)])
        shown = slate(1, REFERENCE)
        store.answers.record(draft(shown, 1001, TEXT), shown)
        store.make_backup()
        (key,) = kept
        secret = [*marks, key, key.hex().encode(), words.encode()]
        (tmp_path / "shown").write_bytes(key.hex().encode())
        assert found_in(tmp_path, secret) == ["shown"], "it can find; and nothing else does"
    assert found_in(paths.root, secret) == []
