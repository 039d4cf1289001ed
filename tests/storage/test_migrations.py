"""From an empty file to today's schema, in one step or not at all."""

from __future__ import annotations

import pytest

from models.errors import HomeError
from storage.database import Database, open_database
from storage.keys import new_key
from storage.migrations import EVIDENCE, SCHEMA_VERSION, migrations
from storage.paths import HomePaths, make_private
from storage.store import Store
from tests.storage.makers import create, person, reopen


def test_an_empty_file_becomes_todays_schema(store: Store) -> None:
    database = store._database
    tables = dict(database.rows("select name, strict from pragma_table_list where type = 'table'"))
    ours = {name: strict for name, strict in tables.items() if not name.startswith("sqlite_")}

    assert database.value("pragma user_version") == SCHEMA_VERSION
    assert {"people", "offers", "journal", "person_keys", "settings"} <= ours.keys()
    assert all(ours.values())


def test_the_version_counts_the_migrations(store: Store) -> None:
    steps = migrations()
    assert len(steps.applied(store._database.tables)) == SCHEMA_VERSION
    assert not steps.pending(store._database.tables)


def test_the_guards_stand_as_declared(store: Store) -> None:
    found = store._database.rows(
        "select name from sqlite_master"
        " where tbl_name in ('journal', 'checkpoints') and sql is not null"
    )
    assert {name for (name,) in found} == EVIDENCE.keys()


def test_opening_again_migrates_nothing_again(paths: HomePaths) -> None:
    with create(paths) as store:
        store.people.write([person()])
        before = list(store._database.rows("select name, applied_at from _sqlite_migrations"))
    with reopen(paths) as store:
        after = list(store._database.rows("select name, applied_at from _sqlite_migrations"))
        assert (after, store.people.count()) == (before, 1)


def test_a_migration_that_stops_half_way_leaves_an_empty_file(paths: HomePaths) -> None:
    """The disk fills while the tables are made; with room again, they are made whole."""
    paths.make_folders()
    make_private(paths.database)
    key = new_key()
    open_database(paths.database, key).close()
    paths.database.unlink()
    make_private(paths.database)

    with pytest.raises(HomeError, match="disk_full"):
        _open_with_room_for(paths, key, pages=8)
    database = open_database(paths.database, key)
    assert database.value("pragma user_version") == SCHEMA_VERSION
    database.close()


def _open_with_room_for(paths: HomePaths, key: bytes, pages: int) -> None:
    from storage.database import _configure, _connect, _unlock, _upgrade

    database: Database = _connect(paths.database, 1.0)
    _unlock(database, key)
    _configure(database)
    database.value(f"pragma max_page_count = {pages}")
    try:
        _upgrade(database)
    finally:
        assert database.value("pragma user_version") == 0
        assert database.value("select count(*) from sqlite_master") == 0
        database.tables.close()
