"""Walks the whole chain: every link, every signature, and every seal whose key is still there.

Never stops at what it cannot open: a key that was destroyed leaves the chain verifiable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.chain import FIRST_PREVIOUS, Entry, associated_data, entry_hash, first_associated_data
from storage.checkpoints import Checkpoint, Checkpoints
from storage.database import Database
from storage.sealing import period_of

_COLUMNS = "seq, entry_id, at_ms, kind, actor, person, content, sealed, prev_hash, hash"
_DAY_MS = 86_400_000
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class JournalReport:
    """What verifying found. ``head`` is the last good hash, hex; ``entries`` how many are good.

    ``problem``: gap, previous_hash, hash, sealed, checkpoint; with ``first_bad``, the number of
    that entry. ``purged``: how many earlier entries a signed checkpoint stands for.
    """

    entries: int
    head: str
    first_bad: int | None = None
    problem: str | None = None
    purged: int = 0
    checkpoints: int = 0


def verify(database: Database, checkpoints: Checkpoints) -> JournalReport:
    """Report the first bad entry of a journal, or that it is whole.

    Raises ``HomeError`` as reading does.
    """
    signed = list(checkpoints.all())
    start = _start(database, signed)
    previous, seq = (FIRST_PREVIOUS, 0) if start is None else (start.hash, start.seq)
    purged, signatures = seq, 0
    for checkpoint in signed:
        if not checkpoints.is_genuine(checkpoint):
            return JournalReport(0, previous.hex(), checkpoint.seq, "checkpoint", purged)
        signatures += 1
    at = {checkpoint.seq: checkpoint.hash for checkpoint in signed}
    has_bad_seal = _seal_check(database)
    for row in database.rows(f"select {_COLUMNS} from journal order by seq"):
        *fields, link, stored = row
        entry = Entry(*fields)
        problem = _problem(entry, seq + 1, previous, link, stored)
        if problem is None and at.get(entry.seq, stored) != stored:
            problem = "checkpoint"
        if problem is None and entry.sealed is not None and has_bad_seal(entry):
            problem = "sealed"
        if problem is not None:
            return JournalReport(seq - purged, previous.hex(), seq + 1, problem, purged, signatures)
        previous, seq = stored, seq + 1
    # Nothing later than the last entry can have been signed.
    if max(at, default=0) > seq:
        return JournalReport(seq - purged, previous.hex(), seq + 1, "gap", purged, signatures)
    return JournalReport(seq - purged, previous.hex(), None, None, purged, signatures)


def _start(database: Database, signed: list[Checkpoint]) -> Checkpoint | None:
    """Return the checkpoint that the first entry follows, when earlier ones were purged."""
    first = database.value("select min(seq) from journal")
    before = [c for c in signed if c.purges and first is not None and c.seq == first - 1]
    return before[0] if before else None


def _problem(entry: Entry, seq: int, previous: bytes, link: bytes, stored: bytes) -> str | None:
    if entry.seq != seq:
        return "gap"
    if link != previous:
        return "previous_hash"
    if stored != entry_hash(previous, entry):
        return "hash"
    return None


def _seal_check(database: Database) -> Callable[[Entry], bool]:
    """Return what tells whether a sealed part has a key here that does not open it."""
    references = dict(database.rows("select person, reference from persons"))
    keys = {
        (person, period): key
        for person, period, key in database.rows("select person, period, key from person_keys")
    }
    ciphers: dict[tuple[bytes, str], AESGCM] = {}

    @cache
    def period_of_day(day: int) -> str:
        return period_of(day * _DAY_MS)

    def candidates(entry: Entry, person: bytes) -> Iterator[tuple[AESGCM, bytes]]:
        for period in (period_of_day(entry.at_ms // _DAY_MS), "first"):
            key = keys.get((person, period))
            if key is None:
                continue
            cipher = ciphers.get((person, period))
            if cipher is None:
                cipher = ciphers[person, period] = AESGCM(key)
            if period == "first":
                yield cipher, first_associated_data(entry)
            else:
                yield cipher, associated_data(entry, references.get(person, ""))

    def has_bad_seal(entry: Entry) -> bool:
        if entry.person is None or entry.sealed is None:
            return entry.sealed is not None
        nonce, secret = entry.sealed[:_NONCE_BYTES], entry.sealed[_NONCE_BYTES:]
        is_tried = False
        for cipher, associated in candidates(entry, entry.person):
            is_tried = True
            try:
                cipher.decrypt(nonce, secret, associated)
            except (InvalidTag, ValueError):
                continue
            return False
        return is_tried

    return has_bad_seal
