"""What to check: the smallest changes that would give a suggestion another word, each one scored.

Never a concession: what the person agreed to or lives with (salary floor, hours, schedule, family,
health) and what cannot change (past jobs, place, anything protected) is never among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from math import ceil, isnan

import numpy as np
from numpy.typing import NDArray

from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.filters import REACH
from models.guards import band_of
from models.matcher import Matcher
from models.records.matching import Band, Counterfactual, Phrase, Suggestion
from models.records.offers import CredentialDemand, CredentialKind, Offer
from models.records.people import HeldCredential, HeldSkill, Profile, SpokenLanguage
from models.requirements import lacking
from models.rome import UNKNOWN
from models.wording import credential_key

MOST = 3
_IN_PAIRS = 5  # the changes that bring most, taken two by two when none suffices
_SKILLS = 6  # of an offer, tried one by one
_ORDER = (Band.WEAK, Band.MEDIUM, Band.STRONG)

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Change:
    """One thing to check. ``rank``: 0 not known, 1 to be acquired, 2 a step to take first."""

    phrase: Phrase
    rank: int
    profile: Callable[[Profile], Profile] = lambda profile: profile
    offer_facts: tuple[tuple[str, float], ...] = ()  # features, were the offer to say so


def counterfactuals(
    matcher: Matcher, profile: Profile, offer: Offer, suggestion: Suggestion, today: date
) -> tuple[Counterfactual, ...]:
    """Return at most three, smallest first: one change before two, what is unknown before a step.

    None for the highest word, nor for an offer that cannot be assessed. Every one was scored by
    the model, and worded by the same rules as the suggestion (``models.guards``).
    """
    row = matcher.index.row_of(offer.id)
    if row is None or suggestion.band not in _ORDER[:-1]:
        return ()
    trial = _Trial(matcher, profile, today, row)
    # Asked twice by an offer, it is still one thing to check.
    changes = list({c.phrase: c for c in _changes(trial.view, offer, matcher)}.values())
    tried = [(trial.outcome((change,)), change) for change in changes]
    found = [
        ((change.rank, -score), Counterfactual((change.phrase,), suggestion.band, band))
        for (score, band), change in tried
        if _is_higher(band, suggestion.band)
    ]
    if not found:
        tried.sort(key=lambda t: -t[0][0])
        for pair in combinations([change for _, change in tried[:_IN_PAIRS]], 2):
            score, band = trial.outcome(pair)
            if _is_higher(band, suggestion.band):
                phrases = tuple(change.phrase for change in pair)
                rank = sum(change.rank for change in pair)
                found.append(((rank, -score), Counterfactual(phrases, suggestion.band, band)))
    found.sort(key=lambda entry: entry[0])
    return tuple(counterfactual for _, counterfactual in found[:MOST])


def _is_higher(band: Band, than: Band) -> bool:
    return band in _ORDER and _ORDER.index(band) > _ORDER.index(than)


class _Trial:
    """Scores one offer for a profile with some changes."""

    def __init__(self, matcher: Matcher, profile: Profile, today: date, row: int) -> None:
        self._matcher = matcher
        self._profile = profile
        self._today = today
        self._row = row
        self.view = ProfileView(profile, matcher.repertoire, today)

    def outcome(self, changes: tuple[_Change, ...]) -> tuple[float, Band]:
        """Score and word of the offer, were all of ``changes`` so."""
        profile = self._profile
        for change in changes:
            profile = change.profile(profile)
        matcher, row = self._matcher, self._row
        view = ProfileView(profile, matcher.repertoire, self._today)
        names = matcher.bundle.feature_names
        features: NDArray[np.float32] = feature_matrix(view, matcher.index, np.array([row]), names)
        for change in changes:
            for name, value in change.offer_facts:
                if name in names:
                    features[0, names.index(name)] = value
        (score,) = matcher.scores(features)
        lacks = lacking(view, matcher.index, row)
        return score, band_of(score, row, matcher.index, matcher.bundle.manifest, lacks)


def _changes(view: ProfileView, offer: Offer, matcher: Matcher) -> Iterator[_Change]:
    yield from _credentials(view, offer)
    yield from _languages(view, offer)
    yield from _diploma(view)
    yield from _car(view)
    yield from _radius(view, offer, matcher)
    yield from _skills(view, offer)
    yield from _offer_facts(view, offer)


def _credentials(view: ProfileView, offer: Offer) -> Iterator[_Change]:
    """Those that the file does not tell of are checked; those that it lacks are a step."""
    keys = [credential_key(c.kind, c.label, c.level) for c in offer.credentials]
    for demand, held in zip(offer.credentials, view.credential_holdings(keys), strict=True):
        if held == 1:
            continue
        label = " ".join(part for part in (demand.label, demand.level) if part)
        is_licence = demand.kind is CredentialKind.LICENCE
        if isnan(held):
            name, rank = "check-if-licence" if is_licence else "check-if-credential", 0
        else:
            name, rank = "check-if-step-licence" if is_licence else "check-if-step", 2
        yield _Change(Phrase(name, (("label", label),)), rank, _holding(demand))


def _holding(demand: CredentialDemand) -> Callable[[Profile], Profile]:
    own = HeldCredential(demand.kind, demand.label, demand.level)
    return lambda profile: replace(profile, credentials=(*(profile.credentials or ()), own))


def _languages(view: ProfileView, offer: Offer) -> Iterator[_Change]:
    if view.profile.languages is None:
        for demand in offer.languages:
            phrase = Phrase("check-if-language", (("label", demand.label),))
            yield _Change(phrase, 0, _speaking(demand.label))


def _speaking(language: str) -> Callable[[Profile], Profile]:
    own = SpokenLanguage(language)
    return lambda profile: replace(profile, languages=(*(profile.languages or ()), own))


def _diploma(view: ProfileView) -> Iterator[_Change]:
    education = view.profile.education
    if education is not None and education.level is not None and not education.is_recognised:
        recognised = replace(education, is_recognised=True)
        yield _Change(
            Phrase("check-if-diploma"), 0, lambda profile: replace(profile, education=recognised)
        )


def _car(view: ProfileView) -> Iterator[_Change]:
    if view.profile.criteria.has_car is None:
        yield _Change(
            Phrase("check-if-car"),
            0,
            lambda p: replace(p, criteria=replace(p.criteria, has_car=True)),
        )


def _radius(view: ProfileView, offer: Offer, matcher: Matcher) -> Iterator[_Change]:
    """A question about an offer a little beyond the radius; further ones were filtered out."""
    radius = view.profile.criteria.radius_km
    row = matcher.index.row_of(offer.id)
    if radius is None or row is None:
        return
    (km,) = feature_matrix(view, matcher.index, np.array([row]), ("distance_km",))[0].tolist()
    if radius < km <= REACH * radius:
        asked = ceil(km)  # what is asked for is enough
        yield _Change(
            Phrase("check-if-radius", (("km", asked), ("radius", radius))),
            0,
            lambda p: replace(p, criteria=replace(p.criteria, radius_km=float(asked))),
        )


def _skills(view: ProfileView, offer: Offer) -> Iterator[_Change]:
    """Skills that the offer asks for and the file does not tell of, required ones first."""
    repertoire, held = view.repertoire, view.held_skills
    if held is None:
        return
    told = tuple(HeldSkill(code=repertoire.skills[index].ogr) for index in np.flatnonzero(held))
    asked = sorted(offer.skills, key=lambda skill: not skill.is_required)
    missing = {
        index: skill
        for skill in asked
        if (index := repertoire.skill_index(skill.code, skill.label)) != UNKNOWN and not held[index]
    }
    for index, skill in list(missing.items())[:_SKILLS]:
        learned = HeldSkill(code=repertoire.skills[index].ogr)
        phrase = Phrase("check-if-skill", (("label", skill.label),))
        yield _Change(phrase, 1, _able_to((*told, learned)))


def _able_to(skills: tuple[HeldSkill, ...]) -> Callable[[Profile], Profile]:
    """Those that past jobs imply are told as well: a listed skill would silence them."""
    return lambda profile: replace(profile, skills=tuple(dict.fromkeys((*profile.skills, *skills))))


def _offer_facts(view: ProfileView, offer: Offer) -> Iterator[_Change]:
    """What the offer itself leaves out, asked of the employer; never less than was agreed."""
    occupation = view.repertoire.occupation_index(offer.occupation)
    years = np.nan if occupation == UNKNOWN else float(view.domain_years[occupation])
    if offer.experience_years is None and not isnan(years):
        yield _Change(Phrase("check-if-beginners"), 0, offer_facts=(("experience_gap", years),))
    floor = view.profile.criteria.monthly_salary_floor
    if offer.salary.monthly_low is None and not offer.salary.is_doubtful and floor is not None:
        facts = (("salary_monthly", floor), ("salary_to_floor", 1.0))
        asked = Phrase("check-if-salary", (("amount", floor),))
        yield _Change(asked, 0, offer_facts=facts)
