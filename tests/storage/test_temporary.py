"""What SQLite sets aside while it works never reaches the disk in clear."""

from __future__ import annotations

from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import person

IN_MEMORY = 2


def test_temporary_tables_and_sorts_stay_in_memory(store: Store, paths: HomePaths) -> None:
    store.people.write([person()])
    database = store._database
    assert database.value("pragma temp_store") == IN_MEMORY
    built_with = {row[0] for row in database.rows("pragma compile_options")}
    assert not built_with & {"TEMP_STORE=0", "TEMP_STORE=1"}  # 0 would not hear the pragma
    database.run("create temp table set_aside as select * from people")
    held = [row[2] for row in database.rows("pragma database_list") if row[1] == "temp"]
    assert held == [""]  # no file behind it


def test_no_file_of_an_open_home_begins_as_sqlite_writes_in_clear(
    store: Store, paths: HomePaths
) -> None:
    store.people.write([person()])
    files = [file for file in paths.root.rglob("*") if file.is_file()]
    assert {"arbitre.db", "arbitre.db-wal"} <= {file.name for file in files}
    assert [f.name for f in files if f.read_bytes().startswith(b"SQLite format 3")] == []
