"""The drawer of the day and the strip of one person, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.messages import Messages
from desktop.views.contents import Chip, DayContent, DayRow, PersonContent
from desktop.workflow.screen.words import Words, capital
from models.records.evidence import InformationState
from models.records.people import MeetingMode, Person, SearchCriteria
from models.rome import Repertoire
from storage.information import Informed


class PeopleScreen:
    """Who comes today, and what is agreed with the person who sits here."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._words = Words(messages)

    def day(
        self, people: Iterable[Person], repertoire: Repertoire, today: date, current: str | None
    ) -> DayContent:
        """The drawer: everyone, today's appointments first."""
        rows = tuple(
            DayRow(
                reference=person.reference,
                time=self._words.time(person.appointment.at) if person.appointment else "–",
                name=person.name,
                subtitle=self._target(person, repertoire),
                state=self._state(person, today),
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
    ) -> PersonContent:
        """The strip: chips of the criteria, and what the person was told."""
        return PersonContent(
            reference=person.reference,
            name=person.name,
            mode=mode,
            chips=tuple(self._chips(person, repertoire)),
            information=informed.state if informed else InformationState.NOT_YET,
            information_text=self._informed(informed, is_allowed),
            is_allowed=is_allowed,
        )

    def _chips(self, person: Person, repertoire: Repertoire) -> Iterable[Chip]:
        profile = person.profile
        criteria = profile.criteria
        for code in profile.target_occupations[:2]:
            occupation = repertoire.occupation(code)
            label = occupation.label if occupation else code
            yield Chip("target_occupations", label, "target_occupations" in person.agreed)
        for key, text in self._criteria(criteria, person):
            yield Chip(key, text, key in person.agreed)

    def _criteria(self, criteria: SearchCriteria, person: Person) -> Iterable[tuple[str, str]]:
        say = self._say
        if criteria.contracts:
            yield "contracts", say.format("chip-contracts", contracts=", ".join(criteria.contracts))
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

    def _state(self, person: Person, today: date) -> str:
        meeting = person.appointment
        if meeting is None:
            return ""
        if meeting.mode in (MeetingMode.ABSENT, MeetingMode.POSTPONED):
            return self._say.format(f"mode-{meeting.mode}")
        local = meeting.at.astimezone().date()
        if local != today:
            return self._words.date(meeting.at)
        return self._say.format(f"mode-{meeting.mode.replace('_', '-')}")

    def _day(self, day: date) -> str:
        return capital(
            self._say.format("day-title", weekday=day.isoweekday(), day=day.day, month=day.month)
        )
