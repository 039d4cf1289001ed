"""Whether the tool may be used for a person: the one rule, on the ground that the policy lays down.

Never lets what somebody said last be outweighed by anything.
"""

from __future__ import annotations

from models.errors import RefusedError
from models.records.evidence import InformationState
from storage.policy import LegalBasis, Policy


def may_use(policy: Policy, state: InformationState) -> bool:
    """Tell whether anything may be computed for a person who said ``state`` last.

    On the ground of information: once they were told, or their invitation told them, unless they
    object (GDPR 21). On the ground of consent: once they agreed (GDPR 7), and nothing less.
    """
    match state:
        case InformationState.AGREED:
            return True
        case InformationState.DECLINED:
            return False
        case InformationState.INFORMED:
            return policy.legal_basis is LegalBasis.INFORMATION
        case InformationState.NOT_YET:
            return policy.legal_basis is LegalBasis.INFORMATION and policy.invitation_informs


def assent_of(policy: Policy) -> InformationState:
    """What a person says to let the tool be used, in the words of the policy's ground."""
    is_information = policy.legal_basis is LegalBasis.INFORMATION
    return InformationState.INFORMED if is_information else InformationState.AGREED


def require_use(policy: Policy, state: InformationState, person: str) -> None:
    """Stop what would compute for a person. Raises ``RefusedError``: objected, not_informed."""
    if state is InformationState.DECLINED:
        raise RefusedError("objected", person=person)
    if not may_use(policy, state):
        raise RefusedError("not_informed", person=person)
