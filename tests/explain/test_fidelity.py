"""The gate lets exact explanations through and no other."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain import fidelity
from explain.stability import Stability
from models.ensemble import Link
from models.errors import RefusedError
from models.records.matching import ConceptContribution, Contribution, Explanation

PARTS = (
    Contribution("distance", "trajet", 12.0, 0.75),
    Contribution("car", "trajet", None, -0.25),
    Contribution("skills", "compétences", 0.5, -1.5),
)
OUTPUT = 1 / (1 + math.exp(0.5))
EXACT = Explanation(
    model="ab",
    base_value=0.5,
    margin=-0.5,
    output=OUTPUT,
    additivity_gap=0.0,
    contributions=PARTS,
    concepts=(ConceptContribution("compétences", -1.5), ConceptContribution("trajet", 0.5)),
)


def test_an_exact_explanation_passes() -> None:
    fidelity.check(EXACT, Link.LOGISTIC)


def test_the_rounding_of_float32_passes() -> None:
    output = OUTPUT + 9e-6
    gap = fidelity.additivity_gap(-0.5, output, Link.LOGISTIC)
    fidelity.check(replace(EXACT, output=output, additivity_gap=gap), Link.LOGISTIC)


Wrong = Callable[[Explanation], Explanation]
WRONG: dict[str, Wrong] = {
    "one contribution is off by a thousandth": lambda e: replace(
        e, contributions=(replace(PARTS[0], contribution=0.751), *PARTS[1:])
    ),
    "two contributions are swapped": lambda e: replace(
        e,
        contributions=(
            replace(PARTS[0], contribution=-1.5),
            PARTS[1],
            replace(PARTS[2], contribution=0.75),
        ),
    ),
    "a contribution is left out": lambda e: replace(e, contributions=PARTS[1:]),
    "the base value is another": lambda e: replace(e, base_value=0.6),
    "the margin is another": lambda e: replace(e, margin=-0.6),
    "the output is another": lambda e: replace(e, output=OUTPUT + 2e-5),
    "a concept is wrong": lambda e: replace(
        e, concepts=(ConceptContribution("compétences", -1.4), e.concepts[1])
    ),
    "two concepts are swapped": lambda e: replace(
        e, concepts=(ConceptContribution("trajet", -1.5), ConceptContribution("compétences", 0.5))
    ),
    "a concept is missing": lambda e: replace(e, concepts=e.concepts[:1]),
    "a concept is said twice": lambda e: replace(e, concepts=(*e.concepts, e.concepts[0])),
    "a concept is invented": lambda e: replace(
        e, concepts=(*e.concepts, ConceptContribution("humeur", 0.0))
    ),
    "the gap is embellished": lambda e: replace(e, output=OUTPUT + 9e-6),
    "nothing is a number": lambda e: replace(e, base_value=math.nan, margin=math.nan),
    "the output is no number": lambda e: replace(e, output=math.nan, additivity_gap=math.nan),
    "the margin is infinite": lambda e: replace(e, base_value=math.inf, margin=math.inf),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_explanation_is_refused(name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        fidelity.check(WRONG[name](EXACT), Link.LOGISTIC)
    assert refused.value.code == "explanation_unavailable"


def test_the_link_is_part_of_what_is_checked() -> None:
    with pytest.raises(RefusedError):
        fidelity.check(EXACT, Link.IDENTITY)


@pytest.mark.parametrize(
    ("margin", "output", "link", "gap"),
    [
        (0.0, 0.5, Link.LOGISTIC, 0.0),
        (800.0, 1.0, Link.LOGISTIC, 0.0),
        (-800.0, 0.0, Link.LOGISTIC, 0.0),
        (2.0, 4.0, Link.IDENTITY, 0.5),  # relative above one
        (0.25, 0.5, Link.IDENTITY, 0.25),  # absolute below
        (-3.0, -4.0, Link.IDENTITY, 0.25),
        (math.nan, 0.5, Link.LOGISTIC, math.inf),
        (math.inf, math.inf, Link.IDENTITY, math.inf),
    ],
)
def test_the_gap_is_the_one_of_the_definition(
    margin: float, output: float, link: Link, gap: float
) -> None:
    assert fidelity.additivity_gap(margin, output, link) == gap


@given(st.floats(-1e6, 1e6))
def test_the_logistic_link_and_its_mirror_add_up_to_one(margin: float) -> None:
    mirrored = 1 - 1 / (1 + math.exp(min(margin, 700)))
    assert fidelity.additivity_gap(margin, mirrored, Link.LOGISTIC) < 1e-12


RANGES = {"distance": (0.0, 50.0), "car": (0.0, 1.0), "skills": (0.0, 1.0)}


def test_the_gate_is_open_on_an_exact_explanation() -> None:
    gate = fidelity.examine(EXACT, Link.LOGISTIC, None, RANGES)
    assert gate == fidelity.Gate(closed_by=())


@pytest.mark.parametrize("name", WRONG)
def test_the_gate_is_closed_on_a_wrong_explanation_and_says_why(name: str) -> None:
    gate = fidelity.examine(WRONG[name](EXACT), Link.LOGISTIC, None, RANGES)
    assert not gate.is_open
    (finding,) = gate.closed_by
    assert finding.ground is fidelity.Ground.ADDITIVITY
    assert dict(finding.params)["bound"] == fidelity.BOUND


def test_what_training_never_saw_is_said_and_closes_the_gate_when_it_carries_most() -> None:
    aside = fidelity.examine(EXACT, Link.LOGISTIC, None, RANGES | {"distance": (0.0, 10.0)})
    assert aside.is_open and aside.outside == ("distance",)
    most = fidelity.examine(EXACT, Link.LOGISTIC, None, RANGES | {"skills": (0.6, 1.0)})
    (finding,) = most.closed_by
    assert finding.ground is fidelity.Ground.OUTSIDE_TRAINING
    assert dict(finding.params) == {"share": 0.6, "features": "skills"}
    # What is unknown is not outside.
    assert fidelity.examine(EXACT, Link.LOGISTIC, None, {"car": (2.0, 3.0)}).outside == ()


def test_the_gate_tells_which_concepts_are_tied() -> None:
    covariance = ((0.5, 0.0), (0.0, 0.5))
    shaky = Stability(("compétences", "trajet"), covariance, 0.4)
    gate = fidelity.examine(EXACT, Link.LOGISTIC, shaky)
    assert gate.is_open and gate.tied == (("compétences", "trajet"),) and gate.order_kept == 0.4
