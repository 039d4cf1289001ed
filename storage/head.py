"""The head file: how far the database had come at its last commit, outside the database.

Never trusts itself further than its MAC: SQLite drops a damaged end of its WAL without a word, and
only what is written elsewhere can tell that something is missing.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from models.errors import HomeError
from storage.failures import file_errors
from storage.paths import PRIVATE_FILE, write_private

_MAGIC = b"arbitre/head/v1\x00"
_FIELDS = struct.Struct(">16sQQ32sQQ")  # magic, then as in Head
_MAC_BYTES = 32
_SLOT = 512  # one sector: a power cut tears at most the slot that was being written
_BODY = _SLOT - _MAC_BYTES
_SLOTS = 2


@dataclass(frozen=True, slots=True, order=True)
class Head:
    """How many commits there were, and the number and hash of the last journal entry.

    ``answers`` were ever recorded, the last at ``answered_ms``: what is missing can be named.
    """

    commits: int
    seq: int
    hash: bytes
    answers: int = 0
    answered_ms: int = 0


@dataclass(frozen=True, slots=True)
class HeadReading:
    """What the file says: the newest head that its MAC vouches for, and how many slots are bad.

    ``head`` is ``None`` when no slot is good; ``is_there`` tells a lost file from a damaged one.
    """

    head: Head | None
    damaged_slots: int
    is_there: bool


class HeadFile:
    """The head file of one home, written in turn in two slots, by whoever commits."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._lock = FileLock(path.with_name(path.name + ".lock"), mode=PRIVATE_FILE)

    def read(self) -> HeadReading:
        """Read both slots. Raises ``HomeError``: home_read_only, disk_failed."""
        with file_errors():
            try:
                data = self._path.read_bytes()
            except FileNotFoundError:
                return HeadReading(None, 0, is_there=False)
        return self._reading(data)

    def advance(self, head: Head) -> None:
        """Write ``head``, on the disk at return, unless a later one is there already.

        Raises ``HomeError``: head_missing (it was there at opening), home_vanished, home_read_only,
        disk_full, disk_failed.
        """
        if not self._path.parent.is_dir():  # the lock would make the folder anew
            raise HomeError("home_vanished")
        # Two programs may commit one after the other and come here the other way round.
        with file_errors(), self._lock:
            try:
                with self._path.open("r+b") as file:
                    known = self._reading(file.read()).head
                    if known is None or known.commits < head.commits:
                        file.seek(head.commits % _SLOTS * _SLOT)
                        file.write(self._encoded(head))
                        file.flush()
                        os.fsync(file.fileno())
            except FileNotFoundError as error:
                raise HomeError("head_missing") from error

    def restart(self, head: Head) -> None:
        """Make ``head`` the only one, also when it lies behind what the file says.

        Raises ``HomeError``: home_read_only, disk_full, disk_failed.
        """
        with file_errors(), self._lock:
            write_private(self._path, self._encoded(head) * _SLOTS)

    def _reading(self, data: bytes) -> HeadReading:
        slots = [data[start : start + _SLOT] for start in range(0, _SLOTS * _SLOT, _SLOT)]
        heads = [head for slot in slots if (head := self._decoded(slot)) is not None]
        bad = _SLOTS - len(heads) + (len(data) > _SLOTS * _SLOT)
        return HeadReading(max(heads, default=None), bad, is_there=True)

    def _encoded(self, head: Head) -> bytes:
        fields = (head.commits, head.seq, head.hash, head.answers, head.answered_ms)
        body = _FIELDS.pack(_MAGIC, *fields).ljust(_BODY, b"\x00")
        return body + self._mac(body)

    def _decoded(self, slot: bytes) -> Head | None:
        body, mac = slot[:_BODY], slot[_BODY:]
        if len(slot) != _SLOT or not hmac.compare_digest(mac, self._mac(body)):
            return None
        magic, *fields = _FIELDS.unpack_from(body)
        return Head(*fields) if magic == _MAGIC else None

    def _mac(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, hashlib.sha256)
