"""Nothing enters the journal that was not declared, and what was declared is documented."""

from __future__ import annotations

import pytest

from desktop.workflow.evidence import schema
from storage.events import EVENTS, Kind, require_declared
from storage.journal_document import DOCUMENT, journal_document
from storage.store import Store
from tests.places import ROOT

TAKEN_BACK = b'{"answer":"0192"}'


def test_every_kind_is_declared() -> None:
    assert EVENTS.keys() == set(Kind)


@pytest.mark.parametrize(
    ("kind", "content", "payload"),
    [
        (Kind.MODEL, {"v": 1}, None),  # a field is missing
        (Kind.MODEL, {"v": 1, "model": "ab", "name": "Nadège"}, None),  # one too many
        (Kind.MODEL, {"model": "ab"}, None),  # no version
        (Kind.MODEL, {"v": 2, "model": "ab"}, None),
        (Kind.MODEL, {"v": 1, "model": 7}, None),
        (Kind.CLOCK_MOVED, {"v": 1, "seconds": "7"}, None),
        (Kind.CLOCK_MOVED, {"v": 1, "seconds": True}, None),
        (Kind.MODEL, {"v": 1, "model": "ab"}, b"{}"),  # nothing of it is sealed
        (Kind.UNDO, {"v": 1}, None),  # nothing sealed
        (Kind.UNDO, {"v": 1}, b"{}"),
        (Kind.UNDO, {"v": 1}, TAKEN_BACK[:-1] + b',"name":"x"}'),
    ],
)
def test_what_is_not_declared_is_refused(
    store: Store, kind: Kind, content: dict[str, str | int], payload: bytes | None
) -> None:
    with pytest.raises(ValueError, match=kind):
        store.journal.append(kind, content, person="DE-1", payload=payload)
    assert store.journal.verify().entries == 0


def test_what_is_declared_passes() -> None:
    require_declared(Kind.UNDO, {"v": 1}, TAKEN_BACK)
    require_declared(Kind.MODEL, {"v": 1, "model": "ab"}, None)


def test_the_documentation_is_that_of_this_version() -> None:
    """Stale? ``arbitre journal schema > storage/JOURNAL.md``."""
    assert (ROOT / "storage" / DOCUMENT).read_text(encoding="utf-8") == schema()


def test_a_column_that_nobody_described_is_an_error(store: Store) -> None:
    store._database.run("alter table persons add column nickname text")
    with pytest.raises(KeyError, match="nickname"):
        journal_document(store._database)


def test_every_kind_and_field_is_documented() -> None:
    document = schema()
    for kind, event in EVENTS.items():
        section = document.split(f"### `{kind}`")[1].split("###")[0]
        assert event.meaning in section
        for name in (*event.clear, *event.sealed):
            assert f"| `{name}` |" in section
