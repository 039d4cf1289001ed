"""Words that several parts of the screen share: places, contracts, ages, times."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.messages import Messages
from models.features.reading import unread_groups
from models.records.evidence import Verdict
from models.records.matching import Matching
from models.records.offers import Offer
from models.wording import half_months, place_name, whole_km

if TYPE_CHECKING:
    from desktop.workflow.opened import Sources

Day = date  # the class has a method of that name


class Words:
    """Short wordings of offers, answers and times, in one language."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages

    def where(self, offer: Offer, announcements: int) -> str:
        """Employer and commune, or how many announcements there are for the post."""
        employer = offer.employer or self._say.format("employer-unsaid")
        if announcements > 1:
            employer = self._say.format("announcements", count=announcements)
        return ", ".join(part for part in (employer, place_name(offer.place.label)) if part)

    def contract(self, offer: Offer) -> str:
        """« CDI », « Intérim, 8 mois »."""
        if not offer.contract:
            return self._say.format("contract-unsaid")
        name = capital(self._say.format("contract-name", contract=offer.contract))
        if offer.contract_months:
            months = half_months(offer.contract_months)
            return self._say.format("contract-short", contract=name, months=months)
        return name

    def age(self, values: dict[str, float | None]) -> str:
        """« hier », from the features of the offer; empty when unknown."""
        days = values["offer_age_days"]
        return "" if days is None else self._say.format("age", days=days)

    def published(self, values: dict[str, float | None]) -> str:
        """« publiée hier », likewise."""
        days = values["offer_age_days"]
        return "" if days is None else self._say.format("published", days=days)

    def published_on(self, offer: Offer) -> str:
        """« Annonce du 20 novembre 2026. », from its last change; empty when undated."""
        moment = offer.updated_at or offer.created_at
        if moment is None:
            return ""
        day = moment.astimezone().date()
        full = self._say.format("day-month-year", day=day.day, month=day.month, year=str(day.year))
        return self._say.format("published-on", day=full)

    def notes(self, matching: Matching, answered: Collection[str] = ()) -> list[str]:
        """Which offers of a list the tool cannot tell apart, by their place in it.

        Those that have their answer are no more to be told apart.
        """
        listed = [suggestion.offer for suggestion in matching.suggestions]
        groups = [[o for o in group if o not in answered] for group in matching.indistinguishable]
        return [self._alike(group, listed) for group in groups if len(group) > 1]

    def _alike(self, group: list[str], listed: list[str]) -> str:
        count = len(group)
        if count == len(listed):
            return self._say.format("indistinguishable-all", count=count)
        for end, there in (("first", listed[:count]), ("last", listed[-count:])):
            if group == there:
                return self._say.format(f"indistinguishable-{end}", count=count)
        places = [self._say.format("place-ordinal", place=listed.index(o) + 1) for o in group]
        return self._say.format("indistinguishable", places=self._say.listed(places))

    def announcement(self, offer: Offer) -> str:
        """One of several announcements for a post: « n° 265BJDU · Carquefou · partenaire »."""
        number = self._say.format("panes-number", number=offer.id)
        return " · ".join((number, self.where(offer, 1)))

    def distance(self, values: dict[str, float | None]) -> str:
        """« 6 km », from the features of the offer; empty when unknown."""
        km = values["distance_km"]
        return "" if km is None else self._say.format("distance-short", km=whole_km(km))

    def answered(self, verdict: Verdict) -> str:
        """« Écartée »."""
        return self._say.format(f"answered-{verdict.name.lower().replace('_', '-')}")

    def date(self, moment: datetime) -> str:
        """The local day, short."""
        return self._say.format("date", day=moment.astimezone())

    def day(self, day: Day) -> str:
        """« 3 décembre »."""
        return self._say.format("day-month", day=day.day, month=day.month)

    def day_of_year(self, day: Day, today: Day) -> str:
        """« 3 décembre », with its year where that is another."""
        key = "day-month" if day.year == today.year else "day-month-year"
        extra = {} if day.year == today.year else {"year": str(day.year)}
        return self._say.format(key, day=day.day, month=day.month, **extra)

    def sources(self, sources: Sources, today: Day) -> str:
        """« Sources : dossier du 12 mars, permis lu dans le texte. »; empty when none is known."""
        parts = []
        for name, day in (("file", sources.file), ("offer", sources.offer)):
            if day is not None:
                said = self.day_of_year(day, today)
                parts.append(self._say.format(f"source-{name}", day=said))
        parts += [self._say.format(f"source-read-{topic}") for topic in sources.read_in_text]
        return self._say.format("sources", list=", ".join(parts)) if parts else ""

    def file_of(self, sources: Sources, today: Day) -> str:
        """« dossier du 12 mars », where the told reasons rest on it."""
        if sources.file is None:
            return ""
        return self._say.format("source-file", day=self.day_of_year(sources.file, today))

    def unread(self, feature_names: Iterable[str]) -> tuple[str, ...]:
        """What these features leave unread: a paragraph on the offer, one on the file."""
        groups = unread_groups(feature_names)
        paragraphs = []
        for side in ("offer", "file"):
            words = [self._say.format(f"unread-{g}") for g in groups if g.startswith(f"{side}-")]
            if words:
                said = self._say.listed(words)
                paragraphs.append(self._say.format(f"unread-{side}", groups=said))
        return tuple(paragraphs)

    def until(self, day: Day) -> str:
        """« Pour le 3 décembre »."""
        return self._say.format("later-until", day=day.day, month=day.month)

    def time(self, moment: datetime) -> str:
        """« 10 h 41 », local."""
        local = moment.astimezone()
        return self._say.format("time", hour=local.hour, minute=f"{local.minute:02}")


def lower(text: str) -> str:
    """``text`` with a small first letter: it goes on a sentence."""
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]
