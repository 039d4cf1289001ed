"""Which tables hold something about a person, and by what: every table of the schema is decided.

The one list that erasure, access and the incident sheet share. Never guesses: a table that stands
nowhere here fails a test.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holding:
    """Rows about people: ``column`` names whose they are, by reference or by pseudonym.

    ``is_evidence``: never deleted; what it sealed cannot be opened once the keys are gone.
    """

    table: str
    column: str
    is_by_pseudonym: bool
    is_evidence: bool = False


HOLDINGS = (
    Holding("people", "reference", is_by_pseudonym=False),
    Holding("person_keys", "person", is_by_pseudonym=True),
    Holding("persons", "reference", is_by_pseudonym=False),
    Holding("journal", "person", is_by_pseudonym=True, is_evidence=True),
)
WORKING = tuple(holding for holding in HOLDINGS if not holding.is_evidence)

ABOUT_NOBODY = frozenset(
    {
        "settings",
        "offers",
        "occupations",
        "appellations",
        "skills",
        "occupation_skills",
        "mobilities",
        "communes",
        "commune_postcodes",
        "commits",
        "checkpoints",
        "_sqlite_migrations",
    }
)
