"""What must go when its time is over: content by destroyed keys, proof behind a signed checkpoint.

Never acts on a clock that jumped, and never lets a refusal lapse with the month it was said in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from storage.checkpoints import Checkpoints
from storage.database import Database
from storage.erasure import ASIDE, BACKUPS, WAL, Erasure
from storage.information import Information
from storage.journal import Clock, Journal, Kind
from storage.records import from_ms, to_ms
from storage.scrubbing import scrub
from storage.sealing import FIRST_PERIOD, period_of
from storage.settings import Settings

JUMP = timedelta(days=31)  # a clock that moved further since the last time is not believed
_RAN = "retention_ran_ms"
_UPGRADE = "keys_by_month_and_checkpoints"


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """How long: content of the journal; proof without content, with why; people not delivered."""

    content_months: int = 12
    proof_months: int | None = None  # None: no longer than content
    proof_justification: str | None = None
    absent_days: int = 30

    @property
    def proof(self) -> int:
        """Months that proof is kept; beyond content only with a justification."""
        if self.proof_months is None or not self.proof_justification:
            return self.content_months
        return max(self.content_months, self.proof_months)


@dataclass(frozen=True, slots=True)
class Due:
    """What is over its time. ``up_to``: the last entry to delete, 0 when none is.

    ``doubtful``: months left out because their entries were written while the clock was wrong.
    """

    months: tuple[str, ...] = ()
    keys: int = 0
    up_to: int = 0
    entries: int = 0
    people: tuple[str, ...] = ()  # references
    doubtful: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is to be done."""
        return not (self.months or self.up_to or self.people)


@dataclass(frozen=True, slots=True)
class RetentionState:
    """What is due now, and when more will be. ``has_jumped``: it waits for someone to run it."""

    due: Due
    has_jumped: bool
    next_content: str | None  # first day (ISO) on which the oldest month that stays is over
    rules: RetentionRules


