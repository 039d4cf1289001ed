"""Two offers compared: the values are those of their difference, the facts are of both."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from explain.contrast import Contraster, differences_of
from models.bundle import Bundle
from models.ensemble import read_ensemble
from models.errors import RefusedError
from models.records.matching import Band, Phrase, Suggestion
from models.scorer import Scorer
from tests import makers

_COUNT = (("held", 2.0), ("asked", 4.0))
SKILLS = Phrase("skills-held", _COUNT), Phrase("skills-held-core", _COUNT)


@cache
def _bundle() -> Bundle:
    return makers.shipped_bundle()


@cache
def _contraster() -> Contraster:
    bundle = _bundle()
    concepts = dict(zip(bundle.feature_names, bundle.concepts, strict=True))
    ensemble = read_ensemble(bundle.model)
    return Contraster(ensemble, bundle.feature_names, concepts, bundle.digest)


@cache
def _scorer() -> Scorer:
    return Scorer(_bundle())


def _suggestion(row: NDArray[np.float32], offer: str = "O1") -> Suggestion:
    (score,) = _scorer().score(row[None])
    values = tuple(None if np.isnan(v) else float(v) for v in row)
    return Suggestion(offer, 1, float(score), Band.MEDIUM, values)


def _with(row: NDArray[np.float32], **values: float) -> NDArray[np.float32]:
    changed = row.copy()
    for name, value in values.items():
        changed[_bundle().feature_names.index(name)] = value
    return changed


def test_the_values_add_up_to_the_difference_of_the_margins() -> None:
    rows = _bundle().background[:12]
    for here, there in zip(rows, rows[::-1], strict=True):
        one, other = _suggestion(here), _suggestion(there)
        found = _contraster().contrast(one, other)
        back = _contraster().contrast(other, one)
        total = sum(c.contribution for c in found.contributions)
        assert total == pytest.approx(found.margin - found.base_value, abs=1e-12)
        # What brings one forward sets the other back, feature by feature.
        for mine, its in zip(found.contributions, back.contributions, strict=True):
            assert mine.contribution == pytest.approx(-its.contribution, abs=1e-12)
        same = {c.feature for c in found.contributions if c.contribution} - {
            name
            for name, a, b in zip(_bundle().feature_names, here, there, strict=True)
            if not (a == b or (np.isnan(a) and np.isnan(b)))
        }
        assert not same  # what does not differ makes no difference


@pytest.mark.parametrize("side", ["here", "there"])
def test_an_end_that_is_not_what_was_scored_is_refused(side: str) -> None:
    rows = _bundle().background[:2]
    ends = {"here": _suggestion(rows[0]), "there": _suggestion(rows[1])}
    ends[side] = replace(ends[side], score=ends[side].score + 1e-3)
    with pytest.raises(RefusedError, match="explanation_unavailable"):
        _contraster().contrast(ends["here"], ends["there"])


def test_facts_of_both_are_told_in_plain_figures() -> None:
    row = _bundle().background[0]
    near = _with(row, distance_km=3.0, distance_to_radius=0.2)
    far = _with(row, distance_km=40.0, distance_to_radius=2.7)
    one, other = _suggestion(near), _suggestion(far, "O2")
    told = differences_of(_contraster().contrast(one, other), other.features, SKILLS)
    (travel,) = [d for d in told if d.concept == "travel"]
    assert (travel.sign, travel.feature) == (1, "distance_km")
    assert travel.here == Phrase("reason-distance-km", (("value", 3.0),))
    assert travel.there == Phrase("reason-distance-km", (("value", 40.0),))
    assert not travel.is_unsaid


def test_what_one_of_them_does_not_say_is_no_reason() -> None:
    nan = float("nan")
    row = _with(_bundle().background[0], salary_monthly=2400.0, salary_to_floor=1.3)
    one, other = _suggestion(row), _suggestion(_with(row, salary_monthly=nan, salary_to_floor=nan))
    told = differences_of(_contraster().contrast(one, other), other.features, SKILLS)
    assert [(d.concept, d.is_unsaid) for d in told] == [("salary", True)]
    assert differences_of(_contraster().contrast(one, one), one.features, SKILLS) == ()


def test_a_better_fact_is_never_told_as_an_objection() -> None:
    rows = _bundle().background[:30]
    for here, there in pairwise(rows):
        one, other = _suggestion(here), _suggestion(there)
        for told in differences_of(_contraster().contrast(one, other), other.features, SKILLS):
            if told.feature == "distance_km" and told.here is not None:
                values = dict(zip(_bundle().feature_names, here - there, strict=True))
                assert values["distance_km"] * told.sign <= 0
