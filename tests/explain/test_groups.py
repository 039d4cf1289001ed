"""Concepts are the sums of their features, largest magnitude first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explain.groups import sum_by_concept
from models.records.matching import ConceptContribution, Contribution


def _parts(*parts: tuple[str, float]) -> list[Contribution]:
    return [Contribution(f"f{i}", concept, None, value) for i, (concept, value) in enumerate(parts)]


def test_features_of_a_concept_are_summed_and_the_largest_comes_first() -> None:
    parts = _parts(("trajet", 0.5), ("métier", -1.0), ("trajet", 0.25), ("salaire", 0.0))
    assert sum_by_concept(parts) == (
        ConceptContribution("métier", -1.0),
        ConceptContribution("trajet", 0.75),
        ConceptContribution("salaire", 0.0),
    )


def test_equal_magnitudes_stand_in_the_order_of_names() -> None:
    parts = _parts(("c", 1.0), ("a", -1.0), ("b", 1.0))
    assert [c.concept for c in sum_by_concept(parts)] == ["a", "b", "c"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(-999, 999).map(float))))
def test_nothing_is_lost_between_concepts(parts: list[tuple[str, float]]) -> None:
    sums = sum_by_concept(_parts(*parts))
    assert sum(c.contribution for c in sums) == sum(value for _, value in parts)
    assert {c.concept for c in sums} == {concept for concept, _ in parts}
