"""Nothing of an erased person is left in any decrypted page; the chain and a dated proof are."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from models.errors import InputError, RefusedError
from models.records.evidence import InformationState
from storage.database import Database, open_database
from storage.journal import Kind
from storage.paths import HomePaths
from storage.restoring import restore
from storage.sealing import PersonKeys
from storage.store import Store
from tests.storage.makers import Clock, create, draft, key_of, person, reopen, slate
from tests.storage.pages import clear_bytes

GONE, OTHER = "DE-PLANTED-7731", "DE-2"
NAME = "Zénobie Quatrevents"
TEXT = "Ne peut pas conduire après dix-neuf heures"


@pytest.fixture
def lived_in(paths: HomePaths) -> Iterator[Store]:
    """Two people, answers over two months, a corrected file, backups before and after."""
    clock = Clock()
    store = create(paths, clock)
    try:
        for turn, month in enumerate((11, 12)):
            clock.now = clock.now.replace(month=month)
            store.people.write([person(GONE, NAME), person(OTHER)])
            for number, reference in enumerate((GONE, OTHER)):
                store.information.record(reference, InformationState.AGREED, "fr", "n-1")
                shown = slate(10 * turn + number + 1, reference)
                answer = draft(shown, 1000 + 10 * turn + number, f"{TEXT} ({reference})")
                store.answers.record(answer, shown)
            store.make_backup()
        store.people.write([person(GONE, f"{NAME} épouse Marchand")])
        yield store
    finally:
        with suppress(driver.ProgrammingError):  # a test closed it
            store.close()


def planted(store: Store) -> list[bytes]:
    """What must not be found afterwards: reference, name, and keys, raw and as hex."""
    rows = store._database.rows(
        "select k.key from person_keys k join persons p on p.person = k.person"
        " where p.reference = ?",
        [GONE],
    )
    keys = [key for (key,) in rows]
    assert len(keys) == 2, "one key a month"
    return [*keys, *(key.hex().encode() for key in keys), GONE.encode(), NAME.encode()]


def everything(paths: HomePaths) -> bytes:
    """Every page of the database, its WAL and each backup, decrypted; every other file as it is."""
    key, found = key_of(paths), b""
    for path in paths.root.rglob("*"):
        if path == paths.database or path.suffix == ".arbitre-backup":
            found += clear_bytes(path, key)
        elif path.is_file() and path.suffix not in (".db-wal", ".db-shm"):
            found += path.read_bytes()
    return found


def sealed_texts(store: Store) -> list[str | None]:
    return [answer.draft.text for answer in store.answers.all()]


def test_nothing_is_left_in_any_page(lived_in: Store, paths: HomePaths) -> None:
    marks = planted(lived_in)
    before = everything(paths)
    assert all(mark in before for mark in (*marks[:2], GONE.encode(), NAME.encode())), "it can find"

    proof = lived_in.erasure.erase(GONE)
    assert lived_in.erasure.finish().is_nothing

    after = everything(paths)
    assert [mark for mark in marks if mark in after] == []
    assert proof.entries == 6  # two months of information, slate and answer
    assert OTHER.encode() in after, "what is left is still there to be found"
    lived_in.close()
    assert [mark for mark in marks if mark in everything(paths)] == []


def test_the_chain_stays_whole_and_the_others_readable(lived_in: Store, paths: HomePaths) -> None:
    entries = lived_in.journal.verify().entries
    lived_in.erasure.erase(GONE)
    lived_in.erasure.finish()

    report = lived_in.journal.verify()
    assert (report.problem, report.entries) == (None, entries + 2)  # erasure, backup
    assert sealed_texts(lived_in) == [f"{TEXT} ({OTHER})"] * 2
    assert lived_in.people.get(GONE) is None
    lived_in.close()
    with reopen(paths) as store:
        assert store.journal.verify().problem is None


def test_the_proof_is_dated_and_names_nobody(lived_in: Store) -> None:
    pseudonym = PersonKeys(lived_in._database).pseudonym(GONE)
    assert pseudonym is not None
    proof = lived_in.erasure.erase(GONE)

    assert proof.pseudonym == pseudonym.hex()
    assert lived_in.erasure.proofs() == (proof,)
    row = lived_in._database.row(
        "select person, content, sealed from journal where seq = ?", [proof.seq]
    )
    assert row is not None
    assert row[0] is None
    assert row[2] is None
    assert GONE.encode() not in row[1]


def test_who_comes_back_is_somebody_new(lived_in: Store) -> None:
    old = PersonKeys(lived_in._database).pseudonym(GONE)
    lived_in.erasure.erase(GONE)
    lived_in.people.write([person(GONE, NAME)])
    assert lived_in.information.state_of(GONE) is InformationState.NOT_YET
    lived_in.use.opened(GONE, "window")
    lived_in.information.record(GONE, InformationState.DECLINED, "fr", "n-1")

    assert PersonKeys(lived_in._database).pseudonym(GONE) not in (None, old)
    assert len(lived_in.access.of(GONE).entries) == 2
    assert lived_in.answers.all(GONE) == ()


def test_what_was_still_open_elsewhere_brings_nobody_back(store: Store, paths: HomePaths) -> None:
    store.people.write([person(GONE, NAME)])
    store.use.opened(GONE, "window")
    with reopen(paths) as other:
        other.erasure.erase(GONE)
    with pytest.raises(RefusedError, match="person_erased"):
        store.slates.record(slate(1, GONE))
    assert PersonKeys(store._database).pseudonym(GONE) is None
    assert store.journal.newest(1)[0].entry.kind == Kind.ERASURE


def test_nobody_is_erased_twice_or_by_mistake(store: Store) -> None:
    for unknown in ("DE-404", ""):
        with pytest.raises(InputError, match="nothing_held"):
            store.erasure.erase(unknown)
    assert store.journal.verify().entries == 0


def test_a_person_of_whom_only_the_file_was_there_leaves_too(store: Store) -> None:
    store.people.write([person(GONE, NAME)])
    proof = store.erasure.erase(GONE)
    assert (proof.pseudonym, proof.entries) == ("", 0)
    assert store.people.get(GONE) is None


def test_while_another_program_reads_it_says_so_and_ends_it_later(
    lived_in: Store, paths: HomePaths
) -> None:
    marks = planted(lived_in)
    reader = open_beside(paths)
    reader.tables.conn.execute("begin")
    reader.row("select count(*) from people")  # a snapshot of before
    lived_in._database.value("pragma busy_timeout = 10")

    lived_in.erasure.erase(GONE)
    left = lived_in.erasure.finish()
    assert left.is_wal_held
    assert any(mark in everything(paths) for mark in marks), "still in the pages of the file"
    assert lived_in.erasure.finish().is_wal_held

    reader.tables.conn.execute("rollback")
    reader.tables.close()
    lived_in.close()
    with reopen(paths) as store:
        assert store.erasure.finish().is_nothing
        assert [mark for mark in marks if mark in everything(paths)] == []
        assert store.erasure.finish().is_nothing


def open_beside(paths: HomePaths) -> Database:
    return open_database(paths.database, key_of(paths))


def test_stores_put_aside_are_named_until_they_are_gone(lived_in: Store, paths: HomePaths) -> None:
    marks = planted(lived_in)
    info = lived_in.backups.last_good()
    assert info is not None
    lived_in.close()
    aside = restore(paths, key_of(paths), info, clock=Clock(), actor="A-07").aside
    with reopen(paths) as store:
        store.erasure.erase(GONE)
        assert store.erasure.finish().aside == (aside.name,)
        assert any(mark in clear_bytes(aside / "arbitre.db", key_of(paths)) for mark in marks)
        kept = store.backups.all()
        assert store.erasure.finish().aside == (aside.name,)
        assert store.backups.all() == kept, "said again, but nothing is done twice"
        store.erasure.remove_aside()
        assert store.erasure.finish().is_nothing
    assert not aside.exists()


def test_a_restore_brings_nobody_back(lived_in: Store, paths: HomePaths, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    kept = lived_in.make_backup(elsewhere)
    proof = lived_in.erasure.erase(GONE)
    lived_in.erasure.finish()
    lived_in.close()
    assert GONE.encode() in clear_bytes(kept.path, key_of(paths)), "the copy elsewhere has them"

    for _ in range(2):  # the second time, the store that is there was itself restored
        restore(paths, key_of(paths), kept, clock=Clock(), actor="A-07")
        with reopen(paths) as store:
            assert store.people.get(GONE) is None
            assert store.answers.all(GONE) == ()
            assert GONE.encode() not in clear_bytes(paths.database, key_of(paths))
            assert store.journal.verify().problem is None
            (again,) = store.erasure.proofs()
            assert (again.at, again.pseudonym) == (proof.at, proof.pseudonym)
            assert again.entries == proof.entries


def test_a_damaged_store_still_says_who_was_erased(
    lived_in: Store, paths: HomePaths, tmp_path: Path
) -> None:
    """By its newest backup when it cannot be opened at all; where nothing can tell, it is said."""
    kept = lived_in.make_backup(tmp_path / "elsewhere")
    lived_in.erasure.erase(GONE)
    lived_in.erasure.finish()
    lived_in.close()
    paths.database.write_bytes(bytes(paths.database.stat().st_size))
    restored = restore(paths, key_of(paths), kept, clock=Clock(), actor="A-07")
    assert not restored.is_since_known
    with reopen(paths) as store:
        assert store.people.get(GONE) is None
        assert len(store.erasure.proofs()) == 1


def test_who_is_erased_after_a_backup_that_knew_no_pseudonym_stays_away(
    paths: HomePaths, tmp_path: Path
) -> None:
    with create(paths) as store:
        store.people.write([person(GONE, NAME), person(OTHER)])
        store.information.record(OTHER, InformationState.AGREED, "fr", "n-1")
        kept = store.make_backup(tmp_path / "elsewhere")
        store.information.record(GONE, InformationState.AGREED, "fr", "n-1")
        store.erasure.erase(GONE)
    restored = restore(paths, key_of(paths), kept, clock=Clock(), actor="A-07")
    assert (restored.left_out, restored.is_since_known) == (1, True)
    with reopen(paths) as again:
        assert [found.reference for found in again.people.all()] == [OTHER]


def test_a_refusal_said_since_outlives_the_restore(paths: HomePaths, tmp_path: Path) -> None:
    with create(paths) as store:
        store.people.write([person(GONE, NAME), person(OTHER)])
        for reference in (GONE, OTHER):
            store.information.record(reference, InformationState.AGREED, "fr", "n-1")
        kept = store.make_backup(tmp_path / "elsewhere")
        said = store.information.record(GONE, InformationState.DECLINED, "fr", "n-1")
    restore(paths, key_of(paths), kept, clock=Clock(), actor="A-09")
    with reopen(paths) as again:
        assert again.information.last(GONE) == said
        assert again.information.state_of(OTHER) is InformationState.AGREED


def test_copies_that_left_the_home_are_counted(lived_in: Store, tmp_path: Path) -> None:
    lived_in.make_backup(tmp_path / "stick")
    lived_in.journal.append(Kind.EXPORT, {"v": 1, "what": "person"}, person=GONE)
    lived_in.journal.append(Kind.EXPORT, {"v": 1, "what": "person"}, person=OTHER)
    copies = lived_in.erasure.copies_elsewhere(GONE)
    assert (copies.backups, copies.exports) == (1, 1)


def test_backups_that_cannot_be_replaced_are_said_and_replaced_later(
    lived_in: Store, paths: HomePaths
) -> None:
    marks = planted(lived_in)
    held = paths.backups.rename(paths.root / "kept-elsewhere")
    paths.backups.write_bytes(b"")  # no folder can be made there

    lived_in.erasure.erase(GONE)
    assert lived_in.erasure.finish().are_backups_held
    assert lived_in.journal.verify().problem is None

    paths.backups.unlink()
    held.rename(paths.backups)
    assert any(mark in everything(paths) for mark in marks), "the old ones still hold them"
    lived_in.close()
    with reopen(paths) as store:
        assert store.erasure.finish().is_nothing
        assert [mark for mark in marks if mark in everything(paths)] == []


def test_a_disk_that_fills_once_somebody_is_erased_does_not_deny_it(
    lived_in: Store, paths: HomePaths
) -> None:
    lived_in.erasure.erase(GONE)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        assert lived_in.erasure.finish().are_backups_held
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert lived_in.erasure.finish().is_nothing
    assert len(lived_in.erasure.proofs()) == 1
