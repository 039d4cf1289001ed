"""An enrolment: who works here and as what, signed by the organisation; kept in the home, in clear.

Never believed without its signature, at each reading. It names nobody whom the tool is used for.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from models.errors import HomeError, InputError
from models.signature import SIGNATURE_BYTES, is_signed, sign
from storage.failures import file_errors
from storage.paths import HomePaths, write_private
from storage.policy import Role

DOMAIN = "arbitre/enrolment/v1"
LONGEST = 1 << 16  # bytes

Name = Annotated[str, Meta(min_length=1, max_length=100)]


class Enrolment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who (a pseudonym), as what, where, and until which day included."""

    pseudonym: Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    roles: Annotated[tuple[Role, ...], Meta(min_length=1, max_length=len(Role))]
    agency: Name
    hub: Annotated[str, Meta(max_length=500)] | None = None
    valid_until: date


class _SignedEnrolment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    enrolment: Enrolment
    signature: Annotated[bytes, Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)]


def signed_enrolment(enrolment: Enrolment, private_key: bytes) -> bytes:
    """Return the enrolment's file, JSON, signed under the organisation's raw private key."""
    signed = _SignedEnrolment(enrolment, sign(private_key, DOMAIN, _canonical(enrolment)))
    return msgspec.json.format(msgspec.json.encode(signed), indent=2) + b"\n"


def read_enrolment(data: bytes, public_key: bytes, today: date) -> Enrolment:
    """Return what an enrolment file says, once its signature and its date are found good.

    Raises ``InputError``: enrolment_unreadable; enrolment_foreign (tampered with, or signed by
    another organisation); enrolment_expired with ``day``.
    """
    try:
        if len(data) > LONGEST:
            raise ValueError("too long")
        signed = msgspec.json.decode(data, type=_SignedEnrolment)
    except ValueError as error:  # msgspec's own and UnicodeDecodeError are ValueErrors
        raise InputError("enrolment_unreadable") from error
    found = signed.enrolment
    if not is_signed(public_key, DOMAIN, _canonical(found), signed.signature):
        raise InputError("enrolment_foreign")
    if found.valid_until < today:
        raise InputError("enrolment_expired", day=found.valid_until.isoformat())
    return found


def keep_enrolment(paths: HomePaths, file: Path, public_key: bytes, today: date) -> Enrolment:
    """Check an enrolment file and keep it in the home, in place of an earlier one.

    Raises as ``read_enrolment``, ``InputError`` enrolment_missing, and ``HomeError``:
    home_read_only, home_not_a_folder, disk_full, disk_failed.
    """
    with file_errors():
        try:
            data = file.read_bytes()
        except (FileNotFoundError, IsADirectoryError) as error:
            raise InputError("enrolment_missing", file=file.name) from error
    enrolment = read_enrolment(data, public_key, today)
    paths.make_folders()
    write_private(paths.enrolment, data)
    return enrolment


def kept_enrolment(paths: HomePaths, public_key: bytes, today: date) -> Enrolment | None:
    """Return the enrolment kept in the home, ``None`` when there is none. Raises as reading."""
    with file_errors():
        try:
            data = paths.enrolment.read_bytes()
        except FileNotFoundError:
            return None
        except NotADirectoryError as error:
            raise HomeError("home_not_a_folder") from error
    return read_enrolment(data, public_key, today)


def _canonical(enrolment: Enrolment) -> bytes:
    """The bytes that are signed: JSON of the record, its names in order, no space."""
    return msgspec.json.encode(enrolment, order="sorted")
