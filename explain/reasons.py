"""Ranked reasons of one explanation, as keys and values. Never a sentence or an unknown value."""

from __future__ import annotations

from collections.abc import Sequence

from models.features.catalogue import BY_NAME, Concept, Unit
from models.records.matching import (
    ComparisonRow,
    ConceptContribution,
    Contribution,
    Explanation,
    Fit,
    Phrase,
    Reason,
)
from models.wording import whole_km

# « compte beaucoup » from this share of the largest concept on; below the floor nothing is said.
STRONG_SHARE = 0.5
FLOOR_SHARE = 0.08
MONTHS = 12


def reasons_of(
    explanation: Explanation, comparison: Sequence[ComparisonRow] = ()
) -> tuple[Reason, ...]:
    """One reason a concept, largest magnitude first.

    A concept is told by the feature that weighs most in the concept's own direction, whose value
    is known and whose fact does not speak the other way; where all of those are unknown it is
    left to what the tool does not know. ``comparison``: the offer against the file, whose count of
    skills and whose fits the reasons share.
    """
    if not explanation.concepts:
        return ()
    largest = max(abs(concept.contribution) for concept in explanation.concepts)
    reasons = []
    for concept in explanation.concepts:
        share = abs(concept.contribution) / largest if largest else 0.0
        if share >= FLOOR_SHARE:
            is_strong = share >= STRONG_SHARE
            reason = _reason(concept, explanation.contributions, is_strong, comparison)
            reasons += [reason] if reason else []
    return tuple(reasons)


def _reason(
    concept: ConceptContribution,
    contributions: tuple[Contribution, ...],
    is_strong: bool,
    comparison: Sequence[ComparisonRow],
) -> Reason | None:
    sign = 1 if concept.contribution > 0 else -1
    telling = [
        c
        for c in contributions
        if c.concept == concept.concept and c.value is not None and c.contribution * sign > 0
    ]
    if not telling:
        return None
    known = {c.feature: c for c in contributions if c.value is not None}
    fair = [
        c
        for c in telling
        if _sense(known.get(_JUDGE.get(c.feature, ""), c), comparison) * sign >= 0
    ]
    told = max(fair or telling, key=lambda c: (abs(c.contribution), c.feature))
    phrase = phrase_of(told, skills_phrase(comparison))
    if not fair:
        side = "for" if sign > 0 else "against"
        phrase = Phrase("reason-contrary", (("concept", concept.concept), ("side", side)))
    topic = TOPICS.get(told.feature, "")
    fit = Fit.UNKNOWN if topic in _OF_SEVERAL else _fit_of(topic, comparison)
    return Reason(
        concept.concept, sign, concept.contribution, is_strong, phrase, not fair, told.feature, fit
    )


def _fit_of(topic: str, comparison: Sequence[ComparisonRow]) -> Fit:
    return next((row.fit for row in comparison if row.topic == topic), Fit.UNKNOWN)


def skills_phrase(comparison: Sequence[ComparisonRow]) -> Phrase | None:
    """How many of the skills the file tells of, as the comparison counts them."""
    said = (phrase for row in comparison if row.topic == "skills" for phrase in row.file)
    return next((phrase for phrase in said if phrase.key.startswith("skills-held")), None)


def _sense(told: Contribution, comparison: Sequence[ComparisonRow]) -> int:
    """+1 for a fact that anyone reads as favourable, -1 for its opposite, 0 between.

    Values are compared with those of the other people: a salary a little above the floor may
    weigh against an offer, but nobody would call it an objection.
    """
    assert told.value is not None
    feature = BY_NAME[told.feature]
    bounds = (0.0, 1.0) if feature.unit is Unit.FLAG else _PLAIN.get(told.feature)
    if bounds is None or feature.direction == 0:
        return 0
    adverse, favourable = (bound * feature.direction for bound in bounds)
    value = told.value * feature.direction
    skills = skills_phrase(comparison)
    if feature.concept is Concept.SKILLS and skills is not None:
        if _fit_of("skills", comparison) is not Fit.UNKNOWN:
            return 0  # the count is told, and that it fits or not
        value, adverse, favourable = _share(skills), *_SKILLS
    return 1 if value >= favourable else (-1 if value <= adverse else 0)


