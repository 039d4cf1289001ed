"""The machine-wide policy: what the organisation decided for this workstation.

Never believes a file that somebody other than an administrator may have written, and never looks
anywhere else because a variable of the user's says so.
"""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from models.errors import HomeError

_SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_ROOT_UID = 0
LONGEST = 1 << 20  # bytes


class Role(StrEnum):
    """What somebody may do."""

    ADVISER = "adviser"
    TEAM_LEAD = "team_lead"
    MODEL_OWNER = "model_owner"
    ETHICS = "ethics"
    AUDITOR = "auditor"


class LegalBasis(StrEnum):
    """Why the tool may be used for a person (GDPR 6)."""

    INFORMATION = "information"  # once they were told, unless they object
    CONSENT = "consent"  # only once they agreed


class KeeperKind(StrEnum):
    """Who may keep the key of a store."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"


Text = Annotated[str, Meta(min_length=1, max_length=1000)]


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an organisation lays down: who decides, on what ground, and how much is kept."""

    organisation: Annotated[str, Meta(min_length=1, max_length=200)]
    public_key: Annotated[
        bytes,
        Meta(
            min_length=32,
            max_length=32,
            description="Ed25519 public key of the organisation, 32 bytes in base64.",
        ),
    ]
    legal_basis: Annotated[
        LegalBasis,
        Meta(description="information: used once told, unless refused; consent: once agreed."),
    ]
    invitation_informs: Annotated[
        bool, Meta(description="The invitation told the person already (legal basis information).")
    ] = False
    content_months: Annotated[
        int, Meta(ge=6, le=12, description="Months that the content of the journal is kept.")
    ] = 12
    proof_months: Annotated[
        Annotated[int, Meta(ge=6, le=36)] | None,
        Meta(description="Months that proof without content is kept; as long as content if null."),
    ] = None
    proof_justification: Annotated[
        Text | None, Meta(description="Why proof is kept longer than content; needed then.")
    ] = None
    absent_days: Annotated[
        int, Meta(ge=1, le=366, description="Days a person stays after the last delivery.")
    ] = 30
    idle_minutes: Annotated[
        int, Meta(ge=1, le=60, description="Minutes without a gesture before locking, at most.")
    ] = 10
    keepers: Annotated[
        tuple[KeeperKind, ...],
        Meta(min_length=1, max_length=2, description="Who may keep the key of a store."),
    ] = (KeeperKind.KEYRING, KeeperKind.PASSPHRASE)
    hub_url: Annotated[
        Annotated[str, Meta(pattern=r"^https://[^\s/]+(/\S*)?$", max_length=500)] | None,
        Meta(description="Address of the organisation's hub."),
    ] = None

    def __post_init__(self) -> None:
        longer = self.proof_months is not None and self.proof_months - self.content_months
        if longer and longer < 0:
            raise ValueError("proof_months is less than content_months")
        if longer and not self.proof_justification:
            raise ValueError("proof_months beyond content_months needs proof_justification")


# Where nobody decided: the more careful ground, and the defaults above.
UNMANAGED = Policy(organisation="", public_key=bytes(32), legal_basis=LegalBasis.CONSENT)


@dataclass(frozen=True, slots=True)
class PolicyPlace:
    """Where the policy stands, and who alone may write it and each folder above it up to ``top``.

    ``owner`` is a user number (POSIX); on Windows the folder's access list protects it.
    """

    path: Path
    owner: int = _ROOT_UID
    top: Path = Path("/")

    def read(self) -> Policy | None:
        """Read the policy; ``None`` where there is none: nobody manages this workstation.

        Raises ``HomeError``: policy_unreadable, policy_unprotected with ``path``, policy_damaged
        with ``detail``.
        """
        try:
            self._require_protected()
            data = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise HomeError("policy_unreadable", path=str(self.path)) from error
        try:
            if len(data) > LONGEST:
                raise ValueError("too long")
            return msgspec.json.decode(data, type=Policy)
        except ValueError as error:  # msgspec's own are ValueErrors; they name fields, no value
            raise HomeError("policy_damaged", detail=str(error)) from error

    def _require_protected(self) -> None:
        if os.name != "posix":
            self.path.stat()
            return
        # Resolved: a link in a safe folder may lead into somebody's own.
        real, top = self.path.resolve(strict=True), self.top.resolve(strict=True)
        for place in (real, *real.parents, *self.path.absolute().parents):
            if not place.is_relative_to(top):
                continue
            held = place.stat()
            is_safe = held.st_uid in (self.owner, _ROOT_UID) and not held.st_mode & _OTHERS_WRITE
            if not is_safe or (place == real and not stat.S_ISREG(held.st_mode)):
                raise HomeError("policy_unprotected", path=str(place))


def machine_place() -> PolicyPlace:
    """Return where this system keeps what administrators lay down; no variable is read for it."""
    if sys.platform == "win32":
        import winreg

        folders = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, folders) as key:
            common = winreg.QueryValueEx(key, "Common AppData")[0]
        return PolicyPlace(Path(common) / "Arbitre" / "policy.json")
    return PolicyPlace(Path("/etc/arbitre/policy.json"))


def policy_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the file, made from the struct that decodes it."""
    return {
        "$schema": _SCHEMA_DIALECT,
        "title": "The policy of a workstation",
        "description": "Machine-wide, writable by administrators alone.",
        **msgspec.json.schema(Policy),
    }


def policy_schema_text() -> str:
    """Render the schema as ``resources/schemas/policy.schema.json`` holds it."""
    return msgspec.json.format(msgspec.json.encode(policy_schema()), indent=2).decode() + "\n"
