"""A report is kept whole, sealed, and goes with the person it was made about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.records.reports import Ground, ReportDraft, ReportKind
from storage.database import Database
from storage.paths import HomePaths
from storage.store import Store
from tests.storage.makers import MODEL, create, key_of, reopen
from tests.storage.pages import clear_bytes

DOUBT = ReportDraft(
    id=str(UUID(int=7)),
    kind=ReportKind.FAIRNESS,
    ground=Ground.MISSING,
    text="L'offre 209KXPT aurait dû être là.",
    person="DE-1",
    offer="O0001",
    model=MODEL,
    language="fr",
    due=date(2026, 12, 22),
)
OF_THE_TOOL = replace(
    DOUBT,
    id=str(UUID(int=8)),
    kind=ReportKind.MALFUNCTION,
    ground=Ground.OTHER,
    text="La liste ne vient pas.",
    person=None,
    offer=None,
    due=None,
)


def test_reports_are_read_back_as_they_were_made(paths: HomePaths) -> None:
    with create(paths) as store:
        made = [store.reports.record(DOUBT), store.reports.record(OF_THE_TOOL)]
    with reopen(paths) as store:
        assert list(store.reports.all()) == made
        assert [report.draft for report in made] == [DOUBT, OF_THE_TOOL]
        assert store.journal.verify().problem is None


@pytest.mark.parametrize("draft", [DOUBT, OF_THE_TOOL], ids=["fairness", "malfunction"])
def test_no_word_of_a_report_stays_in_clear(
    paths: HomePaths, store: Store, intruder: Database, draft: ReportDraft
) -> None:
    store.settings.set("planted", draft.text)
    assert draft.text.encode() in clear_bytes(paths.database, key_of(paths))
    intruder.run("delete from settings")
    store.reports.record(draft)
    content, sealed = next(iter(intruder.rows("select content, sealed from journal")))
    assert content == b'{"v":1}'
    assert draft.text.encode() not in sealed
    assert draft.kind.encode() not in sealed


def test_a_report_goes_with_the_key_of_its_person(store: Store, intruder: Database) -> None:
    store.reports.record(DOUBT)
    kept = store.reports.record(OF_THE_TOOL)
    of_the_doubt = "select person from journal where entry_id = ?"
    intruder.run(f"delete from person_keys where person = ({of_the_doubt})", [DOUBT.id])
    assert store.reports.all() == (kept,)
