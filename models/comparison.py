"""« L'offre demande / Le dossier dit », topic by topic, from the records alone. Never a model."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import isnan

from models.comparison_terms import (
    UNSAID,
    as_text,
    contract_row,
    hours_row,
    make_row,
    place_row,
    salary_row,
    schedule_row,
)
from models.features.view import NAN, NO_MOBILITY, ProfileView
from models.geography import Gazetteer
from models.offer_columns import SkillSource, asked_education, skill_source
from models.records.matching import ComparisonRow, Phrase
from models.records.offers import CredentialDemand, CredentialKind, Offer
from models.records.people import Profile
from models.rome import UNKNOWN, Repertoire
from models.wording import comparable, credential_key

OR = Phrase("or")
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
        contract_row(offer, profile),
        hours_row(offer, profile),
        schedule_row(offer, profile),
        place_row(offer, view, gazetteer),
        salary_row(offer, profile),
    )
    return tuple(row for row in rows if row.demand != (UNSAID,) or row.file != (UNSAID,))


def _marked(phrase: Phrase, is_required: bool) -> Phrase:
    """The phrase of a demand, or of the same thing merely wished for."""
    return phrase if is_required else Phrase(f"{phrase.key}-wished", phrase.params)


def _holds(holdings: Iterable[float]) -> bool | None:
    """Whether one of several alternatives is held; ``None`` where that is not told."""
    told = list(holdings)
    return True if 1.0 in told else (None if any(isnan(held) for held in told) else False)


def _has_what_is_asked(required: list[bool | None], wished: list[bool | None]) -> bool | None:
    """One that lacks settles it, an unknown one does not; wishes matter where demands do not."""
    if False in required:
        return False
    if required and None not in required:
        return True
    if False in wished:
        return False
    return None if None in (*required, *wished) else True


def _occupation(offer: Offer, view: ProfileView) -> ComparisonRow:
    occupations = view.repertoire.occupations
    index = view.repertoire.occupation_index(offer.occupation)
    label = offer.appellation or offer.occupation_label
    if not label and index != UNKNOWN:
        label = occupations[index].label
    demand = [as_text(label)] if label else []
    nearest = None if index == UNKNOWN else view.nearest_target(index)
    if nearest is None:
        wishes = [as_text(occupations[target].label) for target in view.targets]
        return make_row("occupation", demand, wishes[:SHOWN_WISHES], None)
    file = [as_text(occupations[nearest].label)]
    order = int(view.mobility_order[index])
    if 0 < order < NO_MOBILITY:
        file.append(Phrase("occupation-neighbour", (("order", order),)))
    elif order and view.same_domain[index]:
        file.append(Phrase("occupation-domain"))
    return make_row("occupation", demand, file, order == 0)


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
    return make_row("experience", demand, file, None if asked is None else held >= asked)


def _skills(offer: Offer, view: ProfileView) -> ComparisonRow:
    """Skills listed by the offer, else the core of its occupation as a guide, as features count.

    A guide is no demand: the fit is then unknown. Where the repertoire lacks some of those listed,
    the file's side says how many were not compared.
    """
    repertoire = view.repertoire
    listed: dict[str, int] = {}
    for skill in offer.skills:
        index = repertoire.skill_index(skill.code, skill.label)
        if index == UNKNOWN or index not in listed.values():  # one skill under two labels is one
            listed[skill.label] = index
    demand = [as_text(label) for label in list(listed)[:SHOWN_SKILLS]]
    if len(listed) > SHOWN_SKILLS:
        demand.append(Phrase("and-others", (("count", len(listed) - SHOWN_SKILLS),)))
    source = skill_source(offer, repertoire)
    asked = list(dict.fromkeys(index for index in listed.values() if index != UNKNOWN))
    uncompared = sum(index == UNKNOWN for index in listed.values())
    occupation = repertoire.occupation_index(offer.occupation)
    if source is not SkillSource.OFFER and occupation != UNKNOWN:
        asked = repertoire.skills_of(occupation, core_only=True).tolist()
    if source is SkillSource.OCCUPATION and asked:
        demand = [Phrase("occupation-core", (("count", len(asked)),))]
    held = view.held_skills
    if held is None or not asked:
        return make_row("skills", demand, [], None)
    shared = [index for index in asked if held[index]]
    counts = (("held", len(shared)), ("asked", len(asked)))
    file = [Phrase(_COUNTED[source], counts)]
    file += [as_text(repertoire.skills[index].label) for index in shared[:SHOWN_HELD]]
    if source is not SkillSource.OFFER:
        return make_row("skills", demand, file, None)
    if uncompared:
        file.insert(1, Phrase("skills-uncompared", (("count", uncompared),)))
    return make_row("skills", demand, file, 2 * len(shared) >= len(asked))


_COUNTED = {
    SkillSource.OFFER: "skills-held",
    SkillSource.OCCUPATION: "skills-held-core",
    SkillSource.OCCUPATION_ALONE: "skills-held-core-alone",
}


def _education(offer: Offer, profile: Profile) -> ComparisonRow:
    asked = asked_education(offer)
    demand = [
        Phrase("level" if e.is_required else "level-wished", (("level", e.level),))
        for e in asked
        if e.level is not None
    ]
    demand += [as_text(e.domain) for e in asked if e.domain][:1]
    education = profile.education
    file: list[Phrase] = []
    if education and education.level is not None:
        key = "level" if education.is_recognised else "level-unrecognised"
        file = [Phrase(key, (("level", education.level),))]
        file += [as_text(education.domain)] if education.domain else []
    levels = [e.level for e in asked if e.level is not None]
    if not levels or education is None or education.level is None or not education.is_recognised:
        return make_row("education", demand, file, None)
    return make_row("education", demand, file, education.level >= min(levels))


def _credential(label: str, level: str | None, kind: CredentialKind) -> Phrase:
    # A licence that no rule could name keeps its own words, « permis » among them.
    if kind is CredentialKind.LICENCE and not comparable(label).startswith("permis"):
        return Phrase("licence", (("label", label),))
    if level and label.startswith("CACES"):
        return Phrase("credential-level", (("label", label), ("level", level)))
    return as_text(f"{label} {level}" if level else label)  # « SSIAP 1 », « FIMO voyageurs »


def _choices(offer: Offer) -> list[list[CredentialDemand]]:
    """What an offer asks for, alternatives together."""
    asked: dict[object, list[CredentialDemand]] = {}
    for place, demand in enumerate(offer.credentials):
        asked.setdefault(("choice", demand.choice) if demand.choice else place, []).append(demand)
    return list(asked.values())


def _credentials(offer: Offer, view: ProfileView) -> ComparisonRow:
    asked = _choices(offer)
    demand = []
    for choice in asked:
        for place, c in enumerate(choice):
            demand += [OR] if place else []
            demand.append(_marked(_credential(c.label, c.level, c.kind), c.is_required))
    passage = next((c.passage for c in offer.credentials if c.passage), None)
    if view.profile.credentials is None:
        return make_row("credentials", demand, [], None, passage)
    kinds = {c.kind for c in offer.credentials} or set(CredentialKind)
    held = [c for c in view.profile.credentials if c.kind in kinds]
    valid = [c for c in held if c.valid_until is None or c.valid_until >= view.today]
    file = [_credential(c.label, c.level, c.kind) for c in valid]
    file += [_expired(c.label, c.kind) for c in held if c not in valid]
    if not view.profile.credentials:
        file = [Phrase("none-held")]
    states: dict[bool, list[bool | None]] = {True: [], False: []}
    for choice in asked:
        keys = [credential_key(c.kind, c.label, c.level) for c in choice]
        is_required = any(c.is_required for c in choice)
        states[is_required].append(_holds(view.credential_holdings(keys).tolist()))
    fit = _has_what_is_asked(states[True], states[False])
    return make_row("credentials", demand, file, fit, passage)


def _expired(label: str, kind: CredentialKind) -> Phrase:
    is_class = kind is CredentialKind.LICENCE and not comparable(label).startswith("permis")
    return Phrase("expired-licence" if is_class else "expired", (("label", label),))


def _languages(offer: Offer, view: ProfileView) -> ComparisonRow:
    demand = [_marked(as_text(d.label), d.is_required) for d in offer.languages]
    if view.profile.languages is None:
        return make_row("languages", demand, [], None)
    file = [
        as_text(f"{spoken.label} {spoken.level}" if spoken.level else spoken.label)
        for spoken in view.profile.languages
    ] or [Phrase("none-held")]
    labels = [comparable(language.label) for language in offer.languages]
    holdings = view.language_holdings(labels).tolist()
    states: dict[bool, list[bool | None]] = {True: [], False: []}
    for language, held in zip(offer.languages, holdings, strict=True):
        states[language.is_required].append(_holds([held]))
    return make_row("languages", demand, file, _has_what_is_asked(states[True], states[False]))
