"""The schema of the database, version by version, and the guards that evidence must keep.

Never uses the program's current code: a migration is frozen the day it is released.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

SCHEMA_VERSION = 3

_WORKING_TABLES = """
create table settings(
    key text primary key, value text not null) strict, without rowid;
create table people(
    reference text primary key, name text not null, appointment_ms integer,
    digest blob not null, record blob not null) strict;
create table offers(
    id text primary key, updated_ms integer, digest blob not null, record blob not null) strict;
create table occupations(
    code text primary key, label text not null, domain text not null,
    is_regulated integer not null) strict, without rowid;
create table appellations(
    ogr text primary key, label text not null, occupation text not null) strict, without rowid;
create table skills(
    ogr text primary key, label text not null) strict, without rowid;
create table occupation_skills(
    occupation text not null, skill text not null, is_core integer not null,
    primary key(occupation, skill)) strict, without rowid;
create table mobilities(
    origin text not null, target text not null, "order" integer not null,
    primary key(origin, target)) strict, without rowid;
create table communes(
    code text primary key, digest blob not null, record blob not null) strict;
create table commune_postcodes(
    postcode text not null, commune text not null references communes(code) on delete cascade,
    primary key(postcode, commune)) strict, without rowid;
create index commune_postcodes_commune on commune_postcodes(commune);
create table person_keys(
    reference text primary key,
    person blob not null unique check(length(person) = 16),
    key blob not null check(length(key) = 32)) strict;
"""

_SECOND_SCHEMA = """
create table commits(
    id integer primary key check(id = 1), count integer not null,
    answers integer not null, answered_ms integer not null) strict;
insert into commits select 1, 0, count(*), coalesce(max(at_ms), 0)
    from journal where kind = 'answer';
create table persons(
    reference text primary key,
    person blob not null unique check(length(person) = 16)) strict;
insert into persons select reference, person from person_keys;
alter table person_keys rename to first_person_keys;
create table person_keys(
    person blob not null check(length(person) = 16),
    period text not null,
    key blob not null check(length(key) = 32),
    primary key(person, period)) strict, without rowid;
insert into person_keys select person, 'first', key from first_person_keys;
drop table first_person_keys;
alter table people add column seen_ms integer;
drop trigger journal_never_deletes;
"""

# Offers of an import that is not finished have a generation that is not the home's yet.
_OFFERS_BY_GENERATION = """
create table staged_offers(
    id text not null, generation integer not null, updated_ms integer,
    digest blob not null, record blob not null, primary key(id, generation)) strict;
insert into staged_offers select id, 0, updated_ms, digest, record from offers;
drop table offers;
alter table staged_offers rename to offers;
"""

_JOURNAL = {
    "journal": """create table journal(
    seq integer primary key,
    entry_id text not null unique,
    at_ms integer not null,
    kind text not null,
    actor text not null,
    person blob check(person is null or length(person) = 16),
    content blob not null,
    sealed blob,
    prev_hash blob not null check(length(prev_hash) = 32),
    hash blob not null check(length(hash) = 32),
    check(sealed is null or person is not null)) strict""",
    "journal_person_kind": "create index journal_person_kind on journal(person, kind, seq)",
    "journal_never_updates": """create trigger journal_never_updates before update on journal begin
    select raise(abort, 'the journal is append-only'); end""",
    "journal_follows": """create trigger journal_follows before insert on journal begin
    select raise(abort, 'the journal has no gap')
        where new.seq is not (select coalesce(max(seq), 0) + 1 from journal);
    select raise(abort, 'an entry follows the last one')
        where new.prev_hash is not
            coalesce((select hash from journal order by seq desc limit 1), zeroblob(32));
    select raise(abort, 'the entry is there already')
        where exists (select 1 from journal where entry_id = new.entry_id); end""",
}
_FIRST_NEVER_DELETES = """create trigger journal_never_deletes before delete on journal begin
    select raise(abort, 'the journal is append-only'); end"""

# What is older than a checkpoint made for it may be purged; the chain goes on from there.
_CHECKPOINTS = {
    "checkpoints": """create table checkpoints(
    seq integer not null,
    hash blob not null check(length(hash) = 32),
    at_ms integer not null,
    purges integer not null check(purges in (0, 1)),
    public_key blob not null check(length(public_key) = 32),
    signature blob not null check(length(signature) = 64),
    primary key(seq, purges)) strict""",
    "checkpoints_never_update": """create trigger checkpoints_never_update
    before update on checkpoints begin
    select raise(abort, 'checkpoints are append-only'); end""",
    "checkpoints_never_delete": """create trigger checkpoints_never_delete
    before delete on checkpoints begin
    select raise(abort, 'checkpoints are append-only'); end""",
    "journal_never_deletes": """create trigger journal_never_deletes before delete on journal
    when old.seq > coalesce((select max(seq) from checkpoints where purges = 1), 0) begin
    select raise(abort, 'the journal is append-only'); end""",
}

# Evidence, as it must stand today. The guards hold against every statement, REPLACE and upserts
# included; whoever holds the key can still drop them, and the chain then tells.
EVIDENCE = _JOURNAL | _CHECKPOINTS
EVIDENCE_TABLES = ("journal", "checkpoints")


def migrations() -> Migrations:
    """Return every migration, oldest first; ``SCHEMA_VERSION`` is how many there are."""
    from sqlite_utils import Migrations

    steps = Migrations("arbitre")

    @steps()
    def first_schema(db: Database) -> None:
        db.executescript(_WORKING_TABLES)
        for statement in (*_JOURNAL.values(), _FIRST_NEVER_DELETES):
            db.execute(statement)

    @steps()
    def keys_by_month_and_checkpoints(db: Database) -> None:
        db.executescript(_SECOND_SCHEMA)
        for statement in _CHECKPOINTS.values():
            db.execute(statement)

    @steps()
    def offers_by_generation(db: Database) -> None:
        db.executescript(_OFFERS_BY_GENERATION)

    return steps
