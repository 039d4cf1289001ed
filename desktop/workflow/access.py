"""Who acts in a home, as what and under which policy.

Never takes a user's word for it: a role comes from what the organisation signed, save in a
demonstration, which has a public authority of its own and nobody's data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import msgspec

import resources
from desktop import permissions
from models.errors import ArbitreError, HomeError, RefusedError
from storage.enrolment import Enrolment, kept_enrolment, read_enrolment
from storage.key_file import is_demo
from storage.paths import HomePaths
from storage.policy import UNMANAGED, KeeperKind, Policy, PolicyPlace, Role, machine_place

UNENROLLED = "unenrolled"
ALONE = "adviser"  # whoever works on a workstation that nobody manages


@dataclass(frozen=True, slots=True)
class Access:
    """Who acts, as what, under which policy. ``problem``: why their enrolment is not believed."""

    actor: str
    roles: frozenset[Role]
    policy: Policy = UNMANAGED
    is_managed: bool = False
    problem: ArbitreError | None = None

    def require_command(self, path: str) -> None:
        """Let a command pass, « journal verify ».

        Raises ``RefusedError``: role_needed, not_enrolled; or the problem of the enrolment.
        """
        self._require(permissions.COMMANDS, path)

    def require_view(self, module: str) -> None:
        """Let a view be shown, by its module. Raises as ``require_command``."""
        self._require(permissions.VIEWS, module)

    def require_keeper(self, kind: KeeperKind) -> None:
        """Let somebody keep the key. Raises ``RefusedError`` ``keeper_forbidden``."""
        if kind not in self.policy.keepers:
            raise RefusedError("keeper_forbidden", keeper=str(kind))

    def _require(self, rules: Mapping[str, permissions.Rule], name: str) -> None:
        rule = rules.get(name)
        if rule is not None and not rule.is_open and not self.roles:
            raise self.problem or RefusedError("not_enrolled")
        permissions.require(rules, name, self.roles)


def find_access(
    paths: HomePaths, place: PolicyPlace | None = None, role: Role | None = None
) -> Access:
    """Find out who acts in a home; ``role`` is somebody's wish, heard in a demonstration alone.

    ``place`` is where the policy stands, the machine's own when not given. Raises ``HomeError`` as
    ``PolicyPlace.read``, policy_of_demonstration; ``RefusedError`` ``role_only_in_demonstration``.
    """
    if is_demo(paths):
        return demo_access(role or Role.ADVISER)
    if role is not None:
        raise RefusedError("role_only_in_demonstration")
    policy = (place or machine_place()).read()
    if policy is None:
        return Access(ALONE, frozenset({Role.ADVISER}))
    if policy.public_key == demo_authority():  # anybody could enrol themselves as anything
        raise HomeError("policy_of_demonstration")
    try:
        enrolment = kept_enrolment(paths, policy.public_key, date.today())
    except ArbitreError as error:
        return Access(UNENROLLED, frozenset(), policy, is_managed=True, problem=error)
    if enrolment is None:
        return Access(UNENROLLED, frozenset(), policy, is_managed=True)
    return Access(enrolment.pseudonym, frozenset(enrolment.roles), policy, is_managed=True)


def demo_access(role: Role = Role.ADVISER) -> Access:
    """Who acts in a demonstration: one of the enrolments that it ships, one a role."""
    enrolment = demo_enrolment(role)
    return Access(enrolment.pseudonym, frozenset(enrolment.roles))


def demo_enrolment(role: Role) -> Enrolment:
    """The shipped enrolment of a role, its signature verified."""
    data = resources.path("demo", "enrolments", f"{role}.json").read_bytes()
    return read_enrolment(data, demo_authority(), date.today())


def demo_authority() -> bytes:
    """The public key of the demonstration's authority, whose private one is as public."""
    held = resources.path("demo", "enrolments", "authority.json").read_bytes()
    return bytes.fromhex(msgspec.json.decode(held)["public_key"])
