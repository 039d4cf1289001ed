"""Walks the whole chain: every link, every signature, and every seal whose key is still there.

Never stops at what it cannot open: a key that was destroyed leaves the chain verifiable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.errors import HomeError
from storage.chain import (
    FIRST_PREVIOUS,
    Entry,
    associated_data,
    entry_hash,
    first_associated_data,
    identity_of,
)
from storage.checkpoints import Checkpoint, Checkpoints
from storage.database import Database
from storage.sealing import period_of

_COLUMNS = "seq, entry_id, at_ms, kind, actor, person, content, sealed, prev_hash, hash"
_DAY_MS = 86_400_000
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class JournalReport:
    """What verifying found. ``head`` is the last good hash, hex; ``entries`` how many are good.

    ``problem``: gap, previous_hash, hash, sealed, checkpoint, unreadable; with ``first_bad``, the
    number of that entry. ``purged``: how many earlier entries a signed checkpoint stands for.
    """

    entries: int
    head: str
    first_bad: int | None = None
    problem: str | None = None
    purged: int = 0
    checkpoints: int = 0


def verify(database: Database, checkpoints: Checkpoints) -> JournalReport:
    """Report the first bad entry of a journal, or that it is whole.

    Raises ``HomeError`` as reading does, save for an entry whose page is damaged: it is the report.
    """
    signed = list(checkpoints.all())
    start = _start(database, signed)
    previous, seq = (FIRST_PREVIOUS, 0) if start is None else (start.hash, start.seq)
    purged, signatures = seq, 0
    for checkpoint in signed:
        if not checkpoints.is_genuine(checkpoint):
            return JournalReport(0, previous.hex(), checkpoint.seq, "checkpoint", purged)
        signatures += 1
    walk = _Walk(
        previous,
        seq,
        {checkpoint.seq: checkpoint.hash for checkpoint in signed},
        _seal_check(database),
    )
    problem = _walked(database, walk)
    # Nothing later than the last entry can have been signed.
    if problem is None and max(walk.signed, default=0) > walk.seq:
        problem = "gap"
    first_bad = None if problem is None else walk.seq + 1
    good = walk.seq - purged
    return JournalReport(good, walk.previous.hex(), first_bad, problem, purged, signatures)


def _walked(database: Database, walk: _Walk) -> str | None:
    # No second thread to hash while this one reads: taking the interpreter's lock back for each
    # row costs more than it saves.
    try:
        return walk.take(database.rows(f"select {_COLUMNS} from journal order by seq"))
    except HomeError as error:
        if error.code != "database_damaged":
            raise
        return "unreadable"


class _Walk:
    """Where a walk along the chain has come: the number and hash of the last good entry."""

    def __init__(
        self,
        previous: bytes,
        seq: int,
        signed: dict[int, bytes],
        has_bad_seal: Callable[[Entry, bytes], bool],
    ) -> None:
        self.previous = previous
        self.seq = seq
        self.signed = signed
        self._has_bad_seal = has_bad_seal

    def take(self, rows: Iterable[tuple[Any, ...]]) -> str | None:
        """Look at the next entries; return the problem of the first bad one, if any."""
        for *fields, link, stored in rows:
            entry = Entry(*fields)
            identity = identity_of(entry)
            if entry.seq != self.seq + 1:
                return "gap"
            if link != self.previous:
                return "previous_hash"
            if stored != entry_hash(self.previous, entry, identity):
                return "hash"
            if self.signed.get(entry.seq, stored) != stored:
                return "checkpoint"
            if entry.sealed is not None and self._has_bad_seal(entry, identity):
                return "sealed"
            self.previous, self.seq = stored, entry.seq
        return None


def _start(database: Database, signed: list[Checkpoint]) -> Checkpoint | None:
    """Return the checkpoint that the first entry follows, when earlier ones were purged."""
    first = database.value("select min(seq) from journal")
    before = [c for c in signed if c.purges and first is not None and c.seq == first - 1]
    return before[0] if before else None


def _seal_check(database: Database) -> Callable[[Entry, bytes], bool]:
    """Return what tells whether a sealed part has a key here that does not open it."""
    references = dict(database.rows("select person, reference from persons"))
    keys = {
        (person, period): key
        for person, period, key in database.rows("select person, period, key from person_keys")
    }
    # A day's UTC month, and the ciphers of a person's keys, made once each.
    period_of_day = cache(lambda day: period_of(day * _DAY_MS))
    cipher_of = cache(lambda person, period: _cipher(keys.get((person, period))))

    def has_bad_seal(entry: Entry, identity: bytes) -> bool:
        person, sealed = entry.person, entry.sealed
        if person is None or sealed is None:
            return sealed is not None
        cipher = cipher_of(person, period_of_day(entry.at_ms // _DAY_MS))
        if cipher is not None:
            bound = associated_data(entry, references.get(person, ""), identity)
            if _opens(cipher, sealed, bound):
                return False
        first = cipher_of(person, "first")
        if first is not None and _opens(first, sealed, first_associated_data(entry)):
            return False
        return cipher is not None or first is not None

    return has_bad_seal


def _cipher(key: bytes | None) -> AESGCM | None:
    return None if key is None else AESGCM(key)


def _opens(cipher: AESGCM, sealed: bytes, bound: bytes) -> bool:
    try:
        cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound)
    except (InvalidTag, ValueError):
        return False
    return True


def check_recent(database: Database, count: int = 100) -> None:
    """Look at the last entries, and that they follow each other: what an opening has time for.

    Raises ``HomeError``: journal_damaged with the number of the first bad one.
    """
    rows = list(database.rows(f"select {_COLUMNS} from journal order by seq desc limit ?", [count]))
    previous: bytes | None = None
    for *fields, link, stored in reversed(rows):
        entry = Entry(*fields)
        if link != (previous or link) or stored != entry_hash(link, entry):
            raise HomeError("journal_damaged", seq=entry.seq)
        previous = stored
