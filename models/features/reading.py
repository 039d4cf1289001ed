"""Which fields of an offer and of a file each feature reads, and so what a model does not read.

Never a reading of its own: a declaration, which a test holds against the features themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from models.records.offers import Offer
from models.records.people import Profile

_JOB = ("offer.occupation",)
_PLACE = tuple(
    f"offer.place.{name}" for name in ("label", "commune", "postcode", "latitude", "longitude")
)
_POINT = (*_PLACE, "file.latitude", "file.longitude")
_WISH = (*_JOB, "file.target_occupations")
_PAST = (*_JOB, "file.past_occupations.occupation", "file.past_occupations.label")
_YEARS = (*_PAST, "file.past_occupations.years")
_SKILLS = (
    *("offer.skills.code", "offer.skills.label", "offer.skills.is_required"),
    *("file.skills.code", "file.skills.label", *_PAST),
)
_CREDENTIALS = (
    *(f"offer.credentials.{name}" for name in ("kind", "label", "level", "is_required", "choice")),
    *(f"file.credentials.{name}" for name in ("kind", "label", "level", "valid_until")),
)
_SALARY = ("offer.salary.monthly_low", "offer.salary.monthly_high")

READS: dict[str, tuple[str, ...]] = {
    "occupation_same": _WISH,
    "occupation_mobility_order": _WISH,
    "occupation_same_domain": _WISH,
    "occupation_wish_rank": _WISH,
    "skills_held_share": _SKILLS,
    "skills_overlap": _SKILLS,
    "skills_missing": _SKILLS,
    "experience_years": _YEARS,
    "experience_domain_years": _YEARS,
    "experience_gap": (*_YEARS, "offer.experience_years"),
    "experience_recency": (*_PAST, "file.past_occupations.ended_on"),
    "education_gap": (
        *("offer.education.level", "offer.education.is_required"),
        *("file.education.level", "file.education.is_recognised"),
    ),
    "education_domain_same": (
        *("offer.education.domain", "offer.education.is_required"),
        "file.education.domain",
    ),
    "distance_km": _POINT,
    "distance_to_radius": (*_POINT, "file.criteria.radius_km"),
    "distance_without_car_km": (*_POINT, "file.criteria.has_car"),
    "contract_accepted": ("offer.contract", "file.criteria.contracts"),
    "contract_permanent": ("offer.contract",),
    "working_time_accepted": (
        "offer.working_time.is_full_time",
        *("file.criteria.accepts_full_time", "file.criteria.accepts_part_time"),
    ),
    "weekly_hours": ("offer.working_time.weekly_hours",),
    "schedule_conflicts": (
        *("offer.working_time.has_night", "offer.working_time.has_weekend"),
        "file.criteria.schedule_limits",
    ),
    "salary_monthly": _SALARY,
    "salary_to_floor": (*_SALARY, "file.criteria.monthly_salary_floor"),
    "licences_missing": _CREDENTIALS,
    "titles_missing": _CREDENTIALS,
    "languages_missing": (
        *("offer.languages.label", "offer.languages.is_required"),
        "file.languages.label",
    ),
    "offer_age_days": ("offer.created_at", "offer.updated_at"),
    "offer_from_partner": ("offer.source",),
    "offer_posts": ("offer.posts",),
}


# What an adviser would call one thing, by the fields that hold it.
GROUPS: dict[str, tuple[str, ...]] = {
    "offer-text": ("offer.description",),
    "offer-title": ("offer.title", "offer.appellation"),
    "offer-employer": ("offer.employer",),
    "offer-duration": ("offer.contract_months",),
    "offer-conditions": ("offer.contract_nature", "offer.conditions"),
    "offer-experience-required": ("offer.is_experience_required",),
    "offer-occupation": _JOB,
    "offer-skills": ("offer.skills.code", "offer.skills.label", "offer.skills.is_required"),
    "offer-experience": ("offer.experience_years",),
    "offer-education": ("offer.education.level", "offer.education.is_required"),
    "offer-education-domain": ("offer.education.domain",),
    "offer-credentials": tuple(path for path in _CREDENTIALS if path.startswith("offer.")),
    "offer-languages": ("offer.languages.label", "offer.languages.is_required"),
    "offer-contract": ("offer.contract",),
    "offer-hours": ("offer.working_time.weekly_hours",),
    "offer-working-time": ("offer.working_time.is_full_time",),
    "offer-schedule": ("offer.working_time.has_night", "offer.working_time.has_weekend"),
    "offer-salary": _SALARY,
    "offer-place": _PLACE,
    "offer-date": ("offer.created_at", "offer.updated_at"),
    "offer-source": ("offer.source",),
    "offer-posts": ("offer.posts",),
    "file-language-level": ("file.languages.level",),
    "file-available-from": ("file.criteria.available_from",),
    "file-wishes": ("file.target_occupations",),
    "file-skills": ("file.skills.code", "file.skills.label"),
    "file-jobs": ("file.past_occupations.occupation", "file.past_occupations.label"),
    "file-job-years": ("file.past_occupations.years",),
    "file-job-ends": ("file.past_occupations.ended_on",),
    "file-education": ("file.education.level", "file.education.is_recognised"),
    "file-education-domain": ("file.education.domain",),
    "file-credentials": tuple(path for path in _CREDENTIALS if path.startswith("file.")),
    "file-languages": ("file.languages.label",),
    "file-place": ("file.latitude", "file.longitude"),
    "file-radius": ("file.criteria.radius_km",),
    "file-car": ("file.criteria.has_car",),
    "file-contracts": ("file.criteria.contracts",),
    "file-working-time": ("file.criteria.accepts_full_time", "file.criteria.accepts_part_time"),
    "file-salary-floor": ("file.criteria.monthly_salary_floor",),
    "file-schedule": ("file.criteria.schedule_limits",),
}

# Nothing that could be read: numbers and addresses, and other words for what has a group.
SAYS_NOTHING: frozenset[str] = frozenset(
    {
        *("offer.id", "offer.url"),
        *("offer.occupation_label", "offer.contract_label", "offer.experience_label"),
        *("offer.salary.text", "offer.salary.is_doubtful", "offer.salary.is_converted"),
        "offer.credentials.passage",
        *(f"offer.working_time.{fact}_passage" for fact in ("hours", "night", "weekend")),
    }
)


def all_fields() -> tuple[str, ...]:
    """Every field that an offer and a file can hold, as ``offer.salary.text``."""
    return (*_paths(Offer, "offer"), *_paths(Profile, "file"))


def unread_fields(feature_names: Iterable[str]) -> tuple[str, ...]:
    """The fields that none of these features reads: all there is, minus what is declared."""
    read = {path for name in feature_names for path in READS[name]}
    return tuple(path for path in all_fields() if path not in read)


def unread_groups(feature_names: Iterable[str]) -> tuple[str, ...]:
    """What these features leave unread of the offer, then of the file, as ``GROUPS`` name it."""
    unread = set(unread_fields(feature_names))
    return tuple(name for name, paths in GROUPS.items() if unread & set(paths))


def _paths(record: type[Any], prefix: str) -> Iterator[str]:
    hints = get_type_hints(record)
    for field in fields(record):
        inner = _record_in(hints[field.name])
        path = f"{prefix}.{field.name}"
        if inner is None:
            yield path
        else:
            yield from _paths(inner, path)


def _record_in(hint: Any) -> type[Any] | None:  # noqa: ANN401 - a type annotation
    """The record that a field holds, or holds several of; ``None`` for a plain value."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    if get_origin(hint) in (Union, UnionType, tuple):
        for part in get_args(hint):
            if part not in (NoneType, Ellipsis) and (found := _record_in(part)) is not None:
                return found
    return None
