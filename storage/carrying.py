"""What a return to a backup must not undo: who was erased since, and who refused since.

Never opens the store that is about to be set aside: it reads a copy, and leaves no copy behind.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.errors import HomeError
from storage.checkpoints import Checkpoints
from storage.database import Database, open_database
from storage.erasure import ErasureProof, forget, proof_content, proofs_of
from storage.information import Information, Refusal
from storage.journal import Clock, Journal, Kind
from storage.keys import derived_key
from storage.sealing import PersonKeys


@dataclass(frozen=True, slots=True)
class Since:
    """Erasures and standing refusals. ``is_known``: the present store itself could be read."""

    erasures: tuple[ErasureProof, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    is_known: bool = False


def journal_of(database: Database, key: bytes, clock: Clock, actor: str) -> Journal:
    """Return the journal of a database that no store holds."""
    checkpoints = Checkpoints(database, derived_key(key, "checkpoint"), clock)
    return Journal(database, PersonKeys(database), checkpoints, clock, actor)


def read_since(sources: Iterable[Path], key: bytes, clock: Clock, scratch: Path) -> Since:
    """Read what must outlive a restore: from the first of ``sources``, or the next that opens.

    ``scratch`` is an empty folder of the home. Raises ``HomeError`` as copying does.
    """
    for number, source in enumerate(sources):
        if not source.exists():
            continue
        copy = scratch / "since.db"
        for suffix in ("", "-wal"):
            part = source.with_name(source.name + suffix)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + suffix))
        try:
            with suppress(HomeError):
                return _read(copy, key, clock, is_known=number == 0)
        finally:
            for suffix in ("", "-wal", "-shm"):
                copy.with_name(copy.name + suffix).unlink(missing_ok=True)
    return Since()


def carry(database: Database, journal: Journal, since: Since) -> int:
    """Write into a restored store what was said since; return how many files were left out.

    Those are of people whom nothing there names by pseudonym, where somebody was erased who is
    not recognised: one of them may be that person, and the next delivery brings the others again.
    """
    with database.transaction():
        proven = {proof.pseudonym for proof in proofs_of(database)}
        left_out = 0
        for proof in since.erasures:
            if proof.pseudonym and proof.pseudonym in proven:
                continue
            left_out += _erase_again(database, journal, proof)
        for refusal in since.refusals:
            Information(journal).carry(refusal)
    return left_out


def _read(copy: Path, key: bytes, clock: Clock, *, is_known: bool) -> Since:
    database = open_database(copy, key)
    try:
        information = Information(journal_of(database, key, clock, ""))
        return Since(proofs_of(database), information.refusals(), is_known)
    finally:
        database.close()


def _erase_again(database: Database, journal: Journal, proof: ErasureProof) -> int:
    person = bytes.fromhex(proof.pseudonym)
    reference = database.value("select reference from persons where person = ?", [person])
    unknown = "select reference from people where reference not in (select reference from persons)"
    strangers = [] if reference else [found for (found,) in database.rows(unknown)]
    for stranger in strangers:
        database.run("delete from people where reference = ?", [stranger])
    forget(database, reference, person)
    journal.append(Kind.ERASURE, proof_content(proof))
    return len(strangers)