class Retention:
    """The retention of one store."""

    def __init__(
        self,
        database: Database,
        journal: Journal,
        checkpoints: Checkpoints,
        information: Information,
        erasure: Erasure,
        clock: Clock,
    ) -> None:
        self._database = database
        self._journal = journal
        self._checkpoints = checkpoints
        self._information = information
        self._erasure = erasure
        self._settings = Settings(database)
        self._clock = clock

    def state(self, rules: RetentionRules) -> RetentionState:
        """Return what would go, changing nothing. Raises ``HomeError`` as reading does."""
        now = self._clock()
        periods = sorted(self._periods())
        staying = [period for period in periods if period > _months_back(now, rules.content_months)]
        following = _months_later(staying[0], rules.content_months) if staying else None
        return RetentionState(self._due(rules, now), self._has_jumped(now), following, rules)

    def run_at_start(self, rules: RetentionRules) -> Due | None:
        """Do what is due, once a day; ``None`` when the clock jumped: someone must run it.

        Raises ``HomeError`` as ``run``.
        """
        now = self._clock()
        if self._ran_on(now):
            return Due()
        if self._has_jumped(now):
            return None if not self._due(rules, now).is_nothing else Due()
        return self.run(rules)

    def run(self, rules: RetentionRules, *, with_doubtful: bool = False) -> Due:
        """Do what is due and say it in the journal; then no copy of a destroyed key is left.

        ``with_doubtful``: also the months written while the clock was wrong. Raises
        ``HomeError`` as ``Database.transaction`` does.
        """
        now = self._clock()
        with self._database.transaction():
            due = self._due(rules, now, with_doubtful=with_doubtful)
            if due.months:
                self._destroy(due)
            if due.people:
                self._let_go(due, rules, now)
            if due.up_to:
                self._purge(due, rules, now)
            self._settings.set(_RAN, str(to_ms(now)))
            if due.months or due.people:
                self._erasure.leave(WAL, BACKUPS, ASIDE)  # for what is there; else done at once
        self._erasure.finish()  # what cannot be done now is, at the next start or end of use
        return due

    def _due(self, rules: RetentionRules, now: datetime, *, with_doubtful: bool = False) -> Due:
        limit = _months_back(now, rules.content_months)
        over = {period: n for period, n in self._periods().items() if period <= limit}
        doubtful = set() if with_doubtful or not over else self._written_in_doubt() & over.keys()
        months = tuple(sorted(over.keys() - doubtful))
        up_to = self._last_to_purge(_start_of(_months_later(_months_back(now, rules.proof), 1)))
        return Due(
            months=months,
            keys=sum(over[month] for month in months),
            up_to=up_to,
            entries=self._count_up_to(up_to),
            people=self._absent(rules.absent_days, now),
            doubtful=tuple(sorted(doubtful)),
        )

    def _periods(self) -> dict[str, int]:
        """Count the keys by month; those of the first schema count as the month of its end."""
        periods: dict[str, int] = {}
        for period, count in self._database.rows(
            "select period, count(*) from person_keys group by period"
        ):
            month = self._upgraded() if period == FIRST_PERIOD else period
            periods[month] = periods.get(month, 0) + count
        return periods

    def _upgraded(self) -> str:
        at: str = self._database.value(
            "select applied_at from _sqlite_migrations where name = ?", [_UPGRADE]
        )
        return at[:7]

    def _written_in_doubt(self) -> set[str]:
        """Months of entries that stand after one dated more than a jump later."""
        query = f"""select distinct strftime('%Y-%m', at_ms / 1000, 'unixepoch') from (
                select at_ms, max(at_ms) over (order by seq) as furthest from journal)
            where furthest > at_ms + {JUMP // timedelta(milliseconds=1)}"""
        return {period for (period,) in self._database.rows(query)}

    def _last_to_purge(self, limit_ms: int) -> int:
        """Return the last entry before the first that must stay; one always stays."""
        found: int | None = self._database.value(
            "select coalesce((select min(seq) from journal where at_ms >= ?),"
            " (select max(seq) from journal)) - 1",
            [limit_ms],
        )
        first = self._database.value("select min(seq) from journal")
        return 0 if found is None or found < first else found

    def _count_up_to(self, seq: int) -> int:
        found: int = self._database.value("select count(*) from journal where seq <= ?", [seq])
        return found

    def _absent(self, days: int, now: datetime) -> tuple[str, ...]:
        """Return who was in none of the deliveries of the last ``days`` before the newest one.

        One that a wrong clock dated after ``now`` says nothing of the others.
        """
        newest = self._database.value(
            "select max(seen_ms) from people where seen_ms <= ?", [to_ms(now)]
        )
        if newest is None:
            return ()
        upgraded = datetime.fromisoformat(f"{self._upgraded()}-01").replace(tzinfo=UTC)
        limit = newest - timedelta(days=days) // timedelta(milliseconds=1)
        rows = self._database.rows(
            "select reference from people where coalesce(seen_ms, ?) < ? order by reference",
            [to_ms(upgraded), limit],
        )
        return tuple(reference for (reference,) in rows)

    def _destroy(self, due: Due) -> None:
        for (reference,) in list(self._database.rows("select reference from people")):
            self._information.carry_refusal(reference, max(due.months))
        for month in due.months:
            self._database.run("delete from person_keys where period = ?", [month])
        if self._upgraded() in due.months:
            self._database.run("delete from person_keys where period = ?", [FIRST_PERIOD])
        # Whom nothing here concerns any more: not even that they were once here.
        self._database.run(
            "delete from persons where person not in (select person from person_keys)"
            " and reference not in (select reference from people)"
        )
        scrub(self._database)
        self._tell("content", max(due.months), due.keys)

    def _let_go(self, due: Due, rules: RetentionRules, now: datetime) -> None:
        for reference in due.people:
            self._database.run("delete from people where reference = ?", [reference])
        scrub(self._database)
        day = (now - timedelta(days=rules.absent_days)).date().isoformat()
        self._tell("people", day, len(due.people))

    def _purge(self, due: Due, rules: RetentionRules, now: datetime) -> None:
        content: dict[str, str | int] = {"up_to": due.up_to}
        if rules.proof > rules.content_months and rules.proof_justification:
            content["justification"] = rules.proof_justification
        self._tell("proof", _months_back(now, rules.proof), due.entries, content)
        self._checkpoints.make(purges_to=due.up_to)
        self._database.run("delete from journal where seq <= ?", [due.up_to])

    def _tell(
        self, what: str, until: str, count: int, more: dict[str, str | int] | None = None
    ) -> None:
        content: dict[str, str | int] = {"v": 1, "what": what, "until": until, "count": count}
        self._journal.append(Kind.PURGE, {**content, **(more or {})})

    def _ran_on(self, now: datetime) -> bool:
        ran = self._settings.get(_RAN)
        return ran is not None and from_ms(int(ran)).date() == now.astimezone(UTC).date()

    def _has_jumped(self, now: datetime) -> bool:
        """Compare with when it last ran; before it ever did, with the last entry."""
        ran = self._settings.get(_RAN)
        last = self._database.value("select max(at_ms) from journal") if ran is None else int(ran)
        return last is not None and abs(now - from_ms(last)) > JUMP


def _months_back(now: datetime, months: int) -> str:
    """Return the newest month whose first day is that old: nothing is kept longer than said."""
    return _months_later(period_of(to_ms(now)), -months)


def _months_later(period: str, months: int) -> str:
    year, month = map(int, period.split("-"))
    total = year * 12 + month - 1 + months
    return f"{total // 12:04d}-{total % 12 + 1:02d}"


def _start_of(period: str) -> int:
    return to_ms(datetime.fromisoformat(f"{period}-01").replace(tzinfo=UTC))