def phrase_of(told: Contribution, skills: Phrase | None) -> Phrase:
    """``reason-<feature>`` with its known value, or the side of what it is measured against.

    Whatever of the skills weighs, they are told by their count: ``skills`` of the comparison.
    """
    assert told.value is not None
    value, unit = told.value, BY_NAME[told.feature].unit
    key = f"reason-{told.feature.replace('_', '-')}"
    if unit is Unit.FLAG:
        return Phrase(f"{key}-yes" if value >= 0.5 else f"{key}-no")
    if told.feature in _MEASURED:
        stem, reference = _MEASURED[told.feature]
        beyond = _as_told(value - reference, unit)
        side = "below" if beyond < 0 else "above"
        return Phrase(f"reason-{stem}-{side}", _params(abs(beyond), unit))
    if BY_NAME[told.feature].concept is Concept.SKILLS:
        assert skills is not None, "what the features count the comparison counts"
        part = {0.0: "none", 1.0: "all"}.get(_share(skills), "some")
        return Phrase(f"reason-{skills.key}", (*skills.params, ("part", part)))
    return Phrase(key, _params(_as_told(value, unit), unit))


def _as_told(value: float, unit: Unit) -> float:
    """As precise as sentences are: one that would show « 0 % » has a case for zero."""
    if unit is Unit.YEARS:
        return round(value * MONTHS) / MONTHS
    if unit is Unit.KM:
        return float(whole_km(value))
    return round(value, 2 if unit in (Unit.SHARE, Unit.RATIO) else 1)


def _params(value: float, unit: Unit) -> tuple[tuple[str, float], ...]:
    """The value, and for years the same again, which is put in words."""
    return (("value", value), ("years", value)) if unit is Unit.YEARS else (("value", value),)


def _share(skills: Phrase) -> float:
    params = dict(skills.params)
    return float(params["held"]) / float(params["asked"])


# Features that state what a topic of the comparison states.
TOPICS = {
    "occupation_mobility_order": "occupation",
    **dict.fromkeys(("skills_held_share", "skills_overlap", "skills_missing"), "skills"),
    **dict.fromkeys(("experience_years", "experience_domain_years"), "experience"),
    "experience_gap": "experience",
    "education_gap": "education",
    **dict.fromkeys(("licences_missing", "titles_missing"), "credentials"),
    "languages_missing": "languages",
    "contract_accepted": "contract",
    "working_time_accepted": "hours",
    "schedule_conflicts": "schedule",
    **dict.fromkeys(("distance_km", "distance_to_radius"), "place"),
    **dict.fromkeys(("salary_monthly", "salary_to_floor"), "salary"),
}

# Of these a feature states a part, or a nearness: their fit is not its own.
_OF_SEVERAL = frozenset({"occupation", "credentials"})

# Told by how far they lie above or below a reference.
_MEASURED = {
    "experience_gap": ("experience", 0.0),
    "education_gap": ("education", 0.0),
    "salary_to_floor": ("salary", 1.0),
    "distance_to_radius": ("radius", 1.0),
}

# A figure that is neither, unless another fact judges it.
_JUDGE = {"salary_monthly": "salary_to_floor"}

# Adverse up to the first value, favourable from the second on, in the feature's own direction;
# what has no entry is neither. Rules of ours: how the sentences read.
_SKILLS = (0.25, 0.75)
_PLAIN = {
    "occupation_mobility_order": (20, 0),
    "occupation_wish_rank": (6, 1),
    "skills_held_share": _SKILLS,
    "skills_overlap": _SKILLS,
    "skills_missing": (1, 0),
    "experience_years": (0, 2),
    "experience_domain_years": (0, 2),
    "experience_gap": (-0.042, -0.0416),
    "experience_recency": (3, 1),
    "education_gap": (-1, 0),
    "distance_km": (30, 5),
    "distance_to_radius": (1.005, 1),
    "distance_without_car_km": (5, 0),
    "schedule_conflicts": (1, 0),
    "salary_to_floor": (0.9949, 0.995),
    "licences_missing": (0.5, 0),
    "titles_missing": (0.5, 0),
    "languages_missing": (0.5, 0),
    "offer_age_days": (30, 3),
    "offer_posts": (1, 2),
}
