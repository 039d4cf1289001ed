"""The database is encrypted, durable, guarded, and says what the environment refuses."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
import sqlite_utils

from models.errors import HomeError
from storage.database import Database, _unlock, open_database
from storage.keys import find_key, keep_under_passphrase, new_key
from storage.migrations import SCHEMA_VERSION
from storage.paths import HomePaths
from storage.store import Store
from tests.places import ROOT
from tests.storage.makers import Clock, create, draft, person, reopen, slate
from tests.storage.pages import PAGE, clear_bytes

NAME = "Nadège Kervoal"
SAID = "Elle garde sa mère le jeudi"


def test_every_acknowledgement_waits_for_the_disk(store: Store) -> None:
    """What SQLite promises for FULL in WAL mode; calls to the disk are counted by hand elsewhere.

    See sqlite.org/pragma.html#pragma_synchronous: each commit is synced before it returns.
    """
    database = store._database
    assert database.value("pragma journal_mode") == "wal"
    assert database.value("pragma synchronous") == 2
    assert database.value("pragma secure_delete") == 1
    assert database.value("pragma foreign_keys") == 1


def test_sqlite_utils_runs_on_the_encrypting_driver(store: Store) -> None:
    assert isinstance(store._database.tables.conn, driver.Connection)
    assert sys.modules["pysqlite3.dbapi2"] is driver


def test_planted_words_stand_in_no_file_of_the_home(paths: HomePaths, tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("create table people(name)")
    plain.execute("insert into people values(?)", [f"{NAME}: {SAID}"])
    plain.commit()
    plain.close()
    assert _files_with(tmp_path, NAME) == _files_with(tmp_path, SAID) == ["plain.db"]

    keep = keep_under_passphrase("un rocher, trois phares")
    with Store.create(paths, keep, clock=Clock(), actor="A-07") as store:
        store.people.write([person(name=NAME)])
        store.answers.record(draft(slate(), text=SAID), slate())
        assert paths.database.with_name("arbitre.db-wal").stat().st_size > PAGE
        assert _files_with(paths.root, NAME) == _files_with(paths.root, SAID) == []
        key = find_key(paths, lambda: "un rocher, trois phares")
        assert _files_with(paths.root, key.hex()) == []

        # In the decrypted pages, the working table is found: the search can find. The answer, and
        # whose it is, are not: they are sealed.
        pages = clear_bytes(paths.database, key)
        assert NAME.encode() in pages
        assert SAID.encode() not in pages
        assert slate().model.encode() in pages
        assert b"ECA2" not in pages


def test_another_key_opens_nothing_and_changes_nothing(paths: HomePaths) -> None:
    create(paths).close()
    before = paths.database.read_bytes()

    with pytest.raises(HomeError, match="key_wrong"):
        open_database(paths.database, new_key())
    assert paths.database.read_bytes() == before
    reopen(paths).close()


def test_a_plain_database_is_refused(paths: HomePaths) -> None:
    create(paths).close()
    paths.database.unlink()
    with sqlite3.connect(paths.database) as plain:
        plain.execute("create table people(name)")
    plain.close()
    before = paths.database.read_bytes()

    with pytest.raises(HomeError, match="database_plain"):
        reopen(paths)
    assert paths.database.read_bytes() == before


def test_a_driver_that_does_not_encrypt_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "arbitre.db"
    plain = Database(sqlite_utils.Database(sqlite3.connect(target), execute_plugins=False))
    with pytest.raises(HomeError, match="cipher_missing"):
        _unlock(plain, new_key())
    plain.tables.close()
    assert not target.exists() or target.stat().st_size == 0


@pytest.mark.parametrize(
    ("content", "code"), [(b"a letter", "database_damaged"), (b"a letter" * PAGE, "key_wrong")]
)
def test_a_file_that_is_no_database_is_refused(paths: HomePaths, content: bytes, code: str) -> None:
    create(paths).close()
    paths.database.write_bytes(content)

    with pytest.raises(HomeError, match=code):
        reopen(paths)
    assert paths.database.read_bytes() == content


def test_a_newer_schema_is_refused_untouched(paths: HomePaths) -> None:
    with create(paths) as store:
        store._database.value(f"pragma user_version = {SCHEMA_VERSION + 1}")
    before = paths.database.read_bytes()

    with pytest.raises(HomeError) as refused:
        reopen(paths)
    assert refused.value.code == "schema_too_new"
    assert refused.value.params == {"found": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION}
    assert paths.database.read_bytes() == before


def test_a_flipped_bit_is_said_and_never_read_as_data(paths: HomePaths) -> None:
    with create(paths) as store:
        store.people.write(person(f"DE-{n}", NAME * 20) for n in range(100))
    content = bytearray(paths.database.read_bytes())
    for page in range(1, len(content) // PAGE):
        content[page * PAGE + 100] ^= 1
    paths.database.write_bytes(content)

    with pytest.raises(HomeError, match="database_damaged"), reopen(paths) as store:
        store.people.all()


def test_a_transaction_is_whole_or_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store._database.transaction():
        store.settings.set("one", "1")
        with store._database.transaction():
            store.settings.set("two", "2")
        raise KeyError
    assert (store.settings.get("one"), store.settings.get("two")) == (None, None)

    with store._database.transaction():
        store.settings.set("one", "1")
        with pytest.raises(KeyError), store._database.transaction():
            store.settings.set("two", "2")
            raise KeyError
    assert (store.settings.get("one"), store.settings.get("two")) == ("1", None)


def test_a_home_at_work_elsewhere_is_busy_then_free(paths: HomePaths, store: Store) -> None:
    other = Store.open(paths, clock=Clock(), actor="A-08", busy_seconds=0.01)
    # Nothing is written yet: a transaction takes its place from the start.
    with store._database.transaction(), pytest.raises(HomeError, match="home_busy"):
        other.settings.set("wanted", "yes")

    other.settings.set("wanted", "yes")
    assert store.settings.get("wanted") == "yes"
    other.close()


def test_a_full_disk_is_said_and_loses_nothing(store: Store) -> None:
    store.people.write([person()])
    room = store._database.value("pragma page_count") + 4
    store._database.value(f"pragma max_page_count = {room}")

    with pytest.raises(HomeError, match="disk_full"):
        store.people.write(person(f"DE-{n}", NAME * 500) for n in range(50))
    assert [one.reference for one in store.people.all()] == ["DE-1"]

    store._database.value("pragma max_page_count = 1000000")
    assert store.people.write([person("DE-2")]).imported == 1
    assert store.journal.verify().problem is None


def test_a_home_that_cannot_be_written_is_said(store: Store) -> None:
    store._database.value("pragma query_only = on")
    with pytest.raises(HomeError, match="home_read_only"):
        store.settings.set("one", "1")


def test_a_fault_of_ours_is_not_dressed_up(store: Store) -> None:
    with pytest.raises(driver.OperationalError, match="no such table"):
        store._database.run("delete from nowhere")


def test_closing_empties_the_wal(paths: HomePaths) -> None:
    wal = paths.database.with_name("arbitre.db-wal")
    store, reader = create(paths), reopen(paths)
    store.people.write([person()])
    assert wal.stat().st_size > 0

    store.close()
    assert wal.stat().st_size == 0
    assert reader.people.count() == 1
    reader.close()
    assert not wal.exists()


def test_closing_while_another_writes_loses_nothing(paths: HomePaths) -> None:
    store, other = create(paths), reopen(paths)
    store.people.write([person()])
    with other._database.transaction():
        other.settings.set("held", "yes")
        store.close()
    other.close()
    with reopen(paths) as again:
        assert again.people.count() == 1
        assert again.settings.get("held") == "yes"


def _files_with(folder: Path, words: str) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and words.encode() in path.read_bytes()
    ]


def test_opening_does_not_load_pandas_and_leaves_it_loadable(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from storage.database import open_database\n"
        f"open_database(Path({str(tmp_path / 'a.db')!r}), bytes(32)).close()\n"
        "assert 'pandas' not in sys.modules; import pandas"
    )
    (tmp_path / "a.db").touch()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_an_open_store_keeps_its_lock(paths: HomePaths, store: Store) -> None:
    """POSIX drops a process's locks when it closes any handle of the file: none is opened.

    Without it another program may take the WAL away. The bytes are SQLite's (fileformat2, 1.3).
    """
    code = (
        "import fcntl, sys\n"
        "with open(sys.argv[1], 'r+b') as file:\n"
        "    try: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 2**30 + 2)\n"
        "    except OSError: print('kept')\n"
        "    else: print('free')\n"
    )
    command = [sys.executable, "-c", code, str(paths.database)]

    store.settings.set("one", "1")
    assert subprocess.check_output(command, text=True).strip() == "kept"
