"""« L'offre demande / Le dossier dit », topic by topic, from the records alone. Never a model."""

from __future__ import annotations

from datetime import date

from models.features.view import NO_MOBILITY, ProfileView
from models.geography import Gazetteer, distances_km, unit_vectors
from models.records.matching import ComparisonRow, Fit, Phrase
from models.records.offers import CredentialKind, Offer
from models.records.people import HeldCredential, Profile, ScheduleLimit
from models.rome import UNKNOWN, Repertoire
from models.wording import comparable

UNSAID = Phrase("unsaid")
SHOWN_SKILLS = 4


def compare(
    offer: Offer, profile: Profile, repertoire: Repertoire, gazetteer: Gazetteer, today: date
) -> tuple[ComparisonRow, ...]:
    """One row a topic, in the order of the screen; a topic that neither side mentions is left out."""
    view = ProfileView(profile, repertoire, today)
    rows = (
        _occupation(offer, view),
        _experience(offer, view),
        _skills(offer, view),
        _education(offer, profile),
        _credentials(offer, profile, today),
        _languages(offer, profile),
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


def _occupation(offer: Offer, view: ProfileView) -> ComparisonRow:
    label = offer.appellation or offer.occupation_label
    demand = [_text(label)] if label else []
    labels = [view.repertoire.occupations[target].label for target in view.targets]
    index = view.repertoire.occupation_index(offer.occupation)
    if not labels or index == UNKNOWN:
        return _row("occupation", demand, [_text(name) for name in labels[:2]], None)
    order = int(view.mobility_order[index])
    if order == 0:
        return _row("occupation", demand, [_text(view.repertoire.occupations[index].label)], True)
    file = [_text(labels[0])]
    if order < NO_MOBILITY:
        file.append(Phrase("occupation-neighbour", (("order", order),)))
    elif view.same_domain[index] == 1:
        file.append(Phrase("occupation-domain"))
    return _row("occupation", demand, file, False)


def _experience(offer: Offer, view: ProfileView) -> ComparisonRow:
    asked = offer.experience_years
    demand = []
    if asked is not None:
        demand = [Phrase("years", (("years", asked),)) if asked else Phrase("beginners")]
    index = view.repertoire.occupation_index(offer.occupation)
    if index == UNKNOWN or not view.past:
        held = None
    else:
        held = float(view.domain_years[index])
    file = []
    if held is not None and held == held:
        file = [Phrase("years-in-domain", (("years", held),)) if held else Phrase("no-years")]
    fit = None if asked is None or held is None else held >= asked
    return _row("experience", demand, file, fit)


def _skills(offer: Offer, view: ProfileView) -> ComparisonRow:
    """Skills listed by the offer; the core of its occupation where it lists none."""
    repertoire = view.repertoire
    asked = [
        (repertoire.skill_index(skill.code, skill.label), skill.label) for skill in offer.skills
    ]
    demand = [_text(label) for _, label in asked[:SHOWN_SKILLS]]
    if len(asked) > SHOWN_SKILLS:
        demand.append(Phrase("and-others", (("count", len(asked) - SHOWN_SKILLS),)))
    if not asked:
        occupation = repertoire.occupation_index(offer.occupation)
        if occupation != UNKNOWN:
            core = repertoire.skills_of(occupation, core_only=True).tolist()
            asked = [(index, repertoire.skills[index].label) for index in core]
            demand = [Phrase("occupation-core", (("count", len(core)),))]
    known = [(index, label) for index, label in asked if index != UNKNOWN]
    held = view.held_skills
    if held is None or not known:
        return _row("skills", demand, [], None)
    shared = [label for index, label in known if held[index]]
    counts = (("held", len(shared)), ("asked", len(known)))
    file = [Phrase("skills-held", counts), *(_text(label) for label in shared[:2])]
    return _row("skills", demand, file, 2 * len(shared) >= len(known))


def _education(offer: Offer, profile: Profile) -> ComparisonRow:
    asked = [e for e in offer.education if e.is_required] or list(offer.education)
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
    return _text(f"{label} {level}" if level else label)


def _credentials(offer: Offer, profile: Profile, today: date) -> ComparisonRow:
    demand = [_credential(c.label, c.level, c.kind) for c in offer.credentials]
    passage = next((c.passage for c in offer.credentials if c.passage), None)
    if profile.credentials is None:
        return _row("credentials", demand, [], None, passage)
    kinds = {c.kind for c in offer.credentials} or set(CredentialKind)
    held = [c for c in profile.credentials if c.kind in kinds]
    valid = [c for c in held if c.valid_until is None or c.valid_until >= today]
    file = [_credential(c.label, c.level, c.kind) for c in valid]
    file += [Phrase("expired", (("label", c.label),)) for c in held if c not in valid]
    if not profile.credentials:
        file = [Phrase("none-held")]
    required = [c for c in offer.credentials if c.is_required]
    told = {c.kind for c in held} if profile.credentials else set(CredentialKind)
    if not required or any(c.kind not in told for c in required):
        fit = None if required or not offer.credentials else True
    else:
        fit = all(any(_holds(c.label, c.level, own) for own in valid) for c in required)
    return _row("credentials", demand, file, fit, passage)


def _holds(label: str, level: str | None, own: HeldCredential) -> bool:
    same = comparable(own.label) == comparable(label)
    return same and (not level or not own.level or comparable(level) == comparable(own.level))


def _languages(offer: Offer, profile: Profile) -> ComparisonRow:
    demand = [_text(language.label) for language in offer.languages]
    if profile.languages is None:
        return _row("languages", demand, [], None)
    file = [
        _text(f"{spoken.label} {spoken.level}" if spoken.level else spoken.label)
        for spoken in profile.languages
    ] or [Phrase("none-held")]
    own = {comparable(language.label) for language in profile.languages} | {"francais"}
    required = [d for d in offer.languages if d.is_required]
    return _row("languages", demand, file, all(comparable(d.label) in own for d in required))


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
    if time.is_full_time is not None:
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
    demand = [_text(offer.place.label)] if offer.place.label else []
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
