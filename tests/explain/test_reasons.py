"""Reasons: ranked by concept, told by the weightiest known feature, never by an unknown one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain.groups import sum_by_concept
from explain.reasons import FLOOR_SHARE, STRONG_SHARE, reasons_of
from models.features.catalogue import BY_NAME, CATALOGUE, Unit
from models.features.reading import READS, all_fields
from models.records.matching import (
    ComparisonRow,
    Contribution,
    Explanation,
    Fit,
    Phrase,
    Reason,
)


def explanation(*told: tuple[str, float | None, float]) -> Explanation:
    """Of features: name, value, contribution."""
    contributions = tuple(
        Contribution(name, BY_NAME[name].concept, value, contribution)
        for name, value, contribution in told
    )
    margin = sum(c.contribution for c in contributions)
    return Explanation("m", 0.0, margin, 0.5, 0.0, contributions, sum_by_concept(contributions))


def compared(held: int, asked: int, fit: Fit = Fit.UNKNOWN, key: str = "") -> list[ComparisonRow]:
    """The row of skills, as the comparison counts them."""
    counted = Phrase(f"skills-held{key}", (("held", held), ("asked", asked)))
    return [ComparisonRow("skills", (), (counted,), fit)]


HALF = compared(2, 4)


def phrase_of(name: str, value: float) -> Phrase:
    """How a fact is told, on the side where it can be."""
    told = (reasons_of(explanation((name, value, side)), HALF)[0] for side in (1.0, -1.0))
    return next(reason.phrase for reason in told if not reason.is_contrary)


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
        Reason(
            "occupation",
            +1,
            1.0,
            True,
            Phrase("reason-occupation-same-yes"),
            False,
            "occupation_same",
        ),
        Reason(
            *("travel", -1, -0.5, True),
            Phrase("reason-distance-km", (("value", 56.0),)),
            feature="distance_km",
        ),
        Reason(
            *("salary", +1, 0.49, False),
            Phrase("reason-salary-monthly", (("value", 2200.0),)),
            feature="salary_monthly",
        ),
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
        explanation(("distance_to_radius", None, 0.9), ("distance_km", 12.0, 0.1))
    )
    assert reason.phrase == Phrase("reason-distance-km", (("value", 12.0),))
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
        ("distance_without_car_km", 0.0, "reason-distance-without-car-km", 0.0),
    ],
)
def test_values_are_told_as_precisely_as_the_sentence(
    name: str, value: float, key: str, told: float | None
) -> None:
    phrase = phrase_of(name, value)
    assert phrase.key == key
    params = dict(phrase.params)
    assert params.get("value") == (None if told is None else pytest.approx(told))
    # Years are told in words, made from the same number.
    assert ("years" in params) is (told is not None and BY_NAME[name].unit is Unit.YEARS)
    assert params.get("years", told) == params.get("value")


@pytest.mark.parametrize(
    ("name", "value", "contribution", "is_contrary"),
    [
        ("salary_to_floor", 1.05, -1.0, True),
        ("salary_to_floor", 1.05, 1.0, False),
        ("salary_to_floor", 0.9, -1.0, False),
        ("salary_to_floor", 0.9, 1.0, True),
        ("salary_monthly", 2200.0, -1.0, False),
        ("licences_missing", 0.0, -1.0, True),
        ("licences_missing", 1.0, 1.0, True),
        ("occupation_same", 1.0, -1.0, True),
        ("occupation_mobility_order", 3.0, -1.0, False),
        ("distance_km", 0.4, -1.0, True),
        ("distance_km", 12.0, -1.0, False),
        ("weekly_hours", 35.0, -1.0, False),
    ],
)
def test_a_favourable_fact_is_no_objection_nor_the_reverse(
    name: str, value: float, contribution: float, is_contrary: bool
) -> None:
    (reason,) = reasons_of(explanation((name, value, contribution)))
    assert reason.is_contrary is is_contrary
    side = "for" if contribution > 0 else "against"
    contrary = Phrase("reason-contrary", (("concept", reason.concept), ("side", side)))
    assert (reason.phrase == contrary) is is_contrary
    assert reason.contribution == contribution


def test_a_lighter_fact_that_says_so_is_preferred_to_a_heavier_that_says_the_contrary() -> None:
    (reason,) = reasons_of(
        explanation(("distance_to_radius", 0.5, -0.9), ("distance_km", 12.0, -0.1))
    )
    assert (reason.phrase.key, reason.is_contrary) == ("reason-distance-km", False)


def test_a_salary_is_no_objection_when_it_is_above_the_floor() -> None:
    """Whichever of its figures weighs, and whatever weighs the other one has."""
    for floor_weighs in (-0.9, 0.0, 0.05):
        (reason,) = reasons_of(
            explanation(("salary_to_floor", 1.05, floor_weighs), ("salary_monthly", 1850.0, -0.1))
        )
        assert reason.is_contrary
    (reason,) = reasons_of(
        explanation(("salary_to_floor", 0.9, 0.0), ("salary_monthly", 1850.0, -0.1))
    )
    assert reason.phrase.key == "reason-salary-monthly"
    (alone,) = reasons_of(explanation(("salary_monthly", 1850.0, -0.1)))
    assert alone.phrase.key == "reason-salary-monthly"


SKILLS = ("skills_held_share", "skills_overlap", "skills_missing")


@pytest.mark.parametrize("name", SKILLS)
@pytest.mark.parametrize("key", ["", "-core", "-core-alone"])
def test_skills_are_told_by_the_count_of_the_comparison_whichever_weighs(
    name: str, key: str
) -> None:
    for held, part in ((0, "none"), (2, "some"), (4, "all")):
        sign = 1.0 if held > 1 else -1.0
        (reason,) = reasons_of(explanation((name, 0.29, sign)), compared(held, 4, key=key))
        params = (("held", held), ("asked", 4), ("part", part))
        assert reason.phrase == Phrase(f"reason-skills-held{key}", params)
        assert reason.feature == name


def test_few_skills_are_no_reason_for_an_offer_nor_most_of_them_one_against() -> None:
    for held, sign, is_contrary in ((1, 1, True), (2, 1, False), (3, -1, True), (2, -1, False)):
        (reason,) = reasons_of(explanation(("skills_overlap", 0.5, sign)), compared(held, 4))
        assert reason.is_contrary is is_contrary, (held, sign)
        # Where the comparison says whether they fit, they are told with it.
        stated = Fit.GAP if sign > 0 else Fit.FITS
        told = explanation(("skills_overlap", 0.5, sign))
        (reason,) = reasons_of(told, compared(held, 4, stated))
        assert (reason.is_contrary, reason.is_odd) == (False, True)


def test_a_gap_that_counts_for_and_a_fit_that_counts_against_are_odd() -> None:
    told = {
        (sign, fit): reasons_of(explanation(("skills_overlap", 0.3, sign)), compared(2, 6, fit))[0]
        for sign in (1.0, -1.0)
        for fit in Fit
    }
    assert {case for case, reason in told.items() if reason.is_odd} == {
        (1.0, Fit.GAP),
        (-1.0, Fit.FITS),
    }
    # The car is another fact than the place, whose row may be a gap for its distance.
    place = [ComparisonRow("place", (), (), Fit.GAP)]
    (by_car,) = reasons_of(explanation(("distance_without_car_km", 0.0, 1.0)), place)
    (by_km,) = reasons_of(explanation(("distance_km", 16.0, 1.0)), place)
    assert (by_car.is_odd, by_km.is_odd) == (False, True)


FIELDS = all_fields()
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
    reasons = reasons_of(explained, HALF)
    sums = {c.concept: c.contribution for c in explained.concepts}
    largest = max((abs(value) for value in sums.values()), default=0.0)
    magnitudes = [abs(reason.contribution) for reason in reasons]
    assert magnitudes == sorted(magnitudes, reverse=True)
    assert len({reason.concept for reason in reasons}) == len(reasons)
    values = {c.feature: c.value for c in explained.contributions}
    for reason in reasons:
        # It resolves to fields that exist, of a feature of its concept whose value is known.
        assert set(READS[reason.feature]) <= set(FIELDS)
        assert BY_NAME[reason.feature].concept == reason.concept
        assert values[reason.feature] is not None
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
        assert (reason.phrase.key == "reason-contrary") is reason.is_contrary
        assert reason.is_contrary or reason.phrase.key in keys
