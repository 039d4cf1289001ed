"""« L'offre demande / Le dossier dit », topic by topic, from the records alone. Never a model."""

from __future__ import annotations

from datetime import date
from math import isnan

import numpy as np
from numpy.typing import NDArray

from models.features.view import NAN, NO_MOBILITY, ProfileView
from models.geography import Gazetteer, distances_km, unit_vectors
from models.offer_columns import asked_education
from models.records.matching import ComparisonRow, Fit, Phrase
from models.records.offers import CredentialKind, Offer
from models.records.people import Profile, ScheduleLimit
from models.rome import UNKNOWN, Repertoire
from models.wording import comparable, credential_key, place_name

UNSAID = Phrase("unsaid")
SHOWN_SKILLS, SHOWN_HELD, SHOWN_WISHES = 2, 1, 2


def compare(
    offer: Offer, profile: Profile, repertoire: Repertoire, gazetteer: Gazetteer, today: date
) -> tuple[ComparisonRow, ...]:
    """One row a topic, in the order of the screen, without those that neither side mentions."""
    view = ProfileView(profile, repertoire, today)
    rows = (
        _occupation(offer, view),
        _experience(offer, view),
        _skills(offer, view),
        _education(offer, profile),
        _credentials(offer, view),
        _languages(offer, view),
        _contract(offer, profile),
        _hours(offer, profile),
        _schedule(offer, profile),
        _place(offer, view, gazetteer),
        _salary(offer, profile),
    )
    return tuple(row for row in rows if row.demand != (UNSAID,) or row.file != (UNSAID,))


