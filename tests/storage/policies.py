"""A managed workstation: its policy, the organisation's key, and enrolments that it signs."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import msgspec

from models.signature import public_key_of
from storage.enrolment import Enrolment, signed_enrolment
from storage.policy import LegalBasis, Policy, PolicyPlace, Role

AUTHORITY = b"the organisation's key, of 32 B."
ELSEWHERE = b"another organisation's, of 32 B."

POLICY = Policy(
    organisation="Agence d'essai",
    public_key=public_key_of(AUTHORITY),
    legal_basis=LegalBasis.CONSENT,
)


def place(folder: Path) -> PolicyPlace:
    """Where a workstation of this folder keeps its policy: who runs the tests is its owner."""
    return PolicyPlace(folder / "etc" / "policy.json", owner=os.getuid(), top=folder)


def manage(folder: Path, policy: Policy | bytes = POLICY) -> PolicyPlace:
    """Lay a policy down."""
    where = place(folder)
    where.path.parent.mkdir(mode=0o755, exist_ok=True)
    where.path.write_bytes(policy if isinstance(policy, bytes) else msgspec.json.encode(policy))
    where.path.chmod(0o644)
    return where


def enrolment(*roles: Role, pseudonym: str = "C-07", until: date = date(2099, 12, 31)) -> Enrolment:
    """Somebody of the agency."""
    return Enrolment(
        pseudonym=pseudonym,
        roles=roles or (Role.ADVISER,),
        agency="Nantes centre",
        valid_until=until,
    )


def enrolment_file(folder: Path, made: Enrolment, key: bytes = AUTHORITY) -> Path:
    """Their signed file."""
    file = folder / f"{made.pseudonym}-{made.roles[0]}.json"
    file.write_bytes(signed_enrolment(made, key))
    return file
