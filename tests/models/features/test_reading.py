"""What a feature says that it reads is all it reads; the rest is what the tool does not know."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.features.catalogue import BY_NAME
from models.features.matrix import feature_matrix
from models.features.reading import (
    GROUPS,
    READS,
    SAYS_NOTHING,
    all_fields,
    unread_fields,
    unread_groups,
)
from models.records.offers import Offer
from models.records.people import Profile
from tests.makers import index_of, view_of
from tests.models.features.records import OFFERS, PROFILES

NAMES = tuple(BY_NAME)
PATHS = all_fields()


def test_every_feature_declares_fields_that_exist() -> None:
    assert READS.keys() == BY_NAME.keys()
    assert {path for paths in READS.values() for path in paths} <= set(PATHS)


@settings(max_examples=250)
@given(OFFERS, PROFILES, OFFERS, PROFILES, st.sampled_from(PATHS))
def test_a_field_changes_only_the_features_that_declare_it(
    offer: Offer, file: Profile, other: Offer, another: Profile, path: str
) -> None:
    side, *steps = path.split(".")
    before = _features(offer, file)
    if side == "offer":
        after = _features(_with(offer, other, steps), file)
    else:
        after = _features(offer, _with(file, another, steps))
    changed = {
        name
        for name, old, new in zip(NAMES, before, after, strict=True)
        if not np.array_equal(old, new, equal_nan=True)
    }
    assert changed <= {name for name in NAMES if path in READS[name]}


def test_what_no_feature_reads_is_told() -> None:
    unread = set(unread_fields(NAMES))
    assert {"offer.description", "offer.employer", "offer.contract_months"} <= unread
    assert {"file.criteria.available_from", "file.languages.level"} <= unread
    assert "offer.posts" not in unread
    assert "offer.posts" in unread_fields([n for n in NAMES if n != "offer_posts"])


def test_every_field_has_one_group_or_says_nothing() -> None:
    """A field that is added is read, grouped and worded, or listed as one that says nothing."""
    grouped = [path for paths in GROUPS.values() for path in paths]
    assert sorted((*grouped, *SAYS_NOTHING)) == sorted(PATHS)
    assert all(path.startswith(name.split("-")[0]) for name in GROUPS for path in GROUPS[name])


def test_what_this_model_leaves_unread_follows_its_features() -> None:
    assert unread_groups(NAMES) == (
        *("offer-text", "offer-title", "offer-employer", "offer-duration"),
        *("offer-conditions", "offer-experience-required"),
        *("file-language-level", "file-available-from"),
    )
    without_car = [name for name in NAMES if name != "distance_without_car_km"]
    assert set(unread_groups(without_car)) - set(unread_groups(NAMES)) == {"file-car"}
    assert unread_groups(()) == tuple(GROUPS)


def _features(offer: Offer, file: Profile) -> Any:
    return feature_matrix(view_of(file), index_of([offer]), np.array([0]), NAMES)[0]


def _with(record: Any, other: Any, steps: list[str]) -> Any:
    """``record`` with one field as ``other`` has it; item by item where there are several."""
    if isinstance(record, tuple):
        return (
            tuple(_with(mine, its, steps) for mine, its in zip(record, other or (), strict=False))
            + record[len(other or ()) :]
        )
    if not is_dataclass(record) or isinstance(record, type) or not is_dataclass(other):
        return record
    step, *rest = steps
    value = getattr(other, step)
    if rest:
        value = _with(getattr(record, step), value, rest)
    return replace(record, **{step: value})
