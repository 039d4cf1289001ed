"""Who may do and see what: one line for each command and each view. Enforced by ``Access.require``.

Never a default: a command or a view without a line is refused, and a test fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.errors import RefusedError
from storage.policy import Role


@dataclass(frozen=True, slots=True)
class Rule:
    """The roles that a line allows; ``name`` is how its sentence calls them."""

    name: str
    roles: frozenset[Role]
    is_open: bool = False  # to whoever sits here, enrolled or not


ANYONE = Rule("anyone", frozenset(Role), is_open=True)
ENROLLED = Rule("enrolled", frozenset(Role))
ADVISER = Rule("adviser", frozenset({Role.ADVISER}))
OWNER = Rule("owner", frozenset({Role.ADVISER, Role.MODEL_OWNER}))
AUDIT = Rule("audit", frozenset({Role.ADVISER, Role.ETHICS, Role.AUDITOR}))

COMMANDS: Mapping[str, Rule] = MappingProxyType(
    {
        # What reads no home, or says of it nothing but whether it is whole.
        "window": ANYONE,  # each of its views has a line below
        "screens": ANYONE,
        "tour": ANYONE,  # plays in a demonstration only
        "demo": ANYONE,
        "schema": ANYONE,
        "train": ANYONE,
        "bundle build": ANYONE,
        "bundle score": ANYONE,
        "bundle explain": ANYONE,
        "doctor": ANYONE,
        "journal verify": ANYONE,
        "journal schema": ANYONE,
        "enrol": ANYONE,
        "lock": ANYONE,
        # Who keeps the key of this home: whoever works in it.
        "key show": ENROLLED,
        "key passphrase": ENROLLED,
        "key keeper": ENROLLED,
        "key recovery": ENROLLED,
        "key recover": ENROLLED,
        "repair": ENROLLED,
        "backup": ENROLLED,
        "restore": ENROLLED,
        "retention": ENROLLED,
        "erasures": AUDIT,
        "incident": AUDIT,
        "journal show": AUDIT,
        # One person, one screen: the adviser's alone.
        "walk": ADVISER,
        "import people": ADVISER,
        "person export": ADVISER,
        "erase": ADVISER,
        "people": ADVISER,
        "inform": ADVISER,
        "suggest": ADVISER,
        "explain": ADVISER,
        "answer": ADVISER,
        "answers": ADVISER,
        "import rome": OWNER,
        "import communes": OWNER,
        "import offers": OWNER,
    }
)

# By module of ``desktop.views``.
VIEWS: Mapping[str, Rule] = MappingProxyType(
    {
        "banner": ANYONE,
        "crash_dialog": ANYONE,
        "error_bar": ANYONE,
        "help_dialog": ANYONE,
        "main_window": ANYONE,
        "pause_cover": ANYONE,
        "state_page": ANYONE,
        "status_bar": ANYONE,
        "top_bar": ANYONE,
        "unlock_page": ANYONE,
        "workspace": ANYONE,  # the frame of the pages below
        "address_dialog": ADVISER,
        "answer_pages": ADVISER,
        "answer_pane": ADVISER,
        "asked_page": ADVISER,
        "beside": ADVISER,
        "beside_dialog": ADVISER,
        "contrast_dialog": ADVISER,
        "day_drawer": ADVISER,
        "later_dialog": ADVISER,
        "list_page": ADVISER,
        "notes_view": ADVISER,
        "notice_card": ADVISER,
        "offer_pane": ADVISER,
        "offers_pane": ADVISER,
        "own_page": ADVISER,
        "panes_area": ADVISER,
        "person_strip": ADVISER,
        "rail": ADVISER,
        "report_dialog": ADVISER,
        "sheet_dialog": ADVISER,
    }
)


def require(rules: Mapping[str, Rule], name: str, roles: frozenset[Role]) -> None:
    """Let somebody with these roles pass. Raises ``RefusedError`` ``role_needed`` with ``rule``."""
    rule = rules.get(name)
    if rule is None:
        raise RefusedError("role_needed", rule="nobody")
    if not rule.is_open and not rule.roles & roles:
        raise RefusedError("role_needed", rule=rule.name)
