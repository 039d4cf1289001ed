"""The terms of an offer against the file: contract, hours, schedule, place, salary. No model."""

from __future__ import annotations

import re

from models.features.view import ProfileView
from models.geography import Gazetteer, distances_km, unit_vectors
from models.records.matching import ComparisonRow, Fit, Phrase
from models.records.offers import Offer
from models.records.people import Profile, ScheduleLimit
from models.wording import half_months, place_name, whole_km

UNSAID = Phrase("unsaid")
_UNITS = {"Horaire": "hour", "Annuel": "year"}
_PUBLISHED = re.compile(
    rf"(?P<unit>{'|'.join(_UNITS)}) de (?P<low>\d+(?:[.,]\d+)?) Euros"
    r"(?: à (?P<high>\d+(?:[.,]\d+)?) Euros)?"
)
SALARY_TEXT = 80  # characters of what an offer says of its salary


def make_row(
    topic: str,
    demand: list[Phrase],
    file: list[Phrase],
    is_fit: bool | None,
    passage: str | None = None,
) -> ComparisonRow:
    """A row whose fit is unknown whenever a side says nothing."""
    fit = Fit.UNKNOWN
    if is_fit is not None and demand and file:
        fit = Fit.FITS if is_fit else Fit.GAP
    return ComparisonRow(topic, tuple(demand) or (UNSAID,), tuple(file) or (UNSAID,), fit, passage)


def as_text(words: str) -> Phrase:
    """Words of the offer or of the file, as they are."""
    return Phrase("text", (("text", words),))


def contract_row(offer: Offer, profile: Profile) -> ComparisonRow:
    """Contract and how long it lasts."""
    demand = []
    if offer.contract:
        months = offer.contract_months
        params: tuple[tuple[str, str | float], ...] = (("contract", offer.contract),)
        demand = [
            Phrase("contract-months", (*params, ("months", half_months(months))))
            if months
            else Phrase("contract", params)
        ]
    accepted = profile.criteria.contracts
    file = [Phrase("contract", (("contract", contract),)) for contract in accepted]
    return make_row("contract", demand, file, offer.contract in accepted)


def hours_row(offer: Offer, profile: Profile) -> ComparisonRow:
    """Weekly hours, else full or part time."""
    time = offer.working_time
    demand = []
    if time.weekly_hours is not None:
        demand.append(Phrase("hours", (("hours", time.weekly_hours),)))
    elif time.is_full_time is not None:
        demand.append(Phrase("full-time" if time.is_full_time else "part-time"))
    full, part = profile.criteria.accepts_full_time, profile.criteria.accepts_part_time
    file = [Phrase("full-time")] if full else []
    file += [Phrase("part-time")] if part else []
    fit = None if time.is_full_time is None else (full if time.is_full_time else part)
    return make_row("hours", demand, file, fit, time.hours_passage)


def schedule_row(offer: Offer, profile: Profile) -> ComparisonRow:
    """Nights and weekends against the limits that were set."""
    time = offer.working_time
    told = {ScheduleLimit.NIGHT: time.has_night, ScheduleLimit.WEEKEND: time.has_weekend}
    passages = {
        ScheduleLimit.NIGHT: time.night_passage,
        ScheduleLimit.WEEKEND: time.weekend_passage,
    }
    words = {True: "yes", False: "no", None: "possible"}
    demand = [
        Phrase(f"{limit}-{words[has]}")
        for limit, has in told.items()
        if has is not None or passages[limit]  # said, but not for sure
    ]
    limits = profile.criteria.schedule_limits
    file = [Phrase(f"{limit}-limit") for limit in limits]
    known = [told[limit] for limit in limits if told[limit] is not None]
    fit = None
    if any(known):
        fit = False
    elif known and len(known) == len(limits):
        fit = True
    passage = next((p for p in passages.values() if p), None)
    return make_row("schedule", demand, file, fit, passage)


def place_row(offer: Offer, view: ProfileView, gazetteer: Gazetteer) -> ComparisonRow:
    """Place and distance, as every other sentence tells it."""
    located = gazetteer.locate(offer.place)
    km = None
    if located and view.point is not None:
        km = float(distances_km(view.point, unit_vectors(*located))[0])
    name = place_name(offer.place.label)
    demand = [as_text(name)] if name else []
    if km is not None:
        demand.append(Phrase("distance", (("km", whole_km(km)),)))
    radius = view.profile.criteria.radius_km
    file = [Phrase("radius", (("km", radius),))] if radius else []
    if view.profile.criteria.has_car is not None:
        file.append(Phrase("car" if view.profile.criteria.has_car else "no-car"))
    return make_row("place", demand, file, None if km is None or not radius else km <= radius)


def salary_row(offer: Offer, profile: Profile) -> ComparisonRow:
    """What the offer says, with the monthly amount where it is another."""
    salary = offer.salary
    low, high = salary.monthly_low, salary.monthly_high
    demand = []
    said = (("text", _shortened(salary.text or "", SALARY_TEXT)),)
    if low is None and salary.text:
        demand = [Phrase("salary-doubtful", said)]
    elif low is not None:
        key = "salary"
        if salary.is_converted:
            is_part_time = offer.working_time.is_full_time is False
            key = "salary-full-time" if is_part_time else "salary-equal"
        demand = [Phrase(key, (("amount", low),))]
        if high is not None and high > low:
            demand = [Phrase(f"{key}-range", (("low", low), ("high", high)))]
        if salary.is_converted:
            demand = [_rate(salary.text or "") or Phrase("salary-said", said), *demand]
    floor = profile.criteria.monthly_salary_floor
    file = [Phrase("salary-floor", (("amount", floor),))] if floor is not None else []
    best = high if high is not None else low
    fit = None if best is None or floor is None else best >= floor
    return make_row("salary", demand, file, fit)


def _rate(text: str) -> Phrase | None:
    """« Horaire de 13.71 Euros » as an amount and its unit; ``None`` for freer words."""
    found = _PUBLISHED.fullmatch(text.strip())
    if found is None:
        return None
    low, high = (float(f.replace(",", ".")) if f else 0.0 for f in found.group("low", "high"))
    params: tuple[tuple[str, str | float], ...] = (("unit", _UNITS[found["unit"]]), ("low", low))
    if high > low:
        return Phrase("salary-rate-range", (*params, ("high", high)))
    return Phrase("salary-rate", params)


def _shortened(text: str, length: int) -> str:
    """The first words of a text."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"
