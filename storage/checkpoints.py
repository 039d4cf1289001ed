"""Signed points of the chain: what came before each may be purged, or checked by its signature.

Never signs an entry that is not the journal's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from storage.chain import canonical
from storage.database import Database
from storage.records import to_ms

_COLUMNS = "seq, hash, at_ms, purges, public_key, signature"
_DOMAIN = b"arbitre/journal/checkpoint/v1"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Entry ``seq`` had this hash; ``purges`` (1): made so that all up to it may be deleted."""

    seq: int
    hash: bytes
    at_ms: int
    purges: int
    public_key: bytes
    signature: bytes


class Checkpoints:
    """The checkpoints of one journal, signed by Ed25519; ``seed`` is the key of that purpose."""

    def __init__(self, database: Database, seed: bytes, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._signer = Ed25519PrivateKey.from_private_bytes(seed)
        self._clock = clock

    @property
    def public_key(self) -> bytes:
        """What verifies the signatures of this store (32 bytes)."""
        return self._signer.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def make(self, *, purges_to: int | None = None) -> Checkpoint | None:
        """Sign the last entry, or entry ``purges_to`` so that all up to it may be deleted.

        Returns the checkpoint that is there already when there is one; ``None`` when the journal is
        empty. Raises ``ValueError`` when ``purges_to`` is not an entry before the last (the chain
        must go on from something), and ``HomeError`` as ``Database.transaction`` does.
        """
        with self._database.transaction():
            head = self._database.head()
            seq = head.seq if purges_to is None else purges_to
            entry_hash = self._database.value("select hash from journal where seq = ?", [seq])
            if purges_to is not None and (seq >= head.seq or entry_hash is None):
                raise ValueError("a purge leaves the last entry, and starts from one that is there")
            if entry_hash is None:
                return None
            purges = int(purges_to is not None)
            known = self._database.row(
                f"select {_COLUMNS} from checkpoints where seq = ? and purges = ?", [seq, purges]
            )
            if known is not None:
                return Checkpoint(*known)
            made = self._signed(seq, entry_hash, to_ms(self._clock()), purges)
            self._database.run(
                f"insert into checkpoints({_COLUMNS}) values(?, ?, ?, ?, ?, ?)",
                [made.seq, made.hash, made.at_ms, made.purges, made.public_key, made.signature],
            )
        return made

    def all(self) -> Iterator[Checkpoint]:
        """Yield every checkpoint, in order. Raises ``HomeError`` as reading does."""
        for row in self._database.rows(f"select {_COLUMNS} from checkpoints order by seq, purges"):
            yield Checkpoint(*row)

    def newest(self) -> Checkpoint | None:
        """Return the one furthest on, ``None`` when there is none."""
        found = self._database.row(
            f"select {_COLUMNS} from checkpoints order by seq desc, purges desc limit 1"
        )
        return None if found is None else Checkpoint(*found)

    def is_genuine(self, checkpoint: Checkpoint) -> bool:
        """Tell whether this store signed it: by its own key, whatever key the row names."""
        if checkpoint.public_key != self.public_key:
            return False
        try:
            self._signer.public_key().verify(checkpoint.signature, _signed_bytes(checkpoint))
        except InvalidSignature:
            return False
        return True

    def _signed(self, seq: int, entry_hash: bytes, at_ms: int, purges: int) -> Checkpoint:
        blank = Checkpoint(seq, entry_hash, at_ms, purges, self.public_key, b"")
        signature = self._signer.sign(_signed_bytes(blank))
        return Checkpoint(seq, entry_hash, at_ms, purges, self.public_key, signature)


def _signed_bytes(checkpoint: Checkpoint) -> bytes:
    return canonical(_DOMAIN, checkpoint.seq, checkpoint.hash, checkpoint.at_ms, checkpoint.purges)