def _row(
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


def _text(text: str) -> Phrase:
    return Phrase("text", (("text", text),))


def _holds_all(holdings: NDArray[np.float64]) -> bool | None:
    """Whether all that is asked for is held: one that lacks settles it, an unknown one does not."""
    if (holdings == 0).any():
        return False
    return None if np.isnan(holdings).any() else True


def _occupation(offer: Offer, view: ProfileView) -> ComparisonRow:
    occupations = view.repertoire.occupations
    index = view.repertoire.occupation_index(offer.occupation)
    label = offer.appellation or offer.occupation_label
    if not label and index != UNKNOWN:
        label = occupations[index].label
    demand = [_text(label)] if label else []
    nearest = None if index == UNKNOWN else view.nearest_target(index)
    if nearest is None:
        wishes = [_text(occupations[target].label) for target in view.targets]
        return _row("occupation", demand, wishes[:SHOWN_WISHES], None)
    file = [_text(occupations[nearest].label)]
    order = int(view.mobility_order[index])
    if 0 < order < NO_MOBILITY:
        file.append(Phrase("occupation-neighbour", (("order", order),)))
    elif order and view.same_domain[index]:
        file.append(Phrase("occupation-domain"))
    return _row("occupation", demand, file, order == 0)


def _experience(offer: Offer, view: ProfileView) -> ComparisonRow:
    asked = offer.experience_years
    demand = []
    if asked is not None:
        demand = [Phrase("years", (("years", asked),)) if asked else Phrase("beginners")]
    index = view.repertoire.occupation_index(offer.occupation)
    held = NAN if index == UNKNOWN else float(view.domain_years[index])
    file = []
    if not isnan(held):
        file = [Phrase("years-in-domain", (("years", held),)) if held else Phrase("no-years")]
    return _row("experience", demand, file, None if asked is None else held >= asked)


def _skills(offer: Offer, view: ProfileView) -> ComparisonRow:
    """Skills listed by the offer. Where it lists none the core of its occupation is a guide.

    A guide is no demand: the fit is then unknown.
    """
    repertoire = view.repertoire
    listed = {
        skill.label: repertoire.skill_index(skill.code, skill.label) for skill in offer.skills
    }
    demand = [_text(label) for label in list(listed)[:SHOWN_SKILLS]]
    if len(listed) > SHOWN_SKILLS:
        demand.append(Phrase("and-others", (("count", len(listed) - SHOWN_SKILLS),)))
    asked = list(dict.fromkeys(index for index in listed.values() if index != UNKNOWN))
    occupation = repertoire.occupation_index(offer.occupation)
    if not listed and occupation != UNKNOWN:
        asked = repertoire.skills_of(occupation, core_only=True).tolist()
        demand = [Phrase("occupation-core", (("count", len(asked)),))]
    held = view.held_skills
    if held is None or not asked:
        return _row("skills", demand, [], None)
    shared = [index for index in asked if held[index]]
    counts = (("held", len(shared)), ("asked", len(asked)))
    examples = (_text(repertoire.skills[index].label) for index in shared[:SHOWN_HELD])
    file = [Phrase("skills-held", counts), *examples]
    return _row("skills", demand, file, 2 * len(shared) >= len(asked) if listed else None)


def _education(offer: Offer, profile: Profile) -> ComparisonRow:
    asked = asked_education(offer)
    demand = [
        Phrase("level" if e.is_required else "level-wished", (("level", e.level),))
        for e in asked
        if e.level is not None
    ]
    demand += [_text(e.domain) for e in asked if e.domain][:1]
    education = profile.education
    file: list[Phrase] = []
    if education and education.level is not None:
        key = "level" if education.is_recognised else "level-unrecognised"
        file = [Phrase(key, (("level", education.level),))]
        file += [_text(education.domain)] if education.domain else []
    levels = [e.level for e in asked if e.level is not None]
    if not levels or education is None or education.level is None or not education.is_recognised:
        return _row("education", demand, file, None)
    return _row("education", demand, file, education.level >= min(levels))


def _credential(label: str, level: str | None, kind: CredentialKind) -> Phrase:
    if kind is CredentialKind.LICENCE:
        return Phrase("licence", (("label", label),))
    if level:
        return Phrase("credential-level", (("label", label), ("level", level)))
    return _text(label)


def _credentials(offer: Offer, view: ProfileView) -> ComparisonRow:
    demand = [_credential(c.label, c.level, c.kind) for c in offer.credentials]
    passage = next((c.passage for c in offer.credentials if c.passage), None)
    if view.profile.credentials is None:
        return _row("credentials", demand, [], None, passage)
    kinds = {c.kind for c in offer.credentials} or set(CredentialKind)
    held = [c for c in view.profile.credentials if c.kind in kinds]
    valid = [c for c in held if c.valid_until is None or c.valid_until >= view.today]
    file = [_credential(c.label, c.level, c.kind) for c in valid]
    file += [Phrase("expired", (("label", c.label),)) for c in held if c not in valid]
    if not view.profile.credentials:
        file = [Phrase("none-held")]
    asked = [c for c in offer.credentials if c.is_required] or offer.credentials
    keys = [credential_key(c.kind, c.label, c.level) for c in asked]
    return _row("credentials", demand, file, _holds_all(view.credential_holdings(keys)), passage)


def _languages(offer: Offer, view: ProfileView) -> ComparisonRow:
    demand = [_text(language.label) for language in offer.languages]
    if view.profile.languages is None:
        return _row("languages", demand, [], None)
    file = [
        _text(f"{spoken.label} {spoken.level}" if spoken.level else spoken.label)
        for spoken in view.profile.languages
    ] or [Phrase("none-held")]
    asked = [d for d in offer.languages if d.is_required] or offer.languages
    labels = [comparable(language.label) for language in asked]
    return _row("languages", demand, file, _holds_all(view.language_holdings(labels)))


def _contract(offer: Offer, profile: Profile) -> ComparisonRow:
    demand = []
    if offer.contract:
        months = offer.contract_months
        params: tuple[tuple[str, str | float], ...] = (("contract", offer.contract),)
        demand = [
            Phrase("contract-months", (*params, ("months", months)))
            if months
            else Phrase("contract", params)
        ]
    accepted = profile.criteria.contracts
    file = [Phrase("contract", (("contract", contract),)) for contract in accepted]
    return _row("contract", demand, file, offer.contract in accepted)


def _hours(offer: Offer, profile: Profile) -> ComparisonRow:
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
    return _row("hours", demand, file, fit, time.hours_passage)


def _schedule(offer: Offer, profile: Profile) -> ComparisonRow:
    time = offer.working_time
    told = {ScheduleLimit.NIGHT: time.has_night, ScheduleLimit.WEEKEND: time.has_weekend}
    demand = [
        Phrase(f"{limit}-yes" if has else f"{limit}-no")
        for limit, has in told.items()
        if has is not None
    ]
    limits = profile.criteria.schedule_limits
    file = [Phrase(f"{limit}-limit") for limit in limits]
    known = [told[limit] for limit in limits if told[limit] is not None]
    fit = None
    if any(known):
        fit = False
    elif known and len(known) == len(limits):
        fit = True
    passage = next((p for p in (time.night_passage, time.weekend_passage) if p), None)
    return _row("schedule", demand, file, fit, passage)


def _place(offer: Offer, view: ProfileView, gazetteer: Gazetteer) -> ComparisonRow:
    located = gazetteer.locate(offer.place)
    km = None
    if located and view.point is not None:
        km = float(distances_km(view.point, unit_vectors(*located))[0])
    name = place_name(offer.place.label)
    demand = [_text(name)] if name else []
    if km is not None:
        demand.append(Phrase("distance", (("km", km),)))
    radius = view.profile.criteria.radius_km
    file = [Phrase("radius", (("km", radius),))] if radius else []
    if view.profile.criteria.has_car is not None:
        file.append(Phrase("car" if view.profile.criteria.has_car else "no-car"))
    return _row("place", demand, file, None if km is None or not radius else km <= radius)


def _salary(offer: Offer, profile: Profile) -> ComparisonRow:
    salary = offer.salary
    low, high = salary.monthly_low, salary.monthly_high
    demand = []
    if salary.is_doubtful and salary.text:
        demand = [Phrase("salary-doubtful", (("text", salary.text),))]
    elif low is not None and high is not None and high > low:
        demand = [Phrase("salary-range", (("low", low), ("high", high)))]
    elif low is not None:
        demand = [Phrase("salary", (("amount", low),))]
    floor = profile.criteria.monthly_salary_floor
    file = [Phrase("salary-floor", (("amount", floor),))] if floor is not None else []
    best = high if high is not None else low
    fit = None if best is None or floor is None else best >= floor
    return _row("salary", demand, file, fit)
