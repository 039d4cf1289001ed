"""One person against all offers: order, posts, an offer by name, the draw of those not shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from models.bundle import Bundle
from models.features.matrix import feature_matrix
from models.filters import ANSWERED
from models.matcher import Matcher, Ranking
from models.records.matching import Band, Suggestion
from models.records.offers import Offer, Place, Salary
from models.records.people import HeldSkill, Profile, SearchCriteria
from models.scorer import Scorer
from tests.makers import (
    HERE,
    NEAR,
    PICK,
    TODAY,
    index_of,
    offer,
    profile,
    repertoire,
    shipped_bundle,
    skill,
    view_of,
)

SEEN = profile(
    "N1103",
    latitude=HERE.latitude,
    longitude=HERE.longitude,
    skills=(HeldSkill(PICK),),
    criteria=SearchCriteria(radius_km=60.0, contracts=("CDI", "CDD"), monthly_salary_floor=1500.0),
)


def varied(number: int) -> Offer:
    """Offers that differ in distance, contract, pay and skills, in no order of id."""
    low = 1600.0 + 37 * (number * 7 % 23)
    return offer(
        f"O{number * 17 % 101:03d}",
        occupation=("N1103", "N1105", "N4101", "N1101")[number % 4],
        place=Place(latitude=47.0 + 0.01 * (number * 13 % 40), longitude=-1.5),
        contract=("CDI", "CDD", None)[number % 3],
        salary=Salary("…", low, low) if number % 5 else Salary(),
        skills=(skill(PICK),) if number % 2 else (),
        experience_years=float(number % 4),
    )


OFFERS = [varied(number) for number in range(60)]


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return shipped_bundle()


@pytest.fixture(scope="module")
def matcher(bundle: Bundle) -> Matcher:
    return Matcher(index_of(OFFERS), repertoire(), bundle)


@pytest.fixture(scope="module")
def ranking(matcher: Matcher) -> Ranking:
    return matcher.rank(SEEN, TODAY)


def match(bundle: Bundle, offers: list[Offer], seen: Profile, *answered: str) -> Ranking:
    index = index_of(offers)
    return Matcher(index, repertoire(), bundle).rank(seen, TODAY, frozenset(answered))


def ids(suggestions: tuple[Suggestion, ...]) -> list[str]:
    return [suggestion.offer for suggestion in suggestions]


def test_all_candidates_in_order_of_rounded_score_then_id(ranking: Ranking) -> None:
    matching = ranking.matching(1000)
    assert matching.offers == 60
    assert matching.candidates == len(matching.suggestions) == ranking.candidates > 40
    keys = [(-round(s.score, 6), s.offer) for s in matching.suggestions]
    assert keys == sorted(keys)
    assert len({score for score, _ in keys}) > 20
    assert [s.rank for s in matching.suggestions] == list(range(1, len(keys) + 1))


def test_scores_are_those_of_the_model_on_the_features_kept(
    ranking: Ranking, matcher: Matcher, bundle: Bundle
) -> None:
    matching = ranking.matching(1000)
    assert matching.model == bundle.digest
    assert matching.feature_names == bundle.feature_names
    rows = np.array([matcher.index.row_of(s.offer) for s in matching.suggestions])
    features = feature_matrix(view_of(SEEN), matcher.index, rows, bundle.feature_names)
    for suggestion, values in zip(matching.suggestions, features.tolist(), strict=True):
        told = [np.nan if value is None else value for value in suggestion.features]
        np.testing.assert_array_equal(told, values)
    expected = Scorer(bundle).score(features)
    np.testing.assert_allclose([s.score for s in matching.suggestions], expected, atol=1e-6)


def test_fewer_are_the_first_of_more(ranking: Ranking) -> None:
    five, all_of_them = ranking.matching(5), ranking.matching(1000)
    assert five.suggestions == all_of_them.suggestions[:5]
    assert five.candidates == all_of_them.candidates
    assert ranking.matching(0).suggestions == ()


def test_equal_scores_follow_the_id(bundle: Bundle) -> None:
    same = [offer(name, occupation="N1103", place=NEAR) for name in ("C", "A", "B")]
    suggestions = match(bundle, same, SEEN).matching(5).suggestions
    assert len({s.score for s in suggestions}) == 1
    assert ids(suggestions) == ["A", "B", "C"]


def test_a_difference_below_a_millionth_is_none() -> None:
    """Batches of other sizes move the last digits: they must not move a rank."""
    matcher = Matcher(index_of(OFFERS[:3]), repertoire(), shipped_bundle())
    view, rows = view_of(SEEN), np.arange(3)
    features, _ = matcher.score_rows(view, rows)
    for scores in ([0.5, 0.5 + 2e-7, 0.5 + 4e-7], [0.5 + 4e-7, 0.5, 0.5 + 2e-7]):
        ranked = Ranking(matcher, view, rows, features, np.array(scores), ())
        suggestions = ranked.matching(3).suggestions
        assert ids(suggestions) == sorted(ids(suggestions))
        assert sorted(s.score for s in suggestions) == sorted(scores)
    apart = Ranking(matcher, view, rows, features, np.array([0.5, 0.500002, 0.6]), ())
    first, second, third = ids(apart.matching(3).suggestions)
    assert first > second > third


def test_announcements_of_one_post_are_one_suggestion_led_by_the_best(bundle: Bundle) -> None:
    text: dict[str, Any] = {"title": "Magasinier", "description": "Réception et rangement."}
    far = Place(latitude=47.4, longitude=-1.5)
    offers = [
        offer("A1", occupation="N1103", place=far, **text),
        offer("B2", occupation="N1103", place=NEAR, contract="CDI", **text),
        offer("C3", occupation="N1103", place=far, **text),
        offer("D4", occupation="N1105", place=far),
    ]
    ranking = match(bundle, offers, SEEN)
    matching = ranking.matching(5)
    assert matching.candidates == 4
    assert ids(matching.suggestions) == ["B2", "D4"]
    assert matching.suggestions[0].duplicates == ("A1", "C3")
    assert matching.suggestions[1].duplicates == ()
    assert [s.rank for s in matching.suggestions] == [1, 2]

    found = ranking.find("C3")
    assert found is not None
    duplicate, outside = found
    assert (duplicate.offer, duplicate.rank, outside) == ("C3", 1, None)
    assert duplicate.duplicates == ("B2", "A1")
    assert duplicate.score < matching.suggestions[0].score


def test_an_offer_by_name_keeps_the_score_of_the_matching(ranking: Ranking) -> None:
    for suggestion in ranking.matching(1000).suggestions:
        assert ranking.find(suggestion.offer) == (suggestion, None)


def test_an_offer_that_a_filter_removed_is_scored_and_the_filter_named(bundle: Bundle) -> None:
    away = offer("O9", occupation="N1103", place=Place(latitude=49.0, longitude=-1.5))
    found = match(bundle, [*OFFERS[:4], away], SEEN).find("O9")
    assert found is not None
    suggestion, outside = found
    assert outside == "distance"
    assert (suggestion.rank, suggestion.duplicates) == (0, ())
    seen_alone = replace(SEEN, criteria=replace(SEEN.criteria, radius_km=None))
    (alone,) = match(bundle, [away], seen_alone).matching(1).suggestions
    column = bundle.feature_names.index("distance_to_radius")
    assert suggestion.features[column] == pytest.approx(222.39 / 60, abs=1e-3)
    assert suggestion.features[:column] == alone.features[:column]
    assert match(bundle, OFFERS, SEEN).find("nowhere") is None


def test_an_answered_offer_is_out_and_found_as_answered(bundle: Bundle, matcher: Matcher) -> None:
    best = matcher.rank(SEEN, TODAY).matching(1).suggestions[0]
    without = matcher.rank(SEEN, TODAY, frozenset({best.offer}))
    assert best.offer not in ids(without.matching(1000).suggestions)
    found = without.find(best.offer)
    assert found is not None
    assert found[1] == ANSWERED
    assert found[0].score == pytest.approx(best.score, abs=1e-6)


def test_nobody_to_suggest_to_is_an_empty_matching(bundle: Bundle) -> None:
    ranking = match(bundle, [], SEEN)
    matching = ranking.matching(5)
    assert (matching.offers, matching.candidates, matching.suggestions) == (0, 0, ())
    assert ranking.sample_unshown(set(), 20, np.random.default_rng(7)) == ()
    assert ranking.find("O1") is None
    nothing_told = match(bundle, OFFERS, Profile()).matching(3)
    assert len(nothing_told.suggestions) == 3


def test_groups_that_cannot_be_told_apart_leave_the_not_assessable_out(bundle: Bundle) -> None:
    paid = Salary("2000", 2000.0, 2000.0)
    same = [offer(n, occupation="N1103", place=NEAR, salary=paid) for n in ("A", "B", "C")]
    silent = [offer(n, occupation="N1103", place=NEAR) for n in ("X", "Y")]
    matching = match(bundle, [*same, *silent], SEEN).matching(5)
    assert matching.indistinguishable == (("A", "B", "C"),)
    words = {s.offer: s.band for s in matching.suggestions}
    assert words["X"] is words["Y"] is Band.NOT_ASSESSABLE
    assert Band.NOT_ASSESSABLE not in (words["A"], words["B"], words["C"])


def test_those_not_shown_are_drawn_with_the_probability_that_is_told(ranking: Ranking) -> None:
    matching = ranking.matching(5)
    shown = set(ids(matching.suggestions))
    rest = ranking.candidates - len(shown)
    everything = {s.offer: s for s in ranking.matching(1000).suggestions}
    counts: Counter[str] = Counter()
    draws = 400
    for seed in range(draws):
        drawn = ranking.sample_unshown(shown, 20, np.random.default_rng(seed))
        assert len(drawn) == len({d.offer for d in drawn}) == 20
        assert not shown & {d.offer for d in drawn}
        assert {d.probability for d in drawn} == {20 / rest}
        counts.update(d.offer for d in drawn)
        for each in drawn:
            assert each.score == everything[each.offer].score
            assert each.features == everything[each.offer].features
    expected = draws * 20 / rest
    spread = np.sqrt(expected * (1 - 20 / rest))
    assert len(counts) == rest
    assert all(abs(count - expected) < 5 * spread for count in counts.values())


def test_the_same_seed_draws_the_same_and_too_many_are_all(ranking: Ranking) -> None:
    first = ranking.sample_unshown(set(), 20, np.random.default_rng(7))
    assert first == ranking.sample_unshown(set(), 20, np.random.default_rng(7))
    assert first != ranking.sample_unshown(set(), 20, np.random.default_rng(8))
    everyone = ranking.sample_unshown(set(), 10_000, np.random.default_rng(7))
    assert len(everyone) == ranking.candidates
    assert {drawn.probability for drawn in everyone} == {1.0}
    scores = [round(drawn.score, 6) for drawn in everyone]
    assert all(a >= b for a, b in pairwise(scores))


def test_a_shown_post_is_shown_in_all_its_announcements(bundle: Bundle) -> None:
    text: dict[str, Any] = {"title": "Magasinier", "description": "Réception et rangement."}
    offers = [offer(name, occupation="N1103", place=NEAR, **text) for name in ("A", "B")]
    ranking = match(bundle, [*offers, offer("C", occupation="N1103")], SEEN)
    drawn = ranking.sample_unshown({"A"}, 20, np.random.default_rng(7))
    assert [(d.offer, d.probability) for d in drawn] == [("C", 1.0)]
