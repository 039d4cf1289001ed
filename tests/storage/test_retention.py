"""What is over its time goes, and only that: never by a clock that jumped, never a refusal."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from models.records.evidence import InformationState
from storage.journal import Kind
from storage.paths import HomePaths
from storage.retention import Due, RetentionRules
from storage.store import Store
from tests.places import ROOT
from tests.storage.makers import Clock, create, draft, key_of, person, slate
from tests.storage.pages import clear_bytes

RULES = RetentionRules()
PROOF = RetentionRules(12, 36, "Recours devant le tribunal administratif")
START = datetime(2026, 1, 15, 9, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock(START)


def moved(moment: datetime, months: int) -> datetime:
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    return moment.replace(year=year, month=month + 1)


def use(store: Store, number: int) -> None:
    store.people.write([person("DE-1"), person("DE-2")])
    shown = slate(number + 1, "DE-1")
    store.answers.record(draft(shown, 1000 + number, f"mois {number}"), shown)


def months_of(store: Store) -> list[str]:
    rows = store._database.rows("select distinct period from person_keys order by period")
    return [period for (period,) in rows]


def texts(store: Store) -> list[str | None]:
    return [answer.draft.text for answer in store.answers.all()]


def test_content_goes_month_by_month_and_the_chain_stays(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        for month in range(13):
            clock.now = moved(START, month)
            use(store, month)
        (key,) = next(iter(store._database.rows("select key from person_keys order by period")))
        assert key in clear_bytes(paths.database, key_of(paths))
        state = store.retention.state(RULES)
        assert (state.due.months, state.due.keys) == (("2026-01",), 1)
        assert state.next_content == "2027-02"
        entries = store.journal.verify().entries

        done = store.retention.run(PROOF)
        assert done.months == ("2026-01",)
        assert texts(store) == [f"mois {month}" for month in range(1, 13)]
        report = store.journal.verify()
        assert (report.problem, report.purged) == (None, 0)
        assert report.entries == entries + 2  # purge, backup
        assert key not in clear_bytes(paths.database, key_of(paths))
        (info,) = store.backups.all()
        assert key not in clear_bytes(info.path, key_of(paths))
        assert store.retention.run(PROOF).is_nothing


def test_proof_goes_behind_a_signed_checkpoint(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        for month in range(40):
            clock.now = moved(START, month)
            use(store, month)
        done = store.retention.run(PROOF)
        assert done.up_to == done.entries > 0
        report = store.journal.verify()
        assert (report.problem, report.purged) == (None, done.up_to)
        (oldest,) = next(iter(store._database.rows("select min(at_ms) from journal")))
        assert oldest >= moved(START, 3).timestamp() * 1000 - 86_400_000 * 15
        purges = store.journal.newest(10, kind=Kind.PURGE)
        said = [entry.entry.content for entry in purges]
        assert any(b"tribunal" in content for content in said), "with its justification"
        use(store, 41)
        assert store.journal.verify().problem is None


def test_without_a_justification_proof_is_kept_no_longer_than_content() -> None:
    assert RetentionRules(12, 36, None).proof == 12
    assert RetentionRules(12, 36, "Recours").proof == 36
    assert RetentionRules(12, None, None).proof == 12
    assert RetentionRules(8, 6, "Recours").proof == 8


def test_it_runs_once_a_day_and_says_what_it_did(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        use(store, 1)
        for day in range(0, 390, 15):
            clock.now = START + timedelta(days=day)
            done = store.retention.run_at_start(PROOF)
            assert done is not None
            commits = store._database.head().commits
            assert store.retention.run_at_start(PROOF) == Due()
            assert store._database.head().commits == commits, "cheap when nothing is to do"
            if done.months:
                break
        assert clock.now.date() > datetime(2026, 12, 31).date()
        assert texts(store) == []


@pytest.mark.parametrize("years", [-10, -1, 1, 10])
def test_a_clock_that_jumps_purges_nothing_by_itself(
    paths: HomePaths, clock: Clock, years: int
) -> None:
    with create(paths, clock) as store:
        use(store, 1)
        assert store.retention.run_at_start(RULES) == Due()
        clock.now = START.replace(year=START.year + years)
        due = store.retention.state(RULES).due
        for _ in range(3):  # nor on the days that follow
            clock.now += timedelta(days=1)
            assert store.retention.run_at_start(RULES) in (None, Due())
            store.journal.append(Kind.UNLOCK, {"v": 1})
        assert texts(store) == ["mois 1"]
        assert store.people.count() == 2
        assert store.retention.state(RULES).has_jumped
        if years > 0:
            assert not due.is_nothing
            assert store.retention.run(RULES).months, "by hand"
            assert texts(store) == []


def test_answers_of_a_day_with_a_dead_clock_are_not_taken_for_old(
    paths: HomePaths, clock: Clock
) -> None:
    with create(paths, clock) as store:
        use(store, 1)
        store.retention.run_at_start(RULES)
        clock.now = datetime(2015, 1, 1, tzinfo=UTC)  # the battery of the board
        use(store, 2)
        clock.now = START + timedelta(days=2)
        done = store.retention.run_at_start(RULES)
        assert done is not None
        assert (done.months, done.doubtful) == ((), ("2015-01",))
        assert texts(store) == ["mois 1", "mois 2"]
        assert store.retention.run(RULES, with_doubtful=True).months == ("2015-01",)
        assert texts(store) == ["mois 1"]


def test_a_refusal_outlives_the_month_it_was_said_in(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        store.people.write([person("DE-1"), person("DE-2")])
        said = store.information.record("DE-1", InformationState.DECLINED, "fr", "n-1")
        store.information.record("DE-2", InformationState.AGREED, "fr", "n-1")
        for year in (1, 2, 3):
            clock.now = START.replace(year=START.year + year)
            store.people.write([person("DE-1"), person("DE-2")])
            store.retention.run(PROOF)
            assert store.information.state_of("DE-1") is InformationState.DECLINED
        kept = store.information.last("DE-1")
        assert kept is not None
        assert (kept.at, kept.by) == (said.at, said.by), "as it was said then"
        assert store.information.state_of("DE-2") is InformationState.NOT_YET, "asked again"


def test_who_is_delivered_no_more_leaves_the_working_data(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        store.people.write([person("DE-1"), person("DE-2", "Yves Le Goff")])
        shown = slate(1, "DE-2")
        store.answers.record(draft(shown, 1001, "là"), shown)
        for day in range(1, 31):
            clock.now = START + timedelta(days=day)
            store.people.write([person("DE-1")])
            assert store.retention.run_at_start(RULES) == Due(), "for thirty days, they stay"
        clock.now = START + timedelta(days=31)
        store.people.write([person("DE-1")])
        done = store.retention.run_at_start(RULES)
        assert done is not None
        assert done.people == ("DE-2",)
        assert store.people.get("DE-2") is None
        assert texts(store) == ["là"], "what was answered has its own time"
        assert b"Yves Le Goff" not in clear_bytes(paths.database, key_of(paths))


def test_a_delivery_that_a_wrong_clock_dated_ahead_lets_nobody_go(
    paths: HomePaths, clock: Clock
) -> None:
    with create(paths, clock) as store:
        assert store.retention.run_at_start(RULES) == Due()
        clock.now = START + timedelta(days=1500)
        store.people.write([person("DE-1")])
        clock.now = START + timedelta(days=1)
        store.people.write([person("DE-2")])
        assert store.retention.run_at_start(RULES) == Due()
        assert len(store.people.all()) == 2


def test_stores_put_aside_still_hold_what_was_let_go(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        shown = slate(1)
        store.answers.record(draft(shown, 1001, "là"), shown)
        shutil.copytree(paths.root, paths.root / "aside-2026")
        clock.now = moved(clock.now, 13)
        assert store.retention.run(RULES).keys == 1
        assert store.erasure.finish().aside == ("aside-2026",)


def test_a_long_leave_without_deliveries_empties_nothing(paths: HomePaths, clock: Clock) -> None:
    with create(paths, clock) as store:
        store.people.write([person("DE-1")])
        for week in range(1, 20):
            clock.now = START + timedelta(weeks=week)
            assert store.retention.run_at_start(RULES) == Due()
        assert store.people.count() == 1


def test_once_nothing_is_left_about_somebody_not_even_the_reference_is(
    paths: HomePaths, clock: Clock
) -> None:
    with create(paths, clock) as store:
        shown = slate(1, "DE-GONE-1")
        store.answers.record(draft(shown, 1001), shown)
        clock.now = moved(START, 12)
        store.retention.run(PROOF)
        assert b"DE-GONE-1" not in clear_bytes(paths.database, key_of(paths))
        assert store.journal.verify().problem is None


def test_the_single_keys_of_the_first_schema_go_with_the_month_of_its_end(
    paths: HomePaths,
) -> None:
    shutil.copytree(ROOT / "tests" / "golden" / "store-1", paths.root)
    clock = Clock(datetime.now(UTC))  # the upgrade is dated by the system
    with Store.open(paths, clock=clock, actor="A-07") as store:
        shown = slate(77, "DE-1")
        store.answers.record(draft(shown, 7777, "après"), shown)
        assert "first" in months_of(store)
        this_month = clock.now.strftime("%Y-%m")
        clock.now = moved(clock.now.replace(day=1), 11)
        assert store.retention.state(PROOF).due.months == ()
        clock.now = moved(clock.now, 1)
        assert store.retention.run(PROOF).months == (this_month,)
        assert months_of(store) == [clock.now.strftime("%Y-%m")], "of a refusal, written again"
        assert store.answers.all() == ()
        assert store.journal.verify().problem is None
