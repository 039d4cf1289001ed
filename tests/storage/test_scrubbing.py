"""SQLite overwrites what it deletes, but not the copies it made of rows that it moved."""

from __future__ import annotations

import random

from storage.database import Database
from storage.paths import HomePaths
from storage.scrubbing import flush, scrub
from storage.store import Store
from tests.storage.makers import key_of, person
from tests.storage.pages import clear_bytes


def lived_and_left(database: Database, draw: random.Random) -> list[str]:
    """Files that come, grow and shrink; a third leaves. Returns who left."""

    def record(reference: str) -> bytes:
        return f"{reference}|".encode() * draw.randrange(1, 200)

    there: list[str] = []
    with database.transaction():
        for turn in range(1000):
            new = f"DE-{draw.randrange(10**9):09d}"
            there.append(new)
            database.run("insert into people values(?, 'N', null, x'', ?, 0)", [new, record(new)])
            if turn % 3 == 0:
                one = draw.choice(there[-50:])
                changed = [record(one), one]
                database.run("update people set record = ? where reference = ?", changed)
    gone = draw.sample(there, 300)
    database.run_many("delete from people where reference = ?", [[one] for one in gone])
    assert flush(database)
    return gone


def test_no_copy_of_a_moved_row_outlives_it(store: Store, paths: HomePaths) -> None:
    for seed in range(2, 20):
        gone = lived_and_left(store._database, random.Random(seed))
        clear = clear_bytes(paths.database, key_of(paths))
        left = [one for one in gone if one.encode() in clear]
        if left:
            break
        store._database.run("delete from people")
    assert left, "deleting alone leaves copies: what follows is needed"

    scrub(store._database)
    assert flush(store._database)
    clear = clear_bytes(paths.database, key_of(paths))
    assert [one for one in gone if one.encode() in clear] == []


def test_what_stays_stays_as_it_was(store: Store) -> None:
    store.people.write([person("DE-1"), person("DE-2", "Yves Le Goff")])
    before = list(store._database.rows("select * from people order by reference"))
    scrub(store._database)
    assert list(store._database.rows("select * from people order by reference")) == before
