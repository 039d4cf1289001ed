"""Reasons: ranked by concept, told by the weightiest known feature, never by an unknown one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain.groups import sum_by_concept
from explain.reasons import FLOOR_SHARE, STRONG_SHARE, reasons_of
from models.features.catalogue import BY_NAME, CATALOGUE
from models.records.matching import Contribution, Explanation, Phrase, Reason


def explanation(*told: tuple[str, float | None, float]) -> Explanation:
    """Of features: name, value, contribution."""
    contributions = tuple(
        Contribution(name, BY_NAME[name].concept, value, contribution)
        for name, value, contribution in told
    )
    margin = sum(c.contribution for c in contributions)
    return Explanation("m", 0.0, margin, 0.5, 0.0, contributions, sum_by_concept(contributions))


def phrase_of(name: str, value: float) -> Phrase:
    (reason,) = reasons_of(explanation((name, value, 1.0)))
    return reason.phrase


def test_concepts_are_ranked_by_magnitude_with_sign_and_strength() -> None:
    reasons = reasons_of(
        explanation(
            ("distance_km", 55.6, -0.5),
            ("occupation_same", 1.0, 1.0),
            ("salary_monthly", 2200.0, 0.49),
            ("offer_posts", 3.0, 0.07),
        )
    )
    assert reasons == (
        Reason("occupation", +1, 1.0, True, Phrase("reason-occupation-same-yes")),
        Reason("travel", -1, -0.5, True, Phrase("reason-distance-km", (("value", 55.6),))),
        Reason("salary", +1, 0.49, False, Phrase("reason-salary-monthly", (("value", 2200.0),))),
    )


def test_a_concept_is_told_by_what_weighs_most_in_its_own_direction() -> None:
    (reason,) = reasons_of(
        explanation(
            ("distance_km", 55.6, -0.9),  # weighs most, but the concept speaks for
            ("distance_to_radius", 0.5, 0.4),
            ("distance_without_car_km", 0.0, 0.7),
        )
    )
    assert reason.sign == 1
    assert reason.contribution == pytest.approx(0.2)
    assert reason.phrase.key == "reason-distance-without-car-km"


def test_an_unknown_value_is_never_a_reason() -> None:
    (reason,) = reasons_of(
        explanation(("skills_overlap", None, 0.9), ("skills_held_share", 0.5, 0.1))
    )
    assert reason.phrase == Phrase("reason-skills-held-share", (("value", 0.5),))
    assert reason.contribution == pytest.approx(1.0)
    only_unknown = explanation(("skills_overlap", None, 0.9), ("offer_posts", 2.0, -0.5))
    assert [reason.concept for reason in reasons_of(only_unknown)] == ["offer"]


def test_nothing_to_say_is_no_reason() -> None:
    assert reasons_of(explanation()) == ()
    assert reasons_of(explanation(("occupation_same", 1.0, 0.0))) == ()


def test_equal_weights_are_told_by_one_of_them_whatever_their_order() -> None:
    told = [("distance_km", 5.0, 0.25), ("distance_to_radius", 0.25, 0.25)]
    assert reasons_of(explanation(*told)) == reasons_of(explanation(*reversed(told)))


@pytest.mark.parametrize(
    ("name", "value", "key", "told"),
    [
        ("contract_accepted", 0.0, "reason-contract-accepted-no", None),
        ("offer_from_partner", 1.0, "reason-offer-from-partner-yes", None),
        ("experience_gap", -1.5, "reason-experience-below", 1.5),
        ("experience_gap", 2.0, "reason-experience-above", 2.0),
        ("education_gap", 0.0, "reason-education-above", 0.0),
        ("education_gap", -2.0, "reason-education-below", 2.0),
        ("salary_to_floor", 1.104, "reason-salary-above", 0.1),
        ("salary_to_floor", 0.85, "reason-salary-below", 0.15),
        ("distance_to_radius", 0.5, "reason-radius-below", 0.5),
        ("distance_to_radius", 1.4, "reason-radius-above", 0.4),
        # What would be told as « 0 % below » or « 0 years below » is told as at the reference.
        ("salary_to_floor", 0.997, "reason-salary-above", 0.0),
        ("experience_gap", -0.04, "reason-experience-above", 0.0),
        ("distance_to_radius", 0.996, "reason-radius-above", 0.0),
        ("experience_years", 0.04, "reason-experience-years", 0.0),
        ("skills_overlap", 0.333, "reason-skills-overlap", 0.33),
        ("skills_missing", 3.0, "reason-skills-missing", 3.0),
        ("distance_without_car_km", 0.0, "reason-distance-without-car-km", 0.0),
    ],
)
def test_values_are_told_as_precisely_as_the_sentence(
    name: str, value: float, key: str, told: float | None
) -> None:
    expected = Phrase(key) if told is None else Phrase(key, (("value", told),))
    assert phrase_of(name, value) == expected


TOLD = st.lists(
    st.tuples(
        st.sampled_from([feature.name for feature in CATALOGUE]),
        st.none() | st.floats(-5, 50).map(lambda x: round(x, 3)),
        st.integers(-32, 32).map(lambda n: n / 16),
    ),
    unique_by=lambda told: told[0],
    max_size=29,
)


@given(TOLD)
def test_every_reason_is_known_of_its_concept_and_ranked(
    told: list[tuple[str, float | None, float]],
) -> None:
    explained = explanation(*told)
    reasons = reasons_of(explained)
    sums = {c.concept: c.contribution for c in explained.concepts}
    largest = max((abs(value) for value in sums.values()), default=0.0)
    magnitudes = [abs(reason.contribution) for reason in reasons]
    assert magnitudes == sorted(magnitudes, reverse=True)
    assert len({reason.concept for reason in reasons}) == len(reasons)
    for reason in reasons:
        assert reason.contribution == sums[reason.concept]
        assert reason.contribution * reason.sign > 0
        share = abs(reason.contribution) / largest
        assert share >= FLOOR_SHARE
        assert reason.is_strong == (share >= STRONG_SHARE)
        keys = {
            phrase_of(name, value).key
            for name, value, contribution in told
            if value is not None
            and BY_NAME[name].concept == reason.concept
            and contribution * reason.sign > 0
        }
        assert reason.phrase.key in keys
