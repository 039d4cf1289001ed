"""What stands beside a backup and says what it is: never believed before its MAC was checked."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

import msgspec

from models.errors import HomeError, InputError
from storage.chain import canonical
from storage.failures import file_errors
from storage.head import Head
from storage.paths import write_private

FORMAT = 1
_SUFFIX = ".json"
_DOMAIN = b"arbitre/backup/v1"


class Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What stands beside a backup, MACed as a whole with the digest of its bytes.

    ``key_file`` is the home's own: the wrapped key, so that a backup outlives its workstation.
    """

    format: int
    made_ms: int
    commits: int
    seq: int
    hash: bytes
    answers: int
    answered_ms: int
    schema: int
    size: int
    digest: bytes
    key_id: bytes
    key_file: str
    mac: bytes = b""

    def expected_mac(self, key: bytes) -> bytes:
        """Return the MAC of all the other fields, in their order."""
        fields = [value for name, value in msgspec.structs.asdict(self).items() if name != "mac"]
        return hmac.digest(key, canonical(_DOMAIN, *fields), hashlib.sha256)

    @property
    def head(self) -> Head:
        """How far the store had come."""
        return Head(self.commits, self.seq, self.hash, self.answers, self.answered_ms)


def read_sheet(path: Path) -> Sheet:
    """Read what stands beside a backup, not believed yet.

    Raises ``InputError`` ``backup_missing``, ``HomeError`` ``backup_damaged``.
    """
    with file_errors():
        if not path.is_file():
            raise InputError("backup_missing")
        try:
            data = sheet_path(path).read_bytes()
            sheet = msgspec.json.decode(data, type=Sheet)
        except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise HomeError("backup_damaged") from error
    if _encoded(sheet) != data:  # what no field reads must not differ either
        raise HomeError("backup_damaged")
    return sheet


def write_sheet(path: Path, sheet: Sheet) -> None:
    """Write what stands beside a backup. Raises ``HomeError`` as writing does."""
    write_private(sheet_path(path), _encoded(sheet))


def sheet_path(path: Path) -> Path:
    """Where the sheet of a backup stands."""
    return path.with_name(path.name + _SUFFIX)


def _encoded(sheet: Sheet) -> bytes:
    return msgspec.json.format(msgspec.json.encode(sheet), indent=2) + b"\n"
