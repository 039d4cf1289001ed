"""The drawer of the day and the strip of one person, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from desktop.messages import Messages
from desktop.views.contents import Chip, DayContent, DayRow, PersonContent
from desktop.workflow.screen.words import Words, capital
from models.records.evidence import InformationState
from models.records.people import MeetingMode, Person
from models.rome import Repertoire
from storage.information import Informed

_NOT_MET = (MeetingMode.ABSENT, MeetingMode.POSTPONED)


class PeopleScreen:
    """Who comes today, and what is agreed with the person who sits here."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._words = Words(messages)

    def day(
        self,
        people: Iterable[Person],
        repertoire: Repertoire,
        now: datetime,
        current: str | None,
        met: Collection[str],
    ) -> DayContent:
        """The drawer: everyone, today's appointments first; ``met``: left since the start."""
        today = now.astimezone().date()
        rows = tuple(
            DayRow(
                reference=person.reference,
                time=self._words.time(person.appointment.at) if person.appointment else "–",
                name=person.name,
                subtitle=self._subtitle(person, repertoire),
                state=self._state(person, now, current, met),
                is_current=person.reference == current,
            )
            for person in people
        )
        return DayContent(title=self._day(today), rows=rows)

    def person(
        self,
        person: Person,
        mode: MeetingMode,
        informed: Informed | None,
        repertoire: Repertoire,
        *,
        is_allowed: bool,
        read_at: datetime | None = None,
    ) -> PersonContent:
        """The strip: chips of the criteria, what the person was told; ``read_at``: their file."""
        return PersonContent(
            reference=person.reference,
            name=person.name,
            mode=mode,
            chips=tuple(self._chips(person, repertoire, read_at)),
            information=informed.state if informed else InformationState.NOT_YET,
            information_text=self._informed(informed, is_allowed),
            is_allowed=is_allowed,
        )

    def _chips(
        self, person: Person, repertoire: Repertoire, read_at: datetime | None
    ) -> Iterable[Chip]:
        for key, text in (*self._targets(person, repertoire), *self._criteria(person)):
            is_agreed = key in person.agreed
            yield Chip(key, text, is_agreed, self._origin(read_at, is_agreed=is_agreed))

    def _targets(self, person: Person, repertoire: Repertoire) -> Iterable[tuple[str, str]]:
        for code in person.profile.target_occupations[:2]:
            occupation = repertoire.occupation(code)
            yield "target_occupations", occupation.label if occupation else code

    def _origin(self, read_at: datetime | None, *, is_agreed: bool) -> str:
        key = "origin-agreed" if is_agreed else "origin-in-file"
        day = self._words.date(read_at) if read_at else "unknown"
        return self._say.format(key, day=day)

    def _criteria(self, person: Person) -> Iterable[tuple[str, str]]:
        say, criteria = self._say, person.profile.criteria
        if criteria.contracts:
            names = [say.format("contract-name", contract=code) for code in criteria.contracts]
            yield "contracts", say.format("chip-contracts", contracts=capital(", ".join(names)))
        full, part = criteria.accepts_full_time, criteria.accepts_part_time
        if full or part:
            key = "either-time" if full and part else ("full-time" if full else "part-time")
            yield "working_time", capital(say.format(key))
        for limit in criteria.schedule_limits:
            yield "schedule_limits", capital(say.format(f"{limit}-limit"))
        if criteria.radius_km:
            place = person.place.label or ""
            key = "chip-radius-place" if place else "chip-radius"
            yield "mobility", say.format(key, km=criteria.radius_km, place=place)
        if criteria.monthly_salary_floor is not None:
            amount = criteria.monthly_salary_floor
            yield "monthly_salary_floor", say.format("salary-floor", amount=amount)

    def _informed(self, informed: Informed | None, is_allowed: bool) -> str:
        if informed is None or informed.state is InformationState.NOT_YET:
            return self._say.format("information-invited" if is_allowed else "information-not-yet")
        return self._say.format(f"information-{informed.state}", time=self._words.time(informed.at))

    def _target(self, person: Person, repertoire: Repertoire) -> str:
        for code in person.profile.target_occupations:
            occupation = repertoire.occupation(code)
            if occupation is not None:
                return occupation.label
        return self._say.format("target-unsaid")

    def _subtitle(self, person: Person, repertoire: Repertoire) -> str:
        target = self._target(person, repertoire)
        meeting = person.appointment
        if meeting is None or meeting.mode in (*_NOT_MET, MeetingMode.ON_SITE):
            return target  # on site is the usual one
        mode = self._say.format(f"mode-{meeting.mode.replace('_', '-')}")
        return self._say.format("day-subtitle", target=target, mode=mode)

    def _state(
        self, person: Person, now: datetime, current: str | None, met: Collection[str]
    ) -> str:
        meeting = person.appointment
        if person.reference == current:
            return self._say.format("day-current")
        if person.reference in met:
            return self._say.format("day-done")
        if meeting is None:
            return ""
        if meeting.mode in _NOT_MET:
            return capital(self._say.format(f"mode-{meeting.mode}"))
        if meeting.at.astimezone().date() != now.astimezone().date():
            return self._words.date(meeting.at)
        return self._say.format("day-to-come" if meeting.at >= now else "day-past")

    def _day(self, day: date) -> str:
        return capital(
            self._say.format("day-title", weekday=day.isoweekday(), day=day.day, month=day.month)
        )
